/**
 * Every page of a teacher's in both languages and the modes that leave words the least room: axe and the ruler find nothing; pictures
 * to look at go to test-results/views.
 */
import type { Page } from '@playwright/test';
import { beginVisit } from './support/hands.ts';
import { expect, test } from './support/kiosk.ts';
import { lookAt, type Subject } from './support/looks.ts';
import { NARROW_MODES } from './support/modes.ts';
import { LANGUAGES, picturedIn } from './support/pictures.ts';
import { picturedIf } from './support/seen.ts';
import { inTurn, modesByTurns, PICTURED_AT } from './support/sizes.ts';
import { standsStill } from './support/still.ts';
import { beginClass, cardOn, codeOn, openClasses, walk } from './support/teacher.ts';

test.describe.configure({ mode: 'parallel' });

interface View extends Subject {
  enter(page: Page): Promise<void>;
}

const turnTo = (nth: number) => (page: Page) => page.locator('.class-nav .panel-page').nth(nth).tap();

/** In the order of a day. */
const VIEWS: readonly View[] = [
  { name: 'class-day', within: '.staff', enter: openClasses },
  { name: 'class-begin', within: '.staff', enter: (page) => page.locator('.class-slot').first().tap() },
  { name: 'class-groups', within: '.staff', enter: setOut },
  { name: 'class-more', within: '.staff', enter: (page) => page.locator('.class-add').tap() },
  { name: 'class-code', within: '.class-code', enter: showCode },
  { name: 'class-answers', within: '.staff', enter: turnToAnswers },
  { name: 'class-sheets', within: '.staff', enter: turnTo(2) },
  { name: 'class-page', within: '.staff, .access-button', enter: comeWithCard },
];

async function setOut(page: Page): Promise<void> {
  await page.locator('.class-back').tap();
  await beginClass(page);
  for (const group of [1, 2, 4, 5]) await walk(page, await codeOn(page, group), group + 1);
  await page.locator('.class-halts .quiet').last().tap();
  await expect(page.locator('.class-halts .press')).toBeVisible();
  await expect(page.locator('.tour-light[data-mark="2"]').first()).toBeVisible();
}

/** Of a group that has not come: it can be taken out. */
async function showCode(page: Page): Promise<void> {
  await page.locator('.class-more .quiet').tap();
  await page.locator('.class-group').nth(2).tap();
  await expect(page.locator('.class-code .quiet')).toBeVisible();
}

async function turnToAnswers(page: Page): Promise<void> {
  await page.locator('.class-code .press').tap();
  await turnTo(1)(page);
}

async function comeWithCard(page: Page): Promise<void> {
  const card = await cardOn(page);
  await beginVisit(page);
  await page.locator('.tour-entry').tap();
  await page.keyboard.type(card);
  await expect(page.locator('.class-group').first()).toBeVisible();
}

for (const language of LANGUAGES)
  for (const [mode, access] of modesByTurns(language, NARROW_MODES))
    test.describe(`in ${language}, ${mode}`, () => {
      const pictured = mode === 'plain' && picturedIn(language);
      test.use({ options: { settings: { language, access } } });
      test.setTimeout(240_000);

      test(
        'a teacher can read, reach and operate every page of her class',
        picturedIf(pictured),
        async ({ page }) => {
          for (const [at, view] of VIEWS.entries()) {
            await view.enter(page);
            const sizes = pictured ? PICTURED_AT : inTurn(at);
            const { lowReach } = access;
            await lookAt(page, view, {
              language,
              lowReach,
              pictured,
              sizes,
              stands: standsStill,
              axe: 'html',
            });
          }
        },
      );
    });
