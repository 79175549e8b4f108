/** The Tribute Hall as a visitor meets it, opened by itself in the harness. */
import type { Locator, Page } from '@playwright/test';
import { countIn, readCounters } from '../harness/counters.ts';
import { type HarnessOptions, openHarness } from '../harness/open.ts';
import { drag } from '../harness/touch.ts';
import { type HarnessServer, serveHarness } from '../harness/server.ts';
import { expectNoViolations } from './support/axe.ts';
import { DRAWN, expect, test } from './support/seen.ts';

const VIEWS = ['长廊', '一百', '年代', '领域', '地方', '花园'] as const;

let server: HarnessServer;
test.beforeAll(async () => {
  server = await serveHarness();
});
test.afterAll(() => server.close());
test.use({ viewport: { width: 720, height: 1280 } });

const enter = (page: Page, options: HarnessOptions = {}): Promise<void> =>
  openHarness(page, server.url, options);
const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true });
const card = (page: Page): Locator => page.getByRole('article');

async function findPerson(page: Page, letter: string, name: string): Promise<void> {
  await button(page, '找人').tap();
  await button(page, `姓氏首字母 ${letter}`).tap();
  await page.locator('.hall-found-person', { hasText: name }).tap();
}

test.afterEach(async ({ page }) => {
  expect(await page.evaluate(() => window.harness.failures)).toEqual([]);
});

test('every view is one tap away and has a heading', async ({ page }) => {
  await enter(page);
  const headings = new Set<string>();
  for (const view of VIEWS) {
    await button(page, view).tap();
    await expect(button(page, view)).toHaveAttribute('aria-pressed', 'true');
    headings.add(await page.getByRole('heading', { level: 1 }).innerText());
  }
  expect(headings.size).toBe(VIEWS.length);
});

test('a visitor walks along by a step button and by a drag, and other names come near', async ({ page }) => {
  await enter(page);
  const names = (): Promise<string[]> => page.locator('.hall-lantern').allInnerTexts();
  const atFirst = await names();
  await button(page, '往前走').tap();
  await expect.poll(names).not.toEqual(atFirst);
  await button(page, '往回走').tap();
  await expect.poll(names).toEqual(atFirst);
  await drag(page, { x: 360, y: 500 }, { x: 360, y: 800 });
  await expect.poll(names).not.toEqual(atFirst);
  await expect(card(page)).toHaveCount(0);
});

test('a light opens its card; a flower is given once, and the garden tells of it', async ({ page }) => {
  await enter(page);
  await page.locator('.hall-lantern').nth(2).tap();
  await expect(card(page)).toBeVisible();
  await button(page, '献花').tap();
  await expect(button(page, '已献花')).toBeVisible();
  await expect(card(page).getByRole('status')).toHaveText('1 朵花');
  // The button says that it is done; a second touch changes nothing.
  await button(page, '已献花').tap({ force: true });
  await expect(card(page).getByRole('status')).toHaveText('1 朵花');
  await button(page, '合上').tap();
  await button(page, '花园').tap();
  await expect(page.getByText('这里已经开了 1 朵花')).toBeVisible();
  await expect(page.getByText('其中 1 朵是您今天献上的')).toBeVisible();
});

test('an empty garden invites', async ({ page }) => {
  await enter(page);
  await button(page, '花园').tap();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('花园等着第一朵花');
});

test('a person is found by letter and name, and a related light opens from the card', async ({ page }) => {
  await enter(page);
  await findPerson(page, 'Z', '周开达');
  await expect(card(page)).toHaveAccessibleName('周开达');
  await expect(card(page)).toContainText('四川百年百杰科学家');
  await expect(card(page)).toContainText('1933年4月26日');
  await card(page).getByRole('button', { name: '颜济' }).tap();
  await expect(card(page)).toHaveAccessibleName('颜济');
});

test('only the honoured stand under the heading of the hundred', async ({ page }) => {
  await enter(page);
  await findPerson(page, 'L', '梁思成');
  await expect(card(page)).toContainText('巴蜀科学家');
  await expect(card(page)).not.toContainText('百年百杰');
});

