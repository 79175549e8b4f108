/** An exhibit in a fresh page, with what is measured of it. */
import type { Browser, CDPSession, Page } from '@playwright/test';
import { countIn } from '../../harness/counters.ts';
import { openHarness } from '../../harness/open.ts';
import type { HarnessServer } from '../../harness/server.ts';

/** What every measurement takes. */
export interface Bench {
  readonly browser: Browser;
  readonly server: HarnessServer;
  /** Fewer rounds, for trying the benchmark itself. */
  readonly short: boolean;
}

export interface OpenedExhibit {
  readonly page: Page;
  /** Its script times are those of the page's own thread. */
  readonly devtools: CDPSession;
  close(): Promise<void>;
}

const VIEWPORT = { width: 1280, height: 720 };

/** @param before what is done to the page before anything is counted or opened */
export async function openExhibit(
  { browser, server }: Bench,
  exhibit: string,
  before?: (page: Page) => Promise<void>,
): Promise<OpenedExhibit> {
  const context = await browser.newContext({ viewport: VIEWPORT, hasTouch: true });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await before?.(page);
  await countIn(page);
  await openHarness(page, server.url, { exhibit });
  return { page, devtools, close: () => context.close() };
}

/** One of the browser's own figures, in its own unit. */
export async function metricOf(devtools: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await devtools.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
}
