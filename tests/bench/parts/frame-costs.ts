/** What a frame costs while something moves. */
import type { CDPSession, Locator, Page } from '@playwright/test';
import { readCounters } from '../../harness/counters.ts';
import { atMost, median, type Row } from '../table.ts';
import { metricOf } from './opened.ts';

/** Frames after each press. */
const FRAMES = 30;
const MOST_SCRIPT_MS = 2;
const MOST_DRAWS = 60;

export interface FrameCost {
  readonly scriptMs: number;
  readonly draws: number;
}

/** Presses each button by turns; script time of the frames that follow, on the thread's own clock. */
export async function movingCosts(
  page: Page,
  devtools: CDPSession,
  buttons: Locator,
  rounds: number,
): Promise<readonly FrameCost[]> {
  const costs: FrameCost[] = [];
  const count = await buttons.count();
  for (let round = 0; round < rounds * count; round++) {
    await buttons.nth(round % count).click({ force: true });
    await frames(page, 3);
    const [script, before] = [await metricOf(devtools, 'ScriptDuration'), await readCounters(page)];
    await frames(page, FRAMES);
    const [scriptAfter, after] = [await metricOf(devtools, 'ScriptDuration'), await readCounters(page)];
    costs.push({
      scriptMs: ((scriptAfter - script) * 1000) / FRAMES,
      draws: (after.draws - before.draws) / FRAMES,
    });
  }
  return costs;
}

/** @param name whose frames they are */
export function frameRows(name: string, costs: readonly FrameCost[]): readonly Row[] {
  return [
    atMost(`${name}: script a frame`, median(costs.map(({ scriptMs }) => scriptMs)), 'ms', MOST_SCRIPT_MS),
    atMost(
      `${name}: draw calls a frame, at most`,
      Math.max(...costs.map(({ draws }) => draws)),
      '',
      MOST_DRAWS,
    ),
  ];
}

export async function frames(page: Page, count: number): Promise<void> {
  await page.evaluate(async (most) => {
    for (let frame = 0; frame < most; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  }, count);
}
