/** Pictures of every view of the Tribute Hall to look at, in test-results/views; and what can be told without looking. */
import type { Page } from '@playwright/test';
import { drawOnce, letDraw } from '../harness/drawing.ts';
import { openHarness } from '../harness/open.ts';
import { type HarnessServer, serveHarness } from '../harness/server.ts';
import { lookInModes } from './support/looks.ts';
import { MEASURED_PAGES, type PageMode, PICTURED_PAGES } from './support/modes.ts';
import { EVERYTHING, ROUND_MS, SIZES } from './support/pictures.ts';
import { picturedIf, test } from './support/seen.ts';
import { faded, inTurn, sharedOut, type Size } from './support/sizes.ts';

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
async function enter(page: Page): Promise<void> {
  await openHarness(page, server.url, { motion: 'reduced', flowers: 160 });
}

/** `TIANFU_README_PICTURE=1 npm test -- --only e2e` makes the README's picture anew, at this size. */
const README_SIZE = { width: 1920, height: 1080 };

test.use({ viewport: SIZES[0] });
test.setTimeout(ROUND_MS);

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

/** The sizes at which a mode of one of the views is looked at. */
type SizesOf = (mode: PageMode, turn: number) => readonly Size[];

/** Goes through all that the hall shows; what is on the screen is the last thing opened. */
async function lookAround(page: Page, modes: readonly PageMode[], sizesOf: SizesOf): Promise<void> {
  const pictured = EVERYTHING || modes === PICTURED_PAGES;
  const look = async (view: string, turn: number, within = '.hall'): Promise<void> => {
    const subject = { name: `hall-${view}`, within, concerns };
    const sizes = (mode: PageMode): readonly Size[] => sizesOf(mode, turn);
    await lookInModes(page, subject, modes, { pictured, lights: LIGHTS, sizesOf: sizes });
  };
  const tools = page.locator('.hall-tool');
  for (const [turn, view] of VIEWS.entries()) {
    await tools.nth(turn).tap();
    await look(view, turn);
    if (view === 'corridor' && modes === PICTURED_PAGES) await paintReadme(page);
  }
  await tools.nth(VIEWS.indexOf('fields')).tap();
  await page.locator('.hall-cluster').first().tap();
  await look('field', 0);
  await tools.last().tap();
  await page.locator('.hall-letter').last().tap();
  await look('finder', 1, '.hall-sheet');
  await page.locator('.hall-found-person').last().tap();
  await look('card', 2, '.hall-sheet');
}

async function paintReadme(page: Page): Promise<void> {
  if (process.env.TIANFU_README_PICTURE !== '1') return;
  await page.setViewportSize(README_SIZE);
  await faded(page);
  await drawOnce(page);
  await page.screenshot({ path: 'docs/pictures/hall.png' });
  await letDraw(page, 'nothing');
}

test('every view of the hall is painted', picturedIf(true), async ({ page }) => {
  await enter(page);
  await lookAround(page, PICTURED_PAGES, () => SIZES);
});

test(
  'in no mode and in neither language anything of the hall is lost',
  picturedIf(EVERYTHING),
  async ({ page }) => {
    await enter(page);
    await lookAround(page, MEASURED_PAGES, ({ mode, language }, turn) =>
      mode === 'plain' ? inTurn(turn) : sharedOut(language),
    );
  },
);
