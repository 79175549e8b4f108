/** A teacher and her class, from the first group to the sheet that goes home, by touch alone. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { beginVisit } from './support/hands.ts';
import { expect, type RunningKiosk, test } from './support/kiosk.ts';
import { pdfFacts } from './support/pdf.ts';
import { ask } from './support/rpc.ts';
import { beginClass, cardOn, codeOn, openClasses, walk } from './support/teacher.ts';

const tab = (page: Page, name: string) => page.locator('.class-nav .panel-page', { hasText: name });
const sheets = ({ data }: RunningKiosk): readonly string[] =>
  existsSync(join(data, 'sheets')) ? readdirSync(join(data, 'sheets')) : [];

test('staff send a class on its way with as many groups as it has, and see where they are', async ({
  page,
}) => {
  await openClasses(page);
  await expect(page.locator('.packs-warning')).toContainText('这一台展台');
  await page.locator('.class-slot').first().tap();
  await expect(page.locator('.class-number')).toHaveText('8 个小组');
  await page.getByRole('button', { name: '多一个小组' }).tap();
  await page.getByRole('button', { name: '多一个小组' }).tap();
  await page.getByRole('button', { name: '少一个小组' }).tap();
  await expect(page.locator('.class-animal[aria-pressed="true"]')).toHaveCount(9);
  await page.locator('.class-begin .press').tap();
  await expect(page.locator('.class-group')).toHaveCount(9);
  const second = page.locator('.class-group').nth(1);
  await expect(second).toContainText('松鼠');
  await expect(second).toContainText('还没有出现');
  const before = await codeOn(page, 2);
  await walk(page, before, 3);
  await expect(second.locator('.tour-light[data-mark="1"]')).toHaveCount(3);
  await expect(second).toContainText('这台展台');
  expect(await codeOn(page, 2)).not.toBe(before);
  await page.getByRole('button', { name: '全部导览' }).tap();
  await expect(page.locator('.class-slot').first()).toContainText('9 个小组在路上');
});

test('groups are called after the animals that their teacher has chosen; one can come later, and one that never came goes', async ({
  page,
}) => {
  await openClasses(page);
  await page.locator('.class-slot').first().tap();
  const animal = (name: string) => page.getByRole('button', { name, exact: true });
  for (const name of ['大熊猫', '松鼠', '川金丝猴', '雪豹', '小熊猫', '黑颈鹤', '凤蝶'])
    await animal(name).tap();
  await expect(page.locator('.class-number')).toHaveText('1 个小组');
  // A class has a group.
  await animal('绿尾虹雉').tap();
  await expect(animal('绿尾虹雉')).toHaveAttribute('aria-pressed', 'true');
  await animal('高原兔').tap();
  await animal('鸳鸯').tap();
  await page.locator('.class-begin .press').tap();
  const names = page.locator('.class-group .class-name');
  await expect(names).toHaveText(['绿尾虹雉', '鸳鸯', '高原兔']);
  await walk(page, await codeOn(page, 3), 1);
  await page.getByRole('button', { name: '再加一个小组' }).tap();
  await animal('大熊猫').tap();
  await expect(names).toHaveText(['大熊猫', '绿尾虹雉', '鸳鸯', '高原兔']);
  await expect(page.locator('.class-animal')).toHaveCount(0);
  const screen = page.locator('[data-view="class-code"]');
  await page.locator('.class-group').nth(2).tap();
  await screen.getByRole('button', { name: '没有这个小组，去掉' }).tap();
  await expect(names).toHaveText(['大熊猫', '绿尾虹雉', '高原兔']);
  await expect(screen).toHaveCount(0);
  // Who has come stays.
  await page.locator('.class-group').nth(2).tap();
  await expect(screen).toContainText('高原兔');
  await expect(screen.getByRole('button', { name: '没有这个小组，去掉' })).toHaveCount(0);
});

test('a lost code is shown again, large and as a QR code', async ({ page }) => {
  await openClasses(page);
  await beginClass(page);
  const code = await codeOn(page, 3);
  await page.locator('.class-group').nth(2).tap();
  const screen = page.locator('[data-view="class-code"]');
  await expect(screen).toContainText('川金丝猴');
  for (const four of code.split('-')) await expect(screen.locator('.tour-code-letters')).toContainText(four);
  await expect(screen.locator('.tour-qr path')).toHaveAttribute('d', /^M/);
  await screen.locator('.press').tap();
  await expect(screen).toHaveCount(0);
});

test('groups are asked to gather, and go on when the teacher says so', async ({ page }) => {
  await openClasses(page);
  await beginClass(page);
  const code = await codeOn(page, 1);
  const halt = async () => {
    const reading = await ask(page, 'tours.read', { code });
    return reading.kind === 'group' ? reading.visit.halt : reading.kind;
  };
  await page.getByRole('button', { name: '集合' }).tap();
  await expect(page.locator('.class-halts')).toContainText('请回到老师身边');
  expect(await halt()).toBe('gather');
  await page.getByRole('button', { name: '暂停' }).tap();
  await expect.poll(halt).toBe('pause');
  await page.getByRole('button', { name: '继续' }).tap();
  await expect.poll(halt).toBeUndefined();
});

test('a teacher enters her card, sees her own class and no other, and what it answered', async ({ page }) => {
  await openClasses(page);
  await page.locator('.class-slot').nth(1).tap();
  const card = await cardOn(page);
  await beginVisit(page);
  await page.locator('.tour-entry').tap();
  await page.keyboard.type(card);
  await expect(page.locator('[data-view="class-page"]')).toBeVisible();
  await expect(page.locator('.class-slot')).toHaveCount(0);
  await page.locator('.class-begin .press').tap();
  for (const group of [1, 2, 3]) await walk(page, await codeOn(page, group), 6);
  await tab(page, '问答').tap();
  await expect(page.locator('.class-answers > li')).toHaveCount(6);
  await expect(page.locator('.class-answers')).toContainText('3 组回答过，2 组答对');
  await page.locator('.panel-leave').tap();
  await expect(page.locator('[data-view="attract"]')).toBeVisible();
});

test.describe('with a stick', () => {
  const stick = mkdtempSync(join(tmpdir(), 'tianfu-stick-'));
  test.afterAll(() => rmSync(stick, { recursive: true, force: true }));
  test.use({ options: { sticks: [stick] } });

  test('sheets are printed without a dialog, and are gone from the kiosk when the class ends', async ({
    page,
    kiosk,
  }) => {
    test.setTimeout(120_000);
    await openClasses(page);
    await beginClass(page);
    const code = await codeOn(page, 1);
    for (const group of [1, 2, 5]) await walk(page, await codeOn(page, group), group + 1);
    await tab(page, '打印').tap();
    const made = async (nth: number): Promise<void> => {
      const sheet = page.locator('.class .stick').nth(nth);
      await sheet.locator('.quiet').tap();
      await expect(sheet.locator('.class-made')).toContainText('已存入 U 盘', { timeout: 40_000 });
    };
    await made(0);
    await made(1);
    const names = sheets(kiosk);
    expect(names).toEqual([
      expect.stringMatching(/-1-codes\.pdf$/),
      expect.stringMatching(/-1-result\.pdf$/),
    ]);
    const [codes = '', result = ''] = names;
    const strips = pdfFacts(readFileSync(join(kiosk.data, 'sheets', codes)));
    expect(strips).toMatchObject({ pages: 1, width: 210, height: 297, title: '小组代码 · 追光之路' });
    expect(strips.fonts.join(' ')).toMatch(/NotoSansSC.*NotoSerifSC|NotoSerifSC.*NotoSansSC/);
    for (const letter of '大熊猫松鼠') expect(strips.letters).toContain(letter);
    const lights = pdfFacts(readFileSync(join(kiosk.data, 'sheets', result)));
    expect(lights).toMatchObject({ title: '全班点亮的光 · 追光之路', width: 210, height: 297 });
    expect(lights.pages).toBeGreaterThan(1);
    expect(readdirSync(join(stick, 'tianfu-sheets')).toSorted()).toEqual(names);
    const end = page.locator('.class-end button');
    await end.tap();
    await expect(end).toContainText('记录会全部删除');
    expect(sheets(kiosk)).toHaveLength(2);
    await end.tap();
    await expect(page.locator('.class-group')).toHaveCount(0);
    await expect.poll(() => sheets(kiosk)).toEqual([]);
    expect((await ask(page, 'tours.read', { code })).kind).toBe('unknown');
  });
});
