/** Memory over rounds of opening and closing a world. */
import { drawNothing } from '../../harness/drawing.ts';
import { growthOver } from '../parts/growth.ts';
import type { Bench } from '../parts/opened.ts';
import type { Row } from '../table.ts';
import { backToSky, openFuture, openWorld } from './opened.ts';

/** Each world is opened so often before anything is counted. */
const WARM_ROUNDS = 6;

export async function measureRounds(bench: Bench): Promise<readonly Row[]> {
  const opened = await openFuture(bench, drawNothing);
  const { page } = opened;
  const worlds = await page.locator('.sky-world').count();
  const { rows } = await growthOver(opened, {
    what: 'worlds',
    warm: worlds * (bench.short ? 2 : WARM_ROUNDS),
    count: bench.short ? 20 : 200,
    async run(most) {
      for (let round = 0; round < most; round++) {
        await openWorld(page, round % worlds);
        await page.locator('.kit-act').first().click({ force: true });
        await backToSky(page);
      }
    },
  });
  await opened.close();
  return rows;
}
