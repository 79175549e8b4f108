/** Pictures of every view of Future Tech to look at, in test-results/views; and the ruler on all of it. */
import type { Page } from '@playwright/test';
import { openHarness } from '../harness/open.ts';
import { type HarnessServer, serveHarness } from '../harness/server.ts';
import { lookInModes } from './support/looks.ts';
import { MEASURED_PAGES, measuredInTurn, type PageMode, PICTURED_PAGES } from './support/modes.ts';
import { ROUND_MS, SIZES } from './support/pictures.ts';
import { expect, picturedIf, test } from './support/seen.ts';
import { inTurn, PICTURED_AT, sharedOut, type Size, TOLD_APART } from './support/sizes.ts';

test.describe.configure({ mode: 'parallel' });

let server: HarnessServer;
test.beforeAll(async () => {
  server = await serveHarness();
});
test.afterAll(() => server.close());
test.use({ viewport: SIZES[0] });
test.setTimeout(ROUND_MS);

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

async function enter(page: Page): Promise<void> {
  await openHarness(page, server.url, { exhibit: 'future-tech', motion: 'reduced' });
}

const shown = (view: string) => ({ name: `future-${view}`, within: '.future' });

type Sized = (mode: PageMode, at: number) => readonly Size[];

/** The face that is tried at all sizes; of the other, a stop that differs from world to world, where the room is least. */
async function lookAtWorlds(
  page: Page,
  [from, to]: readonly [number, number],
  modesOf: (at: number) => readonly PageMode[],
  sizesAt: Sized,
): Promise<void> {
  for (let at = from; at < to; at++) {
    const modes = modesOf(at);
    const pictured = modes === PICTURED_PAGES;
    const sizesOf = (mode: PageMode): readonly Size[] => sizesAt(mode, at);
    await page.locator('.sky-world').nth(at).tap();
    await expect(page.locator('.kit-act').first()).toBeVisible();
    await lookInModes(page, shown(`world-${at + 1}`), modes, { pictured, sizesOf });
    await page.locator('.world-side').last().tap();
    const stop = page.locator('.world-stop').nth(at % 4);
    await stop.tap();
    await lookInModes(page, shown(`world-${at + 1}-story`), modes, {
      pictured,
      sizesOf: (mode) => sizesOf(mode).slice(-1),
    });
    await page.locator('.world-side').first().tap();
    await page.locator('[data-end="back"]').tap();
  }
}

async function lookAtVote(
  page: Page,
  modes: readonly PageMode[],
  sizesOf: (mode: PageMode) => readonly Size[],
): Promise<void> {
  const look = { pictured: modes === PICTURED_PAGES, sizesOf };
  await lookInModes(page, shown('sky'), modes, look);
  for (const [choice, votes] of VOTES)
    await page.evaluate(([name, count]) => window.harness.vote(name, count), [choice, votes] as const);
  await page.locator('.future-way-vote').tap();
  await lookInModes(page, shown('which'), modes, look);
  await page.locator('.vote-world').nth(5).tap();
  await page.locator('.vote-year').nth(3).tap();
  await lookInModes(page, shown('when'), modes, look);
  await page.locator('.future-press').tap();
  await expect(page.locator('.result')).toBeVisible();
  await lookInModes(page, shown('field'), modes, look);
}

test(
  'sky, vote and field of lights can be read, reached and operated',
  picturedIf(true),
  async ({ page }) => {
    await enter(page);
    await lookAtVote(page, PICTURED_PAGES, () => PICTURED_AT);
  },
);

for (const half of [
  [0, 5],
  [5, 10],
] as const)
  test(
    `worlds ${half[0] + 1} to ${half[1]} can be read, reached and operated`,
    picturedIf(true),
    async ({ page }) => {
      await enter(page);
      await lookAtWorlds(
        page,
        half,
        () => PICTURED_PAGES,
        () => SIZES,
      );
    },
  );

test('sky, vote and field of lights lose nothing in any other mode and language', async ({ page }) => {
  await enter(page);
  await lookAtVote(page, MEASURED_PAGES, ({ mode, language }) =>
    mode === 'plain' ? TOLD_APART : sharedOut(language),
  );
});

test('the worlds lose nothing in any other mode and language', async ({ page }) => {
  await enter(page);
  await lookAtWorlds(page, [0, 10], measuredInTurn, (mode, at) => inTurn(at + MEASURED_PAGES.indexOf(mode)));
});
