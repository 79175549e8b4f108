/** What hands do at the screen, in the words of a visitor. */
import { expect, type Page } from '@playwright/test';

/** A touch in the middle of the attract screen begins a visit; before the screen stands, nobody hears it. */
export async function beginVisit(page: Page): Promise<void> {
  const { width, height } = sizeOf(page);
  await expect(page.locator('[data-view="attract"]')).toBeVisible();
  await page.touchscreen.tap(width / 2, height / 2);
  await expect(page.locator('[data-view="home"]')).toBeVisible();
}

/** Opens the exhibit with this title from the home screen, by touch alone. */
export async function openExhibit(page: Page, title: string): Promise<void> {
  const light = page.locator('.home-other', { hasText: title });
  if ((await light.count()) > 0) await light.tap();
  await expect(page.locator('.home-title')).toHaveText(title);
  await page.locator('.home-subject .press').tap();
}

/** The visitor says that the visit is over. */
export async function endVisit(page: Page): Promise<void> {
  await page.locator('.access-button').tap();
  await page.locator('.access-ends .quiet').tap();
  await expect(page.locator('[data-view="attract"]')).toBeVisible();
}

/** Five touches in the upper corners by turns. */
export async function makeStaffGesture(page: Page): Promise<void> {
  const { width } = sizeOf(page);
  for (const x of [8, width - 8, 8, width - 8, 8]) await page.touchscreen.tap(x, 8);
  await expect(page.locator('[data-view="staff-pin"] .pad-keys')).toBeVisible();
}

export function sizeOf(page: Page): { readonly width: number; readonly height: number } {
  return page.viewportSize() ?? { width: 1080, height: 1920 };
}

/** All that a visitor can read now. */
export function readable(page: Page): Promise<string> {
  return page.locator('body').innerText();
}
