import { expect, test } from './support/kiosk.ts';

test('the fonts of the first view’s words, and no others, are asked for before the script has run', async ({
  page,
}) => {
  await expect(page.locator('[data-view="attract"]')).toBeVisible();
  const found = await page.evaluate(async () => {
    await document.fonts.ready;
    const fonts = performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming && entry.name.endsWith('.woff2'));
    return {
      named: document.querySelectorAll('link[rel="preload"][as="font"]').length,
      late: fonts.flatMap((entry) =>
        entry instanceof PerformanceResourceTiming && entry.initiatorType !== 'link' ? [entry.name] : [],
      ),
      used: [...document.fonts].filter((face) => face.status === 'loaded').length,
    };
  });
  expect(found.late).toEqual([]);
  expect(found.named).toBeGreaterThan(0);
  expect(found.used).toBe(found.named);
});

test('the first view asks for at most thirty files, its script in three of them and without the schemas', async ({
  page,
}) => {
  await expect(page.locator('[data-view="attract"]')).toBeVisible();
  const asked = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .flatMap((entry) => (entry instanceof PerformanceResourceTiming ? [entry] : []))
      .map(({ name, decodedBodySize }) => ({ path: new URL(name).pathname, bytes: decodedBodySize })),
  );
  expect(asked.length).toBeGreaterThan(5);
  expect(asked.length).toBeLessThanOrEqual(30);
  const scripts = asked.filter(({ path }) => path.endsWith('.js'));
  expect(scripts.length).toBeLessThanOrEqual(3);
  // 140 KB; schemas and their library would be 90 KB more.
  expect(scripts.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(200_000);
});
