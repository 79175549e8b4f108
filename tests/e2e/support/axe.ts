/** What axe finds on the page, in words. */
import { expect, type Page } from '@playwright/test';
import axe, { type RunOptions } from 'axe-core';
import { choose } from '../../harness/open.ts';
import { EVERY_PAGE } from './modes.ts';

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

/** What fades for longer breathes for ever, milliseconds. */
const FADE_MS = 2_500;

/**
 * Axe finds nothing on a view of an exhibit, in every mode and language; what is still fading in has not the contrast that it will
 * have. The first of the modes is there again afterwards.
 */
export async function expectNoViolations(page: Page, view: string): Promise<void> {
  for (const mode of EVERY_PAGE) {
    await choose(page, mode);
    await page.waitForFunction(
      (longest) =>
        document.getAnimations().every(({ playState, effect }) => {
          const end = effect?.getComputedTiming().endTime;
          return playState === 'finished' || typeof end !== 'number' || end > longest;
        }),
      FADE_MS,
    );
    expect.soft(await violationsOn(page), `${view}, ${mode.mode}, in ${mode.language}`).toEqual([]);
  }
  for (const first of EVERY_PAGE.slice(0, 1)) await choose(page, first);
}
