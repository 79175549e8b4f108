/** Counters of graphics work, timers and listeners, put into a page before its own scripts run. */
import type { Page } from '@playwright/test';
import { countGraphics } from './counters/graphics.ts';
import { countWaiting } from './counters/waiting.ts';

export interface GraphicsCounters {
  /** Objects made and not deleted, by kind, whether or not their context has been lost since. */
  readonly objects: Readonly<Record<string, number>>;
  /** Bytes of those textures and buffers. */
  readonly bytes: number;
  /** Draw calls since the start. */
  readonly draws: number;
  /** Bytes of buffers and pictures sent since the start. */
  readonly uploaded: number;
  /** Contexts that are not lost. */
  readonly contexts: number;
  /** Contexts that something was made in since the start, lost ones included. */
  readonly made: number;
  /** What those contexts draw into, px. */
  readonly pixels: number;
}

export interface WaitingCounters {
  /** Timeouts, intervals and frames that are still to come. */
  readonly timeouts: number;
  readonly intervals: number;
  readonly frames: number;
  /** Listeners on what outlives an exhibit: window, document, its root elements, media queries. */
  readonly listeners: number;
}

export type Counters = GraphicsCounters & WaitingCounters;

declare global {
  interface Window {
    readonly graphicsCounters: () => GraphicsCounters;
    readonly waitingCounters: () => WaitingCounters;
  }
}

/** Wraps WebGL 2, timers, frames and listeners of every document that `page` opens from now on. */
export async function countIn(page: Page): Promise<void> {
  await page.addInitScript(countGraphics);
  await page.addInitScript(countWaiting);
}

export async function readCounters(page: Page): Promise<Counters> {
  return page.evaluate(() => ({ ...window.graphicsCounters(), ...window.waitingCounters() }));
}
