/** For tests that do not ask what is seen: two thirds of their time is a processor that paints. */
import type { Page } from '@playwright/test';

/** Marks a test of a file without pictures that needs them. */
export const PAINTED = '@painted';

/** Draw calls of every document that `page` opens from now on reach no context; everything else does. */
export async function drawNothing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const names = ['clear', 'drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'];
    for (const name of names) Object.assign(WebGL2RenderingContext.prototype, { [name]: () => undefined });
  });
}
