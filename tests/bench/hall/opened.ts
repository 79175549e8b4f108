/** A hall in a fresh page, with what is measured of it. */
import type { CDPSession, Page } from '@playwright/test';
import { countIn } from '../../harness/counters.ts';
import { painted } from '../../harness/open.ts';
import type { Bench } from '../parts/opened.ts';

/** Views in the order of the bar. */
export const VIEWS = ['corridor', 'hundred', 'years', 'fields', 'places', 'garden'] as const;
type View = (typeof VIEWS)[number];

export interface OpenedHall {
  readonly page: Page;
  readonly devtools: CDPSession;
  /** From the beginning of the navigation to two frames after `view` was tapped, milliseconds. */
  readonly readyMs: number;
  /** Work of the main thread until then, milliseconds. */
  readonly readyTaskMs: number;
  close(): Promise<void>;
}

export const USUAL = { width: 1280, height: 720 };

/** Opens a hall without anything cached, and taps the view as soon as it can be tapped. */
export async function openHall(
  { browser, server }: Bench,
  people: number,
  view: View,
  viewport = USUAL,
): Promise<OpenedHall> {
  const context = await browser.newContext({ viewport, hasTouch: true });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await countIn(page);
  await page.goto(`${server.url}?pack=/packs/people-${people}/`, { waitUntil: 'commit' });
  const readyMs = await page.evaluate(async (tool) => {
    const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
    while (!(window.harness?.ready ?? false)) await frame();
    document.querySelectorAll<HTMLElement>('.hall-tool')[tool]?.click();
    await frame();
    await frame();
    return performance.now();
  }, VIEWS.indexOf(view));
  const readyTaskMs = (await metric(devtools, 'TaskDuration')) * 1000;
  return { page, devtools, readyMs, readyTaskMs, close: () => context.close() };
}

/** Seconds, bytes or a number, as Chromium counts them. */
export async function metric(devtools: CDPSession, name: string): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  const found = metrics.find((entry) => entry.name === name);
  if (found === undefined) throw new Error(`Chromium does not measure ${name}`);
  return found.value;
}

export async function tapView(page: Page, view: View): Promise<void> {
  await page.locator('.hall-tool').nth(VIEWS.indexOf(view)).click();
  await painted(page);
}
