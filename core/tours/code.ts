/**
 * A group's code: the whole of its progress in eight characters, for kiosks that have no network.
 *
 *   progress ──► number below 839,808 ──► keyed permutation of 95,764² numbers ──► · 3 + day modulo 3 ──► letters, check
 *
 * - Of 10,920 numbers one stands for a progress (`STATES` of SIDE²), and only the day's key tells which: that is the signature.
 *   Whoever makes up a code whose check character is right is believed once in 10,920 times, for some group of some tour. A kiosk
 *   knows which slots and stops its hall has and refuses the rest: once in 98,000 with six stops in each of eight slots. That it
 *   is a better code of one's own group is a matter of one in 12.6 million then (728 better states of SIDE²).
 * - The permutation also hides how others stand, and gives no two states the same code.
 * - The day modulo 3 names one of yesterday, today and tomorrow, so exactly one key is tried: a clock that is off by a day reads
 *   the code as it was written, and never as another group's.
 * - The same state has the same code at every kiosk.
 */
import { type Day, type DayKeys, dayNumber, dayOf } from './day.ts';
import { lettersOf, NUMBERS, numberOf } from './letters.ts';
import { MOST_GROUPS, MOST_SLOTS, MOST_STOPS } from './limits.ts';
import { permute, SIDE, unpermute } from './permutation.ts';
import type { Mark, Progress } from './progress.ts';

const BLOCKS = SIDE ** 2;
const MARKS = 3 ** MOST_STOPS;
/** Everything that a group can be: slot, group, three marks for each stop. */
export const STATES = MOST_SLOTS * MOST_GROUPS * MARKS;

/** How far a code's day is looked for when it is none of the three, to say so: days before and after, about. */
const SEARCHED = 14;

/** What a kiosk makes of what was typed or scanned. */
export type Reading =
  | { readonly kind: 'fine'; readonly progress: Progress }
  /** No code: a wrong character, two changed over, one too few. */
  | { readonly kind: 'mistyped' }
  /** A code of this hall, but of a day that is neither yesterday, today nor tomorrow: somebody's souvenir, or a clock is wrong. */
  | { readonly kind: 'other-day'; readonly day: Day }
  /** Nothing that a kiosk of this hall has written these days. Nobody is accused: two mistakes at once end here, too. */
  | { readonly kind: 'forged' };

/** @param keys the hall's; the key of the progress's own day is used, whatever the kiosk's clock says */
export function writeCode(progress: Progress, keys: DayKeys): string {
  const block = permute(stateOf(progress), keys(progress.day));
  return lettersOf(block * 3 + residueOf(dayNumber(progress.day)));
}

/**
 * @param typed as a hand or a camera gives it
 * @param today by the kiosk's clock
 * @param stopsOf how many stops the tour of each slot has, 0 for a slot without a tour (tour.ts)
 */
export function readCode(
  typed: string,
  today: Day,
  keys: DayKeys,
  stopsOf: (slot: number) => number,
): Reading {
  const number = numberOf(typed);
  if (number === undefined) return { kind: 'mistyped' };
  const [block, residue] = [Math.floor(number / 3), number % 3];
  if (block >= BLOCKS) return { kind: 'forged' };
  const read = (day: Day): Progress | undefined => {
    const progress = progressOf(unpermute(block, keys(day)), day);
    return progress !== undefined && isOfHall(progress, stopsOf) ? progress : undefined;
  };
  const day = dayNear(residue, dayNumber(today));
  const progress = read(dayOf(day));
  if (progress !== undefined) return { kind: 'fine', progress };
  const other = daysAround(day).find((one) => read(one) !== undefined);
  return other === undefined ? { kind: 'forged' } : { kind: 'other-day', day: other };
}

/** Of yesterday, today and tomorrow the one with this residue: there is always exactly one. */
const dayNear = (residue: number, today: number): number => today + residueOf(residue - today + 1) - 1;

/** Further days with the same residue, the nearest first. */
const daysAround = (day: number): readonly Day[] =>
  Array.from({ length: Math.floor(SEARCHED / 3) }, (_none, index) => 3 * (index + 1)).flatMap((away) => [
    dayOf(day - away),
    dayOf(day + away),
  ]);

/** Modulo 3; also of days before 1970. */
const residueOf = (day: number): number => ((day % 3) + 3) % 3;

function stateOf({ slot, group, marks }: Progress): number {
  const whose = (slot - 1) * MOST_GROUPS + (group - 1);
  return whose * MARKS + marks.reduceRight<number>((sum, mark) => sum * 3 + mark, 0);
}

function progressOf(state: number, day: Day): Progress | undefined {
  if (state >= STATES) return undefined;
  const whose = Math.floor(state / MARKS);
  return {
    day,
    slot: Math.floor(whose / MOST_GROUPS) + 1,
    group: (whose % MOST_GROUPS) + 1,
    marks: Array.from({ length: MOST_STOPS }, (_none, stop) => (Math.floor(state / 3 ** stop) % 3) as Mark),
  };
}

/** Whether a hall has such a slot, and its tour the stops that are said to be done. */
function isOfHall({ slot, marks }: Progress, stopsOf: (slot: number) => number): boolean {
  const stops = stopsOf(slot);
  return stops > 0 && marks.every((mark, stop) => mark === 0 || stop < stops);
}

/** The chance that a made-up code with a right check character is believed, for some group of some tour. */
export function chanceOfGuess(stopsOf: (slot: number) => number): number {
  const slots = Array.from({ length: MOST_SLOTS }, (_none, index) => stopsOf(index + 1));
  const states = slots.reduce((sum, stops) => sum + (stops > 0 ? MOST_GROUPS * 3 ** stops : 0), 0);
  return (3 * states) / NUMBERS;
}
