/** A visit, and the staff's work, without a finger on the glass: by Tab, and by the arrows of an eight-key pad. */
import type { Page } from '@playwright/test';
import { type Fault, FAULTS } from '../faulty/names.ts';
import { makeStaffGesture } from './support/hands.ts';
import { expect, test } from './support/kiosk.ts';

/** As many lights on the home screen as the house will have exhibits. */
const EIGHT = (Object.keys(FAULTS) as Fault[]).slice(0, 8);
const WARNS_AFTER_SECONDS = 3_600;
const IDLE = { warnAfterSeconds: WARNS_AFTER_SECONDS, warningSeconds: 300 };
const STILL = { textScale: 1, contrast: 'normal', lowReach: false, reducedMotion: true, volume: 0 } as const;
/** Seen from 1 m: 0.7° are far more, but a ring of 3 px is seen round a whole button. */
const LEAST_RING_PX = 3;

test.use({ viewport: { width: 1080, height: 1920 } });

/** What has the focus, as a visitor knows it; empty when nothing has. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return '';
    return (element.getAttribute('aria-label') ?? element.textContent ?? '').trim();
  });
}

/** Marks all controls that can be operated now with their number, and counts them. */
function numberControls(page: Page, within: string): Promise<number> {
  return page.evaluate((scope) => {
    const selector = 'button, [tabindex="0"]';
    for (const old of document.querySelectorAll('[data-number]')) old.removeAttribute('data-number');
    const controls = [...document.querySelectorAll(scope)]
      .flatMap((root) => [...(root.matches(selector) ? [root] : []), ...root.querySelectorAll(selector)])
      .filter(
        (button) => !button.matches(':disabled') && button.checkVisibility({ visibilityProperty: true }),
      );
    for (const [index, control] of controls.entries()) control.setAttribute('data-number', String(index));
    return controls.length;
  }, within);
}

/** The number of the control that has the focus, and how thick its ring is, px. */
function focus(page: Page): Promise<{ readonly number: string | null; readonly ring: number }> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const ring = outlineStyle === 'none' ? 0 : Number.parseFloat(outlineWidth);
    return { number: element.getAttribute('data-number'), ring };
  });
}

/** Presses Tab until everything was reached; every ring must be seen. */
async function tabReachesAll(page: Page, within: string): Promise<void> {
  const count = await numberControls(page, within);
  const reached = new Set<string>();
  for (let press = 0; press < count + 3 && reached.size < count; press++) {
    await page.keyboard.press('Tab');
    const { number, ring } = await focus(page);
    if (number === null) continue;
    reached.add(number);
    expect(ring, await focused(page)).toBeGreaterThanOrEqual(LEAST_RING_PX);
  }
  expect(reached.size, within).toBe(count);
}

/**
 * From where the first arrow leads, the four arrows reach every control. The first is pressed; the hundreds that follow are sent
 * inside the page, as the shell's own listener takes them.
 */
async function arrowsReachAll(page: Page, within: string): Promise<void> {
  await numberControls(page, within);
  await page.keyboard.press('ArrowDown');
  const missed = await page.evaluate(() => {
    const controls = [...document.querySelectorAll<HTMLElement>('[data-number]')];
    const active = (): HTMLElement | undefined => controls.find((one) => one === document.activeElement);
    const start = active();
    const reached = new Set(start === undefined ? [] : [start]);
    for (const from of reached)
      for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
        from.focus();
        from.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
        const next = active();
        if (next !== undefined) reached.add(next);
      }
    return controls.filter((control) => !reached.has(control)).map((control) => control.textContent);
  });
  expect(missed, within).toEqual([]);
}

async function keysReachAll(page: Page, within = 'body'): Promise<void> {
  await tabReachesAll(page, within);
  await arrowsReachAll(page, within);
}

/** Presses one key until this has the focus. */
async function walkTo(page: Page, key: string, name: RegExp): Promise<void> {
  for (let press = 0; press < 40; press++) {
    if (name.test(await focused(page))) return;
    await page.keyboard.press(key);
  }
  expect(await focused(page)).toMatch(name);
}

