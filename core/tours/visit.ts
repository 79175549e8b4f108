/** A group at a kiosk, and a class on its teacher's screen: what the kiosk tells its page of a tour. */
import type { Localized } from '../language.ts';
import { z } from '../schema.ts';
import type { Millis } from '../session.ts';
import type { Day } from './day.ts';
import { MOST_GROUPS, MOST_STOPS } from './limits.ts';
import type { Progress } from './progress.ts';
import type { Tour, TourKiosk } from './tour.ts';

/** The groups of a class: the numbers of the animals that its teacher has chosen, the smallest first. */
export const ChosenGroups = z
  .array(z.int().min(1).max(MOST_GROUPS))
  .max(MOST_GROUPS)
  .refine((groups) => groups.every((group, place) => place === 0 || group > (groups[place - 1] ?? 0)), {
    message: 'they are not in order, or one is there twice',
  });
export type ChosenGroups = readonly number[];

/** Chosen groups, whatever the order and however often each was named. */
export const groupsIn = (groups: Iterable<number>): number[] =>
  [...new Set(groups)].toSorted((one, other) => one - other);

/** The first so many. */
export const firstGroups = (count: number): number[] => Array.from({ length: count }, (_none, at) => at + 1);

/** What a teacher has asked all groups to do: to wait where they are, or to come together. */
export const Halt = z.enum(['pause', 'gather']);
export type Halt = z.infer<typeof Halt>;

/** What a group said: the choice's number from 1, the number that it estimated, or the order of the items, each by its number from 1. */
export const TourAnswer = z.union([z.number(), z.array(z.int().min(1)).max(6)]);
export type TourAnswer = Readonly<z.infer<typeof TourAnswer>>;

/** A stop that a group has finished. */
export const FinishedStop = z.strictObject({
  stop: z
    .int()
    .min(0)
    .max(MOST_STOPS - 1),
  mark: z.literal([1, 2]),
  /** Of tasks that ask something. */
  answer: TourAnswer.optional(),
});
export type FinishedStop = Readonly<z.infer<typeof FinishedStop>>;

/** Where a group may go on. */
export interface NextPlace {
  /** By its place in the tour. */
  readonly stop: number;
  /** Undefined in a hall that names no kiosks: it has one. */
  readonly kiosk: TourKiosk | undefined;
  /** Whether it is this kiosk. */
  readonly here: boolean;
}

/** A group that stands before the kiosk. */
export interface TourVisit {
  readonly tour: Tour;
  readonly progress: Progress;
  /** In letters as they are shown, `ABCD-EFGH`. It carries everything: a group that loses its kiosk loses nothing. */
  readonly code: string;
  /** The stop that this kiosk opens for a group that comes to it, by its place in the tour; undefined when it has none for them. */
  readonly here: number | undefined;
  /** The best first; empty when everything is done. */
  readonly next: readonly NextPlace[];
  readonly halt: Halt | undefined;
}

/** What became of a code that was typed or scanned. */
export type TourReading =
  | { readonly kind: 'group'; readonly visit: TourVisit }
  /** The day's card of a teacher, for one slot; the token opens `class.*` for it. */
  | { readonly kind: 'teacher'; readonly token: string }
  /** A wrong character, two changed over, one too few. */
  | { readonly kind: 'mistyped' }
  /** Nothing that a kiosk of this hall has written. Nobody is accused: two mistakes at once end here, too. */
  | { readonly kind: 'unknown' }
  | { readonly kind: 'other-day'; readonly day: Day }
  | { readonly kind: 'wait'; readonly waitMs: Millis };

/** A group on its teacher's screen. */
export interface ClassGroup {
  /** From 1. */
  readonly group: number;
  /** Its code as it is now: what a teacher gives out again when it was lost. */
  readonly code: string;
  readonly progress: Progress;
  /** Where and when it was last seen, as far as this kiosk knows. `at`: milliseconds since 1970. */
  readonly seen: { readonly kiosk: Localized | undefined; readonly at: number } | undefined;
  readonly answers: readonly FinishedStop[];
  /** Where it goes on, the best place; undefined when everything is done. Sheets and teachers say it to whoever asks. */
  readonly next: NextPlace | undefined;
}

/** A slot of the day: a class that walks, or may begin. */
export interface ClassSlot {
  readonly slot: number;
  readonly begins: string | undefined;
  readonly tour: Tour;
  /** None before the class has begun; by their number, of which some may be left out. */
  readonly groups: readonly ClassGroup[];
  /** The teacher's card for the day. */
  readonly card: string;
  readonly halt: Halt | undefined;
}

export interface ClassReport {
  readonly today: Day;
  /** False when this kiosk has no secret in common with others: its codes are read by itself alone. */
  readonly shared: boolean;
  /** Those that the token is for. */
  readonly slots: readonly ClassSlot[];
}

/** `codes`: a strip for each group to cut out. `result`: what the groups found and answered, for the classroom. */
export const SheetKind = z.enum(['codes', 'result']);
export type SheetKind = z.infer<typeof SheetKind>;

/** Where a sheet lies, as a PDF of A4 pages. */
export interface SheetPlace {
  /** On the kiosk's own disk, until the class or the day ends. */
  readonly path: string;
  /** On the stick as well; undefined where none is plugged in that can be written to. What lies there is the teacher's. */
  readonly stick: string | undefined;
}
