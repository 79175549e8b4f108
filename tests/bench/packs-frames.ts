/**
 * What a visitor in the hall feels of a sync: main thread per frame while the kiosk fetches a large update from nginx, beside
 * frames while it fetches nothing, by turns in one run. Kiosk and browser are real. Ticks of the thread are counted, not time:
 * what other programs take of the processor does not count, but what they do to its caches does.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { type Browser, type CDPSession, chromium, type Page } from '@playwright/test';
import { ensureBuilt } from '#build/build.ts';
import { DEFAULT_SETTINGS } from '#core/settings.ts';
import { Pointer } from '#packs/store/pointer.ts';
import { folderRepository } from '../builders/folder-repository.ts';
import { noise } from '../builders/pack-tree.ts';
import { beginVisit } from '../e2e/support/hands.ts';
import { startKiosk } from '../e2e/support/kiosk.ts';
import { ensureBrowser } from '../support/ensure-browser.ts';
import { startNginx } from '../support/nginx.ts';
import { metric } from './hall/opened.ts';
import { DEFAULT_ACCESS } from '#core/access.ts';
import { BROWSER_FLAGS } from '../support/browser-flags.ts';
import { atMost, median, type Row } from './table.ts';

/** A standing kiosk, small: pixels are drawn by the processor here, and are none of the main thread's work. */
const SIZE = { width: 540, height: 960 };
const FILE_BYTES = 8_000_000;
/** Frames between two looks at whether something is being fetched; one touch each. */
const BLOCK = 5;
const QUIET_BLOCKS = 16;
/** The lights have arrived and the scripts are compiled by then, blocks. */
const WARM_BLOCKS = 12;
/** The kiosk asks every 3 s; a machine that is busy gets some more. */
const BEGINS_WITHIN_MS = 30_000;

/** Ticks of the main thread over some frames, seconds. */
interface Ticks {
  frames: number;
  task: number;
  script: number;
}

/** How updates come. */
export interface Syncing {
  readonly label: string;
  /** Bytes a second at most. The budget holds for the pace of the settings; faster is printed beside it. */
  readonly bytesPerSecond: number;
  /** Files of 8 MB in each update. */
  readonly files: number;
  /** Updates during which frames are counted. */
  readonly rounds: number;
}

/** @param work a folder for everything, which the caller removes */
export async function measureFrames(work: string, sync: Syncing): Promise<readonly Row[]> {
  await ensureBuilt();
  ensureBrowser();
  const repository = await folderRepository(join(work, 'repository'));
  const nginx = await startNginx(repository.folder);
  const data = join(work, 'data');
  mkdirSync(data);
  copyFileSync(repository.root, join(data, 'museum.root.json'));
  const repositories = [{ root: 'museum.root.json', address: nginx.url, channel: 'main' }];
  const { bytesPerSecond, rounds } = sync;
  const packs = { repositories, everyMinutes: 0.05, bytesPerSecond, mountSticks: false, sample: true };
  const idle = { warnAfterSeconds: 3_600, warningSeconds: 20 };
  const kiosk = await startKiosk({ data, settings: { packs, idle, access: DEFAULT_ACCESS } });
  const browser = await chromium.launch({
    executablePath: process.env.TIANFU_CHROMIUM ?? '/usr/bin/chromium',
    args: BROWSER_FLAGS,
  });
  try {
    const walk = await walker(browser, kiosk.url);
    const store = join(data, 'packs');
    const [quiet, syncing]: [Ticks[], Ticks[]] = [[], []];
    for (let block = 0; block < WARM_BLOCKS; block++) await walk();
    for (let round = 1; round <= rounds; round++) {
      const files = updateFiles(round, sync.files);
      quiet.push(await quietly(walk));
      const version = `${round}.0.0`;
      await repository.publish({ id: 'films', version, exhibit: 'tribute-hall', files });
      syncing.push(await whileFetching(walk, store, version));
    }
    quiet.push(await quietly(walk));
    return rowsOf(sync, quiet, syncing);
  } finally {
    await browser.close();
    await kiosk.stop();
    await nginx.stop();
  }
}

/** Bytes that no earlier round has had. */
function updateFiles(round: number, count: number): Readonly<Record<string, Uint8Array | string>> {
  const films = Array.from(
    { length: count },
    (_none, index) => [`film-${index}.mp4`, noise(FILE_BYTES, round * 1_000 + index)] as const,
  );
  return { ...Object.fromEntries(films), 'content.json': JSON.stringify({ round }) };
}

/** Opens the hall as a visitor does. @returns walks along the corridor for a block of frames */
async function walker(browser: Browser, url: string): Promise<() => Promise<Ticks>> {
  const context = await browser.newContext({ viewport: SIZE, hasTouch: true });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(url);
  await page.locator('[data-view="attract"]').waitFor();
  await beginVisit(page);
  await page.locator('.home-subject .press').tap();
  await page.locator('.hall-step').first().waitFor();
  let touches = 0;
  return () => walkOn(page, devtools, touches++);
}

