/** Whoever opens and closes the exhibits all day finds the machine as it was in the morning. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { countIn } from '../harness/counters.ts';
import { belongingsOf, leaksOf, type Remainder, remainderOf } from '../harness/leaks.ts';
import { drawNothing } from '../harness/drawing.ts';
import { openHarness } from '../harness/open.ts';
import { type HarnessServer, serveHarness } from '../harness/server.ts';

test.describe.configure({ mode: 'parallel' });

const MOUNTS = 50;
/** Things that a visitor touches during one opening; over fifty of them everything has been touched. */
const TOUCHES = 4;
/** With reduced motion everything that a view is made of is there by then, milliseconds; every other opening is left in a hurry. */
const MADE_MS = 300;
const HURRY_MS = 40;
/** Openings after which whatever is made once has been made, and whatever is loaded when it is touched first has been loaded. */
const WARM = 8;
const EXHIBITS = join(import.meta.dirname, '../../exhibits');
const exhibits = readdirSync(EXHIBITS).filter((id) => existsSync(join(EXHIBITS, id, 'index.ts')));

let server: HarnessServer;
/** What three.js keeps for each renderer, measured with an exhibit that does nothing else. */
let library: Remainder;
test.beforeAll(async ({ browser }) => {
  server = await serveHarness();
  const page = await browser.newPage();
  await enter(page, 'bare', '/packs/empty/');
  const before = await belongingsOf(page);
  await openAndClose(page, WARM);
  library = remainderOf(before, await belongingsOf(page));
  await page.close();
});
test.afterAll(() => server.close());
test.use({ viewport: { width: 480, height: 720 } });

async function enter(page: Page, exhibit: string, pack?: string): Promise<void> {
  await countIn(page);
  await drawNothing(page, false);
  await openHarness(page, server.url, {
    exhibit,
    mount: 'later',
    motion: 'reduced',
    ...(pack === undefined ? {} : { pack }),
  });
}

/** Opens, changes what the stage is measured by, touches a few of the buttons that are there, each time others, and closes. */
function openAndClose(page: Page, times: number): Promise<void> {
  return page.evaluate(
    async ({ rounds, touches, made, hurry }) => {
      const frame = (): Promise<unknown> => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let round = 0; round < rounds; round++) {
        await window.harness.mount();
        await frame();
        window.harness.setAccess({ textScale: round % 2 === 0 ? 2 : 1, lowReach: round % 3 === 0 });
        await frame();
        for (let touch = 0; touch < touches; touch++) {
          const buttons = [...document.querySelectorAll<HTMLElement>('#place button')];
          buttons[(round * touches + touch) % Math.max(1, buttons.length)]?.click();
          await frame();
        }
        await new Promise((resolve) => setTimeout(resolve, round % 2 === 0 ? made : hurry));
        await window.harness.close();
      }
    },
    { rounds: times, touches: TOUCHES, made: MADE_MS, hurry: HURRY_MS },
  );
}

async function leaksAfter(page: Page, openings: number): Promise<readonly string[]> {
  await openAndClose(page, WARM);
  const before = await belongingsOf(page);
  await openAndClose(page, openings);
  await page.waitForTimeout(200);
  return leaksOf(before, await belongingsOf(page), openings, library);
}

test('three.js keeps the same few objects for each renderer, none of them an exhibit’s', () => {
  // Four one-pixel textures that stand in where a shader's is missing, and three framebuffers to copy textures with.
  expect(library).toEqual({ Texture: 4, Framebuffer: 3 });
});

test('an exhibit that gives nothing back is found out, thing by thing', async ({ page }) => {
  await enter(page, 'leaky', '/packs/empty/');
  const leaks = (await leaksAfter(page, 20)).join('\n');
  for (const kind of [
    'graphics: Texture, 1',
    'timeouts',
    'intervals',
    'frames',
    'listeners on the page',
    'nodes',
    'listeners:',
    'megabytes of heap',
  ])
    expect(leaks).toContain(kind);
});

for (const exhibit of exhibits)
  test(`fifty openings of ${exhibit} leave no listener, timer, element or graphics object behind`, async ({
    page,
  }) => {
    test.setTimeout(300_000);
    await enter(page, exhibit);
    expect(await leaksAfter(page, MOUNTS)).toEqual([]);
    expect(await page.evaluate(() => window.harness.failures)).toEqual([]);
  });
