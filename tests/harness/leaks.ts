/** What an exhibit left behind, in words; nothing when it gave everything back. */
import type { Page } from '@playwright/test';
import { type Counters, readCounters } from './counters.ts';

export interface Belongings {
  readonly counters: Counters;
  /** Of the browser: everything that the page's own objects hold. */
  readonly nodes: number;
  readonly listeners: number;
  readonly heapMegabytes: number;
}

/** Graphics objects by kind. */
export type Remainder = Readonly<Record<string, number>>;

/** The browser itself may keep fewer than this many nodes or listeners for each opening. */
const PER_OPENING = 0.8;
/** What compiled code and caches may grow by. */
const HEAP_MEGABYTES = 2;

export async function belongingsOf(page: Page): Promise<Belongings> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  await devtools.detach();
  const metric = (name: string): number => metrics.find((one) => one.name === name)?.value ?? 0;
  return {
    counters: await readCounters(page),
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    heapMegabytes: metric('JSHeapUsedSize') / 1_048_576,
  };
}

/** Graphics objects that were made and not deleted between the two, for each context that was made. */
export function remainderOf(before: Belongings, after: Belongings): Remainder {
  const [old, now] = [before.counters.objects, after.counters.objects];
  // An exhibit may make its context only when it is needed; what is left without any counts whole.
  const contexts = Math.max(1, after.counters.made - before.counters.made);
  const kinds = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  const kept = kinds.map((kind) => [kind, ((now[kind] ?? 0) - (old[kind] ?? 0)) / contexts] as const);
  return Object.fromEntries(kept.filter(([, count]) => count !== 0));
}

/** @param library what the graphics library keeps for each context, whoever uses it */
export function leaksOf(
  before: Belongings,
  after: Belongings,
  openings: number,
  library: Remainder,
): readonly string[] {
  const remainder = remainderOf(before, after);
  const excused = JSON.stringify(remainder) === JSON.stringify(library);
  const objects = excused ? [] : Object.entries(remainder);
  const { timeouts, intervals, frames, listeners, contexts } = after.counters;
  const old = before.counters;
  const grown: readonly (readonly [string, number, number])[] = [
    ['timeouts', timeouts - old.timeouts, 0],
    ['intervals', intervals - old.intervals, 0],
    ['frames', frames - old.frames, 0],
    ['listeners on the page', listeners - old.listeners, 0],
    ['graphics contexts', contexts, 0],
    ['nodes', after.nodes - before.nodes, openings * PER_OPENING],
    ['listeners', after.listeners - before.listeners, openings * PER_OPENING],
    ['megabytes of heap', after.heapMegabytes - before.heapMegabytes, HEAP_MEGABYTES],
  ];
  return [
    ...objects.map(([kind, count]) => `graphics: ${kind}, ${count} for each context`),
    ...grown
      .filter(([, more, allowed]) => more > allowed)
      .map(([what, more]) => `${what}: ${more.toFixed(1)}`),
  ];
}
