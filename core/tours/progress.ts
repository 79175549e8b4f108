/**
 * How far groups are. A group's marks are a join-semilattice: each stop climbs from open to done to well done, and two
 * accounts of the same group are joined by taking the higher mark of each stop. So it does not matter which kiosks a group went
 * to in which order, whether a code is old or shown twice, or whether two kiosks held it at once: nothing is lost, nothing
 * counts twice. A book keeps each group under its day, slot and number, so that groups never touch.
 */
import { z } from '../schema.ts';
import { Day, dayNumber } from './day.ts';
import { MOST_GROUPS, MOST_SLOTS, MOST_STOPS } from './limits.ts';

/** Of one stop: 0 still open, 1 done, 2 done well: at the first attempt and without a hint. */
export const Mark = z.literal([0, 1, 2]);
export type Mark = z.infer<typeof Mark>;

/** Which group: no two of a hall have the same, ever. */
export interface GroupId {
  readonly day: Day;
  /** From 1. */
  readonly slot: number;
  /** From 1. */
  readonly group: number;
}

/** What is known of a group; also what kiosks tell each other where there is a network, and what they write to their disk. */
export const Progress = z.strictObject({
  day: Day,
  slot: z.int().min(1).max(MOST_SLOTS),
  group: z.int().min(1).max(MOST_GROUPS),
  /** By stop, always MOST_STOPS; open where the tour has no such stop. */
  marks: z.array(Mark).length(MOST_STOPS),
});
export interface Progress extends GroupId {
  readonly marks: readonly Mark[];
}

/** A group that has just been told where to begin. */
export const beginning = ({ day, slot, group }: GroupId): Progress => ({
  day,
  slot,
  group,
  marks: Array.from({ length: MOST_STOPS }, (): Mark => 0),
});

/** The group has done a stop; a mark that is higher already stays. */
export function finish(progress: Progress, stop: number, mark: Mark): Progress {
  return {
    ...progress,
    marks: progress.marks.map((old, index) => (index === stop ? higher(old, mark) : old)),
  };
}

/** One for each stop done, one more where it was done well: at most twice the stops. */
export const scoreOf = ({ marks }: Progress): number => marks.reduce<number>((sum, mark) => sum + mark, 0);

/** What a kiosk knows: of every group one account, by the group's name. */
export type Book = ReadonlyMap<string, Progress>;

/** The book with one more account, from a code, another kiosk or the disk. */
export function learn(book: Book, progress: Progress): Book {
  const name = nameOf(progress);
  const old = book.get(name);
  const marks = old === undefined ? progress.marks : joined(old.marks, progress.marks);
  return new Map(book).set(name, { ...progress, marks });
}

/** What the book says of a group; a beginning where it says nothing. */
export const known = (book: Book, id: GroupId): Progress => book.get(nameOf(id)) ?? beginning(id);

/** Nothing outlives the next day; that long, because a clock may be a day ahead. Codes bring back what is forgotten too early. */
export const withoutOldDays = (book: Book, today: Day): Book =>
  keeping(book, ({ day }) => Math.abs(dayNumber(day) - dayNumber(today)) <= 1);

/** The teacher asks for it. */
export const withoutSlot = (book: Book, ended: Pick<GroupId, 'day' | 'slot'>): Book =>
  keeping(book, ({ day, slot }) => day !== ended.day || slot !== ended.slot);

const nameOf = ({ day, slot, group }: GroupId): string => `${day}/${slot}/${group}`;

const keeping = (book: Book, keep: (progress: Progress) => boolean): Book =>
  new Map([...book].filter(([, progress]) => keep(progress)));

const joined = (one: readonly Mark[], other: readonly Mark[]): readonly Mark[] =>
  one.map((mark, stop) => higher(mark, other[stop] ?? 0));

const higher = (one: Mark, other: Mark): Mark => (one > other ? one : other);
