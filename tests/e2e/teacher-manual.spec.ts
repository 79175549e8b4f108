/**
 * What docs/teacher.zh.md tells a teacher, done as it stands there, by the words that it names. Its pictures are made anew with
 * `TIANFU_MANUAL_PICTURES=1 npx playwright test tests/e2e/teacher-manual.spec.ts`.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { beginVisit } from './support/hands.ts';
import { expect, test } from './support/kiosk.ts';
import { DRAWN, PICTURED } from './support/seen.ts';
import { ask } from './support/rpc.ts';
import { codeOn, openClasses, walk } from './support/teacher.ts';

const DOCS = join(import.meta.dirname, '../../docs');
const MANUAL = readFileSync(join(DOCS, 'teacher.zh.md'), 'utf8');
const MAKES_PICTURES = process.env.TIANFU_MANUAL_PICTURES === '1';
/** Fades are over by then, milliseconds. */
const STANDS_MS = 700;

/** A kiosk as a technician leaves it: it has the hall's secret, and knows which of the programme's kiosks it is. */
const data = mkdtempSync(join(tmpdir(), 'tianfu-manual-'));
writeFileSync(join(data, 'hall-secret'), '5a'.repeat(32), { mode: 0o600 });
const settings = { tours: { secretFile: 'hall-secret', kiosk: 'hall-east' } };

test.use({ options: { data, settings }, viewport: { width: 1440, height: 810 } });
test.afterAll(() => rmSync(data, { recursive: true, force: true }));

async function picture(page: Page, name: string): Promise<void> {
  expect(MANUAL).toContain(`pictures/teacher-${name}.jpg`);
  if (!MAKES_PICTURES) return;
  await page.waitForTimeout(STANDS_MS);
  mkdirSync(join(DOCS, 'pictures'), { recursive: true });
  const path = join(DOCS, `pictures/teacher-${name}.jpg`);
  await page.screenshot({ type: 'jpeg', quality: 80, path });
}

/** Touches what the manual calls so. */
async function touch(page: Page, words: string): Promise<void> {
  expect(MANUAL).toContain(`“${words}”`);
  await page.getByRole('button', { name: words }).first().tap();
}

async function enterCode(page: Page, code: string): Promise<void> {
  await beginVisit(page);
  await touch(page, '小组导览');
  await page.keyboard.type(code.replace('-', ''));
}

test('a teacher who follows the manual brings her class through', {
  tag: MAKES_PICTURES ? [DRAWN, PICTURED] : [],
}, async ({ page }) => {
  test.setTimeout(180_000);
  const card = await test.step('the desk gives her the card', async () => {
    await openClasses(page);
    await page.locator('.class-slot').first().tap();
    await page.getByRole('button', { name: '显示老师卡' }).tap();
    const fours = await page.locator('.class-code .tour-code-four').allTextContents();
    await page.locator('.class-code .press').tap();
    await page.locator('.panel-leave').tap();
    return fours.join('');
  });
  const codes = await test.step('she begins, and every group has a code', async () => {
    await enterCode(page, card);
    await touch(page, '开始导览');
    await expect(page.locator('.class-group')).toHaveCount(8);
    const begun = await Promise.all([1, 2, 3, 4].map((group) => codeOn(page, group)));
    for (const [index, code] of begun.entries()) if (index > 0) await walk(page, code, index + 1);
    await expect(page.locator('.class-group').nth(3)).toContainText('长廊东侧');
    await picture(page, 'groups');
    await page.locator('.panel-leave').tap();
    return begun;
  });
  await test.step('a group does a stop and is given a new code', async () => {
    await enterCode(page, codes[0] ?? '');
    await touch(page, '开始这一站');
    await expect(page.locator('.frame')).toHaveAttribute('data-phase', 'open', { timeout: 30_000 });
    await expect(page.locator('.ribbon')).toBeVisible();
    await picture(page, 'stop');
    await touch(page, '提示');
    await finishStop(page);
    await expect(page.locator('[data-view="tour-done"]')).toBeVisible();
    await picture(page, 'code');
    await page.locator('.tour-ways button').last().tap();
  });
  await test.step('she asks groups to wait, to gather, and to go on', async () => {
    await enterCode(page, card);
    for (const words of ['暂停', '集合', '继续']) await touch(page, words);
    for (const words of ['问答', '打印']) await touch(page, words);
    expect(MANUAL).toContain('全班的光');
    await expect(page.locator('.class')).toContainText('全班的光');
    await page.locator('.panel-leave').tap();
  });
  await test.step('a group that has done everything sees its stars', async () => {
    const code = codes[2] ?? '';
    await walk(page, code, 6);
    const reading = await ask(page, 'tours.read', { code });
    await enterCode(page, reading.kind === 'group' ? reading.visit.code : '');
    await expect(page.locator('[data-view="tour-closing"]')).toBeVisible();
    await picture(page, 'stars');
    await page.locator('.tour-ways .press').tap();
  });
  await test.step('she ends the class, and its codes are good for nothing', async () => {
    await enterCode(page, card);
    await touch(page, '打印');
    await touch(page, '结束导览');
    await page.locator('.class-end button').tap();
    await expect(page.locator('.class-group')).toHaveCount(0);
    const { kind } = await ask(page, 'tours.read', { code: codes[1] ?? '' });
    expect(kind).toBe('unknown');
  });
});

/** With hints until something is offered; what asks is answered by leaving the first choice to chance twice. */
async function finishStop(page: Page): Promise<void> {
  const press = page.locator('.ribbon-press');
  for (let hint = 0; hint < 3 && (await press.count()) === 0; hint++)
    await page.locator('.ribbon-hint').tap();
  if ((await press.count()) === 0) return page.locator('.ribbon-ways .quiet').last().tap();
  const word = await press.textContent();
  await press.tap();
  if (word !== '去回答') return;
  for (let attempt = 0; attempt < 2 && (await page.locator('.ask-told').count()) === 0; attempt++)
    await page.locator('.ask-choice:enabled').first().tap();
  await page.locator('.ask .press').tap();
}
