/** Memory over rounds of opening and closing: heap and graphics stay where they were. */
import type { CDPSession } from '@playwright/test';
import { type Counters, readCounters } from '../../harness/counters.ts';
import { atMost, type Row } from '../table.ts';
import { metricOf, type OpenedExhibit } from './opened.ts';

export const MEGABYTE = 1_048_576;

export interface Rounds {
  /** What is opened and closed, in the plural. */
  readonly what: string;
  /** Before anything is counted: compiled code and caches grow for some rounds and then no more. */
  readonly warm: number;
  readonly count: number;
  /** Opens and closes so many of them. */
  run(most: number): Promise<void>;
}

/** @returns the rows, and the counters at the end */
export async function growthOver(
  { page, devtools }: OpenedExhibit,
  { what, warm, count, run }: Rounds,
): Promise<{ readonly rows: readonly Row[]; readonly counters: Counters }> {
  await run(warm);
  const before = { heap: await heap(devtools), graphics: await readCounters(page) };
  await run(count);
  const after = { heap: await heap(devtools), graphics: await readCounters(page) };
  const objects = ({ graphics }: typeof before): number =>
    Object.values(graphics.objects).reduce((sum, kind) => sum + kind, 0);
  return {
    counters: after.graphics,
    rows: [
      atMost(`heap after ${count} ${what}, growth`, after.heap - before.heap, 'MB', 1),
      atMost(`graphics objects after ${count} ${what}, growth`, objects(after) - objects(before), '', 0),
      atMost(
        `graphics memory after ${count} ${what}, growth`,
        after.graphics.bytes - before.graphics.bytes,
        'bytes',
        0,
      ),
    ],
  };
}

async function heap(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  return (await metricOf(devtools, 'JSHeapUsedSize')) / MEGABYTE;
}
