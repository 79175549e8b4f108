/**
 * Pictures of one experiment and what its frames cost: `node tests/harness/bench/pictures.ts <id> [all]`.
 * Without `all`: 1920 × 1080 and 1080 × 1920 in Chinese, at rest, after each act, and on Earth.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { OUT } from '#build/folders.ts';
import { SIZES } from '../../e2e/support/pictures.ts';
import { faultsOf } from '../../e2e/support/ruler.ts';
import { countIn, readCounters } from '../counters.ts';
import { belongingsOf, leaksOf } from '../leaks.ts';
import { BROWSER_FLAGS } from '../../support/browser-flags.ts';
import { serveBench } from './server.ts';

interface Shot {
  readonly name: string;
  readonly size: (typeof SIZES)[number];
  readonly options: Readonly<Record<string, string>>;
  /** Index of the button that is pressed, ms before the picture. */
  readonly act?: number;
  readonly wait?: number;
}

const [id = 'wrench', scope] = process.argv.slice(2);
const folder = join(OUT, 'bench-pictures');
mkdirSync(folder, { recursive: true });

const [portrait, landscape] = SIZES;
const few = [portrait, landscape].flatMap((size): readonly Shot[] => [
  { name: 'rest', size, options: {} },
  { name: 'act0', size, options: {}, act: 0, wait: 1800 },
  { name: 'act1', size, options: {}, act: 1, wait: 1200 },
  { name: 'earth', size, options: { place: 'earth' } },
  { name: 'earth-act0', size, options: { place: 'earth' }, act: 0, wait: 350 },
]);
const modes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  zh: {},
  en: { language: 'en' },
  low: { reach: 'low' },
  'en-text2': { language: 'en', text: '2' },
  'text2-high-low': { text: '2', contrast: 'high', reach: 'low' },
};
const many: readonly Shot[] = SIZES.flatMap((size) =>
  Object.entries(modes).map(([name, options]) => ({ name, size, options, act: 0, wait: 2400 })),
);

async function open(browser: Browser, url: string, { size, options }: Shot): Promise<Page> {
  const page = await browser.newPage({ viewport: size, hasTouch: true });
  page.on('pageerror', (error) => console.log(`failed: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') console.log(message.text());
  });
  await countIn(page);
  await page.goto(`${url}?${new URLSearchParams({ experiment: id, ...options })}`);
  await page.waitForFunction(() => window.benchPage?.player !== undefined);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

async function shoot(browser: Browser, url: string, shot: Shot): Promise<void> {
  const page = await open(browser, url, shot);
  await page.waitForTimeout(900);
  if (shot.act !== undefined) await page.locator('.kit-act').nth(shot.act).tap();
  await page.waitForTimeout(shot.wait ?? 0);
  const { width, height } = shot.size;
  await page.screenshot({ path: join(folder, `${id}-${shot.name}-${width}x${height}.png`) });
  const faults = await faultsOf(page, { lowReach: shot.options.reach === 'low' });
  for (const fault of faults) console.log(`${shot.name} ${width} × ${height}: ${fault}`);
  await page.close();
}

/** Script a frame while it moves, draw calls a frame, and draws while it rests. */
async function measure(browser: Browser, url: string): Promise<void> {
  const page = await open(browser, url, { name: '', size: landscape, options: {} });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  const metric = async (name: string): Promise<number> =>
    (await devtools.send('Performance.getMetrics')).metrics.find((one) => one.name === name)?.value ?? 0;
  await page.waitForTimeout(1500);
  const rest = await readCounters(page);
  await page.waitForTimeout(1500);
  console.log(`draw calls in 1.5 s of rest: ${(await readCounters(page)).draws - rest.draws}`);
  const acts = await page.locator('.kit-act').count();
  for (let act = 0; act < acts; act++) {
    const [script, before] = [await metric('ScriptDuration'), await readCounters(page)];
    const frames = await page.evaluate(async (at) => {
      document.querySelectorAll<HTMLElement>('.kit-act')[at]?.click();
      for (let frame = 0; frame < 60; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
      return 60;
    }, act);
    const milliseconds = ((await metric('ScriptDuration')) - script) * 1000;
    const draws = (await readCounters(page)).draws - before.draws;
    console.log(
      `act ${act}: ${(milliseconds / frames).toFixed(2)} ms of script, ${(draws / frames).toFixed(1)} draw calls a frame`,
    );
  }
  await openAndClose(page, 5);
  const before = await belongingsOf(page);
  await openAndClose(page, 100);
  // The stage's own context stays: the page keeps the stage, as the exhibit does.
  const left = leaksOf(before, await belongingsOf(page), 100, {}).filter(
    (what) => !what.startsWith('graphics contexts'),
  );
  console.log(`left after 100 openings: ${left.join(', ') || 'nothing'}`);
  console.log((await page.evaluate(() => window.benchPage.failures)).join('\n'));
  await page.close();
}

async function openAndClose(page: Page, times: number): Promise<void> {
  await page.evaluate(async (rounds) => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let round = 0; round < rounds; round++) {
      window.benchPage.close();
      await frame();
      window.benchPage.open();
      await frame();
      document.querySelectorAll<HTMLElement>('.kit-act')[round % 2]?.click();
      await frame();
    }
    window.benchPage.close();
    await frame();
  }, times);
}

const server = await serveBench(join(OUT, `bench-page-${id}`));
const browser = await chromium.launch({
  executablePath: process.env.TIANFU_CHROMIUM ?? '/usr/bin/chromium',
  args: BROWSER_FLAGS,
});
for (const shot of scope === 'all' ? many : few) await shoot(browser, server.url, shot);
await measure(browser, server.url);
await browser.close();
await server.close();
console.log(folder);
