/** Numbers too large for their digits, as on paper: 1.7 ×10³³. */

const RAISED = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'] as const;

/** One digit before the point and one after it, and what it is times. */
export interface Scaled {
  readonly value: number;
  readonly unit: string;
}

/** @param logarithm to the base ten, 0 or more: the number itself may be too large to be one */
export function scaled(logarithm: number): Scaled {
  const whole = Math.floor(logarithm);
  const value = 10 ** (logarithm - whole);
  // What would be shown as 10.0 is 1.0 of the next power.
  return value < 9.95
    ? { value, unit: `×10${raised(whole)}` }
    : { value: value / 10, unit: `×10${raised(whole + 1)}` };
}

function raised(exponent: number): string {
  return [...String(exponent)].map((digit) => RAISED[Number(digit)] ?? '').join('');
}
