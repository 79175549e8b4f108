import { type ChildProcess, fork } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildElectronBundle } from './electron-bundle.ts';

const bundle = await buildElectronBundle();
const folder = mkdtempSync(join(tmpdir(), 'tianfu-entry-'));
const data = join(folder, 'data');
const children: ChildProcess[] = [];

/** A page and no packs, and beside the entry a driver that asks the page's bridge. */
const DRIVER = `
import * as electron from 'electron';
import './electron.js';
const page = () => electron.BrowserWindow.all[0]?.webContents;
process.on('message', async ({ call, argument }) => {
  while (page()?.world.tianfuBridge === undefined) await new Promise((again) => setTimeout(again, 10));
  process.send({ answer: await page().world.tianfuBridge.call(call, argument), schemes: electron.schemes });
});
`;

function start(...flags: string[]) {
  const child = fork(join(bundle.main, 'driver.js'), ['--data', data, ...flags], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    execArgv: [],
    env: { ...process.env, TIANFU_RENDERER: join(folder, 'renderer'), TIANFU_PACKS: join(folder, 'packs') },
  });
  children.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (text: Buffer) => {
      output += text.toString();
    });
  const ended = new Promise<number | null>((resolve) => void child.on('exit', (code) => resolve(code)));
  return { child, ended, output: () => output };
}

/** Calls through the preload bundle of the process. */
function ask(child: ChildProcess, call: string, argument: unknown): Promise<unknown> {
  const answered = new Promise((resolve) => void child.once('message', resolve));
  child.send({ call, argument });
  return answered;
}

describe('the kiosk in Electron, from its entry on', () => {
  let first: ReturnType<typeof start>;

  beforeAll(() => {
    mkdirSync(join(folder, 'renderer'));
    mkdirSync(join(folder, 'packs/targets'), { recursive: true });
    mkdirSync(join(folder, 'packs/blobs'), { recursive: true });
    writeFileSync(join(folder, 'renderer/index.html'), '<!doctype html><title>kiosk</title>');
    writeFileSync(join(bundle.main, 'driver.js'), DRIVER);
    first = start('--headless');
  });
  afterAll(() => {
    for (const child of children) child.kill('SIGKILL');
    bundle.remove();
    rmSync(folder, { recursive: true, force: true });
  });

  it('answers its page, under a scheme that is standard and secure', async () => {
    const told = await ask(first.child, 'kiosk.describe', {});
    expect(told).toMatchObject({
      answer: { ok: true, value: { host: 'electron' } },
      schemes: [{ scheme: 'tianfu', privileges: { standard: true, secure: true, stream: true } }],
    });
  });

  it('ends a second start with the same data folder with one line and code 2', async () => {
    const second = start('--headless');
    expect(await second.ended).toBe(2);
    expect(second.output().trim().split('\n')).toHaveLength(1);
    expect(second.output()).toContain('running');
  });

  it('ends a start with a wrong flag with one line and code 2', async () => {
    const wrong = start('--windowed', 'large');
    expect(await wrong.ended).toBe(2);
    expect(wrong.output()).toContain('--windowed');
  });

  it('prints one line of JSON when the page has painted', async () => {
    await ask(first.child, 'kiosk.painted', { view: 'attract', lit: true });
    await expect.poll(first.output).toContain('"ready":true,"host":"electron"');
  });

  it('ends when the system asks for it', async () => {
    first.child.kill('SIGTERM');
    expect(await first.ended).toBe(0);
  });
});
