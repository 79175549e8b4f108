/** Whoever opens and closes the exhibits all day finds the machine as it was in the morning. */
import { expect, type Page, test } from '@playwright/test';
import { countIn, readCounters } from '../harness/counters.ts';
import { openHarness } from '../harness/open.ts';
import { type HarnessServer, serveHarness } from '../harness/server.ts';

const MOUNTS = 50;
/** Elements and listeners that the browser itself may keep for a while. */
const SLACK = 40;

let server: HarnessServer;
test.beforeAll(async () => {
  server = await serveHarness();
});
test.afterAll(() => server.close());

async function metricsOf(page: Page): Promise<Readonly<Record<string, number>>> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Performance.enable');
  await devtools.send('HeapProfiler.collectGarbage');
  await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  await devtools.detach();
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

test('fifty openings of the hall leave no listener, timer, element or graphics object behind', async ({
  page,
}) => {
  test.setTimeout(300_000);
  await page.setViewportSize({ width: 640, height: 960 });
  await countIn(page);
  await openHarness(page, server.url, { pack: '/packs/people-24/', mount: 'later' });
  const openAndClose = (times: number): Promise<void> =>
    page.evaluate(async (rounds) => {
      for (let round = 0; round < rounds; round++) {
        await window.harness.mount();
        await new Promise((resolve) => requestAnimationFrame(resolve));
        await window.harness.close();
      }
    }, times);
  await openAndClose(3);
  const before = await metricsOf(page);
  await openAndClose(MOUNTS);
  await page.waitForTimeout(200);
  const after = await metricsOf(page);
  const counters = await readCounters(page);
  expect(counters).toMatchObject({ contexts: 0, timers: 0, bytes: 0, objects: {} });
  expect((after.JSEventListeners ?? 0) - (before.JSEventListeners ?? 0)).toBeLessThanOrEqual(SLACK);
  expect((after.Nodes ?? 0) - (before.Nodes ?? 0)).toBeLessThanOrEqual(SLACK);
  const growth = ((after.JSHeapUsedSize ?? 0) - (before.JSHeapUsedSize ?? 0)) / 1_048_576;
  expect(growth).toBeLessThan(2);
  expect(await page.evaluate(() => window.harness.failures)).toEqual([]);
});
