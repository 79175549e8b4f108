import type { Page } from '@playwright/test';
import { FAULTS } from '../faulty/names.ts';
import { fingersOn, middleOf, type Point } from './support/fingers.ts';
import { beginVisit, openExhibit, sizeOf } from './support/hands.ts';
import { expect, test } from './support/kiosk.ts';
import { STILL } from './support/modes.ts';

test.use({
  options: { faulty: ['works', 'counts-touches'], settings: { exhibits: ['works'] } },
  viewport: { width: 720, height: 1280 },
});

/** What calls something up or moves what must stand. */
const GESTURES = ['contextmenu', 'selectstart', 'dragstart', 'gesturestart', 'scroll'];

const KEYS = [
  'Alt+F4',
  ...[...'WNTOSPHLRJUDFG'].map((letter) => `Control+${letter}`),
  ...['I', 'J', 'C', 'N', 'T', 'Delete'].map((key) => `Control+Shift+${key}`),
  'F1',
  'F3',
  'F5',
  'F6',
  'F7',
  'F10',
  'F11',
  'F12',
  'Alt+ArrowLeft',
  'Alt+ArrowRight',
  'Alt+Home',
  'Backspace',
  'Control+-',
  'Control+=',
  'Control+0',
  'Shift+F10',
  'ContextMenu',
  'PrintScreen',
];

/** Keys of office and multimedia keyboards that Playwright has no name for: key → Windows virtual key code. */
const LAUNCH_KEYS = {
  BrowserBack: 0xa6,
  BrowserForward: 0xa7,
  BrowserRefresh: 0xa8,
  BrowserStop: 0xa9,
  BrowserSearch: 0xaa,
  BrowserFavorites: 0xab,
  BrowserHome: 0xac,
  LaunchMail: 0xb4,
  LaunchMediaPlayer: 0xb5,
  LaunchApplication1: 0xb6,
  LaunchApplication2: 0xb7,
} as const;

/** Events that reached the end of the page without anybody preventing them. */
async function watchEscapes(page: Page, names: readonly string[]): Promise<() => Promise<string[]>> {
  await page.evaluate((watched) => {
    const escaped: string[] = [];
    Object.assign(window, { escaped });
    for (const name of watched)
      window.addEventListener(name, (event) => {
        if (!event.defaultPrevented) escaped.push(`${name} ${'key' in event ? String(event.key) : ''}`);
      });
  }, names);
  return () => page.evaluate(() => (window as unknown as { escaped: string[] }).escaped);
}

test('no key leaves, reloads, zooms, prints or opens anything', async ({ page }) => {
  await beginVisit(page);
  const address = page.url();
  const escaped = await watchEscapes(page, ['keydown']);
  for (const key of KEYS) await page.keyboard.press(key);
  // Shift alone does nothing but write a capital letter.
  expect((await escaped()).filter((line) => line !== 'keydown Shift')).toEqual([]);
  expect(page.url()).toBe(address);
  await expect(page.locator('[data-view="home"]')).toBeVisible();
});

test('no menu, no selection, no drag and no drop', async ({ page }) => {
  await beginVisit(page);
  const escaped = await watchEscapes(page, ['contextmenu', 'selectstart', 'dragstart', 'dragover', 'drop']);
  await page.locator('.home-title').click({ button: 'right' });
  await page.mouse.move(80, 1100);
  await page.mouse.down();
  await page.mouse.move(900, 1500, { steps: 5 });
  await page.mouse.up();
  await page.evaluate(() => {
    for (const name of ['dragover', 'drop'])
      document.body.dispatchEvent(new DragEvent(name, { bubbles: true, cancelable: true }));
  });
  expect(await escaped()).toEqual([]);
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
});

