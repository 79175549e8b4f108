/** What a frame of each experiment costs while it moves, in orbit and on Earth, and what it costs at rest. */
import type { CDPSession, Page } from '@playwright/test';
import { readCounters } from '../../harness/counters.ts';
import { atMost, median, type Row } from '../table.ts';
import { backToOrbit, type Bench, openClassroom, openExperiment } from './opened.ts';

/** Frames after each press. */
const FRAMES = 30;
const MOST_SCRIPT_MS = 2;
const MOST_DRAWS = 60;

interface Cost {
  readonly scriptMs: number;
  readonly draws: number;
}

export async function measureExperiments(bench: Bench): Promise<readonly Row[]> {
  const { page, devtools, close } = await openClassroom(bench);
  const names = await page.locator('.orbit-experiment').allInnerTexts();
  const rows: Row[] = [];
  for (const [at, name] of names.entries()) {
    await openExperiment(page, at);
    const costs = [...(await movingCosts(page, devtools, bench.short ? 1 : 4))];
    await page.locator('.bench-place-choice').last().tap();
    costs.push(...(await movingCosts(page, devtools, bench.short ? 1 : 4)));
    rows.push(
      atMost(
        `${name.trim()}: script a frame`,
        median(costs.map(({ scriptMs }) => scriptMs)),
        'ms',
        MOST_SCRIPT_MS,
      ),
      atMost(
        `${name.trim()}: draw calls a frame, at most`,
        Math.max(...costs.map(({ draws }) => draws)),
        '',
        MOST_DRAWS,
      ),
    );
    await backToOrbit(page);
  }
  await close();
  return rows;
}

/** Presses each button by turns; script time of the frames that follow, on the thread's own clock. */
async function movingCosts(page: Page, devtools: CDPSession, rounds: number): Promise<readonly Cost[]> {
  const costs: Cost[] = [];
  const buttons = await page.locator('.bench-act').count();
  for (let round = 0; round < rounds * buttons; round++) {
    await page
      .locator('.bench-act')
      .nth(round % buttons)
      .click({ force: true });
    await frames(page, 3);
    const [script, before] = [await scriptTime(devtools), await readCounters(page)];
    await frames(page, FRAMES);
    const [scriptAfter, after] = [await scriptTime(devtools), await readCounters(page)];
    costs.push({
      scriptMs: ((scriptAfter - script) * 1000) / FRAMES,
      draws: (after.draws - before.draws) / FRAMES,
    });
  }
  return costs;
}

async function frames(page: Page, count: number): Promise<void> {
  await page.evaluate(async (most) => {
    for (let frame = 0; frame < most; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, count);
}

async function scriptTime(devtools: CDPSession): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
}
