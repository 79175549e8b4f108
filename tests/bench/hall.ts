/**
 * The Tribute Hall's budgets, measured as a visitor meets it: cold page, warm server, generated people.
 *
 *   npm run bench:hall                  24, 120 and 1,200 people
 *   npm run bench:hall -- --short       fewer rounds
 *   npm run bench:hall -- --json FILE   also as rows
 */
import { measureFrames } from './hall/frames.ts';
import { measureElements, measureGraphics, measureHeap, measureRest, scriptRow } from './hall/holdings.ts';
import { openHall } from './hall/opened.ts';
import { measureAnswers, measurePortraits, measureReady } from './hall/years.ts';
import type { Bench } from './parts/opened.ts';
import { runExhibitBench } from './parts/run.ts';
import type { Row } from './table.ts';

/** The first opening brings the server's files and the packs into memory. */
async function warmUp(bench: Bench): Promise<readonly Row[]> {
  for (const people of [120, 1_200]) await (await openHall(bench, people, 'years')).close();
  return [];
}

await runExhibitBench('Tribute Hall', [
  warmUp,
  measureReady,
  measureAnswers,
  measurePortraits,
  (bench) => measureFrames(bench, 'corridor', [24, 120, 1_200]),
  // Two dozen people are all in view, and nothing moves.
  (bench) => measureFrames(bench, 'years', [120, 1_200]),
  measureElements,
  measureGraphics,
  measureHeap,
  measureRest,
  async () => [scriptRow()],
]);
