/** What a frame of each experiment costs while it moves, in orbit and on Earth. */
import { frameRows, movingCosts } from '../parts/frame-costs.ts';
import type { Bench } from '../parts/opened.ts';
import type { Row } from '../table.ts';
import { backToOrbit, openClassroom, openExperiment } from './opened.ts';

export async function measureExperiments(bench: Bench): Promise<readonly Row[]> {
  const { page, devtools, close } = await openClassroom(bench);
  const names = await page.locator('.orbit-experiment').allInnerTexts();
  const acts = page.locator('.kit-act');
  const rounds = bench.short ? 1 : 4;
  const rows: Row[] = [];
  for (const [at, name] of names.entries()) {
    await openExperiment(page, at);
    const orbit = await movingCosts(page, devtools, acts, rounds);
    await page.locator('.bench-place-choice').last().tap();
    const earth = await movingCosts(page, devtools, acts, rounds);
    rows.push(...frameRows(name.trim(), [...orbit, ...earth]));
    await backToOrbit(page);
  }
  await close();
  return rows;
}
