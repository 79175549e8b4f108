/** What axe finds on the page, in words. */
import type { Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';

const OPTIONS: RunOptions = {
  rules: {
    // The stricter contrast holds the other one too, and each of them takes a third of the time.
    'color-contrast': { enabled: false },
    'color-contrast-enhanced': { enabled: true },
    'target-size': { enabled: true },
  },
  resultTypes: ['violations'],
};

/**
 * axe itself, once for each document: its wrapper for Playwright sends it anew for every look and opens a second page for the
 * sum, which takes longer than the look.
 *
 * @param within CSS selector of what is looked at, where a layer lies over the rest
 * @returns each rule that is broken, with the elements that break it; nothing where all is well
 */
export async function violationsOn(page: Page, within = 'html'): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(
    async ([options, selector]) => {
      const { axe: loaded } = window as unknown as { readonly axe: typeof axe };
      const { violations } = await loaded.run(selector, options);
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' · ')}`);
    },
    [OPTIONS, within] as const,
  );
}

/** What is still fading in has not the contrast that it will have. */
export async function violationsOnceFaded(page: Page): Promise<readonly string[]> {
  await page.waitForFunction(() => document.getAnimations().every((one) => one.playState === 'finished'));
  return violationsOn(page);
}
