import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFakeHost, type FakeHost } from '#tests/fakes/fake-host.ts';
import { runKiosk } from './kiosk.ts';
import type { KioskProcess } from './kiosk-process.ts';

let folder: string;
let host: FakeHost;
let stdout: string;
let stderr: string;
let ended: PromiseWithResolvers<number>;
let stopSignal: () => void;
let uncaught: (error: unknown) => void;
let around: KioskProcess;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kiosk-'));
  mkdirSync(join(folder, 'page'));
  writeFileSync(join(folder, 'page/index.html'), '<!doctype html>');
  host = createFakeHost();
  stdout = '';
  stderr = '';
  ended = Promise.withResolvers();
  around = {
    environment: {
      TIANFU_RENDERER: join(folder, 'page'),
      TIANFU_PACKS: join(folder, 'packs'),
      TIANFU_STARTED_AT: String(Date.now() - 5_000),
      DISPLAY: ':0',
    },
    stdout: (line) => void (stdout += line),
    stderr: (line) => void (stderr += line),
    exit: (code) => ended.resolve(code),
    onStopSignal: (listener) => void (stopSignal = listener),
    onUncaught: (listener) => void (uncaught = listener),
  };
});
afterEach(() => rmSync(folder, { recursive: true }));

const run = (...flags: readonly string[]): Promise<void> =>
  runKiosk(() => host, ['--data', join(folder, 'data'), ...flags], around);

describe('a kiosk', () => {
  it('fills the display of the settings, a window of the size asked for, or nothing where there is no display', async () => {
    await run();
    expect(host.window?.mode).toBe('kiosk');
    expect(await host.window?.display).toBe(0);
    stopSignal();
    await ended.promise;

    host = createFakeHost();
    around = { ...around, environment: { ...around.environment, DISPLAY: '' } };
    await runKiosk(() => host, ['--data', join(folder, 'two'), '--windowed', '1280x720'], around);
    expect(host.window?.mode).toBe(process.platform === 'linux' ? 'headless' : { width: 1280, height: 720 });
  });

  it('says once that it is ready, with the time since the command, and writes the picture', async () => {
    const picture = join(folder, 'hall.png');
    await run('--screenshot', picture, '--exit-when-ready');
    expect(stdout).toBe('');
    await host.page.call('kiosk.painted', { view: 'attract', lit: true });
    await host.page.call('kiosk.painted', { view: 'home', lit: true });
    expect(await ended.promise).toBe(0);
    const ready = JSON.parse(stdout) as { ms: number };
    expect(ready).toMatchObject({ ready: true, host: 'fake', url: 'fake://kiosk/' });
    expect(ready.ms).toBeGreaterThanOrEqual(5_000);
    expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');
    expect(host.history.at(-1)).toBe('quit');
  });

  it('ends with 1 when the picture cannot be written', async () => {
    await run('--screenshot', join(folder, 'none/hall.png'), '--exit-when-ready');
    await host.page.call('kiosk.painted', { view: 'attract', lit: true });
    expect(await ended.promise).toBe(1);
    expect(stderr).toContain('screenshot-failed');
  });

  it('starts without packs and says so in the log', async () => {
    await run();
    expect(await host.page.call('kiosk.describe', {})).toMatchObject({ ok: true, value: { packs: [] } });
    expect(stderr).toContain('No content packs came with this kiosk');
  });

  it('is refused when the page was not built, and nothing stays open', async () => {
    rmSync(join(folder, 'page/index.html'));
    await run();
    expect(await ended.promise).toBe(2);
    expect(stderr).toContain('npm start');
    expect(host.history).not.toContain('open');
  });

  it('tells the page before it goes, when the system, the window or a fault ends it', async () => {
    const told: unknown[] = [];
    await run();
    host.page.on((name, payload) => void told.push([name, payload]));
    uncaught(new Error('a bug'));
    stopSignal();
    expect(await ended.promise).toBe(1);
    expect(told).toEqual([['kiosk.closing', { reason: 'exit' }]]);
    expect(stderr).toContain('a bug');
  });

  it('tells the page of a display that came', async () => {
    const told: unknown[] = [];
    await run();
    host.page.on((name, payload) => void told.push([name, payload]));
    host.plug([]);
    await wait(1);
    expect(told).toEqual([['displays.changed', { count: 0 }]]);
  });
});

describe('an exhibit that takes the page with it', () => {
  const report = (phase: 'mounting' | 'mounted' | 'failed') =>
    host.page.call('exhibit.report', { exhibit: 'broken', phase });

  it('is hidden after the third time, until the next start', async () => {
    await run('--exhibit', 'broken');
    for (const reason of ['one', 'two', 'three']) {
      expect(await host.page.call('kiosk.describe', {})).toMatchObject({ value: { start: 'broken' } });
      await report('mounting');
      host.happen({ type: 'page-crashed', reason });
    }
    const described = await host.page.call('kiosk.describe', {});
    expect(described).toMatchObject({ value: { hidden: ['broken'], start: undefined } });
  });

  it('is not blamed for what happens when it is long open', async () => {
    await run();
    for (let crash = 0; crash < 5; crash++) {
      await report('mounting');
      await report('mounted');
      host.happen({ type: 'page-hung' });
    }
    expect(await host.page.call('kiosk.describe', {})).toMatchObject({ value: { hidden: [] } });
  });

  it('gets a strike for each failure that the shell reports', async () => {
    await run();
    await report('failed');
    await report('failed');
    expect(await report('failed')).toEqual({ ok: true, value: { hidden: ['broken'] } });
  });
});

describe('a page that was taken over', () => {
  it.each([
    ['kiosk.exit', {}, 'bridge-call-unknown'],
    ['constructor', {}, 'bridge-call-unknown'],
    ['__proto__', {}, 'bridge-call-unknown'],
    ['counts.add', { exhibit: '../x', key: 'a' }, 'bridge-argument-invalid'],
    ['counts.add', { exhibit: 'hall', key: '__proto__' }, 'bridge-argument-invalid'],
    ['counts.add', undefined, 'bridge-argument-invalid'],
    ['ballot.cast', { exhibit: 'hall', visit: 'v', choice: '__proto__' }, 'bridge-argument-invalid'],
    ['ballot.cast', { exhibit: 'hall', visit: '', choice: 'a' }, 'bridge-argument-invalid'],
    ['ballot.read', { exhibit: 'hall' }, 'bridge-argument-invalid'],
    ['kiosk.describe', { more: 1 }, 'bridge-argument-invalid'],
    ['staff.exit', { token: 'x'.repeat(40) }, 'staff-not-signed-in'],
    ['staff.report', { token: '' }, 'bridge-argument-invalid'],
  ])('gets an answer and nothing else for %s %j', async (call, argument, code) => {
    await run();
    expect(await host.page.call(call, argument)).toMatchObject({ ok: false, code });
    expect(existsSync(join(folder, 'data/counts.json'))).toBe(false);
    expect(existsSync(join(folder, 'data/ballots.json'))).toBe(false);
  });
});

describe('staff', () => {
  it('read the state of the kiosk, end it, and restart it', async () => {
    await run();
    const set = await host.page.call('staff.setPin', { pin: '2580' });
    const { token } = (set as { value: { token: string } }).value;
    expect(await host.page.call('staff.report', { token })).toMatchObject({
      ok: true,
      value: { version: '0.1.0', host: 'fake', hall: '四川科技馆', dataFolder: join(folder, 'data') },
    });
    expect(await host.page.call('staff.restart', { token })).toEqual({ ok: true, value: undefined });
    expect(await ended.promise).toBe(75);
  });
});
