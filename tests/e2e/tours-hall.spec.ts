/** A class in the hall, by touch alone: three kiosks without a network and a power cut, and two that have a broker. */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { Aedes } from 'aedes';
import { pick } from '#core/language.ts';
import { drawNothing } from '../harness/drawing.ts';
import { beginVisit, endVisit } from './support/hands.ts';
import { expect, type RunningKiosk, startKiosk, test as base } from './support/kiosk.ts';
import { STILL } from './support/modes.ts';
import { beginSlot, cardOn, openClasses } from './support/teacher.ts';
import { doStop, visitOf } from './support/tour-hands.ts';

/** A screen of the hall, and the kiosk behind it. */
class Screen {
  readonly page: Page;
  #kiosk: RunningKiosk;

  constructor(page: Page, kiosk: RunningKiosk) {
    this.page = page;
    this.#kiosk = kiosk;
  }

  /** As a power cut does it, and the morning after. */
  async cutPower(): Promise<void> {
    await this.#kiosk.kill();
    this.#kiosk = await startKiosk({ data: this.#kiosk.data });
    await this.open();
  }

  async open(): Promise<void> {
    await this.page.goto(this.#kiosk.url);
    await this.page.locator('[data-view="attract"]').waitFor();
  }

  async close(): Promise<void> {
    await this.#kiosk.stop();
    rmSync(this.#kiosk.data, { recursive: true, force: true });
  }
}

/** Kiosks of one hall, by their names in the sample's programme. */
class Hall {
  readonly #secret = randomBytes(32).toString('hex');
  readonly #screens: Screen[] = [];
  readonly #context: BrowserContext;

  constructor(context: BrowserContext) {
    this.#context = context;
  }

  async screen(kiosk: string, broker?: string): Promise<Screen> {
    const data = mkdtempSync(join(tmpdir(), 'tianfu-hall-'));
    writeFileSync(join(data, 'hall-secret'), this.#secret, { mode: 0o600 });
    const tours = { secretFile: 'hall-secret', kiosk, ...(broker === undefined ? {} : { broker }) };
    const page = await this.#context.newPage();
    await drawNothing(page, false);
    const screen = new Screen(page, await startKiosk({ data, settings: { access: STILL, tours } }));
    this.#screens.push(screen);
    await screen.open();
    return screen;
  }

  async close(): Promise<void> {
    for (const screen of this.#screens) await screen.close();
  }
}

const test = base.extend<{ readonly hall: Hall }>({
  hall: async ({ context }, use) => {
    const hall = new Hall(context);
    await use(hall);
    await hall.close();
  },
});
test.setTimeout(300_000);

/** A group touches its code, letter by letter. */
async function enterCode({ page }: Screen, code: string): Promise<void> {
  await page.bringToFront();
  await beginVisit(page);
  await page.locator('.tour-entry').tap();
  for (const letter of code.replace('-', '')) await page.locator('.code-key', { hasText: letter }).tap();
}

async function beginStop({ page }: Screen): Promise<void> {
  await page.locator('.tour-subject .press').tap();
  await expect(page.locator('.frame')).toHaveAttribute('data-phase', 'open', { timeout: 30_000 });
}

/** @returns the code that the screen gives after a stop, `ABCD-EFGH` */
async function codeGiven({ page }: Screen): Promise<string> {
  const fours = page.locator('[data-view="tour-done"] .tour-code-four');
  await fours.nth(1).waitFor();
  return (await fours.allTextContents()).join('-');
}

/** The next stop of a group at a screen, well done. @returns its new code */
async function walkStop(screen: Screen, code: string, meanwhile?: () => Promise<void>): Promise<string> {
  const { tour, here } = await visitOf(screen.page, code);
  const stop = tour.stops[here ?? -1];
  if (stop === undefined) throw new Error('There is no stop for the group here');
  await enterCode(screen, code);
  await beginStop(screen);
  if (meanwhile !== undefined) {
    await meanwhile();
    await enterCode(screen, code);
    await beginStop(screen);
  }
  await expect(screen.page.locator('.ribbon-title strong')).toHaveText(pick(stop.title, 'zh-Hans'));
  await doStop(screen.page, stop, 'zh-Hans');
  return codeGiven(screen);
}

const done = async ({ page }: Screen, code: string): Promise<number> =>
  (await visitOf(page, code)).progress.marks.filter((mark) => mark > 0).length;

test('a group walks its tour over three kiosks without a network, and two power cuts cost it nothing', async ({
  hall,
}) => {
  const screens = [
    await hall.screen('hall-entrance'),
    await hall.screen('hall-east'),
    await hall.screen('hall-west'),
  ];
  const [entrance, east, west] = screens as [Screen, Screen, Screen];
  await entrance.page.bringToFront();
  let code = await beginSlot(entrance.page, 1);
  const codes = [code];
  const walk = async (screen: Screen, meanwhile?: () => Promise<void>): Promise<void> => {
    code = await walkStop(screen, code, meanwhile);
    codes.push(code);
    expect(await done(screen, code)).toBe(codes.length - 1);
  };
  await walk(entrance);
  await endVisit(entrance.page);
  // The power goes in the middle of a stop: the code that brought the group here brings it here again.
  await walk(east, () => east.cutPower());
  await endVisit(east.page);
  // It goes while the new code stands on the screen: the stop was told as done, and is.
  await walk(west);
  await west.cutPower();
  expect(await done(west, codes[2] ?? '')).toBe(3);
  await walk(entrance);
  await endVisit(entrance.page);
  await walk(east);
  await endVisit(east.page);
  // A code that was forgotten in a pocket takes nothing away, wherever it is entered.
  await enterCode(west, codes[1] ?? '');
  await expect(west.page.locator('.tour-light[data-mark="2"]')).toHaveCount(3);
  await endVisit(west.page);
  await walk(west);
  expect(new Set(codes).size).toBe(codes.length);

  await west.page.locator('.tour-ways .press').tap();
  const closing = west.page.locator('[data-view="tour-closing"]');
  await expect(closing).toContainText('光，往前走');
  await expect(closing).toContainText('大熊猫小组');
});

async function startBroker(): Promise<{ readonly address: string; stop(): Promise<void> }> {
  const aedes = await Aedes.createBroker();
  const server: Server = createServer(aedes.handle);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `mqtt://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((resolve) => aedes.close(() => server.close(() => resolve()))),
  };
}

test('with a broker a group keeps its code, its teacher follows it at another kiosk, and calls it back', async ({
  hall,
}) => {
  const broker = await startBroker();
  try {
    const office = await hall.screen('hall-entrance', broker.address);
    const east = await hall.screen('hall-east', broker.address);
    await office.page.bringToFront();
    const code = await beginSlot(office.page, 1);
    await expect(office.page.locator('[data-view="attract"]')).toBeVisible();
    const card = await cardOf(office);
    await enterCode(office, card);
    const group = office.page.locator('.class-group').first();
    await expect(group).toContainText('还没有出现');

    await expect.poll(async () => (await visitOf(east.page, code)).code).toBe(code);
    expect(await walkStop(east, code)).toBe(code);
    await office.page.bringToFront();
    await expect(group.locator('.tour-light[data-mark="2"]')).toHaveCount(1);
    await expect(group).toContainText('长廊东侧');

    await office.page.getByRole('button', { name: '集合' }).tap();
    await expect.poll(async () => (await visitOf(east.page, code)).halt).toBe('gather');
    await endVisit(east.page);
    await enterCode(east, code);
    await expect(east.page.locator('.tour-title')).toHaveText('请回到老师身边');
  } finally {
    await broker.stop();
  }
});

/** The teacher's card of the first slot, as staff see it. */
async function cardOf({ page }: Screen): Promise<string> {
  await page.bringToFront();
  await openClasses(page);
  await page.locator('.class-slot').first().tap();
  await page.locator('.panel-page', { hasText: '打印' }).tap();
  return cardOn(page);
}
