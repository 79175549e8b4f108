/** Pictures of every view of the Tiangong Classroom to look at, in test-results/views; and what can be told without looking. */
import type { Page } from '@playwright/test';
import { type HarnessOptions, openHarness, whileItWaits } from '../harness/open.ts';
import { type HarnessServer, serveHarness } from '../harness/server.ts';
import { lookInModes } from './support/looks.ts';
import { MEASURED_PAGES, measuredInTurn, type PageMode, PICTURED_PAGES } from './support/modes.ts';
import { ROUND_MS, SIZES } from './support/pictures.ts';
import { expect, picturedIf, test } from './support/seen.ts';
import { inTurn, PICTURED_AT, sharedOut, type Size } from './support/sizes.ts';

// One file, but a third of all the time: its tests are shared out among the workers.
test.describe.configure({ mode: 'parallel' });

const FILM = '/packs/classroom-clusters.webm/';

let server: HarnessServer;
test.beforeAll(async () => {
  server = await serveHarness();
});
test.afterAll(() => server.close());

/** Travels are fades with reduced motion, so that a view stands soon and pictures are the same each time. */
async function enter(page: Page, options: HarnessOptions = {}): Promise<void> {
  await openHarness(page, server.url, { exhibit: 'tiangong-classroom', motion: 'reduced', ...options });
}

const shown = (view: string) => ({ name: `classroom-${view}`, within: '.classroom' });

test.use({ viewport: SIZES[0] });
test.setTimeout(ROUND_MS);

/** A plain view at every size; in the narrow modes both languages together see them all. */
const sizesOf = ({ mode, language }: PageMode): readonly Size[] =>
  mode === 'plain' ? PICTURED_AT : sharedOut(language);
const isPlain = ({ mode }: PageMode): boolean => mode === 'plain';

for (const [title, modes] of [
  ['as people look at it', PICTURED_PAGES],
  ['in every other mode and language', MEASURED_PAGES],
] as const) {
  const pictured = modes === PICTURED_PAGES;
  const look = { pictured, sizesOf };
  const plain = modes.filter(isPlain);

  test(
    `orbit, lessons, film and question can be read, reached and operated, ${title}`,
    picturedIf(pictured),
    async ({ page }) => {
      await enter(page);
      await lookInModes(page, shown('orbit'), modes, look);
      for (const at of [0, 1, 2, 3]) {
        await page.locator('.orbit-lesson').nth(at).tap();
        await lookInModes(page, shown(`lesson-${at + 1}`), at === 0 ? modes : plain, look);
        await page.locator('.lesson-tool').last().tap();
      }
      await page.locator('.orbit-lesson').first().tap();
      const play = page.locator('.control-play');
      await play.tap();
      await expect(page.locator('.replay-caption')).toBeVisible({ timeout: 15_000 });
      await play.tap();
      await lookInModes(page, shown('film'), plain, look);
      // Eight seconds later in the film.
      await page.locator('.replay-film').evaluate((video: HTMLVideoElement) => {
        video.currentTime = 9;
      });
      await play.tap();
      await expect(page.locator('.asked')).toBeVisible({ timeout: 30_000 });
      await whileItWaits(page, () => lookInModes(page, shown('question'), plain, look));
      await page.locator('.asked-choice').first().tap();
      await whileItWaits(page, () => lookInModes(page, shown('explanation'), plain, look));
    },
  );
}

test('a film with all its controls can be operated in the narrowest modes', async ({ page }) => {
  await enter(page, { pack: FILM });
  await page.locator('.orbit-lesson').first().tap();
  await expect(page.locator('.control-option')).toHaveCount(5);
  const narrow = MEASURED_PAGES.filter((mode) => !isPlain(mode));
  await lookInModes(page, shown('film'), narrow, { pictured: false, sizesOf });
});

async function lookAtExperiments(
  page: Page,
  [from, to]: readonly [number, number],
  look: (view: string, at: number) => Promise<void>,
): Promise<void> {
  await enter(page);
  for (let at = from; at < to; at++) {
    await page.locator('.orbit-experiment').nth(at).tap();
    await expect(page.locator('.bench-title')).toBeVisible();
    await look(`experiment-${at + 1}`, at);
    await page.locator('.kit-end[data-end="back"]').tap();
  }
}

for (const half of [
  [0, 5],
  [5, 10],
] as const)
  test(
    `experiments ${half[0] + 1} to ${half[1]}, as people look at them`,
    picturedIf(true),
    async ({ page }) => {
      const look = { pictured: true, sizesOf: () => PICTURED_AT };
      await lookAtExperiments(page, half, (view) => lookInModes(page, shown(view), PICTURED_PAGES, look));
    },
  );

test('experiments in other modes and languages', async ({ page }) => {
  await lookAtExperiments(page, [0, 10], (view, at) =>
    lookInModes(page, shown(view), measuredInTurn(at), { pictured: false, sizesOf: () => inTurn(at) }),
  );
});
