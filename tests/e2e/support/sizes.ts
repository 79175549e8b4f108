/** A view at every size, without leaving it: a page is opened once, and the screen around it changes. */
import type { Page } from '@playwright/test';
import { SIZES } from './pictures.ts';

export type Size = (typeof SIZES)[number];

/** The page has measured the screen that it is on; a busy browser tells of a resize late. */
async function measured(page: Page, { width, height }: Size): Promise<void> {
  await page.waitForFunction(
    ([wide, high]) => {
      const { style } = document.documentElement;
      const px = (name: string): number => Number.parseFloat(style.getPropertyValue(name));
      const reached = Math.abs(px('--reach-bottom') + px('--reach-below') - high) < 1;
      return innerWidth === wide && innerHeight === high && reached;
    },
    [width, height] as const,
  );
  // Layouts that are computed from elements stand after the next frame.
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** @param look what is done at each size */
export async function atEverySize(page: Page, look: (size: Size) => Promise<void>): Promise<void> {
  for (const size of SIZES) {
    await page.setViewportSize(size);
    await measured(page, size);
    await look(size);
  }
}
