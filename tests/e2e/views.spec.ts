/** Pictures of every view to look at, in test-results/views, and what axe and the ruler say about each. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { beginVisit, makeStaffGesture } from './support/hands.ts';
import { expect, hasExhibit, test } from './support/kiosk.ts';

const SIZES = [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 3840, height: 1080 },
];
const LANGUAGES = ['zh-Hans', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

const SETTINGS = { idle: { warnAfterSeconds: 3_600, warningSeconds: 20 } };
const hall = hasExhibit('tribute-hall');

/** The lights have gathered by then, milliseconds. */
const GATHERED_MS = 2_600;

async function picture(page: Page, view: string, language: Language): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  await page.waitForTimeout(GATHERED_MS);
  await page.screenshot({ path: `test-results/views/${view}-${width}x${height}-${language}.png` });
}

/** Nothing stands outside the screen, and nothing that a hand needs lies above its reach. */
async function measure(page: Page): Promise<void> {
  const outside = await page.evaluate(() => {
    const wrong: string[] = [];
    for (const element of document.querySelectorAll('button, h1, h2, p')) {
      if (element.closest('.visually-hidden, .access-panel, .staff') !== null) continue;
      const { left, top, right, bottom, width } = element.getBoundingClientRect();
      if (width === 0) continue;
      if (left < -1 || top < -1 || right > innerWidth + 1 || bottom > innerHeight + 1)
        wrong.push(`${element.className}: ${[left, top, right, bottom].map(Math.round).join(' ')}`);
    }
    return wrong;
  });
  expect(outside).toEqual([]);
}

async function noViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' · ')}`)).toEqual(
    [],
  );
}

for (const language of LANGUAGES)
  test.describe(`in ${language}`, () => {
    test.use({ options: { faulty: !hall, settings: { ...SETTINGS, language } } });

    for (const size of SIZES)
      test(`every view looks composed at ${size.width} × ${size.height}`, async ({ page }) => {
        await page.setViewportSize(size);
        await picture(page, 'attract', language);
        await measure(page);
        await beginVisit(page);
        await picture(page, 'home', language);
        await measure(page);
        await page.locator('.access-button').tap();
        await picture(page, 'access', language);
        await page.locator('.access-button').tap();
        await makeStaffGesture(page);
        await picture(page, 'staff-pin', language);
      });
  });

const MODES = [
  { textScale: 1, contrast: 'normal', lowReach: false, reducedMotion: false, volume: 3 },
  { textScale: 2, contrast: 'normal', lowReach: true, reducedMotion: true, volume: 3 },
  { textScale: 1.5, contrast: 'high', lowReach: false, reducedMotion: true, volume: 0 },
] as const;

for (const language of LANGUAGES)
  for (const access of MODES)
    test.describe(`in ${language}, text ${access.textScale}, contrast ${access.contrast}`, () => {
      test.use({ options: { faulty: true, settings: { ...SETTINGS, language, access } } });

      test('axe finds nothing in any view, and nothing is lost', async ({ page }) => {
        await noViolations(page);
        await measure(page);
        await beginVisit(page);
        await noViolations(page);
        await measure(page);
        await page.locator('.access-button').tap();
        await noViolations(page);
        await page.locator('.access-button').tap();
        await makeStaffGesture(page);
        await noViolations(page);
      });
    });

test.describe('when nobody has touched for a while', () => {
  test.use({
    options: { faulty: true, settings: { idle: { warnAfterSeconds: 5, warningSeconds: 20 } } },
  });

  test('the calm question stands there, and axe finds nothing in it', async ({ page }) => {
    await beginVisit(page);
    await expect(page.locator('[data-view="warning"]')).toBeVisible({ timeout: 15_000 });
    await page.screenshot({ path: 'test-results/views/warning-1080x1920-zh-Hans.png' });
    await noViolations(page);
  });
});
