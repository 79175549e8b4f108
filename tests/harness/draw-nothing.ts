/** For tests that ask what an exhibit makes and gives back, not what it looks like: two thirds of their time is a processor that paints. */
import type { Page } from '@playwright/test';

/** Draw calls of every document that `page` opens from now on reach no context; everything else does. */
export async function drawNothing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const names = ['clear', 'drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'];
    for (const name of names) Object.assign(WebGL2RenderingContext.prototype, { [name]: () => undefined });
  });
}
