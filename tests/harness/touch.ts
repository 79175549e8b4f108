/** A finger on the glass, as Chromium gets it from a touch screen: pointer events, capture and the click follow from it. */
import type { Page } from '@playwright/test';

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Seconds between two reports of a touch screen. */
const REPORTED_EVERY = 0.01;

/**
 * Moves one finger in a straight line. The reports carry the times that a touch screen would give them, so that a throw is as fast on
 * a busy machine as on an idle one.
 */
export async function drag(page: Page, from: Point, to: Point, steps = 8): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const begin = Date.now() / 1000;
  let reports = 0;
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: Point[]): Promise<unknown> => {
    const timestamp = begin + REPORTED_EVERY * reports++;
    return devtools.send('Input.dispatchTouchEvent', { type, touchPoints, timestamp });
  };
  await send('touchStart', [from]);
  for (let step = 1; step <= steps; step++) {
    const share = step / steps;
    await send('touchMove', [{ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }]);
  }
  await send('touchEnd', []);
  await devtools.detach();
}
