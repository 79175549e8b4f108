/** Memory over rounds of opening and closing an experiment: heap and graphics stay where they were. */
import type { CDPSession } from '@playwright/test';
import { readCounters } from '../../harness/counters.ts';
import { atMost, type Row } from '../table.ts';
import { backToOrbit, type Bench, openClassroom, openExperiment } from './opened.ts';

const MEGABYTE = 1_048_576;
/** Each experiment is opened so often before anything is counted. */
const WARM_ROUNDS = 6;

export async function measureRounds(bench: Bench): Promise<readonly Row[]> {
  const count = bench.short ? 20 : 200;
  const { page, devtools, close } = await openClassroom(bench);
  const experiments = await page.locator('.orbit-experiment').count();
  const rounds = async (most: number): Promise<void> => {
    for (let round = 0; round < most; round++) {
      await openExperiment(page, round % experiments);
      await page.locator('.bench-act').first().click({ force: true });
      await backToOrbit(page);
    }
  };
  // Compiled code and caches grow for some rounds and then no more.
  await rounds(experiments * WARM_ROUNDS);
  const before = { heap: await heap(devtools), graphics: await readCounters(page) };
  await rounds(count);
  const after = { heap: await heap(devtools), graphics: await readCounters(page) };
  await close();
  const objects = (of: typeof before): number =>
    Object.values(of.graphics.objects).reduce((sum, kind) => sum + kind, 0);
  return [
    atMost(`heap after ${count} experiments, growth`, after.heap - before.heap, 'MB', 1),
    atMost(`graphics objects after ${count} experiments, growth`, objects(after) - objects(before), '', 0),
    atMost(
      `graphics memory after ${count} experiments, growth`,
      after.graphics.bytes - before.graphics.bytes,
      'bytes',
      0,
    ),
    atMost('graphics memory on the orbit, all experiments seen', after.graphics.bytes / MEGABYTE, 'MB', 64),
  ];
}

async function heap(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? Number.NaN) / MEGABYTE;
}
