/** Pictures of every view of the Tribute Hall to look at, in test-results/views; and what can be told without looking. */
import type { Page } from '@playwright/test';
import { drawOnce, letDraw } from '../harness/drawing.ts';
import { type HarnessOptions, openHarness } from '../harness/open.ts';
import { type HarnessServer, serveHarness } from '../harness/server.ts';
import { type Look, lookAt } from './support/looks.ts';
import { EVERYTHING, LANGUAGES, picturedIn, SIZES } from './support/pictures.ts';
import { picturedIf, test } from './support/seen.ts';
import { faded, inTurn, sharedOut } from './support/sizes.ts';

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
async function enter(page: Page, options: HarnessOptions): Promise<void> {
  await openHarness(page, server.url, { motion: 'reduced', flowers: 160, ...options });
}

/** `TIANFU_README_PICTURE=1 npm test -- --only e2e` makes the README's picture anew, at this size. */
const README_SIZE = { width: 1920, height: 1080 };

test.use({ viewport: SIZES[0] });
test.setTimeout(240_000);

/** They adjoin each other, and a finger's breadth of each in reach is enough. */
const LIGHTS = '.hall-lantern, .hall-person, .hall-cluster, .hall-figure, .hall-ribbon, .hall-span';

/** What the hall is meant to do, though the ruler wonders. */
const MEANT = [
  // Rows go on beyond the edge of the screen, and are drawn along or turned by buttons.
  /^hall-person.* (leaves the screen|is cut off)/,
  // Names hang below their lights, and over the ribbon.
  /^hall-(lantern|ribbon)-name.* has text outside its box/,
  // Who hangs too high in the corridor comes lower farther ahead, and stands in the rows of every other view.
  /^hall-lantern.* (has only|leaves the screen)/,
];
const concerns = (fault: string): boolean => !MEANT.some((meant) => meant.test(fault));

async function look(page: Page, view: string, at: Omit<Look, 'lights'>, within = '.hall'): Promise<void> {
  const subject = { name: `hall-${view}`, within, concerns };
  await lookAt(page, subject, { ...at, lights: LIGHTS });
  if (process.env.TIANFU_README_PICTURE !== '1' || view !== 'corridor' || at.language === 'en') return;
  await page.setViewportSize(README_SIZE);
  await faded(page);
  await drawOnce(page);
  await page.screenshot({ path: 'docs/pictures/hall.png' });
  await letDraw(page, 'nothing');
}

/** Goes through all that the hall shows; what is on the screen is the last thing opened. */
async function lookAround(
  page: Page,
  suffix: string,
  at: (turn: number) => Omit<Look, 'lights'>,
): Promise<void> {
  const tools = page.locator('.hall-tool');
  for (const [turn, view] of VIEWS.entries()) {
    await tools.nth(turn).tap();
    await look(page, `${view}${suffix}`, at(turn));
  }
  await tools.nth(VIEWS.indexOf('fields')).tap();
  await page.locator('.hall-cluster').first().tap();
  await look(page, `field${suffix}`, at(0));
  await tools.last().tap();
  await page.locator('.hall-letter').last().tap();
  await look(page, `finder${suffix}`, at(1), '.hall-sheet');
  await page.locator('.hall-found-person').last().tap();
  await look(page, `card${suffix}`, at(2), '.hall-sheet');
}

for (const language of LANGUAGES) {
  // `TIANFU_PICTURES=all` paints the English too; the ruler looks at it always.
  const pictured = picturedIn(language);
  test(`every view of the hall in ${language} is painted`, picturedIf(pictured), async ({ page }) => {
    await enter(page, { language });
    const at = { language, lowReach: false, pictured };
    await lookAround(page, '', (turn) => ({ ...at, sizes: pictured ? SIZES : inTurn(turn) }));
  });
}

for (const [mode, title, options] of [
  ['text2', 'with text twice as large', { text: 2 }],
  ['low', 'in low reach', { reach: 'low' }],
  [
    'low-text2',
    'in low reach, with text twice as large and high contrast',
    { reach: 'low', text: 2, contrast: 'high' },
  ],
] as const)
  for (const language of LANGUAGES)
    test(`${title}, in ${language}, nothing is lost`, picturedIf(EVERYTHING), async ({ page }) => {
      await enter(page, { language, ...options });
      const at = { language, lowReach: 'reach' in options, pictured: EVERYTHING, sizes: sharedOut(language) };
      await lookAround(page, `-${mode}`, () => at);
    });
