/** Memory over rounds of opening and closing an experiment. */
import { growthOver, MEGABYTE } from '../parts/growth.ts';
import type { Bench } from '../parts/opened.ts';
import { atMost, type Row } from '../table.ts';
import { backToOrbit, openClassroom, openExperiment } from './opened.ts';

/** Each experiment is opened so often before anything is counted. */
const WARM_ROUNDS = 6;

export async function measureRounds(bench: Bench): Promise<readonly Row[]> {
  const opened = await openClassroom(bench);
  const { page } = opened;
  const experiments = await page.locator('.orbit-experiment').count();
  const { rows, counters } = await growthOver(opened, {
    what: 'experiments',
    warm: experiments * WARM_ROUNDS,
    count: bench.short ? 20 : 200,
    async run(most) {
      for (let round = 0; round < most; round++) {
        await openExperiment(page, round % experiments);
        await page.locator('.kit-act').first().click({ force: true });
        await backToOrbit(page);
      }
    },
  });
  await opened.close();
  return [
    ...rows,
    atMost('graphics memory on the orbit, all experiments seen', counters.bytes / MEGABYTE, 'MB', 64),
  ];
}
