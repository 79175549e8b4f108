/** Pictures of every view of the Tiangong Classroom to look at, in test-results/views; and what can be told without looking. */
import type { Page } from '@playwright/test';
import { type HarnessOptions, openHarness } from '../harness/open.ts';
import { type HarnessServer, serveHarness } from '../harness/server.ts';
import { lookAt } from './support/looks.ts';
import { LANGUAGES, picturedIn, SIZES } from './support/pictures.ts';
import { expect, picturedIf, test } from './support/seen.ts';
import { inTurn, PICTURED_AT, sharedOut } from './support/sizes.ts';

// One file, but a third of all the time: its tests are shared out among the workers.
test.describe.configure({ mode: 'parallel' });

const FILM = '/packs/classroom-clusters.webm/';

let server: HarnessServer;
test.beforeAll(async () => {
  server = await serveHarness();
});
test.afterAll(() => server.close());

/** Travels are fades with reduced motion, so that a view stands soon and pictures are the same each time. */
async function enter(page: Page, options: HarnessOptions): Promise<void> {
  await openHarness(page, server.url, { exhibit: 'tiangong-classroom', motion: 'reduced', ...options });
}

const shown = (view: string) => ({ name: `classroom-${view}`, within: '.classroom' });

test.use({ viewport: SIZES[0] });
test.setTimeout(240_000);

for (const language of LANGUAGES) {
  // `TIANFU_PICTURES=all` paints the English too; the ruler looks at it always.
  const pictured = picturedIn(language);
  const look = { language, lowReach: false, pictured, sizes: PICTURED_AT };

  test(
    `orbit, lessons, film and question in ${language} can be read, reached and operated`,
    picturedIf(pictured),
    async ({ page }) => {
      await enter(page, { language });
      await lookAt(page, shown('orbit'), look);
      for (const at of [0, 1, 2, 3]) {
        await page.locator('.orbit-lesson').nth(at).tap();
        await lookAt(page, shown(`lesson-${at + 1}`), look);
        await page.locator('.lesson-tool').last().tap();
      }
      await page.locator('.orbit-lesson').first().tap();
      const play = page.locator('.control-play');
      await play.tap();
      await expect(page.locator('.replay-caption')).toBeVisible({ timeout: 15_000 });
      await play.tap();
      await lookAt(page, shown('film'), look);
      // Eight seconds later in the film.
      await page.locator('.replay-film').evaluate((video: HTMLVideoElement) => {
        video.currentTime = 9;
      });
      await play.tap();
      await expect(page.locator('.asked')).toBeVisible({ timeout: 30_000 });
      await lookAt(page, shown('question'), look);
      await page.locator('.asked-choice').first().tap();
      await lookAt(page, shown('explanation'), look);
    },
  );

  for (const [from, to] of [
    [0, 5],
    [5, 10],
  ] as const)
    test(`experiments ${from + 1} to ${to} in ${language}`, picturedIf(pictured), async ({ page }) => {
      await enter(page, { language });
      for (let at = from; at < to; at++) {
        await page.locator('.orbit-experiment').nth(at).tap();
        await expect(page.locator('.bench-title')).toBeVisible();
        await lookAt(page, shown(`experiment-${at + 1}`), pictured ? look : { ...look, sizes: inTurn(at) });
        await page.locator('.kit-end[data-end="back"]').tap();
      }
    });
}

for (const [title, options] of [
  ['with text twice as large', { text: 2 }],
  ['in low reach', { reach: 'low' }],
  ['in low reach, with text twice as large and high contrast', { reach: 'low', text: 2, contrast: 'high' }],
] as const)
  for (const language of LANGUAGES)
    test(`${title}, in ${language}, nothing is lost`, async ({ page }) => {
      const look = { language, lowReach: 'reach' in options, pictured: false, sizes: sharedOut(language) };
      await enter(page, { language, ...options });
      await lookAt(page, shown('orbit'), look);
      await page.locator('.orbit-lesson').first().tap();
      await lookAt(page, shown('lesson'), look);
      await enter(page, { language, ...options, pack: FILM });
      await page.locator('.orbit-lesson').first().tap();
      await expect(page.locator('.control-option')).toHaveCount(5);
      await lookAt(page, shown('film'), look);
    });
