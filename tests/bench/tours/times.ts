/** How long a class takes, from a seed: the same for every guide that is compared. Seconds. */
import { seeded } from '#exhibits/kit/random.ts';

/** Of one group, by visit. */
export interface GroupTimes {
  /** From one stop to the next kiosk. */
  readonly walk: readonly number[];
  /** At the kiosk: reading, trying, answering. */
  readonly use: readonly number[];
  /** Away from it: talking about what there is to discuss. */
  readonly talk: readonly number[];
  /** To another kiosk, because the one that was meant is taken; all of it counts as waiting. */
  readonly detour: readonly number[];
}

/** Half of all visits are shorter than this. */
export const USUAL_USE = 180;
/** Of the logarithm: one visit in twenty takes twice as long as usual, one in twenty half. */
const SPREAD = 0.42;
/** More detours than any group makes. */
const DETOURS = 200;

/** @param use the median of the times at a kiosk */
export function drawTimes(
  seed: number,
  groups: number,
  stops: number,
  use: number = USUAL_USE,
): readonly GroupTimes[] {
  const random = seeded(seed);
  const between = (from: number, to: number) => (): number => from + (to - from) * random();
  // Box and Muller 1958; 1 − random() is never 0.
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
  const times = (count: number, draw: () => number): readonly number[] =>
    Array.from({ length: count }, () => draw());
  return Array.from({ length: groups }, () => ({
    walk: times(stops, between(30, 90)),
    use: times(stops, () => use * Math.exp(SPREAD * normal())),
    talk: times(stops, between(60, 180)),
    detour: times(DETOURS, between(15, 45)),
  }));
}
