import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { beginVisit, sizeOf } from './support/hands.ts';
import { expect, hasExhibit, startKiosk, test } from './support/kiosk.ts';

const HALL = 'tribute-hall';
const CONTENT = join(import.meta.dirname, '../../assets/packs/tribute-hall-sample/content.json');
/** The shortest times that the settings allow, seconds. */
const IDLE = { warnAfterSeconds: 5, warningSeconds: 20 };

test.use({ options: { settings: { idle: IDLE } } });
test.skip(!hasExhibit(HALL), 'the Tribute Hall is not built in');

interface Person {
  readonly id: string;
  readonly name: { readonly 'zh-Hans': string };
}

function people(): readonly Person[] {
  return (JSON.parse(readFileSync(CONTENT, 'utf8')) as { people: Person[] }).people;
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

/** Opens the card of somebody whose light can be touched now. */
async function openSomebody(page: Page): Promise<void> {
  const names = people().map((person) => person.name['zh-Hans']);
  const light = page.getByRole('button', { name: new RegExp(names.join('|')) }).first();
  await light.waitFor();
  const box = await light.boundingBox();
  expect(box).not.toBeNull();
  await light.tap({ force: true });
  await expect(page.getByRole('button', { name: '献花' }).first()).toBeVisible();
}

test('a visitor’s whole way by touch: light, home, hall, card, flower, question, next visitor; the flower stays', async ({
  page,
  kiosk,
}) => {
  await beginVisit(page);
  await page.locator('.home-subject .press').tap();
  await expect(page.locator('.frame')).toHaveAttribute('data-phase', 'open', { timeout: 20_000 });
  await openSomebody(page);
  await page.getByRole('button', { name: '献花' }).first().tap();
  await expect.poll(() => flowers(page)).not.toEqual({});
  const counted = await flowers(page);
  expect(Object.values(counted)).toEqual([1]);

  await expect(page.locator('[data-view="warning"]')).toBeVisible({ timeout: 15_000 });
  const { width, height } = sizeOf(page);
  await page.touchscreen.tap(width / 2, height / 2);
  await expect(page.locator('[data-view="warning"]')).toHaveCount(0);
  await expect(page.locator('.frame')).toHaveAttribute('data-open', 'true');

  await expect(page.locator('[data-view="attract"]')).toBeVisible({ timeout: 40_000 });
  await expect(page.locator('.frame')).toHaveAttribute('data-open', 'false');

  await kiosk.kill();
  const again = await startKiosk({ data: kiosk.data });
  await page.goto(again.url);
  await expect(page.locator('[data-view="attract"]')).toBeVisible();
  expect(await flowers(page)).toEqual(counted);
  await again.stop();
});

test('the next visitor finds everything as the staff left it', async ({ page }) => {
  const root = page.locator('html');
  await beginVisit(page);
  await page.locator('.access-button').tap();
  await page.getByRole('button', { name: 'English' }).tap();
  await page.getByRole('switch').first().tap();
  await expect(root).toHaveAttribute('lang', 'en');
  await expect(root).toHaveAttribute('data-contrast', 'high');
  await expect(page.locator('[data-view="attract"]')).toBeVisible({ timeout: 40_000 });
  await expect(root).toHaveAttribute('lang', 'zh-Hans');
  await expect(root).toHaveAttribute('data-contrast', 'normal');
  await expect(page.locator('[data-view="access"]')).toHaveCount(0);
});
