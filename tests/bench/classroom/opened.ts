/** A classroom in a fresh page, with what is measured of it. */
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

export interface OpenedClassroom {
  readonly page: Page;
  readonly devtools: CDPSession;
  close(): Promise<void>;
}

const VIEWPORT = { width: 1280, height: 720 };

export async function openClassroom({ browser, server }: Bench): Promise<OpenedClassroom> {
  const context = await browser.newContext({ viewport: VIEWPORT, hasTouch: true });
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  await devtools.send('Performance.enable', { timeDomain: 'threadTicks' });
  await countIn(page);
  await openHarness(page, server.url, { exhibit: 'tiangong-classroom' });
  return { page, devtools, close: () => context.close() };
}

/** Opens the experiment of the orbit's light number `at`, and waits until it stands. */
export async function openExperiment(page: Page, at: number): Promise<void> {
  await page.locator('.orbit-experiment').nth(at).tap();
  await page.locator('.bench-act').first().waitFor();
}

export async function backToOrbit(page: Page): Promise<void> {
  await page.locator('.bench-end[data-end="back"]').tap();
  await page.locator('.orbit-experiment').first().waitFor();
}
