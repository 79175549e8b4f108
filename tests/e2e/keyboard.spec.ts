import type { Page } from '@playwright/test';
import { beginVisit } from './support/hands.ts';
import { expect, test } from './support/kiosk.ts';

test.use({ options: { faulty: true, settings: { exhibits: ['works'] } } });

/** Presses Tab until the focus comes round; the names of what it reached. */
async function walk(page: Page): Promise<string[]> {
  const names: string[] = [];
  for (let press = 0; press < 60; press++) {
    await page.keyboard.press('Tab');
    const name = await page.evaluate(() => {
      const focused = document.activeElement;
      if (focused === null || focused === document.body) return undefined;
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      const ring = outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
      return `${(focused.getAttribute('aria-label') ?? focused.textContent ?? '').trim()}|${ring}`;
    });
    if (name === undefined) break;
    if (names.includes(name)) break;
    names.push(name);
  }
  return names;
}

const NAME = /^(.*)\|([\d.]+)$/s;

function buttons(page: Page, within: string): Promise<number> {
  return page.locator(within).locator('button:visible:not(:disabled)').count();
}

test('every button of every view is reached by Tab, with a ring that is seen', async ({ page }) => {
  const check = async (within = 'body'): Promise<void> => {
    const reached = await walk(page);
    expect(reached.length).toBeGreaterThanOrEqual(await buttons(page, within));
    for (const line of reached) expect(Number(NAME.exec(line)?.[2])).toBeGreaterThanOrEqual(3);
  };
  await check();
  await beginVisit(page);
  await check();
  await page.locator('.access-button').tap();
  // An open panel keeps the focus until it is closed.
  await check('[data-view="access"]');
});

test('a visit by keyboard alone: begin, open the panel, change the language, enter, come home', async ({
  page,
}) => {
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-view="home"]')).toBeVisible();
  await page.locator('.access-button').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-view="access"]')).toBeVisible();
  await page.getByRole('button', { name: 'English' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.keyboard.press('Escape');
  await expect(page.locator('[data-view="access"]')).toHaveCount(0);
  await page.locator('.home-subject .press').focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('This one works.')).toBeVisible();
  await page.locator('.frame-home').focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('[data-view="home"]')).toBeVisible();
});
