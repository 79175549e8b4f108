import type { Page } from '@playwright/test';
import { expect, test } from './support/kiosk.ts';

test('the letters of the first view come in one file, which is asked for before the script has run', async ({
  page,
}) => {
  const asked = await askedFor(page, '/rpc/kiosk.painted');
  const painted = asked.find(({ path }) => path === '/rpc/kiosk.painted')?.startTime ?? Infinity;
  expect(asked.filter(({ path }) => path.endsWith('.bin')).map(({ initiatorType }) => initiatorType)).toEqual(
    ['link'],
  );
  // What the lights show after that is no first view.
  expect(asked.filter(({ path, startTime }) => path.endsWith('.woff2') && startTime < painted)).toEqual([]);
  for (const words of ['.attract-line-zh', '.attract-line-en', '.attract-hall', '.access-button'])
    expect(await fontsOf(page, words), words).toEqual([true]);
});

/** Everything that the page has asked for, when it has got an answer from this path. */
async function askedFor(page: Page, path: string) {
  const asked = () =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .flatMap((entry) => (entry instanceof PerformanceResourceTiming ? [entry] : []))
        .map(({ name, initiatorType, startTime, decodedBodySize: bytes }) => ({
          path: new URL(name).pathname,
          initiatorType,
          startTime,
          bytes,
        })),
    );
  await expect.poll(async () => (await asked()).map((one) => one.path)).toContain(path);
  return asked();
}

/** Whether each font in which these words are set is one of ours. */
async function fontsOf(page: Page, selector: string): Promise<readonly boolean[]> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('DOM.enable');
  await devtools.send('CSS.enable');
  const { root } = await devtools.send('DOM.getDocument');
  const { nodeId } = await devtools.send('DOM.querySelector', { nodeId: root.nodeId, selector });
  const { fonts } = await devtools.send('CSS.getPlatformFontsForNode', { nodeId });
  await devtools.detach();
  return fonts.map(({ isCustomFont }) => isCustomFont);
}

test('the first view asks for at most twenty files, its script in three of them and without the schemas', async ({
  page,
}) => {
  const asked = await askedFor(page, '/rpc/kiosk.painted');
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.length).toBeLessThanOrEqual(20);
  const scripts = asked.filter(({ path }) => path.endsWith('.js'));
  expect(scripts.length).toBeLessThanOrEqual(3);
  // 140 KB; schemas and their library would be 90 KB more.
  expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(200_000);
});
