/** The tags of support/seen.ts do what they say: nothing is drawn that nobody asks for, and what a picture is taken of is there. */
import type { Page } from '@playwright/test';
import { drawOnce, letDraw } from '../harness/drawing.ts';
import { openHarness } from '../harness/open.ts';
import { type HarnessServer, serveHarness } from '../harness/server.ts';
import { lightIn } from './support/light.ts';
import { DRAWN, expect, PICTURED, test } from './support/seen.ts';

let server: HarnessServer;
test.beforeAll(async () => {
  server = await serveHarness();
});
test.afterAll(() => server.close());
test.use({ viewport: { width: 720, height: 1280 } });

/** Without the words, which are no WebGL. @returns light on the hall's canvas */
async function lightOfHall(page: Page): Promise<number> {
  const canvas = page.locator('.hall canvas').first();
  await canvas.evaluate((element: HTMLCanvasElement) => {
    document.body.style.visibility = 'hidden';
    element.style.visibility = 'visible';
  });
  return lightIn(canvas);
}

/** The ground behind the canvas has 13 of 255, the corridor with its lights 21. */
const ALIGHT = 17;
/** A frame that was asked for has been drawn by then, milliseconds. */
const DRAWN_MS = 400;

async function enter(page: Page): Promise<void> {
  await openHarness(page, server.url, { motion: 'reduced' });
  await page.waitForTimeout(DRAWN_MS);
}

test('a page that nobody looks at draws nothing, on a canvas that says its size', async ({ page }) => {
  await enter(page);
  expect(await lightOfHall(page)).toBeLessThan(ALIGHT);
  const canvas = page.locator('.hall canvas').first();
  expect(await canvas.evaluate(({ width, height }: HTMLCanvasElement) => [width, height])).toEqual([
    720, 1280,
  ]);
});

test('a scene is there for its picture, stays while it is taken, and is gone after it', {
  tag: PICTURED,
}, async ({ page }) => {
  await enter(page);
  expect(await lightOfHall(page)).toBeLessThan(ALIGHT);
  await drawOnce(page);
  const lit = await lightOfHall(page);
  expect(lit).toBeGreaterThan(ALIGHT);
  await page.waitForTimeout(DRAWN_MS);
  expect(await lightOfHall(page)).toBeCloseTo(lit, 1);
  await letDraw(page, 'nothing');
  await page.waitForTimeout(DRAWN_MS);
  expect(await lightOfHall(page)).toBeLessThan(ALIGHT);
});

test('a page whose drawing is asked about draws by itself', { tag: DRAWN }, async ({ page }) => {
  await enter(page);
  expect(await lightOfHall(page)).toBeGreaterThan(ALIGHT);
});

/** Begins a fade of 1.6 s and looks at it half a second later. */
function fadeAfterAWhile(page: Page): Promise<AnimationPlayState> {
  return page.evaluate(async () => {
    const fade = document.body.animate([{ opacity: 0.5 }, { opacity: 1 }], 1_600);
    await new Promise((resolve) => setTimeout(resolve, 500));
    return fade.playState;
  });
}

test('fades are soon over on a page that nobody looks at', async ({ page }) => {
  await enter(page);
  expect(await fadeAfterAWhile(page)).toBe('finished');
});

test('fades take their time on a page whose drawing is asked about', { tag: DRAWN }, async ({ page }) => {
  await enter(page);
  expect(await fadeAfterAWhile(page)).toBe('running');
});
