/** The table that every benchmark prints: what was measured, what it may be. A benchmark reports and always exits with 0. */
import { writeFileSync } from 'node:fs';

export interface Row {
  readonly metric: string;
  readonly value: number;
  readonly unit: string;
  /** What it may be at most; undefined for a figure that is only told. */
  readonly budget: number | undefined;
  readonly ok: boolean;
}

/** A row whose value may be at most `budget`. */
export function atMost(metric: string, value: number, unit: string, budget?: number): Row {
  return { metric, value, unit, budget, ok: budget === undefined || value <= budget };
}

/** The middle one; with an even number the mean of the middle two. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? Number.NaN) + (sorted[Math.ceil(middle)] ?? Number.NaN)) / 2;
}

/** Prints the rows for people and, with a path, writes them for machines. */
export function printTable(title: string, rows: readonly Row[], file?: string): void {
  const width = Math.max(...rows.map((row) => row.metric.length));
  console.log(`\n${title}`);
  for (const { metric, value, unit, budget, ok } of rows) {
    const limit = budget === undefined ? '' : `≤ ${rounded(budget)} ${unit}`;
    const verdict = budget === undefined ? '' : ok ? 'ok' : 'OVER';
    console.log(
      `${metric.padEnd(width)}  ${`${rounded(value)} ${unit}`.padStart(16)}  ${limit.padEnd(18)} ${verdict}`,
    );
  }
  if (file !== undefined) writeFileSync(file, `${JSON.stringify(rows, undefined, 2)}\n`);
}

function rounded(value: number): string {
  return Math.abs(value) >= 100 || Number.isInteger(value) ? value.toFixed(0) : value.toFixed(2);
}
