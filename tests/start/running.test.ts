import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuilt } from '#build/build.ts';
import { type KioskRun, openBarePage, runKioskProcess } from '#tests/support/kiosk-process.ts';

let data: string;
let runs: KioskRun[];
beforeAll(() => ensureBuilt());
beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'running-'));
  runs = [];
});
afterEach(async () => {
  for (const run of runs) run.child.kill('SIGTERM');
  await Promise.all(runs.map((run) => run.ended));
  rmSync(data, { recursive: true });
});

function serve(program: 'bootstrap' | 'built', ...flags: readonly string[]): KioskRun {
  const run = runKioskProcess(['--serve-only', '--data', data, ...flags], program);
  runs.push(run);
  return run;
}

describe('a kiosk that starts', () => {
  it('prints one line of JSON when the first view is painted, and nothing else on stdout', async () => {
    const run = serve('bootstrap', '--exit-when-ready');
    const page = await openBarePage((await run.line('serving'))['url']);
    await page.call('kiosk.painted', { view: 'attract', lit: true });
    const ready = await run.line('ready');
    expect(ready).toEqual({
      ready: true,
      host: 'browser',
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/boot\?t=/),
      ms: expect.any(Number),
    });
    expect(ready['ms']).toBeGreaterThan(50);
    expect(await run.ended).toBe(0);
    expect(run.stdout().trim().split('\n')).toHaveLength(2);
  });

  it('tells the log in the data folder the same as stderr', async () => {
    const run = serve('built', '--exit-when-ready');
    const page = await openBarePage((await run.line('serving'))['url']);
    await page.call('log.write', { level: 'warn', message: 'one\nforged line' });
    await page.call('kiosk.painted', { view: 'attract', lit: true });
    await run.ended;
    const log = readFileSync(join(data, 'kiosk.log'), 'utf8');
    expect(run.stderr()).toContain(log);
    expect(log).toContain('page: one ⏎ forged line');
  });

  it('starts with the last good settings after a power cut has emptied the file', async () => {
    const settings = join(data, 'settings.json');
    writeFileSync(settings, '{ "hall": "科技馆" }');
    const first = serve('built');
    await first.line('serving');
    first.child.kill('SIGTERM');
    await first.ended;
    writeFileSync(settings, '');
    const page = await openBarePage((await serve('built').line('serving'))['url']);
    expect(await page.call('kiosk.describe', {})).toMatchObject({ value: { settings: { hall: '科技馆' } } });
    expect(readFileSync(join(data, 'kiosk.log'), 'utf8')).toMatch(/state-corrupt.*settings\.json/);
  });

  it('opens the exhibit that was asked for and shows the packs that were built', async () => {
    const run = serve('built', '--exhibit', 'tribute-hall');
    const page = await openBarePage((await run.line('serving'))['url']);
    const described = await page.call('kiosk.describe', {});
    expect(described).toMatchObject({ ok: true, value: { start: 'tribute-hall', host: 'browser' } });
  });

  it('gives the page its files, whole and in part', async () => {
    const run = serve('built');
    const page = await openBarePage((await run.line('serving'))['url']);
    const whole = await page.get('/');
    expect(whole.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const text = await whole.text();
    const part = await page.get('/index.html', { range: 'bytes=2-9' });
    expect([part.status, await part.text()]).toEqual([206, text.slice(2, 10)]);
    expect((await page.get('/index.html', { range: 'bytes=999999-' })).status).toBe(416);
    expect((await page.get('/%2e%2e/main/browser.js')).status).toBeGreaterThanOrEqual(400);
    expect((await page.get('/../package.json')).status).toBe(404);
  });
});

describe('staff', () => {
  it('restart the kiosk from their panel, and the flowers are still counted', async () => {
    const run = serve('bootstrap');
    const page = await openBarePage((await run.line('serving'))['url']);
    await page.call('counts.add', { exhibit: 'tribute-hall', key: 'somebody' });
    const set = await page.call('staff.setPin', { pin: '2580' });
    if (!set.ok) throw new Error(set.message);
    expect(await page.call('staff.restart', { token: set.value.token })).toEqual({ ok: true });
    const again = await openBarePage((await run.line('serving', 2))['url']);
    expect(await again.call('counts.read', { exhibit: 'tribute-hall' })).toEqual({
      ok: true,
      value: { somebody: 1 },
    });
    expect(await again.call('staff.setPin', { pin: '9174' })).toMatchObject({ code: 'staff-pin-exists' });
  });

  it('keep their delay over a restart: pulling the plug gives no free tries', async () => {
    const first = serve('built');
    const page = await openBarePage((await first.line('serving'))['url']);
    await page.call('staff.setPin', { pin: '2580' });
    for (const pin of ['1111', '2222', '3333'])
      expect(await page.call('staff.signIn', { pin })).toMatchObject({ code: 'staff-pin-wrong' });
    first.child.kill('SIGKILL');
    await first.ended;
    const next = serve('built');
    const again = await openBarePage((await next.line('serving'))['url']);
    expect(await again.call('staff.signIn', { pin: '2580' })).toMatchObject({ code: 'staff-pin-wait' });
    expect(first.stderr()).toContain('wrong staff PIN');
    expect(first.stderr()).not.toContain('1111');
  });

  it('keep the PIN’s hash from everybody else on the machine', async () => {
    const run = serve('built');
    const page = await openBarePage((await run.line('serving'))['url']);
    await page.call('staff.setPin', { pin: '2580' });
    expect(statSync(join(data, 'staff.json')).mode % 0o100).toBe(0);
  });
});

describe('a kiosk that is asked to stop', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    'by %s ends with 0 and leaves nothing behind',
    async (signal) => {
      const run = serve('bootstrap');
      await run.line('serving');
      run.child.kill(signal);
      expect(await run.ended).toBe(0);
      expect(readdirSync(data).toSorted()).toEqual(['kiosk.log', 'packs']);
      expect(execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' })).not.toContain(data);
    },
  );
});
