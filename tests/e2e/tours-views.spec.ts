/**
 * Every page of a guided tour in both languages and every access mode: axe and the ruler find nothing; pictures to look at go to
 * test-results/views.
 */
import type { Page } from '@playwright/test';
import { type FakeTours, test } from './support/fake-tours.ts';
import { beginVisit } from './support/hands.ts';
import { expect } from './support/kiosk.ts';
import { lookAt, type Subject } from './support/looks.ts';
import { NARROW_MODES } from './support/modes.ts';
import { LANGUAGES, picturedIn } from './support/pictures.ts';
import { picturedIf } from './support/seen.ts';
import { inTurn, modesByTurns, PICTURED_AT } from './support/sizes.ts';
import { standsStill } from './support/still.ts';

test.describe.configure({ mode: 'parallel' });

/** `within` where a layer lies over the rest, or beside an exhibit that has tests of its own. */
interface View extends Subject {
  enter(page: Page, desk: FakeTours): Promise<void>;
}

/** In the order of a visit. */
const VIEWS: readonly View[] = [
  { name: 'tour-entry', enter: (page) => beginVisit(page) },
  { name: 'tour-pad', enter: (page) => page.locator('.tour-entry').tap() },
  {
    name: 'tour-pad-note',
    enter: async (page) => {
      await page.keyboard.type('ABCDEFGH');
      await expect(page.locator('.code-note')).not.toHaveText('');
    },
  },
  { name: 'tour-welcome', enter: (page, desk) => enterCode(page, desk.code(1, 1)) },
  { name: 'tour-ribbon', within: '.ribbon, .dock-button', enter: (page) => beginStop(page) },
  {
    name: 'tour-hint',
    within: '.ribbon, .dock-button',
    enter: (page) => page.locator('.ribbon-hint').tap(),
  },
  { name: 'tour-done', enter: (page) => leaveStop(page) },
  {
    name: 'tour-choose',
    within: '.ask, .access-button',
    enter: (page, desk) => openAsk(page, desk, 'choose'),
  },
  { name: 'tour-told', within: '.ask, .access-button', enter: (page) => answerWrong(page) },
  { name: 'tour-order', within: '.ask, .access-button', enter: (page, desk) => openAsk(page, desk, 'order') },
  {
    name: 'tour-estimate',
    within: '.ask, .access-button',
    enter: (page, desk) => openAsk(page, desk, 'estimate'),
  },
  {
    name: 'tour-elsewhere',
    enter: (page, desk) => {
      desk.kiosk = NO_STOPS;
      return comeAgain(page, desk.code(1, 5, [1, 2, 0, 0, 0, 0]));
    },
  },
  {
    name: 'tour-gather',
    enter: (page, desk) => {
      desk.kiosk = 0;
      desk.halt = 'gather';
      return comeAgain(page, desk.code(1, 4, [1, 0, 2]));
    },
  },
  {
    name: 'tour-closing',
    enter: async (page, desk) => {
      desk.halt = undefined;
      await toPad(page);
      await page.keyboard.type(desk.code(1, 2, [2, 1, 2, 2, 1, 2]));
      await expect(page.locator('[data-view="tour-closing"]')).toBeVisible();
    },
  },
];

/** A kiosk that the programme does not name shows no stop. */
const NO_STOPS = -1;

async function enterCode(page: Page, code: string): Promise<void> {
  for (let letter = 0; letter < 8; letter++) await page.keyboard.press('Backspace');
  await page.keyboard.type(code);
  await expect(page.locator('[data-view="tour-welcome"]')).toBeVisible();
}

/** From wherever a group is to the pad. */
async function toPad(page: Page): Promise<void> {
  for (let press = 0; press < 2 && (await page.locator('.tour-entry').count()) === 0; press++)
    await page.keyboard.press('Home');
  await page.locator('.tour-entry').tap();
}

async function comeAgain(page: Page, code: string): Promise<void> {
  await toPad(page);
  await enterCode(page, code);
}

async function beginStop(page: Page): Promise<void> {
  await page.locator('.tour-subject .press').tap();
  await expect(page.locator('.frame')).toHaveAttribute('data-phase', 'open', { timeout: 30_000 });
  await expect(page.locator('.ribbon')).toBeVisible();
}

/** Whatever the stop asks for. */
async function leaveStop(page: Page): Promise<void> {
  for (let hint = 0; hint < 3; hint++)
    if (!(await endOf(page).isVisible())) await page.locator('.ribbon-hint').tap();
  await endOf(page).tap();
  if (await page.locator('.ask').isVisible()) {
    await answerWrong(page);
    await page.locator('.ask .press').tap();
  }
  await expect(page.locator('[data-view="tour-done"]')).toBeVisible();
}

const endOf = (page: Page) => page.locator('.ribbon-press, .ribbon-hint ~ .quiet');

/** A stop of this kind, as a group meets it whose other stops are done. */
async function openAsk(page: Page, desk: FakeTours, kind: string): Promise<void> {
  const at = desk.stopOf(1, kind);
  await comeAgain(
    page,
    desk.code(
      1,
      3,
      [0, 1, 2, 3, 4, 5].map((stop) => (stop === at ? 0 : 1)),
    ),
  );
  await beginStop(page);
  await page.locator('.ribbon-press').tap();
  await expect(page.locator('.ask')).toBeVisible();
}

async function answerWrong(page: Page): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt++)
    if (!(await page.locator('.ask-told').isVisible()))
      await page.locator('.ask-choice:enabled').last().tap();
  await expect(page.locator('.ask-told')).toBeVisible();
}

for (const language of LANGUAGES)
  for (const [mode, access] of modesByTurns(language, NARROW_MODES))
    test.describe(`in ${language}, ${mode}`, () => {
      test.use({ options: { settings: { language, access } } });
      test.setTimeout(240_000);

      const pictured = mode === 'plain' && picturedIn(language);
      const look = { language, lowReach: access.lowReach, pictured, stands: standsStill };
      test(
        'every page of a tour can be read, reached and operated',
        picturedIf(pictured),
        async ({ page, desk }) => {
          for (const [at, view] of VIEWS.entries()) {
            await view.enter(page, desk);
            const sizes = pictured ? PICTURED_AT : inTurn(at);
            await lookAt(page, view, { ...look, sizes, axe: view.within ?? 'html' });
          }
        },
      );
    });
