import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { HostEvent } from '#core/host.ts';
import { type BrowserSubject, createBrowserSubject } from './browser-subject.ts';
import { TestDuties } from './duties.ts';
import { browserProcesses, killAll } from './processes.ts';

describe('the browser host under faults', () => {
  const duties = new TestDuties();
  const events: HostEvent[] = [];
  let subject: BrowserSubject;

  beforeAll(async () => {
    subject = createBrowserSubject(duties);
    subject.host.onEvent((event) => events.push(event));
    const begin = performance.now();
    await subject.host.open({ mode: 'headless', display: 0 }, subject.duties());
    await subject.page.nextLoad(0);
    tell('first start', begin);
  });
  afterEach(() => void events.splice(0));
  afterAll(async () => {
    await subject.host.quit();
    duties.remove();
  });

  /** The watch has had an answer by then, milliseconds; a page that stops before its first one has half a minute, as at a start. */
  const WATCHED_MS = 600;

  /** Lets something happen and waits until a page is back. @returns milliseconds */
  async function survive(what: string, happen: () => void | Promise<void>): Promise<number> {
    await new Promise((watched) => setTimeout(watched, WATCHED_MS));
    const { loads } = subject.page;
    await happen();
    const begin = performance.now();
    await subject.page.nextLoad(loads);
    expect(await subject.page.call('staff.gate', {})).toMatchObject({ ok: true });
    return tell(what, begin);
  }

  it('shows the page again after its process was killed', async () => {
    const took = await survive('renderer killed', () => killAll(duties.folder, 'renderer'));
    expect(took).toBeLessThan(5_000);
    expect(events).toContainEqual(expect.objectContaining({ type: 'page-crashed' }));
  });

  it('shows the page again after its script hung', async () => {
    const took = await survive('script hung', () => subject.page.hang());
    expect(took).toBeGreaterThan(4_000);
    expect(took).toBeLessThan(12_000);
    expect(events).toContainEqual({ type: 'page-hung' });
  });

  it('shows the page again after its process was stopped', async () => {
    const took = await survive('renderer stopped', () => killAll(duties.folder, 'renderer', 'SIGSTOP'));
    expect(took).toBeLessThan(12_000);
    expect(events).toContainEqual({ type: 'page-hung' });
  });

  it('shows the page again after the whole browser was killed', async () => {
    const took = await survive('browser killed', () => killAll(duties.folder, 'browser'));
    expect(took).toBeLessThan(9_000);
    expect(events).toContainEqual(expect.objectContaining({ type: 'page-crashed' }));
    expect(browserProcesses(duties.folder).filter(({ type }) => type === 'browser')).toHaveLength(1);
  });

  it('keeps the page and tells of it when the graphics process was killed', async () => {
    const { loads } = subject.page;
    // The watch must have seen the first one.
    await new Promise((seen) => setTimeout(seen, 3_000));
    const begin = performance.now();
    killAll(duties.folder, 'gpu-process');
    await expect
      .poll(() => events, { timeout: 15_000 })
      .toContainEqual(expect.objectContaining({ type: 'gpu-crashed' }));
    tell('graphics process killed, told', begin);
    expect(await subject.page.call('staff.gate', {})).toMatchObject({ ok: true });
    expect(subject.page.loads).toBe(loads);
  });
});

function tell(what: string, begin: number): number {
  const took = performance.now() - begin;
  console.log(`${what}: page after ${(took / 1000).toFixed(2)} s`);
  return took;
}