test('a field and a place come near by one tap, and back', async ({ page }) => {
  await enter(page);
  for (const view of ['领域', '地方']) {
    await button(page, view).tap();
    const cluster = page.locator('.hall-cluster').first();
    const name = (await cluster.locator('.hall-cluster-name').innerText()).trim();
    await cluster.tap();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
    await expect(page.locator('.hall-person').first()).toBeVisible();
    await button(page, '返回').tap();
    await expect(page.locator('.hall-cluster').first()).toBeVisible();
  }
});

test('the language changes in an open card, without opening the hall anew', async ({ page }) => {
  await enter(page);
  await findPerson(page, 'Z', '周开达');
  await page.locator('canvas.hall-canvas').evaluate((canvas) => canvas.setAttribute('data-same', ''));
  await page.evaluate(() => window.harness.setLanguage('en'));
  await expect(card(page)).toHaveAccessibleName('Zhou Kaida');
  await expect(button(page, 'Give a flower')).toBeVisible();
  await expect(page.locator('canvas[data-same]')).toHaveCount(1);
});

test('the next visitor finds the corridor, closed cards and no flower in hand', async ({ page }) => {
  await enter(page);
  await button(page, '一百').tap();
  await findPerson(page, 'Z', '周开达');
  await button(page, '献花').tap();
  await page.evaluate(() => window.harness.reset());
  await expect(card(page)).toHaveCount(0);
  await expect(button(page, '长廊')).toHaveAttribute('aria-pressed', 'true');
  await findPerson(page, 'Z', '周开达');
  await expect(button(page, '献花')).toBeVisible();
});

test('a drag that begins on a light walks and opens no card', async ({ page }) => {
  await enter(page);
  const light = page.locator('.hall-lantern').nth(2);
  const { x, y, width, height } = (await light.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  const names = (): Promise<string[]> => page.locator('.hall-lantern').allInnerTexts();
  const atFirst = await names();
  const begin = { x: x + width / 2, y: y + height / 2 };
  await drag(page, begin, { x: begin.x, y: begin.y + 320 });
  await expect.poll(names).not.toEqual(atFirst);
  await expect(card(page)).toHaveCount(0);
});

test('a drag turns the line of years, and its page buttons do the same, also just after a throw', async ({
  page,
}) => {
  await enter(page, { pack: '/packs/people-120/' });
  await button(page, '年代').tap();
  const people = page.locator('.hall-person-name');
  const first = async (): Promise<string | undefined> => (await people.allInnerTexts())[0];
  const atFirst = await first();
  await drag(page, { x: 600, y: 900 }, { x: 100, y: 900 });
  await expect.poll(first).not.toEqual(atFirst);
  await drag(page, { x: 100, y: 900 }, { x: 700, y: 900 });
  await expect.poll(first).toEqual(atFirst);
  await page.locator('.hall-page').last().tap();
  await expect.poll(first).not.toEqual(atFirst);
});

test('a card that is opened and closed leaves the line of years where it was, and sets no light moving', async ({
  page,
}) => {
  await countIn(page);
  await enter(page, { pack: '/packs/people-120/', motion: 'reduced' });
  await button(page, '年代').tap();
  const rows = page.locator('.hall-rows');
  const place = (): Promise<string | null> => rows.getAttribute('style');
  const atFirst = await place();
  await page.locator('.hall-page').last().tap();
  // The spring has come to rest when two looks agree.
  let last = atFirst;
  await expect
    .poll(async () => {
      const [before, now] = [last, await place()];
      last = now;
      return now === before && now !== atFirst;
    })
    .toBe(true);
  const { draws } = await readCounters(page);
  await page.locator('.hall-person').nth(12).dispatchEvent('click');
  await expect(card(page)).toBeVisible();
  await button(page, '合上').tap();
  await expect(card(page)).toHaveCount(0);
  expect(await place()).toBe(last);
  expect((await readCounters(page)).draws).toBe(draws);
});

/** Light in the picture that is on the screen, 0…255 on average; what is covered by words is not in it. */
function lightOn(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => {
          const canvas = document.querySelector<HTMLCanvasElement>('canvas.hall-canvas');
          const small = new OffscreenCanvas(90, 160);
          const pen = small.getContext('2d');
          if (canvas !== null) pen?.drawImage(canvas, 0, 0, 90, 160);
          const pixels = pen?.getImageData(0, 0, 90, 160).data ?? new Uint8ClampedArray();
          resolve(pixels.reduce((sum, value, at) => sum + (at % 4 === 0 ? value : 0), 0) / (90 * 160));
        }),
      ),
  );
}

