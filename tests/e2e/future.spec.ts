/** Future Tech as a visitor meets it, opened by itself in the harness. */
import type { Locator, Page } from '@playwright/test';
import { CHANGES, type Change } from '../fixtures/future-changes.ts';
import { type HarnessOptions, openHarness } from '../harness/open.ts';
import { type HarnessServer, serveHarness } from '../harness/server.ts';
import { expectNoViolations } from './support/axe.ts';
import { DRAWN, expect, test } from './support/seen.ts';
import { fingersOn, middleOf } from './support/fingers.ts';
import { lightIn } from './support/light.ts';

test.describe.configure({ mode: 'parallel' });

let server: HarnessServer;
test.beforeAll(async () => {
  server = await serveHarness();
});
test.afterAll(() => server.close());
test.use({ viewport: { width: 720, height: 1280 } });

const enter = (page: Page, options: HarnessOptions = {}): Promise<void> =>
  openHarness(page, server.url, { exhibit: 'future-tech', motion: 'reduced', ...options });
const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true });
const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const world = (page: Page, at: number): Locator => page.locator('.sky-world').nth(at);
const digits = (page: Page, reading: number): Locator => page.locator('.world-reading-value').nth(reading);
const back = (page: Page): Promise<void> => page.locator('[data-end="back"]').tap();

async function openWorld(page: Page, at: number): Promise<void> {
  await world(page, at).tap();
  await expect(page.locator('.kit-act').first()).toBeVisible();
}

/** A decade's button on the line of years. */
const decade = (page: Page, name: string): Locator => page.locator(`.vote-year[data-decade="${name}"]`);

async function vote(page: Page, at: number, when: string): Promise<void> {
  await page.locator('.vote-world').nth(at).tap();
  await decade(page, when).tap();
  await page.locator('.future-press').tap();
  await expect(page.locator('.result')).toBeVisible();
}

test.afterEach(async ({ page }) => {
  expect(await page.evaluate(() => window.harness.failures)).toEqual([]);
});

function pressed(page: Page, { press }: Change): Locator {
  return 'act' in press
    ? page.locator('.kit-act').nth(press.act)
    : page.locator('.kit-control').nth(press.control).locator('.kit-step').last();
}

for (const half of [CHANGES.slice(0, 5), CHANGES.slice(5)])
  test(`by touch: ${half.map(({ world: id }) => id).join(', ')} are opened, one thing is changed, and the number is the model’s`, async ({
    page,
  }) => {
    test.setTimeout(180_000);
    await enter(page);
    for (const change of half) {
      await openWorld(page, change.at);
      await expect(digits(page, change.reading)).toContainText(change.before);
      await pressed(page, change).tap();
      await expect(digits(page, change.reading)).toContainText(change.after, { timeout: 20_000 });
      await back(page);
    }
  });

test('the way from fiction to fact is walked by taps, by a drag and by keys, and tells four things', async ({
  page,
}) => {
  await enter(page);
  await openWorld(page, 7);
  await button(page, '从幻想到现实').tap();
  const tale = page.locator('.world-tale-text .world-said');
  const way = page.getByRole('slider', { name: '从幻想到现实' });
  for (const [at, [stop, told]] of Object.entries({
    谁想到的: '造星主',
    已有什么: '红外望远镜',
    还缺什么: '材料',
    怎样成真: '工厂',
  }).entries()) {
    await page.locator('.world-stop').nth(at).tap();
    await expect(way).toHaveAttribute('aria-valuetext', stop);
    await expect(tale).toContainText(told);
  }
  const fingers = await fingersOn(page);
  const [finger = 0] = await fingers.down(await middleOf(page.locator('.world-stop').nth(3)));
  const width = (await way.boundingBox())?.width ?? 0;
  await fingers.move([finger], { x: -width, y: 0 });
  await fingers.up(finger);
  await expect(way).toHaveAttribute('aria-valuetext', '谁想到的');
  await way.press('ArrowRight');
  await expect(tale).toContainText('红外望远镜');
  await expect(button(page, '投一票')).toBeVisible();
});

test('a finger on the picture does what a button does', async ({ page }) => {
  await enter(page);
  await openWorld(page, 7);
  const power = digits(page, 0);
  const before = await power.innerText();
  const place = await middleOf(page.locator('.world-free'));
  const fingers = await fingersOn(page);
  const [finger = 0] = await fingers.down({ x: place.x - 120, y: place.y + 40 });
  await fingers.move([finger], { x: 260, y: -20 });
  await fingers.up(finger);
  await expect(power).not.toHaveText(before, { timeout: 15_000 });
});

