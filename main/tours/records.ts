/** What a kiosk keeps of tours, and how it changes: pure. Nobody is named in it, and nothing outlives the next day. */
import { z } from '#core/schema.ts';
import { Day, dayNumber } from '#core/tours/day.ts';
import { MOST_GROUPS, MOST_SLOTS, MOST_STOPS } from '#core/tours/limits.ts';
import {
  type Book,
  finish,
  type GroupId,
  known,
  learn,
  Progress,
  withoutOldDays,
  withoutSlot,
} from '#core/tours/progress.ts';
import { ChosenGroups, FinishedStop, firstGroups, groupsIn, Halt } from '#core/tours/visit.ts';
import type { StateSchema } from '../state/state-format.ts';

/** One class: a slot of a day. */
export interface ClassId {
  readonly day: Day;
  readonly slot: number;
}

const slot = z.int().min(1).max(MOST_SLOTS);

/** What a teacher has said of a class. */
export const WalkingClass = z.strictObject({
  day: Day,
  slot,
  /** Those that the teacher has said; none where she has begun at another kiosk. */
  groups: ChosenGroups,
  halt: Halt.optional(),
  /** When she said it, milliseconds since 1970; later than what she said before, also where a clock was set back. */
  at: z.number(),
});
export type WalkingClass = Readonly<z.infer<typeof WalkingClass>>;

/** What the code does not carry. */
export const GroupNote = z.strictObject({
  day: Day,
  slot,
  group: z.int().min(1).max(MOST_GROUPS),
  /**
   * Where and when it was last seen: a kiosk's id of the programme, and milliseconds since 1970; and the kiosk that it was sent
   * to then, where it was sent away.
   */
  seen: z.strictObject({ kiosk: z.string().optional(), towards: z.string().optional(), at: z.number() }),
  answers: z.array(FinishedStop).max(MOST_STOPS),
});
export type GroupNote = Readonly<z.infer<typeof GroupNote>>;
export type Seen = GroupNote['seen'];

export interface TourRecords {
  readonly book: readonly Progress[];
  readonly notes: readonly GroupNote[];
  readonly classes: readonly WalkingClass[];
  /** Their codes are no longer read. */
  readonly ended: readonly ClassId[];
}

/** Groups were the first so many. */
const CountedGroups = z.looseObject({
  classes: z.array(z.looseObject({ groups: z.int().min(0).max(MOST_GROUPS) })),
});

export const tourRecordsSchema: StateSchema<TourRecords> = {
  version: 2,
  schema: z.strictObject({
    book: z.array(Progress),
    notes: z.array(GroupNote),
    classes: z.array(WalkingClass),
    ended: z.array(z.strictObject({ day: Day, slot })),
  }),
  initial: { book: [], notes: [], classes: [], ended: [] },
  migrations: {
    1: (old) => {
      const { classes, ...rest } = CountedGroups.parse(old);
      return { ...rest, classes: classes.map((one) => ({ ...one, groups: firstGroups(one.groups) })) };
    },
  },
};

/** A group stands at a kiosk with this progress. What happens to a class that has ended leaves no trace, here and below. */
export function withSeen(records: TourRecords, progress: Progress, seen: Seen): TourRecords {
  if (isEnded(records, progress)) return records;
  const book = learn(bookOf(records), progress);
  return withNote({ ...records, book: [...book.values()] }, progress, (note) => ({ ...note, seen }));
}

/** The group has finished a stop; told again, it changes nothing. */
export function withFinished(
  records: TourRecords,
  progress: Progress,
  { finished, seen }: { readonly finished: FinishedStop; readonly seen: Seen },
): TourRecords {
  if (isEnded(records, progress)) return records;
  const after = withSeen(records, finish(progress, finished.stop, finished.mark), seen);
  return withNote(after, progress, (note) => ({ ...note, answers: answersWith(note.answers, finished) }));
}

/** A class begins, or has other groups than were thought; never without those that have shown themselves. */
export function withBegun(
  records: TourRecords,
  id: ClassId,
  { groups, at }: { readonly groups: ChosenGroups; readonly at: number },
): TourRecords {
  const all = groupsIn([...groups, ...groupsSeen(records, id)]);
  return withClass(records, id, (one) => ({ ...one, groups: all, at: Math.max(at, one.at + 1) }));
}

