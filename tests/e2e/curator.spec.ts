/**
 * A curator's way from end to end, with real processes: init, edit, check, publish to a folder that nginx serves; the running
 * kiosk shows the new text; a copy on a stick; a second kiosk without a network takes it in by touch, and goes back.
 */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { type Desk, openDesk } from '../packs/command-process.ts';
import { ensureNginx, type Nginx, startNginx } from '../support/nginx.ts';
import { beginVisit, makeStaffGesture } from './support/hands.ts';
import { type RunningKiosk, startKiosk } from './support/kiosk.ts';
import { expect, PICTURED, test } from './support/seen.ts';

const OLD = '致敬长廊';
const FIRST = '光的长廊';
const SECOND = '群星长廊';
const FONT = join(import.meta.dirname, '../fixtures/fonts/double-acute.woff2');
/** Minutes between two questions. */
const EVERY = 0.03;

let desk: Desk;
let nginx: Nginx;
const folders: string[] = [];
const kiosks: RunningKiosk[] = [];

test.skip(!ensureNginx(), 'skipped: nginx is not here and cannot be installed (it needs root on Debian)');

test.beforeAll(async () => {
  desk = await openDesk();
});
test.afterAll(async () => {
  for (const kiosk of kiosks) await kiosk.stop();
  await nginx?.stop();
  await desk.remove();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

async function command(...words: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await desk.run(words);
  expect({ words, code, stderr }).toEqual({ words, code: 0, stderr: '' });
  return stdout;
}

/** A kiosk that believes the desk's repository; it asks over the network only where it has an address. */
async function kioskWith(address: string | undefined, sticks: readonly string[]): Promise<RunningKiosk> {
  const data = mkdtempSync(join(tmpdir(), 'tianfu-curator-'));
  folders.push(data);
  cpSync(join(desk.repository, 'metadata/1.root.json'), join(data, 'museum.root.json'));
  const repositories = [
    { root: 'museum.root.json', channel: 'main', ...(address === undefined ? {} : { address }) },
  ];
  const packs = {
    repositories,
    everyMinutes: EVERY,
    bytesPerSecond: 25_000_000,
    mountSticks: false,
    sample: true,
  };
  const kiosk = await startKiosk({ data, sticks, settings: { packs } });
  kiosks.push(kiosk);
  return kiosk;
}

/** The title of the hall that a visitor reads inside it. */
async function titleInHall(page: Page): Promise<string> {
  await page.locator('[data-view="attract"]').waitFor();
  await beginVisit(page);
  await page.locator('.home-subject .press').tap();
  const title = page.locator('.hall-title');
  await title.waitFor();
  const text = await title.innerText();
  await page.locator('.access-button').tap();
  await page.locator('.access-ends .quiet').tap();
  await page.locator('[data-view="attract"]').waitFor();
  return text;
}

/** States of the fonts that packs have brought to the page. */
function packFonts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.fonts].filter(({ family }) => family.includes('Pack Fonts')).map(({ status }) => status),
  );
}

async function signIn(page: Page): Promise<void> {
  await makeStaffGesture(page);
  for (let time = 0; time < 2; time++) {
    for (const digit of '2580') await page.getByRole('button', { name: digit, exact: true }).tap();
    await page.getByRole('button', { name: '确定' }).tap();
  }
  await page.getByRole('button', { name: '内容', exact: true }).tap();
}

const titled = (title: string) => (text: string) =>
  text.replace(/"title": \{\s*"zh-Hans": "[^"]*"/, `"title": {\n    "zh-Hans": "${title}"`);

test('from an edited file to the screens of two kiosks, one by the network and one by a stick, and back', {
  tag: PICTURED,
}, async ({ page }) => {
  test.setTimeout(240_000);
  const sign = ['--keys', 'keys'];
  await command(
    ...'init repository --keys keys --name-zh 科技馆 --name-en Museum --museum sichuan:四川科技馆:Sichuan'.split(
      ' ',
    ),
  );
  nginx = await startNginx(desk.repository);
  await desk.edit('pack.json', (text) => text.replace('"museum": "sample"', '"museum": "sichuan"'));
  await desk.edit('content.json', titled(FIRST));
  mkdirSync(join(desk.source, 'fonts'));
  cpSync(FONT, join(desk.source, 'fonts/rare.woff2'));
  await command('check', 'source');

  const first = await kioskWith(nginx.url, []);
  await page.goto(first.url);
  expect(await titleInHall(page)).toBe(OLD);

  await command('publish', 'source', '--to', 'repository', ...sign);
  await expect.poll(first.log, { timeout: 30_000 }).toContain('New content is shown');
  expect(await titleInHall(page)).toBe(FIRST);

  // The font that the pack brings is there while its exhibit is.
  await expect.poll(() => packFonts(page)).toEqual(['loaded']);

  // A visitor who is there is not disturbed: the next text waits until she has gone.
  await beginVisit(page);
  await page.locator('.home-subject .press').tap();
  await expect(page.locator('.hall-title')).toHaveText(FIRST);
  await desk.edit('content.json', titled(SECOND));
  await desk.edit('pack.json', (text) => text.replace('"version": "1.0.0"', '"version": "1.0.1"'));
  await command('publish', 'source', '--to', 'repository', ...sign);
  const polls = nginx.requests().filter(({ path }) => path.endsWith('timestamp.json')).length;
  await expect
    .poll(() => nginx.requests().filter(({ path }) => path.endsWith('timestamp.json')).length, {
      timeout: 30_000,
    })
    .toBeGreaterThan(polls + 1);
  await expect(page.locator('.hall-title')).toHaveText(FIRST);
  await page.locator('.access-button').tap();
  await page.locator('.access-ends .quiet').tap();
  await expect.poll(() => first.log().split('New content is shown').length, { timeout: 30_000 }).toBe(3);
  expect(await titleInHall(page)).toBe(SECOND);
  await first.stop();

  const stick = join(desk.folder, 'stick');
  mkdirSync(stick);
  await command('export', 'repository', '--to', 'stick');
  await nginx.stop();

  const second = await kioskWith(undefined, [stick]);
  await page.goto(second.url);
  expect(await titleInHall(page)).toBe(OLD);
  await signIn(page);
  await expect(page.locator('.stick .stick-plan')).toHaveText(/新增 1，共 /);
  await page.screenshot({ path: 'test-results/views/staff-stick-1080x1920-zh-Hans.png' });
  await page.getByRole('button', { name: '导入' }).tap();
  await expect(page.locator('.job')).toContainText('导入完成');
  await expect(page.locator('.job')).toContainText('回执已写入 U 盘');
  expect(readdirSync(join(stick, 'tianfu/receipts'))).toHaveLength(1);
  await expect.poll(second.log, { timeout: 40_000 }).toContain('New content is shown');
  await expect(page.locator('.packs-line', { hasText: '致敬长廊' })).toContainText('1.0.1');
  await page.getByRole('button', { name: '离开' }).tap();
  expect(await titleInHall(page)).toBe(SECOND);

  await makeStaffGesture(page);
  for (const digit of '2580') await page.getByRole('button', { name: digit, exact: true }).tap();
  await page.getByRole('button', { name: '确定' }).tap();
  await page.getByRole('button', { name: '内容', exact: true }).tap();
  await page.getByRole('button', { name: '退回上一版' }).tap();
  await page.getByRole('button', { name: '退回上一版' }).tap();
  await expect(page.locator('.packs-line', { hasText: '致敬长廊' })).toContainText('1.0.0');
  await page.getByRole('button', { name: '离开' }).tap();
  expect(await titleInHall(page)).toBe(OLD);
});
