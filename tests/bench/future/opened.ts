/** The future of a benchmark: into a world and back to the sky. */
import type { Page } from '@playwright/test';
import { type Bench, type OpenedExhibit, openExhibit } from '../parts/opened.ts';

/** @param before as `openExhibit` takes it */
export const openFuture = (bench: Bench, before?: (page: Page) => Promise<void>): Promise<OpenedExhibit> =>
  openExhibit(bench, 'future-tech', before);

/** Opens the world of the sky's button number `at`, and waits until it stands. */
export async function openWorld(page: Page, at: number): Promise<void> {
  await page.locator('.sky-world').nth(at).tap();
  await page.locator('.kit-act').first().waitFor();
}

export async function backToSky(page: Page): Promise<void> {
  await page.locator('.kit-end[data-end="back"]').tap();
  await page.locator('.sky-world').first().waitFor();
}
