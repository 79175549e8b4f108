/** The stage of Future Tech in a real browser, with a world that uses everything it offers. */
import type { Page } from '@playwright/test';
import sharp from 'sharp';
import { countIn, readCounters } from '../harness/counters.ts';
import { belongingsOf, leaksOf } from '../harness/leaks.ts';
import type { PageServer } from '../harness/page-server.ts';
import { openAndClose } from '../harness/world/rounds.ts';
import { serveWorld } from '../harness/world/server.ts';
import { DRAWN, expect, test } from './support/seen.ts';

test.describe.configure({ mode: 'serial' });
test.use({ viewport: { width: 900, height: 600 } });

/** Openings after which whatever is made once has been made. */
const WARM = 5;
const OPENINGS = 60;
/** The last frame of what has come to rest has been drawn by then. */
const DRAWN_MS = 300;

let server: PageServer;
test.beforeAll(async () => {
  server = await serveWorld('probe');
});
test.afterAll(() => server.close());
test.beforeEach(async ({ page }) => {
  await countIn(page);
  await page.goto(server.url);
  await page.waitForFunction(() => window.worldPage?.isOpen);
  await page.waitForTimeout(DRAWN_MS);
});

async function atRest(page: Page): Promise<void> {
  await page.waitForFunction(() => window.worldPage.isResting);
  await page.waitForTimeout(DRAWN_MS);
}

/** How many colours a picture has: a stage that shows nothing has one, and one without textures a few. */
async function coloursOf(picture: Buffer): Promise<number> {
  const pixels = await sharp(picture).removeAlpha().raw().toBuffer();
  const colours = new Set<number>();
  for (let at = 0; at < pixels.length; at += 3) colours.add(pixels.readUIntBE(at, 3));
  return colours.size;
}

test.describe('with a picture on the screen', { tag: DRAWN }, () => {
  test('a picture is the same again after the graphics card took its context away', async ({ page }) => {
    const before = await page.screenshot();
    expect(await coloursOf(before)).toBeGreaterThan(500);
    await page.evaluate(() => window.worldPage.loseContext());
    expect((await page.screenshot()).equals(before)).toBe(true);
    expect(await page.evaluate(() => window.worldPage.failures)).toEqual([]);
  });

  test('what moves while the context is away goes on when it is back', async ({ page }) => {
    const before = await page.screenshot();
    await page.evaluate(() => window.worldPage.act(0));
    await page.evaluate(() => window.worldPage.loseContext());
    await atRest(page);
    const after = await page.screenshot();
    expect(after.equals(before)).toBe(false);
    expect(await coloursOf(after)).toBeGreaterThan(500);
    expect(await page.evaluate(() => window.worldPage.failures)).toEqual([]);
  });

  test('a context that does not come back is reported, once', async ({ page }) => {
    await page.evaluate(() => window.worldPage.loseContext(false));
    await page.waitForTimeout(4_000);
    expect(await page.evaluate(() => window.worldPage.failures)).toEqual(['the graphics context was lost']);
  });

  test('nothing is drawn and no frame is asked for while nothing moves', async ({ page }) => {
    await page.evaluate(() => window.worldPage.act(0));
    await atRest(page);
    const before = await readCounters(page);
    await page.waitForTimeout(1_000);
    const after = await readCounters(page);
    expect(after.draws - before.draws).toBe(0);
    expect(after.frames).toBe(0);
  });

  test('sprites share their draw calls, and lights that are not sent again are not sent again', async ({
    page,
  }) => {
    const frame = async (): Promise<{ draws: number; uploaded: number }> => {
      const before = await readCounters(page);
      await page.evaluate(() => window.worldPage.repaint());
      const after = await readCounters(page);
      return { draws: after.draws - before.draws, uploaded: after.uploaded - before.uploaded };
    };
    const { draws, uploaded } = await frame();
    // The mask is two by itself; everything else before the light, the heart, and the cloud.
    expect(draws).toBeLessThanOrEqual(8);
    expect(uploaded).toBeLessThan(4_096);
  });

  test('a stage that is closed while it fetches a texture keeps nothing, and says so', async ({ page }) => {
    expect(await page.evaluate(() => window.worldPage.leaveEarly())).toBe('Error: The stage is closed');
    const { contexts } = await readCounters(page);
    expect(contexts).toBe(1);
  });
});

test('sixty openings leave no graphics object, listener, timer or element behind', async ({ page }) => {
  test.setTimeout(240_000);
  await openAndClose(page, WARM);
  const before = await belongingsOf(page);
  await openAndClose(page, OPENINGS);
  const after = await belongingsOf(page);
  expect(leaksOf(before, after, OPENINGS, {})).toEqual([]);
  expect(after.counters.objects).toEqual(before.counters.objects);
  expect(after.counters.made - before.counters.made).toBe(OPENINGS);
});
