/** A visitor's whole way in the browser host, by touch alone; and what the next visitor finds. */
import type { Page } from '@playwright/test';
import { DEFAULT_ACCESS } from '#core/access.ts';
import { letDraw } from '../harness/drawing.ts';
import { beginVisit, sizeOf } from './support/hands.ts';
import { expect, startKiosk, test } from './support/kiosk.ts';
import { DRAWN } from './support/seen.ts';

const HALL = 'tribute-hall';
/** Short times, seconds; long enough for a busy machine between two touches. */
const IDLE = { warnAfterSeconds: 15, warningSeconds: 20 };

test.use({ options: { settings: { idle: IDLE, access: DEFAULT_ACCESS } } });

const attract = '[data-view="attract"]';
const warning = '[data-view="warning"]';

/** Through the home screen into the hall, as a visitor goes. */
async function enterHall(page: Page): Promise<void> {
  await beginVisit(page);
  await page.locator('.home-subject .press').tap();
  await expect(page.locator('.frame')).toHaveAttribute('data-phase', 'open', { timeout: 20_000 });
}

/** Taps the light of the person who stands first in the corridor. @returns the name on the card */
async function openFirstCard(page: Page): Promise<string> {
  await page.locator('.hall-lantern').first().tap();
  const card = page.getByRole('article');
  await expect(card).toBeVisible();
  return card.getByRole('heading').first().innerText();
}

/** Until nobody has touched anything for long enough; meanwhile what was drawn last stays on the screen. */
async function waitUndrawn(page: Page, view: string): Promise<void> {
  await letDraw(page, 'held');
  await expect(page.locator(view)).toBeVisible({ timeout: 40_000 });
  await letDraw(page, 'all');
}

/** As if nobody touched anything for so long. */
async function passUndrawn(page: Page, seconds: number, view: string): Promise<void> {
  await letDraw(page, 'held');
  await page.clock.fastForward(seconds * 1_000 + 500);
  await expect(page.locator(view)).toBeVisible();
  await letDraw(page, 'all');
}

/** The flowers that the kiosk has counted, asked for as the hall asks. */
function flowers(page: Page): Promise<Record<string, number>> {
  return page.evaluate(async (exhibit) => {
    const response = await fetch('/rpc/counts.read', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ exhibit }),
    });
    return ((await response.json()) as { value: Record<string, number> }).value;
  }, HALL);
}

test('a visitor’s whole way by touch: light, home, hall, card, flower, question, next visitor; the flower stays', {
  tag: DRAWN,
}, async ({ page, kiosk }) => {
  // It goes as all clocks do, until it is told otherwise.
  await page.clock.install();
  await expect(page.locator(attract)).toBeVisible();
  await enterHall(page);
  const name = await openFirstCard(page);
  await expect(page.locator('.hall-flower-count')).toHaveText('还没有花');
  await page.getByRole('button', { name: '献花' }).tap();
  await expect(page.locator('.hall-flower-count')).toHaveText('1 朵花');
  await expect(page.getByRole('button', { name: '已献花' })).toBeVisible();

  // A touch anywhere answers the question, and the card is still open.
  await waitUndrawn(page, warning);
  const { width, height } = sizeOf(page);
  await page.touchscreen.tap(width / 2, height / 2);
  await expect(page.locator(warning)).toHaveCount(0);
  await expect(page.getByRole('article').getByRole('heading').first()).toHaveText(name);

  // Nobody answers the next one: everything is put away. Its time was waited for once, and is not waited for again.
  await passUndrawn(page, IDLE.warnAfterSeconds, warning);
  await passUndrawn(page, IDLE.warningSeconds, attract);
  await expect(page.locator('.frame')).toHaveAttribute('data-open', 'false');

  // The next visitor finds the hall without a card and without somebody else's flower in hand.
  await enterHall(page);
  await expect(page.getByRole('article')).toHaveCount(0);
  expect(await openFirstCard(page)).toBe(name);
  await expect(page.locator('.hall-flower-count')).toHaveText('1 朵花');
  await expect(page.getByRole('button', { name: '献花', exact: true })).toBeVisible();
  const counted = await flowers(page);
  expect(Object.values(counted)).toEqual([1]);

  await kiosk.kill();
  const again = await startKiosk({ data: kiosk.data });
  await page.goto(again.url);
  await expect(page.locator(attract)).toBeVisible();
  expect(await flowers(page)).toEqual(counted);
  await enterHall(page);
  expect(await openFirstCard(page)).toBe(name);
  await expect(page.locator('.hall-flower-count')).toHaveText('1 朵花');
  await again.stop();
});

test.describe('when a visitor changes everything and walks away', () => {
  const left = { textScale: 1.5, contrast: 'high', lowReach: false, reducedMotion: true, volume: 2 } as const;
  test.use({ options: { settings: { idle: IDLE, language: 'en', access: left } } });

  test('the next one finds everything as the staff left it', async ({ page }) => {
    await page.clock.install();
    const root = page.locator('html');
    const panel = page.locator('[data-view="access"]');
    const tap = (name: string | RegExp): Promise<void> => panel.getByRole('button', { name }).tap();
    const asStaffLeftIt = async (): Promise<void> => {
      await expect(root).toHaveAttribute('lang', 'en');
      await expect(root).toHaveAttribute('data-text-scale', '1.5');
      await expect(root).toHaveAttribute('data-contrast', 'high');
      await expect(root).toHaveAttribute('data-reach', 'standing');
      await expect(root).toHaveAttribute('data-motion', 'reduced');
    };
    const lit = panel.locator('.volume-step[data-on="true"]');

    await beginVisit(page);
    await asStaffLeftIt();
    await page.locator('.access-button').tap();
    await expect(lit).toHaveCount(2);
    await tap('中文');
    await tap('特大');
    for (const change of await panel.getByRole('switch').all()) await change.tap();
    await tap('调高音量');
    await tap('调高音量');
    await expect(root).toHaveAttribute('lang', 'zh-Hans');
    await expect(root).toHaveAttribute('data-text-scale', '2');
    await expect(root).toHaveAttribute('data-contrast', 'normal');
    await expect(root).toHaveAttribute('data-reach', 'low');
    await expect(root).toHaveAttribute('data-motion', 'full');
    await expect(lit).toHaveCount(4);

    await page.clock.fastForward(IDLE.warnAfterSeconds * 1000 + 500);
    await expect(page.locator(warning)).toBeVisible();
    await page.clock.fastForward(IDLE.warningSeconds * 1000 + 500);
    await expect(page.locator(attract)).toBeVisible();
    await expect(panel).toHaveCount(0);
    await asStaffLeftIt();
    await page.locator('.access-button').tap();
    await expect(lit).toHaveCount(2);
  });
});
