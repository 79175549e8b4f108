import type { Page } from '@playwright/test';
import { beginVisit, makeStaffGesture } from './support/hands.ts';
import { expect, test } from './support/kiosk.ts';

test.use({ options: { faulty: ['works'] }, viewport: { width: 540, height: 960 } });

async function enter(page: Page, pin: string): Promise<void> {
  for (const digit of pin) await page.getByRole('button', { name: digit, exact: true }).tap();
  await page.getByRole('button', { name: '确定' }).tap();
}

const panel = '[data-view="staff-panel"]';

test('a technician sets the PIN at first use, twice, and sees what this kiosk is', async ({ page }) => {
  await makeStaffGesture(page);
  await enter(page, '2580');
  await expect(page.locator('.pad-title')).toHaveText('请再输入一次');
  await enter(page, '2581');
  await expect(page.locator('.pad-note')).toHaveText('两次输入不一致，请重新设置');
  await enter(page, '2580');
  await enter(page, '2580');
  await expect(page.locator(panel)).toBeVisible();
  for (const fact of ['版本', '已运行', '运行方式', '显示器', '内容包', '暂停的展项'])
    await expect(page.locator(panel).getByText(fact, { exact: true })).toBeVisible();
});

test('a PIN that everybody would try first is refused', async ({ page }) => {
  await makeStaffGesture(page);
  await enter(page, '1234');
  await enter(page, '1234');
  await expect(page.locator('.pad-note')).toHaveText('密码太容易猜到，请换一组');
});

test('a visitor who saw the gesture gets no further than the pad, and is slowed down', async ({
  page,
  kiosk,
}) => {
  await makeStaffGesture(page);
  await enter(page, '2580');
  await enter(page, '2580');
  await expect(page.locator(panel)).toBeVisible();
  await page.getByRole('button', { name: '离开' }).tap();
  await expect(page.locator('[data-view="attract"]')).toBeVisible();
  await beginVisit(page);
  await makeStaffGesture(page);
  for (let attempt = 0; attempt < 3; attempt++) {
    await enter(page, '1111');
    await expect(page.locator('.pad-note')).not.toHaveText('');
  }
  await expect(page.locator('.pad-note')).toHaveText(/请等待 \d+ 秒后再试/);
  await enter(page, '2580');
  await expect(page.locator(panel)).toHaveCount(0);
  expect(kiosk.log()).toMatch(/wrong staff PIN was entered \(3 in a row\)/);
});

test('a staff keyboard works too: digits, Backspace, Enter, Escape', async ({ page }) => {
  await makeStaffGesture(page);
  await page.keyboard.type('25809');
  await page.keyboard.press('Backspace');
  await page.keyboard.press('Enter');
  await page.keyboard.type('2580');
  await page.keyboard.press('Enter');
  await expect(page.locator(panel)).toBeVisible();
});

test('leaving the kiosk needs a second press', async ({ page, kiosk }) => {
  await makeStaffGesture(page);
  await enter(page, '2580');
  await enter(page, '2580');
  const exit = page.getByRole('button', { name: '退出展台' });
  await exit.tap();
  await expect(exit).toContainText('再按一次确认');
  expect(kiosk.log()).not.toMatch(/stops/);
  await exit.tap();
  await expect.poll(kiosk.log).toMatch(/stops/);
});

test.describe('on a wall, where the panel is longer than its place', () => {
  test.use({ viewport: { width: 3840, height: 1080 }, options: {} });

  test('lines fade on the side where something is left, and a tap leads there and back', async ({ page }) => {
    await makeStaffGesture(page);
    await enter(page, '2580');
    await enter(page, '2580');
    const list = page.locator('.panel-scroll');
    const more = page.getByRole('button', { name: '更多' });
    await expect(list).toHaveAttribute('data-beyond', 'below');
    expect(await list.evaluate((element) => getComputedStyle(element).maskImage)).toContain('gradient');
    await expect(async () => {
      await more.tap();
      await expect(list).toHaveAttribute('data-beyond', 'above', { timeout: 500 });
    }).toPass();
    await more.tap();
    await expect(list).toHaveAttribute('data-beyond', 'below');
  });
});
