/**
 * Playwright's `test` for pages that nobody looks at, which most are: WebGL draws nothing, and letters are painted at half the
 * resolution (playwright.config.ts). A test says by a tag what it needs beyond that.
 */
import { test as base } from '@playwright/test';
import { drawNothing } from '../../harness/drawing.ts';

/** What WebGL draws is asked about. */
export const DRAWN = '@drawn';
/** People look at its pictures: full resolution, and WebGL draws whenever one is taken (`letDraw`). */
export const PICTURED = '@pictured';

/** How a test is declared that takes pictures, or does not. */
export const picturedIf = (pictured: boolean): { readonly tag: string[] } => ({
  tag: pictured ? [PICTURED] : [],
});

export const test = base.extend({
  page: async ({ page }, use, { tags }) => {
    if (!tags.includes(DRAWN)) await drawNothing(page, tags.includes(PICTURED));
    await use(page);
  },
});

export { expect } from '@playwright/test';
