/** Numbers as they are shown: as many digits as the model says, and a true minus sign. */
export function numberText(value: number, digits: number): string {
  // Minus nothing is nothing.
  const text = (Math.abs(value) < 0.5 / 10 ** digits ? 0 : value).toFixed(digits);
  return text.replace('-', '−');
}

/** The value on the control's scale nearest to `value`. */
export function onScale(
  value: number,
  { least, most, step }: { readonly least: number; readonly most: number; readonly step: number },
): number {
  const steps = Math.round((Math.min(most, Math.max(least, value)) - least) / step);
  // 0.1 + 0.2 is to be 0.3: as many digits as the scale itself has.
  return Math.min(most, Number((least + steps * step).toFixed(9)));
}
