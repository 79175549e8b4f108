import { FAULTS } from '../faulty/names.ts';
import { beginVisit, openExhibit, readable } from './support/hands.ts';
import { expect, test } from './support/kiosk.ts';

test.use({ options: { faulty: ['works'] }, viewport: { width: 540, height: 960 } });

const TROUBLE = /error|fail|exception|undefined|null|http|错误|失败|异常|无法/i;

test('a kiosk whose Node side is gone shows no error; the exhibit that cannot load leads back home', async ({
  page,
  kiosk,
}) => {
  await beginVisit(page);
  await kiosk.kill();
  await openExhibit(page, FAULTS.works);
  await expect(page.locator('[data-view="home"]')).toBeVisible({ timeout: 15_000 });
  expect(await readable(page)).not.toMatch(TROUBLE);
});

test('while the kiosk does not answer at the start there is calm ground, then the attract screen', async ({
  page,
  kiosk,
}) => {
  let answering = false;
  await page.route('**/rpc/**', (route) => (answering ? route.continue() : route.abort()));
  await page.goto(new URL('/', kiosk.url).href);
  await page.waitForTimeout(1_200);
  expect(await readable(page)).toBe('');
  answering = true;
  await expect(page.locator('[data-view="attract"]')).toBeVisible();
});

test('what is not there is answered without a word', async ({ page, kiosk }) => {
  const response = await page.request.get(new URL('/no-such-page', kiosk.url).href);
  expect(response.status()).toBe(404);
  expect(await response.text()).not.toMatch(TROUBLE);
});