test('two fingers, a turned wheel and two quick taps do not zoom', async ({ page }) => {
  await beginVisit(page);
  const { width, height } = sizeOf(page);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Input.synthesizePinchGesture', { x: width / 2, y: height / 3, scaleFactor: 2 });
  await page.keyboard.down('Control');
  await page.mouse.move(width / 2, height / 3);
  await page.mouse.wheel(0, -400);
  await page.keyboard.up('Control');
  for (let tap = 0; tap < 2; tap++) await page.touchscreen.tap(width / 2, height / 3);
  const scale = await page.evaluate(() => [visualViewport?.scale, innerWidth]);
  expect(scale).toEqual([1, width]);
});

test('keys that launch, go back or search do nothing', async ({ page }) => {
  await beginVisit(page);
  const address = page.url();
  const escaped = await watchEscapes(page, ['keydown']);
  const devtools = await page.context().newCDPSession(page);
  for (const [key, windowsVirtualKeyCode] of Object.entries(LAUNCH_KEYS))
    for (const type of ['rawKeyDown', 'keyUp'] as const)
      await devtools.send('Input.dispatchKeyEvent', { type, key, code: key, windowsVirtualKeyCode });
  expect(await escaped()).toEqual([]);
  expect(page.url()).toBe(address);
  await expect(page.locator('[data-view="home"]')).toBeVisible();
});

test('swipes from all four edges, with one and with three fingers, move nothing', async ({ page }) => {
  await beginVisit(page);
  const { width, height } = sizeOf(page);
  const address = page.url();
  const escaped = await watchEscapes(page, GESTURES);
  const fingers = await fingersOn(page);
  const swipe = async (from: Point, by: Point): Promise<void> => {
    for (const count of [1, 3]) {
      const beside = Array.from({ length: count }, (_one, index) => ({
        x: from.x + (by.x === 0 ? index * 60 : 0),
        y: from.y + (by.y === 0 ? index * 60 : 0),
      }));
      const down = await fingers.down(...beside);
      await fingers.move(down, by);
      await fingers.up(...down);
    }
  };
  await swipe({ x: 2, y: height / 3 }, { x: width * 0.7, y: 0 });
  await swipe({ x: width - 2, y: height / 3 }, { x: -width * 0.7, y: 0 });
  await swipe({ x: width / 3, y: 2 }, { x: 0, y: height * 0.7 });
  await swipe({ x: width / 3, y: height - 2 }, { x: 0, y: -height * 0.7 });
  expect(await escaped()).toEqual([]);
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => [scrollX, scrollY, visualViewport?.scale])).toEqual([0, 0, 1]);
  await expect(page.locator('[data-view="home"]')).toBeVisible();
});

test('a finger that rests on a name, a picture or a button calls up nothing; the button works once', async ({
  page,
}) => {
  await beginVisit(page);
  const escaped = await watchEscapes(page, GESTURES);
  const fingers = await fingersOn(page);
  const rest = async (point: Point): Promise<void> => {
    const down = await fingers.down(point);
    await page.waitForTimeout(1_200);
    await fingers.up(...down);
  };
  await rest(await middleOf(page.locator('.home-title')));
  await rest({ x: sizeOf(page).width / 2, y: sizeOf(page).height / 4 });
  expect(await page.evaluate(() => String(getSelection()))).toBe('');
  await expect(page.locator('[data-view="home"]')).toBeVisible();
  await rest(await middleOf(page.locator('.home-subject .press')));
  await expect(page.getByText('This one works.')).toBeVisible();
  expect(await escaped()).toEqual([]);
});

