/** What an exhibit tells a tour of visitors who go about it by touch, and how a tour opens it. */
import type { Locator, Page } from '@playwright/test';
import type { GuideState } from '#core/exhibit.ts';
import { type HarnessOptions, openHarness } from '../harness/open.ts';
import { type HarnessServer, serveHarness } from '../harness/server.ts';
import { fingersOn, middleOf, type Point } from './support/fingers.ts';
import { expect, test } from './support/seen.ts';

let server: HarnessServer;
test.beforeAll(async () => {
  server = await serveHarness();
});
test.afterAll(() => server.close());
test.use({ viewport: { width: 720, height: 1280 } });

const enter = (page: Page, exhibit: string, options: HarnessOptions = {}): Promise<void> =>
  openHarness(page, server.url, { exhibit, ...options });
const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });
const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const stateOf = (page: Page): Promise<GuideState | undefined> =>
  page.evaluate(() => window.harness.guide?.state.current);
const guideTo = (page: Page, place?: string): Promise<boolean | undefined> =>
  page.evaluate((where) => window.harness.guide?.open(where), place);
const isDone = (page: Page, task: string): Promise<void> =>
  expect.poll(async () => (await stateOf(page))?.done, { timeout: 30_000 }).toContain(task);

test.afterEach(async ({ page }) => {
  expect(await page.evaluate(() => window.harness.failures)).toEqual([]);
});

/** A flick over the middle of what is free, the way a hand throws. */
async function flick(page: Page, by: Point, free = '.bench-free'): Promise<void> {
  const { x, y } = await middleOf(page.locator(free));
  const fingers = await fingersOn(page);
  const [finger = 0] = await fingers.down({ x: x - by.x / 2, y: y - by.y / 2 });
  await fingers.move([finger], by);
  await fingers.up(finger);
}

test.describe('the Tiangong Classroom', () => {
  test('opened at the wrench by a tour, it notices a flick about the middle axis', async ({ page }) => {
    await enter(page, 'tiangong-classroom');
    expect(await stateOf(page)).toEqual({ place: undefined, done: [] });
    expect(await guideTo(page, 'experiment/wrench')).toBe(true);
    await expect(heading(page)).toHaveText('会调头的扳手');
    await expect(button(page, '绕长柄转')).toBeVisible();
    expect(await stateOf(page)).toEqual({ place: 'experiment/wrench', done: [] });
    await flick(page, { x: 320, y: 0 });
    await isDone(page, 'wrench-middle-axis');
  });

  test('what a group before has done is not the next one’s, though the wrench still turns', async ({
    page,
  }) => {
    await enter(page, 'tiangong-classroom');
    await guideTo(page, 'experiment/wrench');
    await button(page, '绕长柄转').tap();
    await isDone(page, 'wrench-middle-axis');
    await guideTo(page, 'experiment/wrench');
    await page.waitForTimeout(1_500);
    expect(await stateOf(page)).toEqual({ place: 'experiment/wrench', done: [] });
    // The same hand is noticed once more.
    await button(page, '绕长柄转').tap();
    await isDone(page, 'wrench-middle-axis');
    await page.evaluate(() => window.harness.reset());
    expect(await stateOf(page)).toEqual({ place: undefined, done: [] });
    await expect(page.locator('.orbit-lesson').first()).toBeVisible();
  });

  test('it tells where visitors are by taps, by keys and by the way back, and keeps what was done', async ({
    page,
  }) => {
    await enter(page, 'tiangong-classroom');
    const placeIs = (place: string | undefined): Promise<void> =>
      expect.poll(async () => (await stateOf(page))?.place).toBe(place);
    await page.locator('.orbit-experiment').first().tap();
    await placeIs('experiment/wrench');
    await button(page, '绕长柄转').tap();
    await isDone(page, 'wrench-middle-axis');
    await button(page, '返回').tap();
    await placeIs(undefined);
    await page.locator('.orbit-lesson').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await stateOf(page))?.place).toMatch(/^lesson\//);
    expect((await stateOf(page))?.done).toEqual(['wrench-middle-axis']);
  });

  test('a tour is refused a place that the pack does not have, and nothing moves', async ({ page }) => {
    await enter(page, 'tiangong-classroom');
    await guideTo(page, 'experiment/gyro');
    await expect(heading(page)).toHaveText('又见陀螺');
    for (const place of ['experiment/none', 'lesson/none', 'person/hou-xun', 'wrench'])
      expect(await guideTo(page, place)).toBe(false);
    await expect(heading(page)).toHaveText('又见陀螺');
    expect(await guideTo(page)).toBe(true);
    await expect(page.locator('.orbit-lesson').first()).toBeVisible();
  });

  test('a question of a film is noticed when it is answered by hand', async ({ page }) => {
    await enter(page, 'tiangong-classroom', { pack: '/packs/classroom-clusters.webm/' });
    await guideTo(page, 'lesson/one');
    await button(page, '播放').tap();
    const choice = page.locator('.asked-choice').first();
    await expect(choice).toBeVisible({ timeout: 20_000 });
    expect((await stateOf(page))?.done).toEqual([]);
    await choice.tap();
    await isDone(page, 'lesson-question-answered');
    // Opened again, the film begins anew and asks again.
    await guideTo(page, 'lesson/one');
    await expect(page.locator('.asked')).toHaveCount(0);
    await expect
      .poll(() => page.locator('.replay-film').evaluate((video: HTMLVideoElement) => video.currentTime))
      .toBe(0);
    expect(await stateOf(page)).toEqual({ place: 'lesson/one', done: [] });
  });

  test('opened at a question by a tour, it asks at once, and the film goes on from there', async ({
    page,
  }) => {
    await enter(page, 'tiangong-classroom', { pack: '/packs/classroom-clusters.webm/' });
    expect(await guideTo(page, 'question/axis')).toBe(true);
    await expect(page.locator('.asked-text')).toHaveText('绕哪根轴会掉头？');
    expect(await stateOf(page)).toEqual({ place: 'question/axis', done: [] });
    await page.locator('.asked-choice').nth(1).tap();
    await isDone(page, 'lesson-question-answered');
    await page.locator('.asked .lesson-press').tap();
    await expect.poll(async () => (await stateOf(page))?.place).toBe('lesson/one');
    await expect
      .poll(() => page.locator('.replay-film').evaluate((video: HTMLVideoElement) => video.currentTime))
      .toBeGreaterThan(2.2);
    await expect(page.locator('.asked')).toHaveCount(0);
  });
});

