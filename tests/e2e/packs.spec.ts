/**
 * What happens to a running kiosk when packs go wrong: a new one whose exhibit does not start, files that rot on the disk, a
 * repository that nobody has signed for long or that goes back in time. Visitors notice nothing; staff see why.
 */
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { blobPath } from '#core/pack.ts';
import { folderRepository, type FolderRepository } from '../builders/folder-repository.ts';
import { serveMirror } from '../builders/mirror.ts';
import { FAULTS } from '../faulty/names.ts';
import { beginVisit, endVisit, makeStaffGesture, openExhibit } from './support/hands.ts';
import { type RunningKiosk, startKiosk } from './support/kiosk.ts';
import { expect, PICTURED, test } from './support/seen.ts';

/** Minutes between two questions. */
const EVERY = 0.02;
/** What the box brings for the exhibit that works, as it is written into its pack. */
const OF_BOX = JSON.stringify({ of: 'works' });
const SHOWN = 'New content is shown';

test.use({ viewport: { width: 540, height: 960 } });

const closers: (() => Promise<void>)[] = [];
test.afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

async function makeRepository(): Promise<FolderRepository> {
  const work = mkdtempSync(join(tmpdir(), 'tianfu-repository-'));
  closers.push(async () => rmSync(work, { recursive: true, force: true }));
  return folderRepository(work);
}

/** A kiosk that shows one exhibit of its box and believes the repository, on its attract screen. */
async function openKiosk(page: Page, repository: FolderRepository, address: string): Promise<RunningKiosk> {
  const data = mkdtempSync(join(tmpdir(), 'tianfu-packs-'));
  closers.push(async () => rmSync(data, { recursive: true, force: true }));
  copyFileSync(repository.root, join(data, 'museum.root.json'));
  const packs = {
    repositories: [{ root: 'museum.root.json', address, channel: 'main' }],
    everyMinutes: EVERY,
    bytesPerSecond: 25_000_000,
    mountSticks: false,
    sample: true,
  };
  const kiosk = await startKiosk({ data, faulty: ['works'], settings: { packs, exhibits: ['works'] } });
  closers.push(() => kiosk.stop());
  await page.goto(kiosk.url);
  await page.locator('[data-view="attract"]').waitFor();
  return kiosk;
}

async function openContentPage(page: Page): Promise<void> {
  await makeStaffGesture(page);
  for (let time = 0; time < 2; time++) {
    for (const digit of '2580') await page.getByRole('button', { name: digit, exact: true }).tap();
    await page.getByRole('button', { name: '确定' }).tap();
  }
  await page.getByRole('button', { name: '内容', exact: true }).tap();
}

/** Titles among which a visitor can choose on the home screen; none when there is one exhibit alone. */
async function choiceAtHome(page: Page): Promise<readonly string[]> {
  await beginVisit(page);
  await expect(page.locator('.home-title')).toHaveText(FAULTS.works);
  const choice = await page.locator('.home-other').allInnerTexts();
  await endVisit(page);
  return choice.map((text) => text.trim());
}

function blobOf(kiosk: RunningKiosk, content: string): { path: string; isRight(): boolean } {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const path = join(kiosk.data, 'packs', blobPath(sha256));
  // It is away while it lies in quarantine.
  const isRight = (): boolean =>
    existsSync(path) && createHash('sha256').update(readFileSync(path)).digest('hex') === sha256;
  return { path, isRight };
}