test('one vote a visit: it is cast, changed, and seen in the field of lights; the next visitor has one of their own', async ({
  page,
}) => {
  await enter(page);
  await button(page, '看看大家怎么投').tap();
  await expect(page.locator('.result')).toHaveAttribute('data-empty', 'true');
  await button(page, '投一票').tap();
  await expect(heading(page)).toHaveText('你觉得，哪一项会最先成真？');
  await vote(page, 0, '2050');
  const said = page.locator('.result-said');
  await expect(said).toContainText('第一票投给了太空电梯');
  await button(page, '改一改').tap();
  await vote(page, 2, '2040');
  await expect(said).toContainText('第一票投给了脑机接口');
  const votes = page.locator('.result-votes');
  expect((await votes.allInnerTexts()).map(Number).reduce((sum, one) => sum + one, 0)).toBe(1);

  await page.evaluate(() => window.harness.reset());
  await expect(heading(page)).toHaveText('未来科技');
  await page.locator('.future-way-vote').tap();
  await expect(page.locator('.vote-world[aria-pressed="true"]')).toHaveCount(0);
  await vote(page, 2, 'never');
  await expect(said).toContainText('脑机接口得了2票');
});

test('a vote that cannot be kept is said calmly, nothing is lost, and it is kept at the second press', async ({
  page,
}) => {
  await enter(page);
  await page.evaluate(() => window.harness.refuseVotes(1));
  await page.locator('.future-way-vote').tap();
  await page.locator('.vote-world').first().tap();
  await decade(page, '2090').tap();
  await page.locator('.future-press').tap();
  await expect(page.locator('.vote-said')).toContainText('再按一次');
  await page.locator('.future-press').tap();
  await expect(page.locator('.result-said')).toContainText('第一票投给了太空电梯');
});

test('the votes of all halls are shown where the pack brings them, with their day', async ({ page }) => {
  await enter(page, { pack: '/packs/future-halls/' });
  await button(page, '看看大家怎么投').tap();
  await button(page, '各馆').tap();
  await expect(page.locator('.result-until')).toContainText('2026年11月1日');
  await expect(page.locator('.result-said')).toContainText('领先');
  await button(page, '本机').tap();
  await expect(page.locator('.result')).toHaveAttribute('data-empty', 'true');
});

test('a graphics context that is lost in the middle of a scene comes back, and the scene goes on', {
  tag: DRAWN,
}, async ({ page }) => {
  await enter(page);
  await openWorld(page, 9);
  const lit = (): Promise<number> => lightIn(page.locator('.world-free'));
  await expect.poll(lit).toBeGreaterThan(10);
  const atFirst = await lit();
  const canvas = page.locator('.future canvas');
  await canvas.evaluate((element: HTMLCanvasElement) => {
    const extension = element.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    extension?.loseContext();
    element.addEventListener('webglcontextlost', () => setTimeout(() => extension?.restoreContext(), 300));
    element.addEventListener('webglcontextrestored', () => element.setAttribute('data-restored', ''));
  });
  await expect(page.locator('canvas[data-restored]')).toHaveCount(1);
  await expect.poll(lit, { timeout: 15_000 }).toBeGreaterThan(atFirst * 0.9);
  await page.locator('.kit-act').last().tap();
  await expect(digits(page, 1)).toContainText('6.0', { timeout: 15_000 });
  await back(page);
  await expect(world(page, 0)).toBeVisible();
});

test('on a screen with four times the pixels the same picture stands in the same place', {
  tag: DRAWN,
}, async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await enter(page);
  await openWorld(page, 9);
  const lit = (): Promise<number> => lightIn(page.locator('.world-free'));
  await expect.poll(lit).toBeGreaterThan(10);
  const atFirst = await lit();
  await page.setViewportSize({ width: 3840, height: 2160 });
  await expect.poll(lit, { timeout: 15_000 }).toBeGreaterThan(atFirst * 0.8);
});

test('the next visitor finds the sky, no world open and nothing set', async ({ page }) => {
  await enter(page);
  await openWorld(page, 6);
  await page.locator('.kit-step').nth(1).tap();
  await expect(digits(page, 1)).toContainText('1139');
  await page.evaluate(() => window.harness.reset());
  await expect(heading(page)).toHaveText('未来科技');
  await openWorld(page, 6);
  await expect(digits(page, 1)).toContainText('924');
});

test('axe finds nothing in the sky, on both faces of a world, in the vote and in its field of lights, in any mode and language', async ({
  page,
}) => {
  test.setTimeout(150_000);
  await enter(page);
  await expectNoViolations(page, 'sky');
  for (let at = 0; at < 10; at++) {
    await openWorld(page, at);
    await expectNoViolations(page, `world ${at + 1}`);
    await back(page);
  }
  await openWorld(page, 0);
  await page.locator('.world-side').last().tap();
  await expectNoViolations(page, 'fiction to fact');
  await page.locator('.world-vote').tap();
  await expectNoViolations(page, 'vote, which');
  await page.locator('.vote-world').first().tap();
  await expectNoViolations(page, 'vote, when');
  await decade(page, '2060').tap();
  await page.locator('.future-press').tap();
  await expect(page.locator('.result')).toBeVisible();
  await expectNoViolations(page, 'field of lights');
});
