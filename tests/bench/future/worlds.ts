/** What each world costs: a frame while it moves on its own and along the way from fiction to fact, and its textures. */
import type { Page } from '@playwright/test';
import { readCounters } from '../../harness/counters.ts';
import { frameRows, frames, movingCosts } from '../parts/frame-costs.ts';
import { MEGABYTE } from '../parts/growth.ts';
import type { Bench } from '../parts/opened.ts';
import { atMost, type Row } from '../table.ts';
import { backToSky, openFuture, openWorld } from './opened.ts';

const MOST_MEGABYTES = 64;
/** After which a world that nobody touches has come to rest, milliseconds. */
const RESTS_MS = 30_000;

export async function measureWorlds(bench: Bench): Promise<readonly Row[]> {
  const { page, devtools, close } = await openFuture(bench);
  const names = await page.locator('.sky-world').allInnerTexts();
  const rounds = bench.short ? 1 : 4;
  const rows: Row[] = [];
  for (const [at, name] of names.entries()) {
    const sky = (await readCounters(page)).bytes;
    await openWorld(page, at);
    const tried = await movingCosts(page, devtools, page.locator('.kit-act'), rounds);
    const [tryIt, fictionToFact] = [page.locator('.world-side').first(), page.locator('.world-side').last()];
    await fictionToFact.tap();
    const told = await movingCosts(page, devtools, page.locator('.world-stop'), rounds);
    rows.push(
      ...frameRows(name.trim(), [...tried, ...told]),
      atMost(
        `${name.trim()}: graphics memory beyond the sky’s`,
        ((await readCounters(page)).bytes - sky) / MEGABYTE,
        'MB',
        MOST_MEGABYTES,
      ),
    );
    await tryIt.tap();
    if (!bench.short)
      rows.push(atMost(`${name.trim()}: draw calls a second at rest`, await atRest(page), '', 0));
    await backToSky(page);
  }
  await close();
  return rows;
}

/** Draw calls in a second, once nothing has been touched for long. */
async function atRest(page: Page): Promise<number> {
  await page.waitForTimeout(RESTS_MS);
  const before = (await readCounters(page)).draws;
  await page.waitForTimeout(1_000);
  await frames(page, 1);
  return (await readCounters(page)).draws - before;
}
