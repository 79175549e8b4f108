/** The Tiangong Classroom as a visitor meets it, opened by itself in the harness. */
import type { Locator, Page } from '@playwright/test';
import { type HarnessOptions, openHarness, whileItWaits } from '../harness/open.ts';
import { type HarnessServer, serveHarness } from '../harness/server.ts';
import { expectNoViolations } from './support/axe.ts';
import { expect, test } from './support/seen.ts';

/** Twelve seconds that play, with a question at the second second; made on the spot by the harness. */
const FILM = '/packs/classroom-clusters.webm/';

let server: HarnessServer;
test.beforeAll(async () => {
  server = await serveHarness();
});
test.afterAll(() => server.close());
test.use({ viewport: { width: 720, height: 1280 } });

const enter = (page: Page, options: HarnessOptions = {}): Promise<void> =>
  openHarness(page, server.url, { exhibit: 'tiangong-classroom', ...options });
const button = (page: Page, name: string | RegExp): Locator =>
  page.getByRole('button', { name, exact: true });
const heading = (page: Page): Locator => page.getByRole('heading', { level: 1 });
const film = (page: Page): Locator => page.locator('.replay-film');
const secondOf = (page: Page): Promise<number> =>
  film(page).evaluate((video: HTMLVideoElement) => video.currentTime);
const reports = (page: Page): Promise<string> => page.evaluate(() => window.harness.reports.join('\n'));

/** Opens the first lesson of a pack. */
async function enterLesson(page: Page, pack = FILM, options: HarnessOptions = {}): Promise<void> {
  await enter(page, { pack, ...options });
  await page.locator('.orbit-lesson').first().tap();
}

async function answer(page: Page, choice: string): Promise<void> {
  await button(page, choice).tap({ timeout: 20_000 });
}

test.afterEach(async ({ page }) => {
  expect(await page.evaluate(() => window.harness.failures)).toEqual([]);
});

test('by touch alone: a lesson is opened and played, captions change, a question is answered, the wrench is flicked about each axis', async ({
  page,
}) => {
  await enterLesson(page);
  await expect(heading(page)).toHaveText('第一课');
  await button(page, '播放').tap();
  await expect(page.locator('.replay-caption')).toHaveText(/^这是第\d+秒。$/);
  await button(page, 'English').tap();
  await expect(page.locator('.replay-caption')).toHaveText(/^This is second \d+\.$/);
  await answer(page, '中间那根');
  await expect(page.getByRole('status')).toContainText('答对了');
  await button(page, '继续看').tap();
  await expect.poll(() => secondOf(page), { timeout: 15_000 }).toBeGreaterThan(3);
  await button(page, '亲手试试').tap();
  await expect(heading(page)).toHaveText('会调头的扳手');
  const sentence = page.locator('.bench-sentence');
  const said = new Set([await sentence.innerText()]);
  for (const axis of ['绕长柄转', '绕横杆转', '平着转']) {
    await button(page, axis).tap();
    await expect.poll(() => sentence.innerText(), { timeout: 20_000 }).not.toEqual([...said].at(-1));
    said.add(await sentence.innerText());
  }
  expect(said.size).toBe(4);
  await button(page, '返回').tap();
  await expect(heading(page)).toHaveText('第一课');
});

test('the orbit leads to four lessons and ten experiments, each with a name of its own', async ({ page }) => {
  await enter(page);
  await expect(page.locator('.orbit-lesson')).toHaveCount(4);
  const experiments = page.locator('.orbit-experiment');
  const names = await experiments.allInnerTexts();
  expect(new Set(names).size).toBe(10);
  for (const [at, name] of names.entries()) {
    await experiments.nth(at).tap();
    await expect(heading(page)).toHaveText(name.trim());
    await button(page, '返回').tap();
  }
});

test('a question that nobody answers is explained after 15 s, and the film goes on by itself', async ({
  page,
}) => {
  await enterLesson(page);
  await button(page, '播放').tap();
  await expect(page.locator('.asked')).toBeVisible({ timeout: 15_000 });
  const paused = await secondOf(page);
  await expect(page.getByRole('status')).toContainText('一起看看答案', { timeout: 20_000 });
  expect(await secondOf(page)).toBeCloseTo(paused, 1);
  await expect(page.locator('.asked')).toHaveCount(0, { timeout: 20_000 });
  await expect.poll(() => secondOf(page)).toBeGreaterThan(paused);
});

test('chapters are lights on the line and in a list; ten seconds back and speed are single taps', async ({
  page,
}) => {
  await enterLesson(page);
  await button(page, '从“陀螺”看起').tap();
  await expect.poll(() => secondOf(page)).toBeGreaterThan(6);
  await expect(page.getByRole('button', { name: '陀螺', exact: true })).toHaveAttribute(
    'aria-current',
    'true',
  );
  await button(page, '快一点').tap();
  await expect(page.locator('.control-value')).toHaveText('1.25倍');
  expect(await film(page).evaluate((video: HTMLVideoElement) => video.playbackRate)).toBe(1.25);
  await button(page, '退回10秒').tap();
  await expect.poll(() => secondOf(page)).toBeLessThan(2);
  await expect(button(page, '扳手')).toHaveAttribute('aria-current', 'true');
});

test('sound follows the shell’s volume, captions the size of text', async ({ page }) => {
  await enterLesson(page);
  const volume = (): Promise<number> => film(page).evaluate((video: HTMLVideoElement) => video.volume);
  expect(await volume()).toBeCloseTo(0.501, 2);
  await page.evaluate(() => window.harness.setAccess({ volume: 0 }));
  expect(await volume()).toBe(0);
  const size = (): Promise<number> =>
    page
      .locator('.replay-captions')
      .evaluate((captions) => Number.parseFloat(getComputedStyle(captions).fontSize));
  const atFirst = await size();
  await page.evaluate(() => window.harness.setAccess({ textScale: 2 }));
  await expect.poll(size).toBeCloseTo(atFirst * 2, 0);
});

