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