function flipOneByte(path: string): void {
  const bytes = readFileSync(path);
  bytes[0] = (bytes[0] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}

const times = (text: string, part: string): number => text.split(part).length - 1;

test('a new pack that does not start is refused once and for all; a better one comes; rotten files are named and fetched again', async ({
  page,
}) => {
  const repository = await makeRepository();
  const mirror = await serveMirror(repository.folder);
  closers.push(() => mirror.close());
  const kiosk = await openKiosk(page, repository, mirror.url);
  const polls = (): number => mirror.requests.filter(({ path }) => path.endsWith('timestamp.json')).length;

  await test.step('its reason is in the log, and the home screen is as it was', async () => {
    await repository.publish({
      id: 'news',
      version: '1.0.0',
      exhibit: 'throws-in-mount',
      files: { 'content.json': '{"news":1}' },
    });
    await expect
      .poll(kiosk.log, { timeout: 20_000 })
      .toMatch(/\[smoke-start-failed\] sichuan\/news 1\.0\.0 does not start .*no strength today/);
    expect(await choiceAtHome(page)).toEqual([]);
  });

  await test.step('later questions fetch nothing of it', async () => {
    const [asked, before] = [mirror.requests.length, polls()];
    await expect.poll(polls, { timeout: 20_000 }).toBeGreaterThan(before + 2);
    const later = mirror.requests.slice(asked).map(({ path }) => path);
    expect(later.filter((path) => !path.startsWith('metadata/'))).toEqual([]);
    expect(times(kiosk.log(), 'smoke-start-failed')).toBe(1);
  });

  const better = '{"news":2}';
  await test.step('the next version starts, and comes onto the screen', async () => {
    await repository.publish({
      id: 'news',
      version: '1.0.1',
      exhibit: 'counts-touches',
      files: { 'content.json': better },
    });
    await expect.poll(kiosk.log, { timeout: 20_000 }).toContain(SHOWN);
    expect(await choiceAtHome(page)).toEqual([FAULTS.works, FAULTS['counts-touches']]);
  });

  await test.step('staff learn by touch which files have rotted, and that they are right again', async () => {
    const rotten = [blobOf(kiosk, better), blobOf(kiosk, OF_BOX)];
    for (const { path } of rotten) flipOneByte(path);
    await openContentPage(page);
    await page.getByRole('button', { name: '逐字节核对' }).tap();
    const job = page.locator('.job');
    await expect(job).toContainText('核对完成');
    await expect(job).toContainText('sichuan/news 1.0.1: content.json');
    await expect(job).toContainText('test/works 1.0.0: content.json');
    for (const { isRight } of rotten) await expect.poll(isRight).toBe(true);
    await expect(page.locator('.packs-line')).toHaveCount(2);
    await page.getByRole('button', { name: '逐字节核对' }).tap();
    await expect(page.getByText('已逐字节核对，全部正确')).toBeVisible();
    await expect(job.locator('.packs-problem')).toHaveCount(0);
    await page.getByRole('button', { name: '离开' }).tap();
  });

  await test.step('and visitors find both exhibits', async () => {
    await page.locator('[data-view="attract"]').waitFor();
    await beginVisit(page);
    await openExhibit(page, FAULTS['counts-touches']);
    await expect(page.locator('.frame-root button')).toContainText('touches 0');
  });
});

test('a repository that has expired or goes back in time is refused by name, and what is shown stays', {
  tag: PICTURED,
}, async ({ page }) => {
  const repository = await makeRepository();
  const kiosk = await openKiosk(page, repository, repository.folder);
  const publish = (version: string): Promise<void> =>
    repository.publish({
      id: 'news',
      version,
      exhibit: 'counts-touches',
      files: { 'content.json': JSON.stringify({ version }) },
    });
  await publish('1.0.0');
  await expect.poll(kiosk.log, { timeout: 20_000 }).toContain(SHOWN);
  repository.keepTimestamp();
  await publish('1.0.1');
  await expect.poll(() => times(kiosk.log(), SHOWN), { timeout: 20_000 }).toBe(2);

  await openContentPage(page);
  const line = page.locator('.packs-repository');
  await expect(line).toContainText('与发布的一致');
  const refused = async (code: string): Promise<void> => {
    await expect(line).toContainText('校验未通过，未采用', { timeout: 20_000 });
    await expect(line.locator('.packs-problem')).toContainText(`[${code}]`, { timeout: 20_000 });
    await expect(page.locator('.packs-line', { hasText: 'news' })).toContainText('1.0.1');
  };
  await repository.expire();
  await refused('trust-expired');
  await repository.renew();
  await expect(line.locator('.packs-problem')).toHaveCount(0, { timeout: 20_000 });
  await expect(line).toContainText('与发布的一致');
  repository.takeBack();
  await refused('trust-rolled-back');
  await page.screenshot({ path: 'test-results/views/staff-refused-540x960-zh-Hans.png' });
  await page.getByRole('button', { name: '离开' }).tap();
  await page.locator('[data-view="attract"]').waitFor();
  expect(await choiceAtHome(page)).toEqual([FAULTS.works, FAULTS['counts-touches']]);
});
