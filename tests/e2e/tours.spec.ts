/** A group at the kiosk, by touch alone: its code, its stops, what it is asked, its new code, and the end of its tour. */
import type { Page } from '@playwright/test';
import { TEXT_SCALES } from '#core/access.ts';
import { groupBox } from '#renderer/tours/boxes.ts';
import { type FakeTours, test } from './support/fake-tours.ts';
import { beginVisit } from './support/hands.ts';
import { expect, startKiosk, test as kioskTest } from './support/kiosk.ts';
import { lightAt } from './support/light.ts';
import { STILL } from './support/modes.ts';
import { DRAWN } from './support/seen.ts';
import { standsStill } from './support/still.ts';
import { beginClass, codeOn, openClasses } from './support/teacher.ts';

test.use({ options: { settings: { tours: { kiosk: 'hall-entrance' } } } });

/** From the attract screen to the pad. */
async function toPad(page: Page): Promise<void> {
  await beginVisit(page);
  await page.locator('.tour-entry').tap();
  await expect(page.locator('[data-view="tour-pad"]')).toBeVisible();
}

async function touchLetters(page: Page, letters: string): Promise<void> {
  for (const letter of letters) await page.locator('.code-key', { hasText: letter }).tap();
}

/** A group enters its code and is known. */
async function enter(page: Page, code: string): Promise<void> {
  await toPad(page);
  await touchLetters(page, code);
  await expect(page.locator('[data-view="tour-welcome"]')).toBeVisible();
}

async function beginStop(page: Page): Promise<void> {
  await page.locator('.tour-subject .press').tap();
  await expect(page.locator('.frame')).toHaveAttribute('data-phase', 'open', { timeout: 30_000 });
  await expect(page.locator('.ribbon')).toBeVisible();
}

const note = (page: Page) => page.locator('.code-note');

test.describe('the code pad', () => {
  test('says at once that a character is wrong, and lets it be changed where it stands', async ({
    page,
    desk,
  }) => {
    const code = desk.code(1, 1);
    const wrong = code.charAt(2) === 'A' ? 'B' : 'A';
    await toPad(page);
    await touchLetters(page, code.slice(0, 2) + wrong + code.slice(3));
    await expect(note(page)).toContainText('有一个字符对不上');
    await page.locator('.code-place').nth(2).tap();
    await touchLetters(page, code.charAt(2));
    await expect(page.locator('[data-view="tour-welcome"]')).toBeVisible();
  });

  test('takes a keyboard, and says what the kiosk says without accusing anybody', async ({ page, desk }) => {
    await toPad(page);
    await page.keyboard.type('o');
    await expect(note(page)).toContainText('代码里没有 0、1、I、L、O');
    desk.next = { kind: 'unknown' };
    await page.keyboard.type(desk.code(1, 2).toLowerCase());
    await expect(note(page)).toContainText('展台没有认出');
    desk.next = { kind: 'other-day', day: '2026-11-26' };
    await page.keyboard.press('Enter');
    await expect(note(page)).toContainText('这是 11月26日的代码');
    desk.next = { kind: 'wait', waitMs: 2_000 };
    await page.keyboard.press('Enter');
    await expect(note(page)).toContainText('2 秒后再试');
    await expect(note(page)).toHaveText('');
    await page.keyboard.type(desk.code(1, 2));
    await expect(page.locator('.tour-group-name')).toHaveText('松鼠小组');
  });
});

test('a group walks the whole tour at one kiosk and sees its lights joined', async ({ page, desk }) => {
  test.setTimeout(240_000);
  await enter(page, desk.code(1, 1));
  for (let stop = 0; stop < 6; stop++) {
    await beginStop(page);
    await doStop(page, desk);
    await expect(page.locator('[data-view="tour-done"]')).toBeVisible();
    await expect(page.locator('.tour-qr path')).toHaveAttribute('d', /^M/);
    expect(desk.finished).toHaveLength(stop + 1);
    if (stop < 5) await expect(page.locator('.tour-onward .press')).toHaveText('就在这里，接着走');
  }
  await page.locator('.tour-ways .press').tap();
  await expect(page.locator('[data-view="tour-closing"]')).toBeVisible();
  expect(new Set(desk.finished.map(({ stop }) => stop)).size).toBe(6);
  await page.locator('.tour-ways .press').tap();
  await expect(page.locator('[data-view="attract"]')).toBeVisible();
});

test('a group is asked later than others, and told that its code keeps its stops', async ({ page, desk }) => {
  await page.clock.install();
  await enter(page, desk.code(1, 4, [1, 2]));
  await page.clock.fastForward(170_000);
  await expect(page.locator('[data-view="warning"]')).toHaveCount(0);
  await page.clock.fastForward(12_000);
  await expect(page.locator('[data-view="warning"]')).toContainText('你们走过的站都在代码里');
  await page.clock.fastForward(21_000);
  await expect(page.locator('[data-view="attract"]')).toBeVisible();
  await toPad(page);
  await expect(page.locator('.code-place[data-on="true"]')).toHaveCount(0);
});

test('on the way home a group passes its tour, and loses nothing', async ({ page, desk }) => {
  await enter(page, desk.code(1, 1));
  await beginStop(page);
  await page.locator('.frame-home').tap();
  await expect(page.locator('[data-view="tour-welcome"]')).toBeVisible();
  await page.locator('.frame-home').tap();
  await expect(page.locator('[data-view="home"]')).toBeVisible();
  expect(desk.finished).toEqual([]);
});

