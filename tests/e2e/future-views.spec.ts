/** Pictures of every view of Future Tech to look at, in test-results/views; and the ruler on all of it. */
import type { Page } from '@playwright/test';
import { type HarnessOptions, openHarness } from '../harness/open.ts';
import { type HarnessServer, serveHarness } from '../harness/server.ts';
import { type Look, lookAt } from './support/looks.ts';
import { LANGUAGES, picturedIn, SIZES } from './support/pictures.ts';
import { expect, picturedIf, test } from './support/seen.ts';
import { inTurn, PICTURED_AT, sharedOut, type Size, TOLD_APART } from './support/sizes.ts';

test.describe.configure({ mode: 'parallel' });

let server: HarnessServer;
test.beforeAll(async () => {
  server = await serveHarness();
});
test.afterAll(() => server.close());
test.use({ viewport: SIZES[0] });
test.setTimeout(240_000);

/** Votes of earlier visitors: enough for a field. */
const VOTES: readonly (readonly [string, number])[] = [
  ['bci-2040', 41],
  ['exoskeleton-2030', 36],
  ['quantum-computer-2040', 33],
  ['nanorobots-2060', 24],
  ['cyberspace-2050', 22],
  ['biocomputer-2070', 14],
  ['hibernation-2080', 12],
  ['space-elevator-2090', 11],
  ['brain-bank-later', 9],
  ['dyson-sphere-never', 7],
];

async function enter(page: Page, options: HarnessOptions): Promise<void> {
  await openHarness(page, server.url, { exhibit: 'future-tech', motion: 'reduced', ...options });
}

const shown = (view: string) => ({ name: `future-${view}`, within: '.future' });

type Half = readonly [from: number, to: number];
const HALVES: readonly [Half, Half] = [
  [0, 5],
  [5, 10],
];

/** The face that is tried at all sizes; of the other, a stop that differs from world to world, where the room is least. */
async function lookAtWorlds(
  page: Page,
  [from, to]: Half,
  look: Omit<Look, 'sizes'>,
  sizesOf: (at: number) => readonly Size[],
): Promise<void> {
  for (let at = from; at < to; at++) {
    const sizes = sizesOf(at);
    await page.locator('.sky-world').nth(at).tap();
    await expect(page.locator('.kit-act').first()).toBeVisible();
    await lookAt(page, shown(`world-${at + 1}`), { ...look, sizes });
    await page.locator('.world-side').last().tap();
    const stop = page.locator('.world-stop').nth(at % 4);
    await stop.tap();
    await lookAt(page, shown(`world-${at + 1}-story`), { ...look, sizes: sizes.slice(-1) });
    await page.locator('.world-side').first().tap();
    await page.locator('[data-end="back"]').tap();
  }
}

async function lookAtVote(page: Page, look: Look): Promise<void> {
  await lookAt(page, shown('sky'), look);
  for (const [choice, votes] of VOTES)
    await page.evaluate(([name, count]) => window.harness.vote(name, count), [choice, votes] as const);
  await page.locator('.future-way-vote').tap();
  await lookAt(page, shown('which'), look);
  await page.locator('.vote-world').nth(5).tap();
  await page.locator('.vote-year').nth(3).tap();
  await lookAt(page, shown('when'), look);
  await page.locator('.future-press').tap();
  await expect(page.locator('.result')).toBeVisible();
  await lookAt(page, shown('field'), look);
}

for (const language of LANGUAGES) {
  // `TIANFU_PICTURES=all` paints the English too; the ruler looks at it always.
  const [pictured, sizes] = picturedIn(language) ? [true, PICTURED_AT] : [false, TOLD_APART];
  const look = { language, lowReach: false, pictured, sizes };
  test(`sky, vote and field of lights in ${language}`, picturedIf(pictured), async ({ page }) => {
    await enter(page, { language });
    await lookAtVote(page, look);
  });

  for (const half of HALVES)
    test(`worlds ${half[0] + 1} to ${half[1]} in ${language}`, picturedIf(pictured), async ({ page }) => {
      await enter(page, { language });
      await lookAtWorlds(page, half, look, pictured ? () => SIZES : inTurn);
    });
}

for (const [mode, [title, options]] of (
  [
    ['with text twice as large', { text: 2 }],
    ['in low reach', { reach: 'low' }],
    ['in low reach, with text twice as large and high contrast', { reach: 'low', text: 2, contrast: 'high' }],
  ] as const
).entries())
  for (const language of LANGUAGES)
    test(`${title}, in ${language}, nothing is lost`, async ({ page }) => {
      const look = { language, lowReach: 'reach' in options, pictured: false, sizes: sharedOut(language) };
      await enter(page, { language, ...options });
      await lookAtVote(page, look);
      await page.locator('.vote-ends [data-end="back"]').tap();
      // Every world's words, in one language or the other; in the narrowest room the other way round.
      const [first, second] = language === 'zh-Hans' ? HALVES : HALVES.toReversed();
      const half = 'contrast' in options ? second : first;
      await lookAtWorlds(page, half, look, (at) => inTurn(at + mode));
    });