export function withHalt(
  records: TourRecords,
  id: ClassId,
  { halt, at }: { readonly halt: Halt | undefined; readonly at: number },
): TourRecords {
  return withClass(records, id, ({ halt: _before, ...one }) => ({
    ...one,
    ...(halt === undefined ? {} : { halt }),
    at: Math.max(at, one.at + 1),
  }));
}

/** Everything that is known of the class goes. */
export function withEnded(records: TourRecords, id: ClassId): TourRecords {
  const others = (one: ClassId): boolean => !isClass(one, id);
  return {
    book: [...withoutSlot(bookOf(records), id).values()],
    notes: records.notes.filter(others),
    classes: records.classes.filter(others),
    ended: [...records.ended.filter(others), { day: id.day, slot: id.slot }],
  };
}

/** Without what is older than yesterday; a clock may be a day ahead. */
export function ofTheseDays(records: TourRecords, today: Day): TourRecords {
  const near = ({ day }: ClassId): boolean => Math.abs(dayNumber(day) - dayNumber(today)) <= 1;
  return {
    book: [...withoutOldDays(bookOf(records), today).values()],
    notes: records.notes.filter(near),
    classes: records.classes.filter(near),
    ended: records.ended.filter(near),
  };
}

export const progressOf = (records: TourRecords, id: GroupId): Progress => known(bookOf(records), id);

export const noteOf = (records: TourRecords, id: GroupId): GroupNote | undefined =>
  records.notes.find((note) => isGroup(note, id));

export const haltOf = (records: TourRecords, id: ClassId): Halt | undefined => classIn(records, id)?.halt;

export const isEnded = (records: TourRecords, id: ClassId): boolean =>
  records.ended.some((one) => isClass(one, id));

/** The groups of a class, as far as this kiosk knows: those that the teacher has said, and those that have come. */
export const groupsOf = (records: TourRecords, id: ClassId): ChosenGroups =>
  groupsIn([...(classIn(records, id)?.groups ?? []), ...groupsSeen(records, id)]);

export const classIn = (records: TourRecords, id: ClassId): WalkingClass | undefined =>
  records.classes.find((one) => isClass(one, id));

/** Whether a class of this day is under way. */
export const isWalked = ({ classes, book }: TourRecords, today: Day): boolean =>
  classes.some(({ day, groups }) => day === today && groups.length > 0) ||
  book.some(({ day }) => day === today);

const bookOf = ({ book }: TourRecords): Book =>
  book.reduce<Book>((sum, progress) => learn(sum, progress), new Map());

const groupsSeen = ({ book }: TourRecords, id: ClassId): readonly number[] =>
  book.filter((progress) => isClass(progress, id)).map(({ group }) => group);

export const isClass = (one: ClassId, other: ClassId): boolean =>
  one.day === other.day && one.slot === other.slot;

const isGroup = (one: GroupId, other: GroupId): boolean => isClass(one, other) && one.group === other.group;

export function withClass(
  records: TourRecords,
  { day, slot: number }: ClassId,
  change: (one: WalkingClass) => WalkingClass,
): TourRecords {
  if (isEnded(records, { day, slot: number })) return records;
  const id = { day, slot: number };
  const old = classIn(records, id) ?? { ...id, groups: [], at: 0 };
  return { ...records, classes: [...records.classes.filter((one) => !isClass(one, id)), change(old)] };
}

export function withNote(
  records: TourRecords,
  { day, slot: number, group }: GroupId,
  change: (note: GroupNote) => GroupNote,
): TourRecords {
  const id = { day, slot: number, group };
  const old = noteOf(records, id) ?? { ...id, seen: { at: 0 }, answers: [] };
  return { ...records, notes: [...records.notes.filter((note) => !isGroup(note, id)), change(old)] };
}

/** Of a stop that was done twice the better account stays; of equals, the first. */
function answersWith(answers: readonly FinishedStop[], finished: FinishedStop): FinishedStop[] {
  const old = answers.find(({ stop }) => stop === finished.stop);
  if (old !== undefined && old.mark >= finished.mark) return [...answers];
  return [...answers.filter(({ stop }) => stop !== finished.stop), finished];
}