test('what cannot be noted down is said, and the group stays where it is', async ({ page, desk }) => {
  await enter(page, desk.code(1, 3, onlyOpen(desk.stopOf(1, 'look'))));
  await beginStop(page);
  desk.next = { kind: 'unknown' };
  await page.locator('.ribbon-press').tap();
  await expect(page.locator('.ribbon-task')).toHaveText('刚才没有记下，请再点一次。');
  await page.locator('.ribbon-press').tap();
  await expect(page.locator('[data-view="tour-done"]')).toBeVisible();
});

/** A group that has only this stop before it. */
const onlyOpen = (open: number): readonly (0 | 1)[] =>
  [0, 1, 2, 3, 4, 5].map((stop) => (stop === open ? 0 : 1));

kioskTest('a power cut in the middle of a stop costs a group nothing', async ({ page, kiosk, options }) => {
  test.setTimeout(180_000);
  await openClasses(page);
  await beginClass(page);
  const first = (await codeOn(page, 1)).replace('-', '');
  await page.locator('.panel-leave').tap();
  await enter(page, first);
  await beginStop(page);
  await finishByHints(page);
  const second =
    (await page.locator('.tour-code-letters > .visually-hidden').textContent())?.replaceAll(' ', '') ?? '';
  expect(second).not.toBe(first);
  await page.locator('.tour-onward .press').tap();
  await expect(page.locator('.ribbon')).toBeVisible();
  await kiosk.kill();
  const again = await startKiosk({ ...options, data: kiosk.data });
  await page.goto(again.url);
  await page.locator('[data-view="attract"]').waitFor();
  // The old code does as well: this kiosk knows how far the group has come.
  await enter(page, first);
  await expect(page.locator('.tour-light[data-mark="1"]')).toHaveCount(1);
  await page.locator('.frame-home').tap();
  await page.locator('.tour-entry').tap();
  await touchLetters(page, second);
  await expect(page.locator('.tour-light[data-mark="1"]')).toHaveCount(1);
  await again.stop();
});

/** Goes on after all hints, or with wrong answers: one light. */
async function finishByHints(page: Page): Promise<void> {
  const end = page.locator('.ribbon-press, .ribbon-hint ~ .quiet');
  await page.locator('.ribbon-hint').tap();
  for (let hint = 0; hint < 3 && !(await end.isVisible()); hint++) await page.locator('.ribbon-hint').tap();
  const asked = (await end.textContent()) === '去回答';
  await end.tap();
  if (asked) {
    await answer(page);
    await page.locator('.ask .press').tap();
  }
  await expect(page.locator('[data-view="tour-done"]')).toBeVisible();
}

/** Whatever the stop asks for. */
async function doStop(page: Page, desk: FakeTours): Promise<void> {
  const press = page.locator('.ribbon-press');
  const hint = page.locator('.ribbon-hint');
  for (let touch = 0; touch < 4 && (await press.count()) === 0; touch++) await hint.tap();
  if ((await press.count()) === 0) return page.locator('.ribbon-ways .quiet').last().tap();
  const word = await press.textContent();
  await press.tap();
  if (word !== '去回答') return;
  await answer(page);
  const before = desk.finished.length;
  await page.locator('.ask .press').tap();
  await expect.poll(() => desk.finished.length).toBe(before + 1);
  expect(desk.finished.at(-1)?.answer).toBeDefined();
}

/** Wrong as long as it may be. */
async function answer(page: Page): Promise<void> {
  for (let attempt = 0; attempt < 2 && (await page.locator('.ask-told').count()) === 0; attempt++) {
    const kind = await page.locator('.ask-sheet').getAttribute('data-kind');
    if (kind === 'choose') await page.locator('.ask-choice:enabled').first().tap();
    else if (kind === 'order')
      while ((await page.locator('.ask .press:disabled').count()) > 0)
        await page.locator('.ask-choice[aria-pressed="false"]').last().tap();
    else await page.locator('.ask-step').last().tap();
    if (kind !== 'choose') await page.locator('.ask .press').tap();
  }
  await expect(page.locator('.ask-told')).toBeVisible();
}

const WALL = { width: 3840, height: 1080 };
/** More light than the sky with a few scattered lights has (11, of 255), and less than a group's animal (33). */
const NIGHT = 20;

for (const textScale of TEXT_SCALES)
  test.describe(`on a wall, with text ${textScale} times as large`, () => {
    test.use({ options: { settings: { language: 'en', access: { ...STILL, textScale } } }, viewport: WALL });

    test('a group’s words, however long, and its lights are never in one place', { tag: DRAWN }, async ({
      page,
      desk,
    }) => {
      await enter(page, desk.code(1, 1));
      const title = page.locator('.tour-title');
      await title.evaluate((element) => {
        element.textContent = `${element.textContent} that grows up to the snow and longer still`;
      });
      await standsStill(page);
      const box = groupBox('wall', { free: 1, least: 0 });
      if (box === undefined) throw new Error('A wall has a place for a group’s lights.');
      const side = box.height * WALL.height;
      const place = { x: box.centreX * WALL.width - side / 2, y: box.centreY * WALL.height - side / 2 };
      const right = await title.evaluate((element) => {
        const words = document.createRange();
        words.selectNodeContents(element);
        return words.getBoundingClientRect().right;
      });
      await page.locator('.tour-welcome').evaluate((words: HTMLElement) => {
        words.style.visibility = 'hidden';
      });
      const light = await lightAt(page, { ...place, width: side, height: side });
      if (textScale === 2) expect(light).toBeLessThan(NIGHT);
      else {
        expect(light).toBeGreaterThan(NIGHT);
        expect(right).toBeLessThan(place.x);
      }
    });
  });