test.describe('Future Tech', () => {
  test('opened at the space elevator by a tour, it notices that a finger lets the cable down until it breaks', async ({
    page,
  }) => {
    await enter(page, 'future-tech');
    expect(await stateOf(page)).toEqual({ place: undefined, done: [] });
    expect(await guideTo(page, 'world/space-elevator')).toBe(true);
    await expect(heading(page)).toHaveText('太空电梯');
    await expect(button(page, '放缆')).toBeVisible();
    expect(await stateOf(page)).toEqual({ place: 'world/space-elevator', done: [] });
    await flick(page, { x: 0, y: 480 }, '.world-free');
    await isDone(page, 'elevator-snaps');
    // Opened for the next group it hangs there whole.
    await guideTo(page, 'world/space-elevator');
    await expect(button(page, '放缆')).toBeVisible();
    await page.waitForTimeout(1_000);
    expect(await stateOf(page)).toEqual({ place: 'world/space-elevator', done: [] });
  });

  test('the best number of looks, a story that is told, and a vote that is kept; and the way there', async ({
    page,
  }) => {
    await enter(page, 'future-tech', { motion: 'reduced' });
    await page.locator('.sky-world', { hasText: '量子计算机' }).tap();
    await button(page, '问一次').tap();
    await button(page, '问一次').tap();
    await isDone(page, 'quantum-best');
    await button(page, '从幻想到现实').tap();
    await page.locator('.world-stop').last().tap();
    await isDone(page, 'story-told');
    await page.locator('.world-vote').tap();
    await expect.poll(async () => (await stateOf(page))?.place).toBe('vote');
    await page.locator('.vote-world').first().tap();
    await page.locator('.vote-year[data-decade="2050"]').tap();
    expect((await stateOf(page))?.done).not.toContain('vote-cast');
    await page.locator('.future-press').tap();
    await isDone(page, 'vote-cast');
    expect((await stateOf(page))?.place).toBe('result');
    await page.locator('[data-end="back"]').tap();
    await expect.poll(async () => (await stateOf(page))?.place).toBeUndefined();
  });

  test('a tour goes from anywhere to the vote, and is refused what the pack does not have', async ({
    page,
  }) => {
    await enter(page, 'future-tech', { motion: 'reduced' });
    await guideTo(page, 'world/bci');
    await expect(heading(page)).toHaveText('脑机接口');
    for (const place of ['world/none', 'sky', 'experiment/wrench', 'bci'])
      expect(await guideTo(page, place)).toBe(false);
    expect(await stateOf(page)).toEqual({ place: 'world/bci', done: [] });
    expect(await guideTo(page, 'vote')).toBe(true);
    await page.locator('.vote-world').first().tap();
    await guideTo(page, 'vote');
    await expect(page.locator('.vote[data-asks="world"]')).toBeVisible();
    await expect(page.locator('.vote-world[aria-pressed="true"]')).toHaveCount(0);
    await guideTo(page, 'result');
    await expect(page.locator('.result')).toBeVisible();
    await page.evaluate(() => window.harness.reset());
    expect(await stateOf(page)).toEqual({ place: undefined, done: [] });
    await expect(page.locator('.sky-world').first()).toBeVisible();
  });
});

