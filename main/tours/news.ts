/**
 * What kiosks of a hall tell each other of groups and classes: pure. Every news is signed with the day's key. A code would prove
 * itself to a hand that types it, but not to a network on which somebody tries a thousand in a second.
 *
 * News are joined and never ordered: of a group the higher marks, the later sight and the better answers count, of a class what
 * was said last, and an end is final. So it does not matter who hears what, how often and in which order.
 */
import { timingSafeEqual } from 'node:crypto';
import { z } from '#core/schema.ts';
import { Day, type DayKeys } from '#core/tours/day.ts';
import { MOST_GROUPS, MOST_SLOTS } from '#core/tours/limits.ts';
import { Progress } from '#core/tours/progress.ts';
import { FinishedStop } from '#core/tours/visit.ts';
import {
  type ClassId,
  classIn,
  GroupNote,
  isClass,
  isEnded,
  noteOf,
  type Seen,
  type TourRecords,
  WalkingClass,
  withClass,
  withEnded,
  withNote,
  withSeen,
} from './records.ts';

const TourNews = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('group'),
    progress: Progress,
    seen: GroupNote.shape.seen,
    answers: GroupNote.shape.answers,
  }),
  z.strictObject({ kind: z.literal('class'), ...WalkingClass.shape }),
  z.strictObject({ kind: z.literal('ended'), day: Day, slot: z.int().min(1).max(MOST_SLOTS) }),
]);
export type TourNews = Readonly<z.infer<typeof TourNews>>;

const Letter = z.strictObject({ body: z.string().max(8_000), seal: z.string().regex(/^[0-9a-f]{64}$/) });

/** Below which all topics are: `tianfu/tours/<day>/<slot>/<group>`, and `class` in place of a group. */
export const TOPICS = 'tianfu/tours';

/** The class that a topic is of; nothing when it is none of tours. */
export function classOfTopic(topic: string): ClassId | undefined {
  const [, , day, number] = topic.split('/');
  const [of, slot] = [Day.safeParse(day), z.coerce.number().int().min(1).max(MOST_SLOTS).safeParse(number)];
  return of.success && slot.success ? { day: of.data, slot: slot.data } : undefined;
}

/** What a kiosk has to tell, by topic. An empty letter clears what was told before. */
export function lettersOf(records: TourRecords, keys: DayKeys): ReadonlyMap<string, string> {
  const cleared = records.ended.flatMap(({ day, slot }) =>
    Array.from({ length: MOST_GROUPS }, (_none, index) => [topic(day, slot, index + 1), ''] as const),
  );
  const told = newsOf(records).map((news) => [topicOf(news), sealed(news, keys)] as const);
  return new Map([...cleared, ...told]);
}

/** @returns nothing when it was not written by a kiosk of the hall, for this topic */
export function readLetter(where: string, text: string, keys: DayKeys): TourNews | undefined {
  const letter = parsed(Letter, text);
  const news = letter && parsed(TourNews, letter.body);
  if (letter === undefined || news === undefined || topicOf(news) !== where) return undefined;
  const right = timingSafeEqual(Buffer.from(letter.seal, 'hex'), sealOf(letter.body, dayOf(news), keys));
  return right ? news : undefined;
}

/** The records with what another kiosk knows; the same records when that is nothing new. */
export function withNews(records: TourRecords, news: TourNews): TourRecords {
  if (isEnded(records, idOf(news))) return records;
  switch (news.kind) {
    case 'ended':
      return withEnded(records, news);
    case 'class': {
      const { kind: _kind, ...said } = news;
      const known = classIn(records, said);
      if (known !== undefined && !isLater(WalkingClass, said, known)) return records;
      return withClass(records, said, () => said);
    }
    case 'group': {
      const { progress, seen, answers } = news;
      const note = noteOf(records, progress);
      const last = note !== undefined && isLater(GroupNote.shape.seen, note.seen, seen) ? note.seen : seen;
      const after = withNote(withSeen(records, progress, last), progress, (one) => ({
        ...one,
        answers: joined(one.answers, answers),
      }));
      return isSame(records, after) ? records : after;
    }
  }
}

function newsOf({ book, notes, classes, ended }: TourRecords): readonly TourNews[] {
  return [
    // An end comes first, so that nobody takes what is cleared for lost.
    ...ended.map((id): TourNews => ({ kind: 'ended', ...id })),
    ...classes.map((one): TourNews => ({ kind: 'class', ...one })),
    ...book.flatMap((progress): readonly TourNews[] => {
      const note = notes.find(({ group, ...id }) => group === progress.group && isClass(id, progress));
      if (note === undefined) return [];
      const { seen, answers } = note;
      const marks = [...progress.marks];
      return [{ kind: 'group', progress: { ...progress, marks }, seen, answers: joined(answers, []) }];
    }),
  ];
}

function sealed(news: TourNews, keys: DayKeys): string {
  const body = textOf(TourNews, news);
  return JSON.stringify({ body, seal: sealOf(body, dayOf(news), keys).toString('hex') });
}

const sealOf = (body: string, day: Day, keys: DayKeys): Buffer =>
  Buffer.from(keys(day)(Buffer.from(`tianfu tour news 2 ${body}`)));

const idOf = (news: TourNews): { readonly day: Day; readonly slot: number } =>
  news.kind === 'group' ? news.progress : news;

const dayOf = (news: TourNews): Day => idOf(news).day;

const topicOf = (news: TourNews): string =>
  news.kind === 'group'
    ? topic(news.progress.day, news.progress.slot, news.progress.group)
    : topic(news.day, news.slot, 'class');

const topic = (day: Day, slot: number, whose: number | 'class'): string =>
  `${TOPICS}/${day}/${slot}/${whose}`;

/** Of what was said at the same millisecond all kiosks must take the same. */
function isLater<Said extends Seen | WalkingClass>(schema: z.ZodType<Said>, one: Said, other: Said): boolean {
  return one.at === other.at ? textOf(schema, one) > textOf(schema, other) : one.at > other.at;
}

/** Of each stop the better account, in the order of the stops. */
function joined(one: readonly FinishedStop[], other: readonly FinishedStop[]): FinishedStop[] {
  const best = new Map<number, FinishedStop>();
  for (const answer of [...one, ...other]) {
    const known = best.get(answer.stop);
    if (known === undefined || isBetter(answer, known)) best.set(answer.stop, answer);
  }
  return [...best.values()].toSorted((first, second) => first.stop - second.stop);
}

const isBetter = (one: FinishedStop, other: FinishedStop): boolean =>
  one.mark === other.mark ? textOf(FinishedStop, one) < textOf(FinishedStop, other) : one.mark > other.mark;

/** Lists are in the order of what was changed last, which says nothing. */
const isSame = (one: TourRecords, other: TourRecords): boolean =>
  JSON.stringify(textsOf(one)) === JSON.stringify(textsOf(other));

const textsOf = (records: TourRecords): readonly string[] =>
  newsOf(records)
    .map((news) => textOf(TourNews, news))
    .toSorted();

/** Parsing puts the keys in the schema's order, so that the same is the same text at every kiosk. */
const textOf = <Value>(schema: z.ZodType<Value>, value: Value): string => JSON.stringify(schema.parse(value));

function parsed<Value>(schema: z.ZodType<Value>, text: string): Value | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
