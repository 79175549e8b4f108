/** Pictures of every view of the Tiangong Classroom to look at, in test-results/views: four sizes, two languages. */
import { expect, type Page, test } from '@playwright/test';
import { openHarness } from '../harness/open.ts';
import { type HarnessServer, serveHarness } from '../harness/server.ts';
import { LANGUAGES, type Language, picture, SIZES } from './support/pictures.ts';
import { faultsOf } from './support/ruler.ts';

// One file, but a third of all the time: its tests are shared out among the workers.
test.describe.configure({ mode: 'parallel' });

const FILM = '/packs/classroom-clusters.webm/';

let server: HarnessServer;
test.beforeAll(async () => {
  server = await serveHarness();
});
test.afterAll(() => server.close());

/** Travels are fades with reduced motion, so that a view stands soon and pictures are the same each time. */
const enter = (
  page: Page,
  language: Language,
  options: Readonly<Record<string, string | number>> = {},
): Promise<void> =>
  openHarness(page, server.url, { exhibit: 'tiangong-classroom', language, motion: 'reduced', ...options });

/** Nothing is out of reach, too small, too near, cut off or written over. */
async function measured(page: Page, view: string, lowReach = false): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  expect.soft(await faultsOf(page, { within: '.classroom', lowReach }), view).toEqual([]);
}

for (const language of LANGUAGES)
  for (const size of SIZES)
    test.describe(`the classroom in ${language} at ${size.width} × ${size.height}`, () => {
      test.use({ viewport: size });
      test.setTimeout(240_000);

      test('orbit, lessons, film and question are painted, and can be read, reached and operated', async ({
        page,
      }) => {
        await enter(page, language);
        await picture(page, 'classroom-orbit', language);
        await measured(page, 'orbit');
        for (const at of [0, 1, 2, 3]) {
          await page.locator('.orbit-lesson').nth(at).tap();
          await picture(page, `classroom-lesson-${at + 1}`, language);
          await measured(page, `lesson ${at + 1}`);
          await page.locator('.lesson-tool').last().tap();
        }
        await page.locator('.orbit-lesson').first().tap();
        await measured(page, 'film');
        await page.locator('.control-play').tap();
        await expect(page.locator('.replay-caption')).toBeVisible({ timeout: 15_000 });
        await picture(page, 'classroom-film', language, 500);
        // Eight seconds later in the film.
        await page.locator('.replay-film').evaluate((video: HTMLVideoElement) => {
          video.currentTime = 9;
        });
        await expect(page.locator('.asked')).toBeVisible({ timeout: 30_000 });
        await picture(page, 'classroom-question', language);
        await measured(page, 'question');
        await page.locator('.asked-choice').first().tap();
        await picture(page, 'classroom-explanation', language);
        await measured(page, 'explanation');
      });

      test('every experiment is painted', async ({ page }) => {
        await enter(page, language);
        const experiments = page.locator('.orbit-experiment');
        for (let at = 0; at < 10; at++) {
          await experiments.nth(at).tap();
          await expect(page.locator('.bench-title')).toBeVisible();
          await picture(page, `classroom-experiment-${at + 1}`, language);
          await measured(page, `experiment ${at + 1}`);
          await page.locator('.kit-end[data-end="back"]').tap();
        }
      });
    });

for (const [title, options] of [
  ['with text twice as large', { text: 2 }],
  ['in low reach', { reach: 'low' }],
  ['in low reach, with text twice as large and high contrast', { reach: 'low', text: 2, contrast: 'high' }],
] as const)
  for (const [at, size] of SIZES.entries())
    test.describe(`${title} at ${size.width} × ${size.height}`, () => {
      test.use({ viewport: size });
      test.setTimeout(120_000);

      test('nothing is lost', async ({ page }) => {
        const language = LANGUAGES[at % 2] ?? 'zh-Hans';
        const low = 'reach' in options;
        await enter(page, language, options);
        await measured(page, 'orbit', low);
        await page.locator('.orbit-lesson').first().tap();
        await measured(page, 'lesson', low);
        await enter(page, language, { ...options, pack: FILM });
        await page.locator('.orbit-lesson').first().tap();
        await expect(page.locator('.control-option')).toHaveCount(5);
        await measured(page, 'film', low);
      });
    });
