/**
 * The Tribute Hall's budgets, measured as a visitor meets it: cold page, warm server, 24, 120 and 1,200 people.
 *
 *   node tests/bench/hall.ts [--short] [--json FILE]
 */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { OUT } from '#build/folders.ts';
import { countIn, readCounters } from '../harness/counters.ts';
import { openHarness, painted } from '../harness/open.ts';
import { serveHarness } from '../harness/server.ts';
import { atMost, printTable, type Row } from './table.ts';

const { values } = parseArgs({
  options: { short: { type: 'boolean', default: false }, json: { type: 'string' } },
});
const ROUNDS = values.short ? 40 : 200;
const FRAMES = values.short ? 20 : 60;
const REST_MS = values.short ? 4_000 : 10_000;
/** The air may stir this long after the last touch, milliseconds. */
const SETTLE_MS = 5_500;
const SIZE = { width: 1280, height: 720 };

interface Hall {
  readonly page: Page;
  readonly devtools: CDPSession;
  close(): Promise<void>;
}

interface Measured {
  readonly readyMs: number;
  readonly readyTaskMs: number;
  readonly images: number;
  readonly elements: number;
  readonly draws: number;
  readonly megabytes: number;
  readonly scriptMsPerFrame: number;
}

const server = await serveHarness();
const browser = await chromium.launch({
  executablePath: process.env.TIANFU_CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--use-angle=swiftshader-webgl'],
});

async function openHall(from: Browser, people: number): Promise<Hall> {
  const context = await from.newContext({ viewport: SIZE, hasTouch: true });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await countIn(page);
  await openHarness(page, server.url, { pack: `/packs/people-${people}/` });
  return { page, devtools, close: () => context.close() };
}

async function metric(devtools: CDPSession, name: string): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find((entry) => entry.name === name)?.value ?? 0;
}

/** Walks along the corridor for FRAMES frames. @returns what one frame costs */
async function walkCost({ page, devtools }: Hall): Promise<{ draws: number; milliseconds: number }> {
  const [task, before] = [await metric(devtools, 'TaskDuration'), await readCounters(page)];
  const frames = await page.evaluate(async (most) => {
    const step = document.querySelectorAll<HTMLElement>('.hall-step')[1];
    for (let frame = 0; frame < most; frame++) {
      if (frame % 10 === 0) step?.click();
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    return most;
  }, FRAMES);
  const [taskAfter, after] = [await metric(devtools, 'TaskDuration'), await readCounters(page)];
  return { draws: (after.draws - before.draws) / frames, milliseconds: ((taskAfter - task) * 1000) / frames };
}

async function measure(people: number): Promise<Measured> {
  const begin = performance.now();
  const asked = server.asked.length;
  const hall = await openHall(browser, people);
  const readyMs = performance.now() - begin;
  const readyTaskMs = (await metric(hall.devtools, 'TaskDuration')) * 1000;
  await painted(hall.page);
  let elements = 0;
  const tools = hall.page.locator('.hall-tool');
  for (const view of [1, 3, 4, 5, 2]) {
    await tools.nth(view).click();
    await painted(hall.page);
    elements = Math.max(elements, await hall.page.locator('*').count());
  }
  const images = server.asked.slice(asked).filter((path) => path.includes('/portraits/')).length;
  await tools.nth(0).click();
  await hall.page.waitForTimeout(1_600);
  const { draws, milliseconds } = await walkCost(hall);
  const { bytes } = await readCounters(hall.page);
  await hall.close();
  return {
    readyMs,
    readyTaskMs,
    images,
    elements,
    draws,
    megabytes: bytes / 1_048_576,
    scriptMsPerFrame: milliseconds,
  };
}

async function heapGrowth(): Promise<number> {
  const { page, devtools, close } = await openHall(browser, 120);
  const rounds = (count: number): Promise<void> =>
    page.evaluate(async (times) => {
      for (let round = 0; round < times; round++) {
        document.querySelector<HTMLElement>('.hall-lantern')?.click();
        await new Promise((resolve) => setTimeout(resolve, 5));
        document.querySelector<HTMLElement>('.hall-card .hall-close')?.click();
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    }, count);
  const heap = async (): Promise<number> => {
    await devtools.send('HeapProfiler.collectGarbage');
    return (await metric(devtools, 'JSHeapUsedSize')) / 1_048_576;
  };
  await rounds(20);
  const before = await heap();
  await rounds(ROUNDS);
  const growth = (await heap()) - before;
  await close();
  return growth;
}

async function restCost(): Promise<{ task: number; draws: number }> {
  const { page, devtools, close } = await openHall(browser, 1_200);
  await page.waitForTimeout(SETTLE_MS);
  const [task, before] = [await metric(devtools, 'TaskDuration'), await readCounters(page)];
  await page.waitForTimeout(REST_MS);
  const result = {
    task: ((await metric(devtools, 'TaskDuration')) - task) * 1000,
    draws: (await readCounters(page)).draws - before.draws,
  };
  await close();
  return result;
}

/** Kilobytes of the script that only the exhibit brings: the chunk of its own. */
function scriptKilobytes(): number {
  const folder = join(OUT, 'harness/assets');
  const chunks = readdirSync(folder).filter(
    (name) => /^tribute-hall.*\.js$/.test(name) || /^index-.*\.js$/.test(name),
  );
  return Math.max(0, ...chunks.map((name) => statSync(join(folder, name)).size)) / 1024;
}

const rows: Row[] = [];
const [few, many, most] = [await measure(24), await measure(120), await measure(1_200)];
for (const [people, hall] of [
  [24, few],
  [120, many],
  [1_200, most],
] as const) {
  rows.push(atMost(`draw calls a frame, ${people} people`, hall.draws, '', 40));
  rows.push(atMost(`elements at most, ${people} people`, hall.elements, '', 600));
  rows.push(atMost(`graphics memory, ${people} people`, hall.megabytes, 'MB', 24));
  rows.push(atMost(`ready, ${people} people`, hall.readyMs, 'ms'));
  rows.push(atMost(`portraits fetched in all views, ${people} people`, hall.images, '', 60));
}
rows.push(atMost('draw calls, 1,200 less 24 people', Math.abs(most.draws - few.draws), '', 4));
rows.push(atMost('script a frame, 120 people', many.scriptMsPerFrame, 'ms'));
rows.push(
  atMost('script a frame, 1,200 to 120 people', most.scriptMsPerFrame / many.scriptMsPerFrame, '×', 1.5),
);
rows.push(atMost('main thread to ready, 120 people', many.readyTaskMs, 'ms'));
rows.push(atMost('main thread to ready, 1,200 to 120 people', most.readyTaskMs / many.readyTaskMs, '×', 1.5));
rows.push(atMost(`heap after ${ROUNDS} cards, growth`, await heapGrowth(), 'MB', 1));
const rest = await restCost();
rows.push(atMost(`main thread in ${REST_MS / 1000} s of rest`, rest.task, 'ms', 20));
rows.push(atMost('draw calls in rest', rest.draws, '', 0));
rows.push(atMost('largest script of the exhibit, uncompressed', scriptKilobytes(), 'kB'));
printTable('Tribute Hall', rows, values.json);
await browser.close();
await server.close();
