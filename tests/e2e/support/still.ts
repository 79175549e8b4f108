/** Waits until nothing moves on the screen any more, so that pictures and rulers see what stays. */
import type { Page } from '@playwright/test';

/** Without a new picture for so long, everything stands, milliseconds. */
const STANDS_MS = 100;
/** What takes longer is not an answer to a touch: a ring that closes, a light that breathes. */
const ANSWER_MS = 2_500;

/** Counts what the page draws; to be called before the page is opened. */
export async function watchDrawing(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const drawn = { count: 0 };
    Object.assign(window, { drawn });
    const prototype = WebGL2RenderingContext.prototype;
    const names = ['drawArrays', 'drawElements', 'drawArraysInstanced', 'drawElementsInstanced'] as const;
    for (const name of names) {
      const original = prototype[name] as (...values: unknown[]) => void;
      Object.assign(prototype, {
        [name](this: WebGL2RenderingContext, ...values: unknown[]): void {
          drawn.count += 1;
          original.apply(this, values);
        },
      });
    }
  });
}

/** @param alive true where lights drift for ever: only fonts and fades are waited for */
export async function standsStill(page: Page, alive = false): Promise<void> {
  await page.evaluate(
    async ({ stands, answer, drifts, width }) => {
      const { drawn } = window as unknown as { readonly drawn: { readonly count: number } };
      const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, stands));
      const fades = (): boolean =>
        document.getAnimations().some(({ playState, effect }) => {
          const end = effect?.getComputedTiming().endTime;
          return playState === 'running' && typeof end === 'number' && end < answer;
        });
      /** Whether the sizes on the root element are those of this viewport: a busy browser tells of a resize late. */
      const measured = (): boolean => {
        const { style } = document.documentElement;
        const px = (name: string): number => Number.parseFloat(style.getPropertyValue(name));
        return innerWidth === width && Math.abs(px('--reach-bottom') + px('--reach-below') - innerHeight) < 1;
      };
      await document.fonts.ready;
      for (;;) {
        const before = drawn.count;
        await pause();
        if (measured() && !fades() && (drifts || drawn.count === before)) return;
      }
    },
    { stands: STANDS_MS, answer: ANSWER_MS, drifts: alive, width: page.viewportSize()?.width ?? 0 },
  );
}