test('a lost graphics context comes back, and the lights with it', { tag: DRAWN }, async ({ page }) => {
  await countIn(page);
  await enter(page);
  await button(page, '一百').tap();
  await expect.poll(() => lightOn(page)).toBeGreaterThan(1);
  const atFirst = await lightOn(page);
  const canvas = page.locator('canvas.hall-canvas');
  await canvas.evaluate((element: HTMLCanvasElement) => {
    element.addEventListener('webglcontextrestored', () => element.setAttribute('data-restored', ''));
    const extension = element.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    extension?.loseContext();
    setTimeout(() => extension?.restoreContext(), 300);
  });
  await expect(page.locator('canvas[data-restored]')).toHaveCount(1);
  const { draws } = await readCounters(page);
  await button(page, '长廊').tap();
  await expect.poll(async () => (await readCounters(page)).draws).toBeGreaterThan(draws);
  await button(page, '一百').tap();
  await expect.poll(() => lightOn(page)).toBeGreaterThan(atFirst * 0.8);
});

test.describe('on a wall', () => {
  test.use({ viewport: { width: 2560, height: 720 } });

  test('two people each open a card, and closing one leaves the other', async ({ page }) => {
    await enter(page);
    const lanterns = page.locator('.hall-lantern');
    await lanterns.first().dispatchEvent('click', { clientX: 200 });
    await lanterns.nth(1).dispatchEvent('click', { clientX: 2300 });
    await expect(card(page)).toHaveCount(2);
    await card(page).first().getByRole('button', { name: '合上' }).tap();
    await expect(card(page)).toHaveCount(1);
  });

  test('a card shows who stands near without being scrolled', async ({ page }) => {
    await enter(page);
    await findPerson(page, 'Z', '朱光亚');
    expect(await overButtons(page, page.locator('.hall-related-person').last())).toBeGreaterThan(0);
  });
});

/** px between the last of what a sheet holds and what fades above its buttons. */
async function overButtons(page: Page, last: Locator): Promise<number> {
  const ends = page.locator('.hall-sheet-ends');
  const fade = await ends.evaluate((element) =>
    Number.parseFloat(getComputedStyle(element, '::before').height),
  );
  const [above, below] = [await last.boundingBox(), await ends.boundingBox()];
  if (above === null || below === null) throw new Error('There is no sheet.');
  return below.y - fade - (above.y + above.height);
}

for (const text of [1, 2])
  test(`at its end the finder shows its last row whole, with text ${text} times as large`, async ({
    page,
  }) => {
    await enter(page, { text, reach: 'low', motion: 'reduced' });
    await button(page, '找人').tap();
    await button(page, '姓氏首字母 Z').tap();
    await page.locator('.hall-finder').evaluate((sheet) => sheet.scrollTo(0, sheet.scrollHeight));
    expect(await overButtons(page, page.locator('.hall-found-person').last())).toBeGreaterThanOrEqual(-1);
  });

test('axe finds nothing in any view, in any mode and language', async ({ page }) => {
  await enter(page);
  const tools = page.locator('.hall-tool');
  for (const [at, view] of VIEWS.entries()) {
    await tools.nth(at).tap();
    await expectNoViolations(page, view);
  }
  await tools.last().tap();
  await page.locator('.hall-letter').first().tap();
  await expectNoViolations(page, 'the finder');
  await page.locator('.hall-found-person').first().tap();
  await expectNoViolations(page, 'a card');
});
