/** What an exhibit tells a tour of visitors who go about it by touch, and how a tour opens it. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { GuideState } from '#core/exhibit.ts';
import { type HarnessOptions, openHarness } from '../harness/open.ts';
import { type HarnessServer, serveHarness } from '../harness/server.ts';
import { fingersOn, middleOf } from './support/fingers.ts';

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
async function flick(page: Page, by: { readonly x: number; readonly y: number }): Promise<void> {
  const { x, y } = await middleOf(page.locator('.bench-free'));
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
});
