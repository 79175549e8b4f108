/** A world opened, touched and closed, again and again. */
import type { Page } from '@playwright/test';

export async function openAndClose(page: Page, times: number): Promise<void> {
  await page.evaluate(async (rounds) => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let round = 0; round < rounds; round++) {
      window.worldPage.close();
      await frame();
      await window.worldPage.open();
      await frame();
      window.worldPage.act(round % 2);
      await frame();
    }
    window.worldPage.close();
    await frame();
  }, times);
}