test('two people: while one holds or drags, the other’s taps count; a pinch over buttons presses nothing', async ({
  page,
}) => {
  await beginVisit(page);
  await openExhibit(page, FAULTS['counts-touches']);
  const counter = page.locator('.frame-root button');
  const panel = page.locator('[data-view="access"]');
  await expect(counter).toContainText('touches 0');
  const fingers = await fingersOn(page);
  const [exhibit, access] = [await middleOf(counter), await middleOf(page.locator('.access-button'))];

  // One holds the exhibit's button; the other opens the panel, and closes it; then the first one lets go.
  const first = await fingers.down(exhibit);
  for (const open of [true, false]) {
    await fingers.up(...(await fingers.down(access)));
    await expect(panel).toHaveCount(open ? 1 : 0);
  }
  await expect(counter).toContainText('touches 0');
  await fingers.up(...first);
  await expect(counter).toContainText('touches 1');

  // One drags; the other taps.
  const dragging = await fingers.down({ x: 360, y: 700 });
  await fingers.move(dragging, { x: -200, y: 60 });
  await fingers.up(...(await fingers.down(exhibit)));
  await expect(counter).toContainText('touches 2');
  await fingers.move(dragging, { x: 200, y: 0 });
  await fingers.up(...dragging);

  // Both at the same moment, each on their own.
  await fingers.up(...(await fingers.down(exhibit, access)));
  await expect(counter).toContainText('touches 3');
  await expect(panel).toHaveCount(1);

  const [one = 0, other = 0] = await fingers.down(exhibit, access);
  await fingers.move([one], { x: 120, y: 200 });
  await fingers.move([other], { x: -120, y: -200 });
  await fingers.up(one, other);
  await expect(counter).toContainText('touches 3');
  await expect(panel).toHaveCount(1);
  expect(await page.evaluate(() => [visualViewport?.scale, innerWidth])).toEqual([1, sizeOf(page).width]);
});

test('the middle button and the buttons for back and forward do nothing', async ({ page }) => {
  await beginVisit(page);
  const escaped = await watchEscapes(page, ['auxclick', 'mousedown']);
  await page.locator('.home-title').click({ button: 'middle' });
  await page.evaluate(() => {
    for (const button of [3, 4])
      for (const name of ['mousedown', 'auxclick'])
        document.body.dispatchEvent(new MouseEvent(name, { bubbles: true, cancelable: true, button }));
  });
  expect(await escaped()).toEqual([]);
});

test('no view has anything that opens a window, a dialog or a chooser', async ({ page }) => {
  const doors = page.locator('a[href], form, iframe, object, embed, select, input, video[controls]');
  await expect(doors).toHaveCount(0);
  await beginVisit(page);
  await expect(doors).toHaveCount(0);
  await page.locator('.access-button').tap();
  await expect(doors).toHaveCount(0);
  await page.locator('.access-button').tap();
  await openExhibit(page, FAULTS.works);
  await expect(page.getByText('This one works.')).toBeVisible();
  await expect(doors).toHaveCount(0);
});

test.describe('on a wall', () => {
  test.use({
    options: { exhibit: 'tribute-hall', settings: { access: STILL } },
    viewport: { width: 1920, height: 540 },
  });

  test('one walks along the lights while another opens a card, and then each has one open', async ({
    page,
  }) => {
    await expect(page.locator('.frame')).toHaveAttribute('data-phase', 'open', { timeout: 20_000 });
    const { width, height } = sizeOf(page);
    const lights = async (): Promise<readonly Point[]> =>
      Promise.all((await page.locator('.hall-lantern').all()).map(middleOf));
    const right = (await lights()).find(({ x }) => x > width * 0.55) ?? { x: 0, y: 0 };
    const fingers = await fingersOn(page);
    const cards = page.getByRole('article');

    const walking = await fingers.down({ x: width * 0.4, y: height * 0.2 });
    await fingers.up(...(await fingers.down(right)));
    await expect(cards).toHaveCount(1);
    await fingers.move(walking, { x: -40, y: 0 });
    await fingers.up(...walking);
    await expect(cards).toHaveCount(1);

    const left = (await lights()).find(({ x }) => x > 0 && x < width * 0.45) ?? { x: 0, y: 0 };
    const resting = await fingers.down({ x: width * 0.8, y: height * 0.5 });
    await fingers.up(...(await fingers.down(left)));
    await expect(cards).toHaveCount(2);
    await fingers.up(...resting);
    await expect(cards).toHaveCount(2);
  });
});
