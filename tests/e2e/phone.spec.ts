/** A teacher's phone beside the kiosk: it is let in by the kiosk's code, follows the class, and halts it. */
import { type Browser, type BrowserContext, devices, type Page } from '@playwright/test';
import { DEFAULT_ACCESS } from '#core/access.ts';
import { violationsOn } from './support/axe.ts';
import { expect, test } from './support/kiosk.ts';
import { PICTURED } from './support/seen.ts';
import { beginClass, codeOn, openClasses, walk } from './support/teacher.ts';
import { faultsOf } from './support/ruler.ts';
import { ask } from './support/rpc.ts';
import { standsStill } from './support/still.ts';

const SIZE = { width: 390, height: 844 };
const { userAgent } = devices['Pixel 7'];
const PICTURES = 'test-results/views';

const tours = { phone: { host: '127.0.0.1', port: 0 }, camera: false };
test.use({ options: { settings: { tours } } });

interface Shown {
  readonly address: string;
  readonly code: string;
}

/** What stands on the kiosk when the teacher asks for her phone. */
async function askForPhone(page: Page): Promise<Shown> {
  await page.locator('.class-nav .panel-page', { hasText: '打印' }).tap();
  await page.locator('.class-phone .quiet').tap();
  const screen = page.locator('[data-view="class-code"]');
  await expect(screen.locator('.tour-qr path')).toHaveAttribute('d', /^M/);
  const [address = ''] = /127\.0\.0\.1:\d+/.exec(await screen.innerText()) ?? [];
  const code = (await screen.locator('.tour-code-four').allTextContents()).join('');
  return { address: `http://${address}`, code };
}

const phoneIn = (browser: Browser, locale: string, more: { javaScriptEnabled?: boolean } = {}) =>
  browser.newContext({
    viewport: SIZE,
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    userAgent,
    locale,
    ...more,
  });

async function enter(context: BrowserContext, { address, code }: Shown): Promise<Page> {
  const phone = await context.newPage();
  await phone.goto(address);
  await phone.locator('#code').fill(code.toLowerCase());
  await phone.locator('.press').tap();
  return phone;
}

/** What is cut off at the side, and what a thumb would miss. */
const faultsOn = (phone: Page): Promise<readonly string[]> =>
  phone.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const small = [...document.querySelectorAll('a, button, input:not([type=hidden])')].filter(
      (each) => each.getBoundingClientRect().height < 48,
    );
    return [
      ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : []),
      ...small.map((each) => `small: ${each.outerHTML}`),
    ];
  });

test('a teacher follows her class on her phone, pauses it, and ends it', { tag: PICTURED }, async ({
  page,
  browser,
}) => {
  await openClasses(page);
  await beginClass(page);
  const code = await codeOn(page, 1);
  await walk(page, await codeOn(page, 2), 4);
  const shown = await askForPhone(page);
  await page.screenshot({ path: `${PICTURES}/phone-kiosk.png` });
  await page.locator('.class-code .press').tap();

  const context = await phoneIn(browser, 'zh-CN');
  const requests: string[] = [];
  const problems: string[] = [];
  context.on('request', (request) => requests.push(new URL(request.url()).origin));
  context.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  const phone = await context.newPage();
  await phone.goto(`${shown.address}/?code=${shown.code}`);
  await expect(phone.locator('#code')).toHaveValue(shown.code);
  await phone.screenshot({ path: `${PICTURES}/phone-enter.png` });
  expect(await violationsOn(phone)).toEqual([]);
  await phone.locator('.enter .press').tap();

  await expect(phone.locator('.slots > li')).toHaveCount(6);
  expect(await violationsOn(phone)).toEqual([]);
  await phone.screenshot({ path: `${PICTURES}/phone-day.png` });
  await phone.locator('.slots a').first().tap();
  const groups = phone.locator('.groups > li');
  await expect(groups).toHaveCount(8);
  await expect(groups.first().locator('[data-mark="0"]')).toHaveCount(6);
  await walk(page, code, 2);
  await expect(groups.first().locator('[data-mark="2"]')).toHaveCount(2);
  expect(await violationsOn(phone)).toEqual([]);
  await phone.screenshot({ path: `${PICTURES}/phone-groups.png` });

  const halt = async () => {
    const reading = await ask(page, 'tours.read', { code });
    return reading.kind === 'group' ? reading.visit.halt : reading.kind;
  };
  await phone.getByRole('button', { name: '暂停' }).tap();
  await expect(phone.locator('.halts')).toContainText('请在原地等一等');
  expect(await halt()).toBe('pause');
  await phone.screenshot({ path: `${PICTURES}/phone-paused.png` });
  await phone.getByRole('button', { name: '继续' }).tap();
  await expect.poll(halt).toBeUndefined();

  await phone.getByRole('link', { name: '问答' }).tap();
  await expect(phone.locator('.answers > li')).toHaveCount(6);
  await expect(phone.locator('.answers')).toContainText('组回答过');
  expect(await violationsOn(phone)).toEqual([]);
  await phone.screenshot({ path: `${PICTURES}/phone-answers.png`, fullPage: true });

  await phone.getByRole('link', { name: '结束导览' }).tap();
  await expect(phone.locator('.sure')).toBeVisible();
  expect(await violationsOn(phone)).toEqual([]);
  await phone.screenshot({ path: `${PICTURES}/phone-end.png` });
  expect(await halt()).toBeUndefined();
  await phone.getByRole('button', { name: '结束并删除' }).tap();
  await expect.poll(halt).toBe('unknown');
  expect(new Set(requests)).toEqual(new Set([shown.address]));
  expect(problems).toEqual([]);
  await context.close();
});

