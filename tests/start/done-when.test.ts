import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ensureBuilt } from '#build/build.ts';
import { findElectron } from '#build/electron.ts';
import { runKioskProcess } from '#tests/support/kiosk-process.ts';
import { countLanterns } from '#tests/support/lanterns.ts';
import { readPng } from '#tests/support/png.ts';

/** Without a network but with a loopback of its own; needs root or user namespaces, and iproute2. */
const NO_NETWORK = [
  'unshare',
  process.getuid?.() === 0 ? '--net' : '--map-root-user',
  '--net',
  'sh',
  '-c',
  'ip link set lo up && exec "$@"',
  'sh',
];
const canCutOff = spawnSync(NO_NETWORK[0] ?? '', [...NO_NETWORK.slice(1), 'true']).status === 0;
if (!canCutOff) console.warn('SKIPPED: this machine does not let a test cut the network off (unshare, ip).');

/** Where Electron is installed it needs a display; then the command says which shell it means. */
const SHELL = findElectron() === undefined ? [] : ['--host', 'browser'];
const COMMAND = ['--headless', '--exit-when-ready', '--exhibit', 'tribute-hall', ...SHELL];
/** Nobody listens there: Electron is looked for, and not found at once. */
const ENVIRONMENT = { ELECTRON_MIRROR: 'http://127.0.0.1:1/' };

let data: string;
beforeAll(async () => {
  await ensureBuilt();
  data = mkdtempSync(join(tmpdir(), 'done-'));
});
afterAll(() => rmSync(data, { recursive: true }));

/** Runs `npm start -- …` to its end. */
async function start(picture: string, within: readonly string[] = []) {
  const flags = [...COMMAND, '--screenshot', picture, '--data', join(data, 'kiosk')];
  const run = runKioskProcess(flags, 'bootstrap', ENVIRONMENT, within);
  return { code: await run.ended, stdout: run.stdout(), said: run.stderr() };
}

const READY =
  /^\{"ready":true,"host":"browser","url":"http:\/\/127\.0\.0\.1:\d+\/boot\?t=[\w-]+","ms":\d+\}\n$/;

describe('npm start -- --headless --exit-when-ready --screenshot hall.png --exhibit tribute-hall', () => {
  it('ends with 0, one line of JSON and a picture in which the lanterns shine', async () => {
    const picture = join(data, 'hall.png');
    const { code, stdout, said } = await start(picture);
    expect([code, code === 0 ? '' : said]).toEqual([0, '']);
    expect(stdout).toMatch(READY);
    expect(said).toMatch(/^Shell: browser host with .+\.\nBecause .+\.$/m);
    expect(countLanterns(readPng(readFileSync(picture)))).toBeGreaterThanOrEqual(4);
  });

  it.skipIf(!canCutOff)('does the same a second time without a network, and fetches nothing', async () => {
    const picture = join(data, 'again.png');
    const { code, stdout, said } = await start(picture, NO_NETWORK);
    expect([code, code === 0 ? '' : said]).toEqual([0, '']);
    expect(stdout).toMatch(READY);
    expect(said).not.toMatch(/Fetching|Installing|Built/);
    expect(countLanterns(readPng(readFileSync(picture)))).toBeGreaterThanOrEqual(4);
  });
});
