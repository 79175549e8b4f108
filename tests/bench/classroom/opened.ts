/** The classroom of a benchmark: into an experiment and back. */
import type { Page } from '@playwright/test';
import { type Bench, type OpenedExhibit, openExhibit } from '../parts/opened.ts';

export const openClassroom = (bench: Bench): Promise<OpenedExhibit> =>
  openExhibit(bench, 'tiangong-classroom');

/** Opens the experiment of the orbit's light number `at`, and waits until it stands. */
export async function openExperiment(page: Page, at: number): Promise<void> {
  await page.locator('.orbit-experiment').nth(at).tap();
  await page.locator('.kit-act').first().waitFor();
}

export async function backToOrbit(page: Page): Promise<void> {
  await page.locator('.kit-end[data-end="back"]').tap();
  await page.locator('.orbit-experiment').first().waitFor();
}