test.describe('the Tribute Hall', () => {
  const card = (page: Page): Locator => page.getByRole('article');
  const placeIs = (page: Page, place: string | undefined): Promise<void> =>
    expect.poll(async () => (await stateOf(page))?.place).toBe(place);

  test('opened at a person by a tour, it notices a flower and the way to somebody related', async ({
    page,
  }) => {
    await enter(page, 'tribute-hall');
    expect(await stateOf(page)).toEqual({ place: undefined, done: [] });
    expect(await guideTo(page, 'person/li-zhengwu')).toBe(true);
    await expect(card(page)).toHaveAccessibleName('李正武');
    await button(page, '献花').tap();
    await isDone(page, 'flower-given');
    await page.locator('.hall-related-person', { hasText: '王淦昌' }).tap();
    await isDone(page, 'related-opened');
    await placeIs(page, 'person/wang-ganchang');
    // The next place: the flower stays given, and is no longer a task that was done.
    await guideTo(page, 'person/li-zhengwu');
    expect(await stateOf(page)).toEqual({ place: 'person/li-zhengwu', done: [] });
    await expect(button(page, '已献花')).toBeVisible();
  });

  test('somebody is found by letter and name; and it tells where visitors are by taps and by keys', async ({
    page,
  }) => {
    await enter(page, 'tribute-hall');
    await button(page, '领域').tap();
    await placeIs(page, 'view/fields');
    await page.locator('.hall-cluster').first().tap();
    await expect.poll(async () => (await stateOf(page))?.place).toMatch(/^field\//);
    await button(page, '返回').tap();
    await placeIs(page, 'view/fields');
    await button(page, '找人').tap();
    await button(page, '姓氏首字母 W').tap();
    await page.locator('.hall-found-person', { hasText: '王淦昌' }).tap();
    await isDone(page, 'person-found');
    await placeIs(page, 'person/wang-ganchang');
    await page.keyboard.press('Escape');
    await placeIs(page, 'view/fields');
    await page.evaluate(() => window.harness.reset());
    expect(await stateOf(page)).toEqual({ place: undefined, done: [] });
  });

  test('a tour goes from anywhere to a view, a field or the beginning, and is refused whom the pack does not have', async ({
    page,
  }) => {
    await enter(page, 'tribute-hall');
    await button(page, '往前走').tap();
    await guideTo(page, 'field/physics');
    await expect(page.locator('.hall-back')).toBeVisible();
    for (const place of ['person/nobody', 'field/none', 'view/none', 'years'])
      expect(await guideTo(page, place)).toBe(false);
    await placeIs(page, 'field/physics');
    await guideTo(page, 'view/garden');
    await expect(button(page, '花园')).toHaveAttribute('aria-pressed', 'true');
    await guideTo(page, 'person/zhou-kaida');
    await expect(card(page)).toHaveAccessibleName('周开达');
    expect(await guideTo(page)).toBe(true);
    await expect(card(page)).toHaveCount(0);
    await expect(button(page, '长廊')).toHaveAttribute('aria-pressed', 'true');
  });

  test.describe('on a wide screen', () => {
    test.use({ viewport: { width: 1920, height: 1080 } });

    test('two cards side by side are compared', async ({ page }) => {
      await enter(page, 'tribute-hall');
      await button(page, '年代').tap();
      await page.locator('.hall-person').first().tap();
      await expect(card(page)).toHaveCount(1);
      expect((await stateOf(page))?.done).toEqual([]);
      await page.locator('.hall-person').last().tap();
      await expect(card(page)).toHaveCount(2);
      await isDone(page, 'two-compared');
    });
  });
});
