import { fork } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { ProfileFolder } from '#main/hosts/browser/profile.ts';
import { browserProcesses } from './processes.ts';

const folder = mkdtempSync(join(tmpdir(), 'tianfu-orphan-'));
const host = pathToFileURL(join(import.meta.dirname, '../../main/hosts/browser/browser-host.ts')).href;

/** A kiosk with an empty page, to be killed. */
const KIOSK = `
import { createBrowserHost } from '${host}';
const host = createBrowserHost({ port: 0, dataFolder: process.argv[2], serveOnly: false });
const bytes = Buffer.from('<!doctype html><title>kiosk</title>');
await host.open({ mode: 'headless', display: 0 }, { handlers: {}, log() {},
  files: async () => ({ status: 200, headers: { 'Content-Type': 'text/html' }, body: { bytes } }) });
process.send('open');
`;

describe('a kiosk whose own process was killed', () => {
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('leaves no browser running, and the next start removes its profile', async () => {
    const script = join(folder, 'kiosk.mjs');
    writeFileSync(script, KIOSK);
    const child = fork(script, [join(folder, 'data')], { execArgv: [] });
    await new Promise((open) => void child.once('message', open));
    const profiles = join(folder, 'data/browser');
    expect(browserProcesses(profiles).length).toBeGreaterThan(2);
    const gone = new Promise((exit) => void child.once('exit', exit));
    child.kill('SIGKILL');
    // Until its end is known here, its number is taken.
    await gone;
    await expect.poll(() => browserProcesses(profiles), { timeout: 10_000 }).toEqual([]);
    expect(readdirSync(profiles)).toHaveLength(1);
    expect(new ProfileFolder(join(folder, 'data'))).toBeDefined();
    expect(readdirSync(profiles)).toEqual([]);
  });
});
