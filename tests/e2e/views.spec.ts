/**
 * Every view of the shell, the staff's included, in both languages and every access mode: axe and the ruler find nothing at any
 * size; pictures to look at go to test-results/views.
 */
import type { Page } from '@playwright/test';
import { type AccessSettings, DEFAULT_ACCESS } from '#core/access.ts';
import { type Fault, FAULTS } from '../faulty/names.ts';
import type { FaultyPage } from '../faulty/registry.ts';
import { type Choice, chosen } from '../harness/open.ts';
import { beginVisit, makeStaffGesture } from './support/hands.ts';
import { expect, test } from './support/kiosk.ts';
import { lookAt, type Subject } from './support/looks.ts';
import { STILL } from './support/modes.ts';
import { LANGUAGES, picturedIn, SIZES } from './support/pictures.ts';
import { picturedIf } from './support/seen.ts';
import { inTurn, modesIn, TOLD_APART } from './support/sizes.ts';
import { standsStill } from './support/still.ts';

// One file, but a third of all the time: its tests are shared out among the workers.
test.describe.configure({ mode: 'parallel' });

/** As many lights on the home screen as the house will have exhibits. */
const EIGHT = (Object.keys(FAULTS) as Fault[]).slice(0, 8);

/** What most visitors see; looked at by people, with the hall as it is. */
const PLAIN: AccessSettings = { ...STILL, volume: DEFAULT_ACCESS.volume };

/** What visitors may choose. */
const MODES: Readonly<Record<string, AccessSettings>> = {
  moving: DEFAULT_ACCESS,
  'low reach': { ...STILL, lowReach: true },
  'large text, high contrast': { ...STILL, textScale: 1.5, contrast: 'high' },
  'largest text': { ...STILL, textScale: 2 },
  'largest text, high contrast, low reach': {
    ...STILL,
    textScale: 2,
    contrast: 'high',
    lowReach: true,
  },
};

/** In the order of a visit. `within` where a layer lies over the rest. */
const VIEWS: readonly (Subject & { enter(page: Page): Promise<void> })[] = [
  { name: 'attract', enter: () => Promise.resolve() },
  { name: 'home', enter: beginVisit },
  {
    name: 'access',
    within: '.access-panel, .access-button',
    enter: (page) => page.locator('.access-button').tap(),
  },
  // What is inside an exhibit is measured by its own tests; how it gets on with the shell's buttons is measured here.
  { name: 'frame', enter: enterExhibit, concerns: (fault) => fault.includes('dock-button') },
  { name: 'warning', within: '.warning', enter: waitForQuestion },
  { name: 'staff-pin', within: '.staff', enter: enterStaff },
  { name: 'staff-panel', within: '.staff', enter: signIn },
  { name: 'staff-content', within: '.staff', enter: turnToContent },
];

async function enterExhibit(page: Page): Promise<void> {
  await page.locator('.access-ends .press').tap();
  await page.locator('.home-subject .press').tap();
  await expect(page.locator('.frame')).toHaveAttribute('data-phase', 'open', { timeout: 20_000 });
}

async function waitForQuestion(page: Page): Promise<void> {
  await page.clock.fastForward(3_700_000);
  await expect(page.locator('[data-view="warning"]')).toBeVisible();
}

async function enterStaff(page: Page): Promise<void> {
  await page.touchscreen.tap(540, 900);
  await expect(page.locator('.warning')).toHaveCount(0);
  await makeStaffGesture(page);
}

async function signIn(page: Page): Promise<void> {
  for (let entry = 0; entry < 2; entry++) {
    await page.keyboard.type('2580');
    await page.keyboard.press('Enter');
  }
  await expect(page.locator('.facts')).toBeVisible();
}

async function turnToContent(page: Page): Promise<void> {
  await page.locator('.panel-page').last().tap();
  await expect(page.locator('.packs-line').first()).toBeVisible();
}

const idle = { warnAfterSeconds: 3_600, warningSeconds: 300 };
const look = { axe: 'html', pictured: false };

/** As a visitor changes it. */
async function choose(page: Page, choice: Choice): Promise<void> {
  await page.evaluate((settings) => {
    const { faultyPage } = window as unknown as { readonly faultyPage: FaultyPage };
    faultyPage.setAccess(settings);
  }, choice.access);
  await chosen(page, choice);
}

for (const language of LANGUAGES) {
  test.describe(`in ${language}, plain`, () => {
    test.use({ options: { settings: { idle, language, access: PLAIN, exhibits: ['works'] } } });
    test.setTimeout(180_000);
    const pictured = picturedIn(language);
    const stands = (page: Page): Promise<void> => standsStill(page);

    test('every view can be read, reached and operated', picturedIf(pictured), async ({ page }) => {
      await page.clock.install();
      for (const view of VIEWS) {
        await view.enter(page);
        const sizes = pictured ? SIZES : TOLD_APART;
        await lookAt(page, view, { ...look, language, lowReach: false, pictured, stands, sizes });
      }
    });
  });

  test.describe(`in ${language}, in every other mode`, () => {
    // The hall has its own run in every mode; here it shows what the shell's dock lies over.
    const settings = { idle, language, access: STILL, exhibits: ['works'] };
    test.use({ options: { faulty: EIGHT, settings } });
    test.setTimeout(180_000);

    test('every view can be read, reached and operated', async ({ page }) => {
      await page.clock.install();
      for (const [at, view] of VIEWS.entries()) {
        await view.enter(page);
        for (const [mode, access, sizesOf] of modesIn(language, MODES)) {
          await choose(page, { language, access });
          const { lowReach, reducedMotion } = access;
          const stands = (): Promise<void> => standsStill(page, !reducedMotion);
          // Lights that drift take the processor at every size alike.
          const sizes = mode === 'moving' ? inTurn(at) : sizesOf(at);
          await lookAt(page, view, { ...look, mode, language, lowReach, stands, sizes });
        }
        await choose(page, { language, access: STILL });
      }
    });
  });
}