test('a phone without scripts, in English, shows the class as it was when it was asked', {
  tag: PICTURED,
}, async ({ page, browser }) => {
  await openClasses(page);
  await beginClass(page);
  const code = await codeOn(page, 1);
  const context = await phoneIn(browser, 'en-GB', { javaScriptEnabled: false });
  const phone = await enter(context, await askForPhone(page));
  await phone.locator('.slots a').first().tap();
  await expect(phone.locator('.groups > li')).toHaveCount(8);
  await expect(phone.locator('.groups')).toContainText('Giant Panda');
  for (const width of [320, 390, 820, 1180]) {
    await phone.setViewportSize({ width, height: 820 });
    expect(await faultsOn(phone), `${width} px`).toEqual([]);
  }
  await phone.screenshot({ path: `${PICTURES}/phone-tablet-en.png` });
  await phone.setViewportSize({ width: 320, height: 640 });
  await phone.screenshot({ path: `${PICTURES}/phone-small-en.png` });
  await phone.setViewportSize(SIZE);
  await walk(page, code, 1);
  await phone.getByRole('link', { name: 'Refresh' }).tap();
  await expect(phone.locator('.groups > li').first().locator('[data-mark="2"]')).toHaveCount(1);
  await phone.screenshot({ path: `${PICTURES}/phone-groups-en.png`, fullPage: true });
  await phone.getByRole('button', { name: '中文' }).tap();
  await expect(phone.locator('.groups')).toContainText('大熊猫');
  await context.close();
});

test('a phone that loses the kiosk says so calmly, and leaves what it knew on the screen', async ({
  page,
  browser,
  kiosk,
}) => {
  await openClasses(page);
  await beginClass(page);
  const context = await phoneIn(browser, 'zh-CN');
  const phone = await enter(context, await askForPhone(page));
  await phone.locator('.slots a').first().tap();
  await expect(phone.locator('.lost')).toBeHidden();
  await kiosk.kill();
  await expect(phone.locator('.lost')).toBeVisible();
  await expect(phone.locator('.groups > li')).toHaveCount(8);
  await context.close();
});

test.describe('in a hall that lets no phones in', () => {
  test.use({ options: {} });

  test('nothing is said of phones', async ({ page }) => {
    await openClasses(page);
    await beginClass(page);
    await page.locator('.class-nav .panel-page', { hasText: '打印' }).tap();
    await expect(page.locator('.class-card')).toBeVisible();
    await expect(page.locator('.class-phone')).toHaveCount(0);
  });
});

for (const language of ['zh-Hans', 'en'] as const)
  for (const large of [false, true])
    test.describe(`on a kiosk in ${language}${large ? ', largest text, low reach' : ''}`, () => {
      const access = {
        ...DEFAULT_ACCESS,
        reducedMotion: true,
        lowReach: large,
        textScale: large ? 2 : 1,
      } as const;
      test.use({ options: { settings: { tours, language, access } } });

      test('the code for a phone can be read and put away', { tag: PICTURED }, async ({ page }) => {
        await openClasses(page);
        await beginClass(page);
        await page.locator('.class-nav .panel-page').nth(2).tap();
        await page.locator('.class-phone .quiet').tap();
        await expect(page.locator('.class-code .tour-qr path')).toHaveAttribute('d', /^M/);
        for (const size of [
          { width: 1080, height: 1920 },
          { width: 1920, height: 1080 },
        ]) {
          await page.setViewportSize(size);
          await standsStill(page, false);
          // What lies under the code has been scrolled to its button, and is not what is measured.
          await page.locator('.panel-scroll').evaluate((under) => under.scrollTo(0, 0));
          const options = { lowReach: large, within: '.class-code' };
          expect.soft(await faultsOf(page, options), `${size.width}`).toEqual([]);
          await page.screenshot({
            path: `${PICTURES}/phone-code-${language}-${large ? 'large' : 'plain'}-${size.width}.png`,
          });
        }
        expect(await violationsOn(page)).toEqual([]);
        await page.locator('.class-code .press').tap();
        await expect(page.locator('.class-code')).toHaveCount(0);
      });
    });
