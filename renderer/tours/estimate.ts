/** A line to estimate on: round steps, small and large, that never leave its ends. */

export interface EstimateLine {
  readonly from: number;
  readonly to: number;
}

/** A fine step is about a hundredth of the line; its first figure is 1, 2 or 5. */
const FINE_STEPS = 100;
/** Fine steps in a large one. */
export const LARGE = 10;

export function fineStep({ from, to }: EstimateLine): number {
  const raw = (to - from) / FINE_STEPS;
  const power = 10 ** Math.floor(Math.log10(raw));
  const first = raw / power;
  return clean(power * (first < 1.5 ? 1 : first < 3.5 ? 2 : first < 7.5 ? 5 : 10));
}

/** @param steps fine steps up, or down where negative */
export function stepped(line: EstimateLine, value: number, steps: number): number {
  const step = fineStep(line);
  // Multiples of the step are rounder than sums from an end that is none.
  const next = clean(Math.round((value + steps * step) / step) * step);
  return Math.min(line.to, Math.max(line.from, next));
}

/** Without the crumbs of binary fractions. */
const clean = (value: number): number => Number(value.toPrecision(12));