test('an interpreter and a narrator keep step with the film while a visitor wants them', async ({ page }) => {
  await enterLesson(page, '/packs/classroom-clusters.webm~companions/');
  await button(page, '手语').tap();
  await button(page, '口述影像').tap();
  await button(page, '从“陀螺”看起').tap();
  const apart = (selector: string): Promise<number> =>
    page.evaluate((other) => {
      const one = document.querySelector<HTMLMediaElement>('.replay-film');
      const two = document.querySelector<HTMLMediaElement>(other);
      return one === null || two === null || two.paused ? 99 : Math.abs(one.currentTime - two.currentTime);
    }, selector);
  for (const companion of ['.replay-sign', 'audio'])
    await expect.poll(() => apart(companion)).toBeLessThan(0.3);
  await page.evaluate(() => window.harness.setAccess({ volume: 4 }));
  await expect(page.locator('audio')).toHaveJSProperty('volume', 1);
  await button(page, '手语').tap();
  await expect(page.locator('.replay-sign')).toHaveCount(0);
  await button(page, '播放').or(button(page, '暂停')).tap();
  await expect(page.locator('audio')).toHaveJSProperty('paused', true);
});

test('captions keep their language when the interface changes it', async ({ page }) => {
  await enterLesson(page);
  await button(page, 'English').tap();
  await page.evaluate(() => window.harness.setLanguage('en'));
  await expect(button(page, 'Play')).toBeVisible();
  await button(page, '中文').tap();
  await expect(page.locator('.replay-captions')).toHaveAttribute('lang', 'zh-Hans');
  await button(page, 'Off').tap();
  await expect(page.locator('.replay-caption')).toHaveCount(0);
});

for (const [what, pack, reason, plays] of [
  ['HEVC, which Chromium shows no picture of', 'hevc.mp4', 'does-not-decode|no-picture', false],
  ['a container that nobody plays', 'mpeg2.mp4', 'does-not-decode', false],
  ['sound without a picture', 'audio-only.mp4', 'no-picture', true],
  ['a film that ends before its declared end', 'h264-aac.mp4~short', 'ends-early', true],
  ['a download that broke off', 'clusters.webm~cut', 'ends-early|does-not-decode|stands-still', true],
  ['a film without captions', 'clusters.webm~mute', 'no captions', false],
] as const)
  test(`${what}: its chapter shows the experiment instead, and the log says why`, async ({ page }) => {
    await enterLesson(page, `/packs/classroom-${pack}/`);
    if (plays) {
      await button(page, '播放').tap();
      const asked = page.locator('.asked');
      const experiment = page.locator('.bench-title');
      await expect(asked.or(experiment)).toBeVisible({ timeout: 20_000 });
      if (await asked.isVisible()) {
        await answer(page, '中间那根');
        await button(page, '继续看').tap();
      }
    } else {
      await expect(page.locator('.lesson[data-film="false"]')).toBeVisible();
      await button(page, '扳手').tap();
    }
    await expect(page.locator('.bench-title')).toBeVisible({ timeout: 30_000 });
    expect(await reports(page)).toMatch(new RegExp(reason));
    // Nothing spins for ever: the film's element is gone, and with it decoder and timers.
    await expect(film(page)).toHaveCount(0);
  });

test('the next visitor finds the orbit, the film from its beginning, and speed and captions as they were', async ({
  page,
}) => {
  await enterLesson(page);
  await button(page, '从“陀螺”看起').tap();
  await button(page, '慢一点').tap();
  await button(page, '关').tap();
  await page.evaluate(() => window.harness.reset());
  await expect(page.locator('.orbit-lesson').first()).toBeVisible();
  await page.locator('.orbit-lesson').first().tap();
  await expect(page.locator('.control-value')).toHaveText('1倍');
  await expect(button(page, '中文')).toHaveAttribute('aria-pressed', 'true');
  expect(await secondOf(page)).toBe(0);
});

test('while the shell asks whether somebody is there, the film stands, and goes on after a touch', async ({
  page,
}) => {
  await enterLesson(page);
  await button(page, '播放').tap();
  await expect.poll(() => secondOf(page)).toBeGreaterThan(0.2);
  await page.evaluate(() => window.harness.suspend());
  const stood = await secondOf(page);
  await page.waitForTimeout(600);
  expect(await secondOf(page)).toBe(stood);
  await page.evaluate(() => window.harness.resume());
  await expect.poll(() => secondOf(page)).toBeGreaterThan(stood);
});

test('axe finds nothing on the orbit, in a lesson, in a question and in any experiment, in any mode and language', async ({
  page,
}) => {
  test.setTimeout(150_000);
  await enterLesson(page);
  await expectNoViolations(page, 'lesson');
  await page.locator('.control-play').tap();
  await expect(page.locator('.asked')).toBeVisible({ timeout: 15_000 });
  await whileItWaits(page, () => expectNoViolations(page, 'question'));
  await page.locator('.asked-choice').first().tap();
  await whileItWaits(page, () => expectNoViolations(page, 'explanation'));
  await enter(page);
  await expectNoViolations(page, 'orbit');
  for (let at = 0; at < 10; at++) {
    await page.locator('.orbit-experiment').nth(at).tap();
    await expect(page.locator('.kit-act').first()).toBeVisible();
    await expectNoViolations(page, `experiment ${at + 1}`);
    await page.locator('.kit-end[data-end="back"]').tap();
  }
});
