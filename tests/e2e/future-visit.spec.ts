/** A visitor in Future Tech, in the browser host and by touch alone: a world is tried, a vote is cast, and outlives the kiosk. */
import type { Page } from '@playwright/test';
import { beginVisit, endVisit, openExhibit } from './support/hands.ts';
import { expect, startKiosk, test } from './support/kiosk.ts';
import { DRAWN } from './support/seen.ts';

test.use({ viewport: { width: 720, height: 1280 }, options: {} });
test.setTimeout(180_000);

async function enterFuture(page: Page): Promise<void> {
  await beginVisit(page);
  await openExhibit(page, '未来科技');
  await expect(page.locator('.frame')).toHaveAttribute('data-phase', 'open', { timeout: 20_000 });
}

async function vote(page: Page, world: string, decade: string): Promise<void> {
  await page.getByRole('button', { name: world, exact: true }).tap();
  await page.locator(`.vote-year[data-decade="${decade}"]`).tap();
  await page.locator('.future-press').tap();
  await expect(page.locator('.result')).toBeVisible();
}

test('a world is tried, a vote is cast and changed; the next visitor votes anew, and after a kill both votes are there', {
  tag: DRAWN,
}, async ({ page, kiosk }) => {
  await enterFuture(page);
  await page.getByRole('button', { name: '太空电梯', exact: true }).tap();
  await page.getByRole('button', { name: '抗拉强度: 增加' }).tap();
  await expect(page.locator('.world-reading-value').nth(1)).toContainText('8981');
  await page.getByRole('button', { name: '从幻想到现实', exact: true }).tap();
  await page.locator('.world-vote').tap();
  await vote(page, '太空电梯', '2090');
  await expect(page.locator('.result-said')).toContainText('第一票投给了太空电梯');

  // Home and back again within the visit: the vote is still this visitor's, and is changed.
  await page.locator('.frame-home').tap();
  await openExhibit(page, '未来科技');
  await expect(page.locator('.frame')).toHaveAttribute('data-phase', 'open', { timeout: 20_000 });
  await page.getByRole('button', { name: '改一改我的票' }).tap();
  await vote(page, '脑机接口', '2040');
  await expect(page.locator('.result-said')).toContainText('第一票投给了脑机接口');

  await endVisit(page);
  await enterFuture(page);
  await page.getByRole('button', { name: '投一票', exact: true }).tap();
  await vote(page, '戴森球', 'never');
  await expect(page.locator('.result-said')).toContainText('2票里');

  await kiosk.kill();
  const again = await startKiosk({ data: kiosk.data });
  await page.goto(again.url);
  await enterFuture(page);
  await page.getByRole('button', { name: '看看大家怎么投', exact: true }).tap();
  await expect(page.locator('.result-said')).toContainText('2票里，脑机接口和戴森球并列第一');
  await again.stop();
});
