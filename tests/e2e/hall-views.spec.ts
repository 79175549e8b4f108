/** Pictures of every view of the Tribute Hall to look at, in test-results/views: four sizes, two languages. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import { openHarness } from '../harness/open.ts';
import { type HarnessServer, serveHarness } from '../harness/server.ts';
import { LANGUAGES, picture, SIZES } from './support/pictures.ts';

// One file, but a third of all the time: its tests are shared out among the workers.
test.describe.configure({ mode: 'parallel' });

/** In the order of the bar. */
const VIEWS = ['corridor', 'hundred', 'years', 'fields', 'places', 'garden'] as const;

let server: HarnessServer;
test.beforeAll(async () => {
  server = await serveHarness();
});
test.afterAll(() => server.close());

/** Travels are fades with reduced motion, so that a view stands soon and pictures are the same each time. */
async function enter(page: Page, language: string, text = 1): Promise<void> {
  await openHarness(page, server.url, { language, text, motion: 'reduced', flowers: 160 });
}

/** Parts of the page that a visitor reads or taps and that do not lie wholly on the screen, unless they are scrolled. */
async function cutOff(page: Page, within: Locator): Promise<readonly string[]> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const wrong: string[] = [];
  for (const part of await within.all()) {
    const box = await part.boundingBox();
    if (box === null || box.width === 0) continue;
    if (box.x < -1 || box.y < -1 || box.x + box.width > width + 1 || box.y + box.height > height + 1)
      wrong.push(`${await part.innerText()}: ${Object.values(box).map(Math.round).join(' ')}`);
  }
  return wrong;
}

/** `TIANFU_README_PICTURE=1 npm test -- --only e2e` makes the README's picture anew. */
const isReadmeSize = ({ width, height }: { width: number; height: number }, language: string): boolean =>
  language === 'zh-Hans' && width === 1920 && height === 1080;

for (const language of LANGUAGES)
  for (const size of SIZES)
    test.describe(`the hall in ${language} at ${size.width} × ${size.height}`, () => {
      test.use({ viewport: size });

      test('every view is painted', async ({ page }) => {
        await enter(page, language);
        const tools = page.locator('.hall-tool');
        for (const [at, view] of VIEWS.entries()) {
          await tools.nth(at).tap();
          await picture(page, `hall-${view}`, language);
          if (
            process.env.TIANFU_README_PICTURE === '1' &&
            view === 'corridor' &&
            isReadmeSize(size, language)
          )
            await page.screenshot({ path: 'docs/pictures/hall.png' });
          const fixed = page.locator('.hall-head, .hall-bar, .hall-cluster, .hall-span, .hall-step');
          expect(await cutOff(page, fixed)).toEqual([]);
        }
        await tools.nth(VIEWS.indexOf('fields')).tap();
        await page.locator('.hall-cluster').first().tap();
        await picture(page, 'hall-field', language);
        await tools.last().tap();
        await page.locator('.hall-letter').last().tap();
        await picture(page, 'hall-finder', language);
        await page.locator('.hall-found-person').last().tap();
        await picture(page, 'hall-card', language);
        expect(await cutOff(page, page.locator('.hall-sheet'))).toEqual([]);
      });
    });

test.describe('with text twice as large', () => {
  for (const [at, size] of SIZES.entries())
    test.describe(`at ${size.width} × ${size.height}`, () => {
      test.use({ viewport: size });

      test('nothing is lost', async ({ page }) => {
        const language = LANGUAGES[at % 2] ?? 'zh-Hans';
        await enter(page, language, 2);
        const tools = page.locator('.hall-tool');
        for (const [index, view] of VIEWS.entries()) {
          await tools.nth(index).tap();
          await picture(page, `hall-${view}-text2`, language);
        }
        await tools.nth(VIEWS.indexOf('fields')).tap();
        await page.locator('.hall-cluster').first().tap();
        await picture(page, 'hall-field-text2', language);
        await page.locator('.hall-person').first().tap();
        await picture(page, 'hall-card-text2', language);
      });
    });
});
