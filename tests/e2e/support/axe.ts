/** What axe finds on the page, in words. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The stricter contrast holds the other one too, and each of them takes a third of the time. */
const RULES = {
  'color-contrast': { enabled: false },
  'color-contrast-enhanced': { enabled: true },
  'target-size': { enabled: true },
};

/** @returns each rule that is broken, with the elements that break it; nothing where all is well */
export async function violationsOn(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).options({ rules: RULES }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' · ')}`);
}

/** What is still fading in has not the contrast that it will have. */
export async function violationsOnceFaded(page: Page): Promise<readonly string[]> {
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState === 'finished'));
  return violationsOn(page);
}