test.describe('with eight exhibits', () => {
  test.use({ options: { faulty: EIGHT, settings: { exhibits: ['works'], idle: IDLE, access: STILL } } });

  test('Tab and arrows reach every button of every view, with a ring that is seen', async ({ page }) => {
    await page.clock.install();
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[data-view="home"]')).toBeVisible();
    await keysReachAll(page);
    await page.locator('.access-button').tap();
    await keysReachAll(page, '[data-view="access"], .access-button');
    await page.keyboard.press('Escape');
    await page.clock.fastForward((WARNS_AFTER_SECONDS + 1) * 1000);
    await expect(page.locator('.warning-stay')).toBeFocused();
    // Any key stays; the focus goes back to where it was.
    await page.keyboard.press('ArrowDown');
    await expect(page.locator('[data-view="warning"]')).toHaveCount(0);
    await makeStaffGesture(page);
    await keysReachAll(page, '[data-view="staff-pin"]');
    for (const key of ['2580', '2580']) {
      await page.keyboard.type(key);
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press('Enter');
    }
    await expect(page.locator('.facts')).toBeVisible();
    await keysReachAll(page, '[data-view="staff-panel"]');
  });

  test('a visit by Tab alone: begin, change the language, enter, come home', async ({ page }) => {
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-view="home"]')).toBeVisible();
    await walkTo(page, 'Tab', /^辅助功能$/);
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-view="access"]')).toBeVisible();
    await walkTo(page, 'Tab', /^English$/);
    await page.keyboard.press('Space');
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
    await walkTo(page, 'Tab', /^Done$/);
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-view="access"]')).toHaveCount(0);
    await expect(page.locator('.access-button')).toBeFocused();
    await walkTo(page, 'Shift+Tab', /^Step inside$/);
    await page.keyboard.press('Enter');
    await expect(page.getByText('This one works.')).toBeVisible();
    await walkTo(page, 'Tab', /^Home$/);
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-view="home"]')).toBeVisible();
  });

  test('a visit by an eight-key pad: arrows, select, home and help', async ({ page }) => {
    await page.keyboard.press('Enter');
    await expect(page.locator('[data-view="home"]')).toBeVisible();
    // Playwright has no name for this key of a pad.
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key: 'Help', code: 'Help' });
    await expect(page.locator('[data-view="access"]')).toBeVisible();
    await walkTo(page, 'ArrowDown', /^高对比度/);
    await page.keyboard.press('Enter');
    await expect(page.locator('html')).toHaveAttribute('data-contrast', 'high');
    await page.keyboard.press('End');
    await expect(page.locator('[data-view="access"]')).toHaveCount(0);
    await walkTo(page, 'ArrowUp', /^走进去$/);
    await page.keyboard.press('Enter');
    await expect(page.getByText('This one works.')).toBeVisible();
    await page.keyboard.press('Home');
    await expect(page.locator('[data-view="home"]')).toBeVisible();
  });
});

test.describe('in the Tribute Hall', () => {
  test.use({ options: { exhibit: 'tribute-hall', settings: { idle: IDLE, access: STILL } } });

  test('Tab and arrows reach every button of every view, and of a card', async ({ page }) => {
    await expect(page.locator('.frame')).toHaveAttribute('data-phase', 'open', { timeout: 20_000 });
    const tools = page.locator('.hall-tool');
    for (let view = 0; view < (await tools.count()); view++) {
      await tools.nth(view).tap();
      await keysReachAll(page);
    }
    await walkTo(page, 'Tab', /^长廊$/);
    await page.keyboard.press('Enter');
    await page.locator('.hall-lantern').first().focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('article')).toBeVisible();
    await keysReachAll(page);
  });
});

test.describe('in the Tiangong Classroom', () => {
  test.use({ options: { exhibit: 'tiangong-classroom', settings: { idle: IDLE, access: STILL } } });

  test('the eight keys reach every lesson and experiment, a film’s controls, and the bench', async ({
    page,
  }) => {
    await expect(page.locator('.orbit-lesson').first()).toBeVisible({ timeout: 20_000 });
    await keysReachAll(page);
    await page.locator('.orbit-lesson').first().tap();
    await expect(page.locator('.control-play')).toBeVisible();
    await keysReachAll(page);
    await page.locator('.lesson-tool').last().tap();
    await page.locator('.orbit-experiment').first().tap();
    await expect(page.locator('.kit-act').first()).toBeVisible();
    await keysReachAll(page);
  });
});

test.describe('in Future Tech', () => {
  test.use({ options: { exhibit: 'future-tech', settings: { idle: IDLE, access: STILL } } });

  test('the eight keys reach every world, both of its faces, the vote and the field of lights', async ({
    page,
  }) => {
    await expect(page.locator('.sky-world').first()).toBeVisible({ timeout: 20_000 });
    await keysReachAll(page);
    await page.locator('.sky-world').first().tap();
    await expect(page.locator('.kit-act').first()).toBeVisible();
    await keysReachAll(page);
    await page.locator('.world-side').last().tap();
    await keysReachAll(page);
    await page.locator('.world-vote').tap();
    await keysReachAll(page);
    await page.locator('.vote-world').first().tap();
    await keysReachAll(page);
    await page.locator('.vote-year').first().tap();
    await page.locator('.future-press').tap();
    await expect(page.locator('.result')).toBeVisible();
    await keysReachAll(page);
  });
});
