/** What the hall holds: elements, graphics memory, heap; and what it does while nobody touches it. */
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { OUT } from '#build/folders.ts';
import { readCounters } from '../../harness/counters.ts';
import { painted } from '../../harness/open.ts';
import { atMost, type Row } from '../table.ts';
import type { Bench } from '../parts/opened.ts';
import { metric, openHall, type OpenedHall, tapView, USUAL, VIEWS } from './opened.ts';

const SIZES = [USUAL, { width: 1080, height: 1920 }];
const LARGE = { width: 3840, height: 2160 };
/** The drawing buffer never has more px than this, however large the screen. */
const MOST_PIXELS = 1920 * 1080;
/** The air may stir this long after the last touch, milliseconds. */
const SETTLE_MS = 5_500;
const MEGABYTE = 1_048_576;
/** three.js keeps four textures of one px for each renderer (tests/e2e/leak.spec.ts). */
const REMAINDER_BYTES = 64;

/** The most elements that the page has in any view, with a card, and with the finder open. */
async function mostElements({ page }: OpenedHall): Promise<number> {
  const counts: number[] = [];
  const count = async (): Promise<void> => {
    await painted(page);
    counts.push(await page.locator('*').count());
  };
  for (const view of VIEWS) {
    await tapView(page, view);
    await count();
    // A few people are all in view, and nothing turns pages.
    const pages = page.locator('.hall-page');
    if (view === 'years' && (await pages.count()) > 0) {
      await pages.last().click({ force: true });
      await page.waitForTimeout(700);
      await count();
    }
  }
  await tapView(page, 'fields');
  await page.locator('.hall-cluster').first().click({ force: true });
  await count();
  await page.locator('.hall-tool').last().click();
  await page.locator('.hall-letter').last().click();
  await count();
  await page.locator('.hall-found-person').first().click();
  await count();
  return Math.max(...counts);
}

export async function measureElements(bench: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const people of [24, 120, 1_200])
    for (const size of SIZES) {
      const hall = await openHall(bench, people, 'years', size);
      const title = `${people} people at ${size.width} × ${size.height}`;
      rows.push(
        atMost(`elements in the line of years, ${title}`, await hall.page.locator('*').count(), '', 600),
      );
      rows.push(atMost(`elements at most in any view, ${title}`, await mostElements(hall), '', 600));
      await hall.close();
    }
  return rows;
}

/** All views have been drawn; then the exhibit is closed. */
export async function measureGraphics(bench: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const people of [24, 120, 1_200]) {
    const { page, close } = await openHall(bench, people, 'corridor', people === 1_200 ? LARGE : USUAL);
    await page.evaluate(() => window.harness.setAccess({ reducedMotion: true }));
    for (const view of VIEWS) {
      await tapView(page, view);
      await page.waitForTimeout(400);
    }
    const { bytes, pixels } = await readCounters(page);
    await page.evaluate(() => window.harness.close());
    const after = await readCounters(page);
    await close();
    rows.push(
      atMost(`graphics memory, ${people} people`, bytes / MEGABYTE, 'MB', 24),
      atMost(`graphics memory after closing, ${people} people`, after.bytes, 'bytes', REMAINDER_BYTES),
      atMost(`graphics contexts after closing, ${people} people`, after.contexts, '', 0),
    );
    if (people === 1_200)
      rows.push(atMost('drawing buffer on 3840 × 2160', pixels / 1e6, 'Mpx', MOST_PIXELS / 1e6));
  }
  return rows;
}

/** Cards of the line of years, opened and closed. */
export async function measureHeap(bench: Bench): Promise<readonly Row[]> {
  const count = bench.short ? 40 : 200;
  const rows: Row[] = [];
  for (const people of [120, 1_200]) {
    const { page, devtools, close } = await openHall(bench, people, 'years');
    const rounds = (most: number): Promise<void> =>
      page.evaluate(async (times) => {
        const turn = (): Promise<unknown> => new Promise((resolve) => setTimeout(resolve, 5));
        for (let round = 0; round < times; round++) {
          const lights = document.querySelectorAll<HTMLElement>('.hall-person');
          lights[round % lights.length]?.click();
          await turn();
          document.querySelector<HTMLElement>('.hall-card .hall-close')?.click();
          await turn();
        }
      }, most);
    const heap = async (): Promise<number> => {
      await devtools.send('HeapProfiler.collectGarbage');
      return (await metric(devtools, 'JSHeapUsedSize')) / MEGABYTE;
    };
    await rounds(20);
    const before = await heap();
    await rounds(count);
    rows.push(
      atMost(`heap after ${count} cards, growth, ${people} people`, (await heap()) - before, 'MB', 1),
    );
    await close();
  }
  return rows;
}

export async function measureRest(bench: Bench): Promise<readonly Row[]> {
  const milliseconds = bench.short ? 4_000 : 10_000;
  const rows: Row[] = [];
  for (const view of ['corridor', 'years'] as const) {
    const { page, devtools, close } = await openHall(bench, 1_200, view);
    await page.waitForTimeout(SETTLE_MS);
    const [task, before] = [await metric(devtools, 'TaskDuration'), await readCounters(page)];
    await page.waitForTimeout(milliseconds);
    const used = ((await metric(devtools, 'TaskDuration')) - task) * 1000;
    const { draws } = await readCounters(page);
    await close();
    rows.push(
      atMost(`${view}: main thread in ${milliseconds / 1000} s of rest, 1200 people`, used, 'ms', 20),
      atMost(`${view}: draw calls in rest`, draws - before.draws, '', 0),
    );
  }
  return rows;
}

/** The chunk of script that only the exhibit brings. */
export function scriptRow(): Row {
  const folder = join(OUT, 'harness/assets');
  const chunks = readdirSync(folder).filter((name) => /^(?:tribute-hall|index-).*\.js$/.test(name));
  const largest = Math.max(0, ...chunks.map((name) => statSync(join(folder, name)).size));
  return atMost('largest script of the exhibit, uncompressed', largest / 1024, 'kB');
}