/** Touches forward and back by turns: something moves in every frame, and nothing comes to its end. */
async function walkOn(page: Page, devtools: CDPSession, touch: number): Promise<Ticks> {
  const before = await ticksOf(devtools);
  await page.evaluate(
    async ({ step, frames }) => {
      document.querySelectorAll<HTMLElement>('.hall-step')[step]?.click();
      for (let frame = 0; frame < frames; frame++)
        await new Promise((resolve) => requestAnimationFrame(resolve));
    },
    { step: (touch + 1) % 2, frames: BLOCK },
  );
  const after = await ticksOf(devtools);
  return { frames: BLOCK, task: after.task - before.task, script: after.script - before.script };
}

async function ticksOf(devtools: CDPSession): Promise<Omit<Ticks, 'frames'>> {
  return { task: await metric(devtools, 'TaskDuration'), script: await metric(devtools, 'ScriptDuration') };
}

async function quietly(walk: () => Promise<Ticks>): Promise<Ticks> {
  const all = noTicks();
  for (let block = 0; block < QUIET_BLOCKS; block++) add(all, await walk());
  return all;
}

/** Counts the blocks that lie between the first bytes of a version and its whole arrival in the kiosk's store. */
async function whileFetching(walk: () => Promise<Ticks>, store: string, version: string): Promise<Ticks> {
  const all = noTicks();
  const last = performance.now() + BEGINS_WITHIN_MS;
  while (readdirSync(join(store, 'partial')).length === 0) {
    if (performance.now() > last) throw new Error('the kiosk did not fetch the update');
    await wait(5);
  }
  while (!hasCome(store, version)) {
    const ticks = await walk();
    if (!hasCome(store, version)) add(all, ticks);
  }
  return all;
}

/** Whether the version waits for its moment: it comes onto the screen only when the visitor has gone. */
function hasCome(store: string, version: string): boolean {
  const pointer: unknown = JSON.parse(readFileSync(join(store, 'pointer.json'), 'utf8'));
  return Pointer.parse(pointer).pending?.some((pack) => pack.version === version) ?? false;
}

const noTicks = (): Ticks => ({ frames: 0, task: 0, script: 0 });

function add(into: Ticks, { frames, task, script }: Ticks): void {
  into.frames += frames;
  into.task += task;
  into.script += script;
}

const framesOf = (all: readonly Ticks[]): number => all.reduce((sum, { frames }) => sum + frames, 0);
const perFrame = (of: Ticks, what: 'task' | 'script'): number => (of[what] * 1000) / of.frames;

/** Each sync beside the quiet times before and after it: the machine's speed swings, the ratio of neighbours less. */
function ratio(quiet: readonly Ticks[], syncing: readonly Ticks[], what: 'task' | 'script'): number {
  const ratios = syncing.map((sync, round) => {
    const around = quiet.slice(round, round + 2).map((one) => perFrame(one, what));
    return perFrame(sync, what) / (around.reduce((sum, one) => sum + one, 0) / around.length);
  });
  return median(ratios.filter(Number.isFinite));
}

/** How far two quiet times that follow each other are apart: what a ratio means on this machine now. */
function swing(quiet: readonly Ticks[]): number {
  const figures = quiet.map((one) => perFrame(one, 'task'));
  const ratios = figures.slice(1).map((figure, index) => {
    const before = figures[index] ?? figure;
    return Math.max(figure / before, before / figure);
  });
  return Math.max(...ratios);
}

function rowsOf(
  { label, files, bytesPerSecond }: Syncing,
  quiet: readonly Ticks[],
  syncing: readonly Ticks[],
): readonly Row[] {
  const fetched = `${(files * FILE_BYTES) / 1e6} MB ${label}`;
  const budget = bytesPerSecond > DEFAULT_SETTINGS.packs.bytesPerSecond ? undefined : 1.1;
  const middle = median(quiet.map((one) => perFrame(one, 'task')));
  return [
    atMost(`hall, frames counted, ${fetched}`, framesOf(syncing), ''),
    atMost(`hall, frames counted in quiet times around, ${fetched}`, framesOf(quiet), ''),
    atMost(`hall, main thread a frame in quiet times around, ${fetched}`, middle, 'ms'),
    atMost(`hall, main thread a frame, one quiet time to the next, ${fetched}`, swing(quiet), '×'),
    atMost(`hall, main thread a frame, ${fetched} to quiet`, ratio(quiet, syncing, 'task'), '×', budget),
    atMost(`hall, of that script, ${fetched} to quiet`, ratio(quiet, syncing, 'script'), '×', budget),
  ];
}
