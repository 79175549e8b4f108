/** Pictures of every view of the Tribute Hall to look at, in test-results/views; and what can be told without looking. */
import type { Locator, Page } from '@playwright/test';
import { openHarness } from '../harness/open.ts';
import { type HarnessServer, serveHarness } from '../harness/server.ts';
import { EVERYTHING, LANGUAGES, type Language, picturedIn, picture, SIZES } from './support/pictures.ts';
import { expect, picturedIf, test } from './support/seen.ts';
import { atEverySize, faded, inTurn, sharedOut, type Size } from './support/sizes.ts';

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
async function enter(page: Page, language: Language, text = 1): Promise<void> {
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

test.use({ viewport: SIZES[0] });
test.setTimeout(240_000);

/** What lies on the screen whatever is scrolled. */
const FIXED = '.hall-head, .hall-bar, .hall-cluster, .hall-span, .hall-step, .hall-sheet';

interface Look {
  readonly language: Language;
  /** Whether people look at it; what is cut off is always looked for. */
  readonly pictured: boolean;
  readonly sizes: readonly Size[];
}

async function lookAt(page: Page, view: string, { language, pictured, sizes }: Look): Promise<void> {
  await atEverySize(page, { sizes, stands: pictured ? faded : undefined }, async (size) => {
    if (pictured) await picture(page, view, language);
    const cut = await cutOff(page, page.locator(FIXED));
    expect.soft(cut, `${view} at ${size.width} × ${size.height}`).toEqual([]);
    if (process.env.TIANFU_README_PICTURE === '1' && view === 'hall-corridor' && isReadmeSize(size, language))
      await page.screenshot({ path: 'docs/pictures/hall.png' });
  });
}

for (const language of LANGUAGES) {
  // `TIANFU_PICTURES=all` paints the English too; what is cut off is looked for always.
  const pictured = picturedIn(language);
  const look = (at: number): Look => ({ language, pictured, sizes: pictured ? SIZES : inTurn(at) });

  test(`every view of the hall in ${language} is painted`, picturedIf(pictured), async ({ page }) => {
    await enter(page, language);
    for (const [at, view] of VIEWS.entries()) {
      await page.locator('.hall-tool').nth(at).tap();
      await lookAt(page, `hall-${view}`, look(at));
    }
  });

  test(
    `a field, the finder and a card in ${language} are painted`,
    picturedIf(pictured),
    async ({ page }) => {
      await enter(page, language);
      const tools = page.locator('.hall-tool');
      await tools.nth(VIEWS.indexOf('fields')).tap();
      await page.locator('.hall-cluster').first().tap();
      await lookAt(page, 'hall-field', look(0));
      await tools.last().tap();
      await page.locator('.hall-letter').last().tap();
      await lookAt(page, 'hall-finder', look(1));
      await page.locator('.hall-found-person').last().tap();
      await lookAt(page, 'hall-card', look(2));
    },
  );

  // People look at the language with the larger letters.
  const large = { language, pictured: language === 'zh-Hans' && EVERYTHING, sizes: sharedOut(language) };
  test(
    `with text twice as large, in ${language}, nothing is lost`,
    picturedIf(large.pictured),
    async ({ page }) => {
      await enter(page, language, 2);
      const tools = page.locator('.hall-tool');
      for (const [index, view] of VIEWS.entries()) {
        await tools.nth(index).tap();
        await lookAt(page, `hall-${view}-text2`, large);
      }
      await tools.nth(VIEWS.indexOf('fields')).tap();
      await page.locator('.hall-cluster').first().tap();
      await lookAt(page, 'hall-field-text2', large);
      await page.locator('.hall-person').first().tap();
      await lookAt(page, 'hall-card-text2', large);
    },
  );
}
