/**
 * One step of an ordinary differential equation by the two-stage Gauss method: order 4, and it keeps every quadratic
 * invariant of the motion (kinetic energy, |L|², the length of a quaternion) up to rounding.
 * Source: Hairer, Lubich, Wanner, Geometric Numerical Integration, 2nd ed. 2006, §II.1.3 and theorem IV.2.1.
 */

/** The rates of change of a state, in the state's order. */
export type Slope = (state: readonly number[]) => readonly number[];

const NEAR = 1 / 4;
const ROOT = Math.sqrt(3) / 6;
/** Rounds of the fixed-point iteration at most; each brings it nearer by about rate × step. */
const MOST_ROUNDS = 24;
/** Relative change of a stage that is nothing but rounding. */
const ROUNDING = 1e-16;

/** @param step s @returns the state one step later */
export function gaussStep(state: readonly number[], step: number, slope: Slope): readonly number[] {
  let early = slope(state);
  let late = early;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = late;
    early = slope(combine(state, step * NEAR, early, step * (NEAR - ROOT), late));
    late = slope(combine(state, step * (NEAR + ROOT), early, step * NEAR, late));
    if (isSettled(before, late)) break;
  }
  return combine(state, step / 2, early, step / 2, late);
}

function combine(
  state: readonly number[],
  a: number,
  first: readonly number[],
  b: number,
  second: readonly number[],
): readonly number[] {
  // A loop: the busiest line of every experiment that turns or swings.
  const moved: number[] = [];
  for (let at = 0; at < state.length; at++)
    moved.push((state[at] ?? 0) + a * (first[at] ?? 0) + b * (second[at] ?? 0));
  return moved;
}

function isSettled(before: readonly number[], after: readonly number[]): boolean {
  let change = 0;
  let size = 0;
  for (let at = 0; at < after.length; at++) {
    const now = after[at] ?? 0;
    change = Math.max(change, Math.abs(now - (before[at] ?? 0)));
    size = Math.max(size, Math.abs(now));
  }
  return change <= size * ROUNDING;
}
