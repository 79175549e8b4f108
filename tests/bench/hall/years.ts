/** The line of years as visitors meet it: how soon it stands, how it answers, what it fetches. */
import type { Page } from '@playwright/test';
import { painted } from '../../harness/open.ts';
import { atMost, median, type Row } from '../table.ts';
import type { Bench } from '../parts/opened.ts';
import { openHall, type OpenedHall } from './opened.ts';

const COUNTS = [120, 1_200] as const;
/** Guide figures of the issue, milliseconds; printed beside what was measured. */
const GUIDE = { ready: { 120: 700, 1_200: 1_000 }, tap: 32, language: { 120: 100, 1_200: 150 } };
/** The air stirs this long after a touch; then a tap is answered by a page at rest. */
const REST_MS = 5_500;
/** Event Timing tells of nothing shorter, milliseconds. */
const SHORTEST_EVENT_MS = 16;

/** Cold pages by turns, 120 and 1,200 people next to each other. */
export async function measureReady(bench: Bench): Promise<readonly Row[]> {
  const found = { 120: [] as OpenedHall[], 1_200: [] as OpenedHall[] };
  for (let round = 0; round < (bench.short ? 3 : 7); round++)
    for (const people of round % 2 === 0 ? COUNTS : COUNTS.toReversed()) {
      const hall = await openHall(bench, people, 'years');
      await hall.close();
      found[people].push(hall);
    }
  const ratios = found[1_200].map(
    (hall, round) => hall.readyTaskMs / (found[120][round]?.readyTaskMs ?? Number.NaN),
  );
  return [
    ...COUNTS.flatMap((people) => [
      atMost(
        `years: ready, ${people} people (guide ${GUIDE.ready[people]})`,
        median(found[people].map((hall) => hall.readyMs)),
        'ms',
      ),
      atMost(
        `years: main thread to ready, ${people} people`,
        median(found[people].map((hall) => hall.readyTaskMs)),
        'ms',
      ),
    ]),
    atMost('years: main thread to ready, 1200 to 120 people', median(ratios), '×', 1.5),
  ];
}

/** Portraits that were asked for, and how many of them stand on the screen or within one screen beside it. */
export async function measurePortraits(bench: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const people of COUNTS) {
    const asked = bench.server.asked.length;
    const { page, close } = await openHall(bench, people, 'years');
    await page.waitForLoadState('networkidle');
    const fetched = new Set(bench.server.asked.slice(asked).filter((path) => path.includes('/portraits/')));
    const near = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLImageElement>('.hall-thumb')].flatMap((image) => {
        const { left, right } = image.getBoundingClientRect();
        return right > -window.innerWidth && left < window.innerWidth * 2
          ? [new URL(image.src).pathname]
          : [];
      }),
    );
    await close();
    const far = [...fetched].filter((path) => !near.includes(path));
    rows.push(
      atMost(`years: portraits fetched of ${people / 5}, ${people} people`, fetched.size, ''),
      atMost(`years: portraits fetched far from the view, ${people} people`, far.length, '', 0),
    );
  }
  return rows;
}

/** How long touches take from the finger to the next picture, by the browser's own Event Timing. */
async function tapAnswers(page: Page, taps: number): Promise<readonly number[]> {
  await page.evaluate((shortest) => {
    const slowest: Record<number, number> = {};
    Object.assign(window, { slowest });
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[])
        if (entry.interactionId > 0)
          slowest[entry.interactionId] = Math.max(slowest[entry.interactionId] ?? 0, entry.duration);
    });
    observer.observe({
      type: 'event',
      durationThreshold: shortest,
      buffered: false,
    } as PerformanceObserverInit);
  }, SHORTEST_EVENT_MS);
  for (let tap = 0; tap < taps; tap += 2) {
    const light = await page
      .locator('.hall-person')
      .nth(tap % 6)
      .boundingBox();
    if (light !== null) await page.touchscreen.tap(light.x + light.width / 2, light.y + 20);
    const close = page.locator('.hall-card .hall-close');
    await close.waitFor();
    await painted(page);
    const button = await close.boundingBox();
    if (button !== null)
      await page.touchscreen.tap(button.x + button.width / 2, button.y + button.height / 2);
    await close.waitFor({ state: 'detached' });
    await painted(page);
  }
  const slow = await page.evaluate(() =>
    Object.values((window as unknown as { slowest: Record<number, number> }).slowest),
  );
  // Interactions of which nothing was told were shorter than the shortest that is told of.
  return [...slow, ...Array.from({ length: Math.max(0, taps - slow.length) }, () => SHORTEST_EVENT_MS)];
}

/** From the choice of a language to the second frame after it. */
async function languageAnswers(page: Page, switches: number): Promise<readonly number[]> {
  return page.evaluate(async (most) => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    const times: number[] = [];
    for (let change = 0; change < most; change++) {
      await frame();
      const begin = performance.now();
      window.harness.setLanguage(change % 2 === 0 ? 'en' : 'zh-Hans');
      await frame();
      await frame();
      times.push(performance.now() - begin);
      await new Promise((resolve) => setTimeout(resolve, 300));
    }
    return times;
  }, switches);
}

export async function measureAnswers(bench: Bench): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const people of COUNTS) {
    const { page, close } = await openHall(bench, people, 'years');
    await page.waitForTimeout(REST_MS);
    const taps = await tapAnswers(page, bench.short ? 6 : 16);
    await page.waitForTimeout(REST_MS);
    const languages = await languageAnswers(page, bench.short ? 4 : 10);
    await close();
    rows.push(
      atMost(`years: a tap's answer, ${people} people (guide ${GUIDE.tap})`, median(taps), 'ms'),
      atMost(`years: a tap's slowest answer, ${people} people`, Math.max(...taps), 'ms'),
      atMost(
        `years: language switched, ${people} people (guide ${GUIDE.language[people]})`,
        median(languages),
        'ms',
      ),
    );
  }
  return rows;
}
