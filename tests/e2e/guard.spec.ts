import type { Page } from '@playwright/test';
import { beginVisit, openExhibit, sizeOf } from './support/hands.ts';
import { FAULTS } from '../faulty/names.ts';
import { expect, test } from './support/kiosk.ts';

test.use({ options: { faulty: true, settings: { exhibits: ['works'] } } });

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
  const held = ['Alt', 'Control', 'Shift'].map((key) => `keydown ${key}`);
  expect((await escaped()).filter((line) => !held.includes(line))).toEqual([]);
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

test('a swipe from the edge and a pull from the top move nothing', async ({ page }) => {
  await beginVisit(page);
  const { width, height } = sizeOf(page);
  const devtools = await page.context().newCDPSession(page);
  const swipe = async (from: [number, number], to: [number, number]): Promise<void> => {
    await devtools.send('Input.dispatchTouchEvent', {
      type: 'touchStart',
      touchPoints: [{ x: from[0], y: from[1] }],
    });
    for (let part = 1; part <= 6; part++)
      await devtools.send('Input.dispatchTouchEvent', {
        type: 'touchMove',
        touchPoints: [
          { x: from[0] + ((to[0] - from[0]) * part) / 6, y: from[1] + ((to[1] - from[1]) * part) / 6 },
        ],
      });
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
  const address = page.url();
  await swipe([2, height / 3], [width * 0.8, height / 3]);
  await swipe([width / 2, 2], [width / 2, height * 0.8]);
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
  await expect(page.locator('[data-view="home"]')).toBeVisible();
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
