/**
 * Pictures of one world's scene and what it costs: `node tests/harness/world/pictures.ts <id> [quick | all]`.
 * Without `all` 1920 × 1080 and 1080 × 1920 and 20 openings; with it also the large screens, and 100;
 * `quick`: 1920 × 1080 and no costs. They lie in out/world-pictures/<id>/.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { OUT } from '#build/folders.ts';
import { SIZES } from '../../e2e/support/pictures.ts';
import { BROWSER_FLAGS } from '../../support/browser-flags.ts';
import { countIn, readCounters } from '../counters.ts';
import { belongingsOf, leaksOf, remainderOf } from '../leaks.ts';
import { openAndClose } from './rounds.ts';
import { serveWorld } from './server.ts';

const STORIES = ['dreamt', 'exists', 'missing', 'needed'];
/** After an act, ms: while it goes on, and when most have come to rest. */
const SOON = 600;
const LATER = 3000;
/** By then a world has come to rest, ms; the processor draws, which is slow. */
const RESTS_MS = 40_000;

const [id = 'space-elevator', scope] = process.argv.slice(2);
const folder = join(OUT, 'world-pictures', id);
mkdirSync(folder, { recursive: true });
const ROUNDS = scope === 'all' ? 100 : 20;
const sizes = scope === 'all' ? SIZES : scope === 'quick' ? SIZES.slice(1, 2) : SIZES.slice(0, 2);

async function open(browser: Browser, url: string, size: (typeof SIZES)[number]): Promise<Page> {
  const page = await browser.newPage({ viewport: size });
  page.on('pageerror', (error) => console.log(`failed: ${error.message}`));
  page.on('console', (message) => {
    const text = message.text();
    // Of the pictures that are taken, not of the scene.
    if (['error', 'warning'].includes(message.type()) && !text.includes('ReadPixels')) console.log(text);
  });
  await countIn(page);
  await page.goto(url);
  await page.waitForFunction(() => window.worldPage?.isOpen);
  return page;
}

async function shootAll(browser: Browser, url: string, size: (typeof SIZES)[number]): Promise<void> {
  const page = await open(browser, url, size);
  const shoot = async (name: string, wait = SOON): Promise<void> => {
    await page.waitForTimeout(wait);
    await page.screenshot({ path: join(folder, `${name}-${size.width}x${size.height}.png`) });
    console.log(`${name}: ${(await page.evaluate(() => window.worldPage.readings())).join(', ')}`);
  };
  for (const [story, name] of STORIES.entries()) {
    await page.evaluate((at) => window.worldPage.tell(at), story);
    await shoot(`story${story}-${name}`);
  }
  await page.evaluate(() => window.worldPage.tell(0));
  const { acts, controls } = await page.evaluate(() => ({ ...window.worldPage }));
  for (let act = 0; act < acts; act++) {
    await page.evaluate((at) => window.worldPage.act(at), act);
    await shoot(`act${act}-soon`);
    await shoot(`act${act}-later`, LATER - SOON);
  }
  for (let control = 0; control < controls; control++)
    for (const [name, share] of [
      ['most', 1],
      ['least', 0],
    ] as const) {
      await page.evaluate(([at, to]) => window.worldPage.set(at, to), [control, share] as const);
      await shoot(`control${control}-${name}`);
    }
  await page.close();
}

async function measure(browser: Browser, url: string): Promise<void> {
  const [size] = SIZES.slice(1);
  if (size === undefined) return;
  const page = await open(browser, url, size);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metric = async (name: string): Promise<number> =>
    (await devtools.send('Performance.getMetrics')).metrics.find((one) => one.name === name)?.value ?? 0;
  await page.waitForTimeout(1000);
  const { bytes, objects } = await readCounters(page);
  console.log(`on the graphics card: ${(bytes / 1_048_576).toFixed(1)} MB ${JSON.stringify(objects)}`);
  await atRest(page);
  const acts = await page.evaluate(() => window.worldPage.acts);
  for (let act = 0; act < acts; act++) {
    const [script, before] = [await metric('ScriptDuration'), await readCounters(page)];
    await page.evaluate(async (at) => {
      window.worldPage.act(at);
      for (let frame = 0; frame < 60; frame++) {
        // Also where the act has come to rest: every frame is drawn.
        window.worldPage.tell(0);
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
    }, act);
    const milliseconds = ((await metric('ScriptDuration')) - script) * 1000;
    const after = await readCounters(page);
    console.log(
      `act ${act}: ${(milliseconds / 60).toFixed(2)} ms of script, ${((after.draws - before.draws) / 60).toFixed(1)} draw calls, ${((after.uploaded - before.uploaded) / 60 / 1024).toFixed(0)} KB sent a frame`,
    );
  }
  console.log(`draw: ${(await page.evaluate(() => window.worldPage.timeDraw(300))).toFixed(3)} ms`);
  await afterLoss(page);
  await leftAfter(page);
  console.log((await page.evaluate(() => window.worldPage.failures)).join('\n'));
  await page.close();
}

async function atRest(page: Page): Promise<void> {
  await page.waitForTimeout(1000);
  const { draws } = await readCounters(page);
  await page.waitForTimeout(1500);
  console.log(`draw calls in 1.5 s of rest: ${(await readCounters(page)).draws - draws}`);
}

/** Whether the picture is the same after the graphics context was lost and has come back. */
async function afterLoss(page: Page): Promise<void> {
  const settled = async (): Promise<Buffer> => {
    await page.evaluate(() => window.worldPage.tell(0));
    await page.waitForTimeout(300);
    return page.screenshot();
  };
  await page
    .waitForFunction(() => window.worldPage.isResting, undefined, { timeout: RESTS_MS })
    .catch(() => console.log(`still moves ${RESTS_MS / 1000} s after the last act`));
  const [whole, again] = [await settled(), await settled()];
  await page.evaluate(() => window.worldPage.loseContext());
  const back = await page.screenshot({ path: join(folder, 'after-context-loss.png') });
  console.log(
    whole.equals(again)
      ? `after a lost context: ${whole.equals(back) ? 'the same picture' : 'ANOTHER PICTURE'}`
      : 'after a lost context: cannot be compared, the scene still moves; look at after-context-loss.png',
  );
}

async function leftAfter(page: Page): Promise<void> {
  await openAndClose(page, 5);
  const before = await belongingsOf(page);
  await openAndClose(page, ROUNDS);
  const after = await belongingsOf(page);
  const left = leaksOf(before, after, ROUNDS, remainderOf(before, after));
  console.log(`left after ${ROUNDS} openings: ${left.join(', ') || 'nothing'}`);
  console.log(`graphics objects left of each opening: ${JSON.stringify(remainderOf(before, after))}`);
}

const server = await serveWorld(id);
const browser = await chromium.launch({
  executablePath: process.env.TIANFU_CHROMIUM ?? '/usr/bin/chromium',
  args: BROWSER_FLAGS,
});
for (const size of sizes) await shootAll(browser, server.url, size);
if (scope !== 'quick') await measure(browser, server.url);
await browser.close();
await server.close();
console.log(folder);
