/** Several fingers on the glass, through the browser's own input: what Playwright's one-finger taps cannot say. */
import type { CDPSession, Locator, Page } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Fingers {
  /** One or several fingers come down at the same moment. */
  down(...points: readonly Point[]): Promise<readonly number[]>;
  /** Moves fingers in small steps, as a hand does. */
  move(fingers: readonly number[], by: Point): Promise<void>;
  up(...fingers: readonly number[]): Promise<void>;
}

/** Small steps make a gesture; one leap would be a fault of the glass. */
const STEPS = 8;

/** @returns the hands of this page */
export async function fingersOn(page: Page): Promise<Fingers> {
  const devtools: CDPSession = await page.context().newCDPSession(page);
  const held = new Map<number, Point>();
  let last = 0;
  const points = (ids: readonly number[]) => ids.map((id) => ({ ...(held.get(id) ?? { x: 0, y: 0 }), id }));
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', ids: readonly number[]) =>
    devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points(ids) });
  return {
    async down(...places) {
      const ids = places.map((place) => {
        last += 1;
        held.set(last, place);
        return last;
      });
      await send('touchStart', [...held.keys()]);
      return ids;
    },
    async move(ids, by) {
      for (let step = 0; step < STEPS; step++) {
        for (const [id, { x, y }] of points(ids).map((point) => [point.id, point] as const))
          held.set(id, { x: x + by.x / STEPS, y: y + by.y / STEPS });
        await send('touchMove', [...held.keys()]);
      }
    },
    async up(...ids) {
      await send('touchEnd', ids);
      for (const id of ids) held.delete(id);
    },
  };
}

/** The middle of what a finger is to touch. */
export async function middleOf(target: Locator): Promise<Point> {
  const box = (await target.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
