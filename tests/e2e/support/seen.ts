/**
 * Playwright's `test` for pages that nobody looks at, which most are: WebGL draws nothing, and letters are painted at half the
 * resolution (playwright.config.ts). A test says by a tag what it needs beyond that.
 */
import { type Page, test as base } from '@playwright/test';
import { drawEverything, drawNothing } from '../../harness/drawing.ts';

/** What WebGL draws is asked about; while a test waits for something else, it may hold what was drawn last (`letDraw`). */
export const DRAWN = '@drawn';
/** People look at its pictures: full resolution, and WebGL draws whenever one is taken (`letDraw`). */
export const PICTURED = '@pictured';

/** How a test is declared that takes pictures, or does not. */
export const picturedIf = (pictured: boolean): { readonly tag: string[] } => ({
  tag: pictured ? [PICTURED] : [],
});

/** A fade of the style sheets takes so many times less: frames that nobody sees are an eleventh of the time of a test. */
const HURRY = 8;

/** In every document that `page` opens from now on; scripts and timers go on as they are. */
async function hurryFades(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Animation.enable');
  await devtools.send('Animation.setPlaybackRate', { playbackRate: HURRY });
}

export const test = base.extend({
  page: async ({ page }, use, { tags }) => {
    if (tags.includes(DRAWN)) await drawEverything(page);
    else {
      await drawNothing(page, tags.includes(PICTURED));
      await hurryFades(page);
    }
    await use(page);
  },
});

export { expect } from '@playwright/test';
