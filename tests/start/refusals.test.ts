import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ensureBuilt } from '#build/build.ts';
import { openBarePage, runKioskProcess } from '#tests/support/kiosk-process.ts';

let folder: string;
let data: string;
beforeAll(() => ensureBuilt());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'start-'));
  data = join(folder, 'data');
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Runs `npm start` without its installing part to the end. @returns what a technician sees */
async function start(...flags: readonly string[]) {
  const run = runKioskProcess(flags, 'start');
  const code = await run.ended;
  // Which shell was chosen and why is said in two lines before anything is opened.
  const lines = run.stderr().trimEnd().split('\n');
  const said = lines.filter((line) => !/^(Shell: |Because )/.test(line));
  return { code, said, lines, stdout: run.stdout() };
}

describe('a technician who mistypes', () => {
  it.each([
    [['--hots', 'browser'], '--hots'],
    [['--host', 'firefox'], '--host takes electron, browser or auto, not "firefox"'],
    [['--host'], '--host'],
    [['--windowed', '1280'], '--windowed takes a size such as 1280x720, not "1280"'],
    [['--port', 'http'], '--port takes a number from 0 to 65535, not "http"'],
    [['--port', '65536'], '--port takes a number'],
    [['--exhibit', '../hall'], '--exhibit takes the id of an exhibit such as tribute-hall'],
    [['--screenshot', 'hall.jpg'], '--screenshot takes the name of a .png file, not "hall.jpg"'],
    [['--data', ''], '--data takes a path'],
    [['--headless=yes'], '--headless'],
    [['hall'], 'hall'],
  ])('%j reads one line that says what is wrong, and nothing was started', async (flags, expected) => {
    const { code, said, stdout } = await start('--data', data, ...flags);
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(expected);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(existsSync(data)).toBe(false);
  });

  it('finds every flag in --help', async () => {
    const { code, stdout } = await start('--help');
    expect(code).toBe(0);
    const flags =
      'host headless windowed data settings port exhibit screenshot exit-when-ready serve-only help';
    for (const flag of flags.split(' ')) expect(stdout).toContain(`--${flag}`);
  });
});

describe('settings that cannot be used', () => {
  it.each([
    ['no such file', undefined, 'ENOENT'],
    ['no JSON', '{"hall": "四川', 'JSON'],
    ['a mistyped key', '{"hal": "四川科技馆"}', 'hal'],
    ['a wrong value', '{"idle": {"warnAfterSeconds": 75, "warningSeconds": 5}}', 'idle.warningSeconds'],
  ])('are named in one line: %s', async (_what, text, expected) => {
    const file = join(folder, 'hall-settings.json');
    if (text !== undefined) writeFileSync(file, text);
    const { code, lines } = await start('--serve-only', '--data', data, '--settings', file);
    // Refused before a shell is looked for: nobody waits for a download to be told of a typing error.
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(file);
    expect(lines[0]).toContain(expected);
    expect(code).toBe(2);
    expect(existsSync(data)).toBe(false);
  });
});

describe('a data folder that cannot be written', () => {
  it.each([
    ['a file', () => join(folder, 'file')],
    ['below a file', () => join(folder, 'file', 'data')],
    ['where nobody can write', () => '/proc/tianfu-kiosk'],
  ])('is named in one line with what to do: %s', async (_what, path) => {
    writeFileSync(join(folder, 'file'), 'mine');
    const { code, said } = await start('--serve-only', '--data', path());
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(path());
    expect(said[0]).toContain('--data');
    expect(code).toBe(2);
  });
});

describe('a port that is taken', () => {
  it('is named in one line, and nothing half-written is left', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => other.once('listening', resolve));
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    const { code, said } = await start('--serve-only', '--data', data, '--port', port);
    other.close();
    expect(said).toHaveLength(1);
    expect(said[0]).toContain(`Port ${port}`);
    expect(said[0]).toContain('--port');
    expect(code).toBe(2);
    // The store of packs is there, and whole: the next start shows them.
    expect(readdirSync(data)).toEqual(['packs']);
    expect(readdirSync(join(data, 'packs')).filter((name) => name.endsWith('.tmp'))).toEqual([]);
    expect(existsSync(join(data, 'packs/box.json'))).toBe(true);
  });
});

describe('a second kiosk with the same data folder', () => {
  it('is refused while the first one runs, and welcome as soon as the first one was killed', async () => {
    const first = runKioskProcess(['--serve-only', '--data', data]);
    await first.line('serving');
    const { code, said } = await start('--serve-only', '--data', data);
    expect(said).toEqual([expect.stringContaining('running with the data folder')]);
    expect(code).toBe(2);
    first.child.kill('SIGKILL');
    await first.ended;
    const next = runKioskProcess(['--serve-only', '--data', data]);
    await openBarePage((await next.line('serving'))['url']);
    next.child.kill('SIGTERM');
    expect(await next.ended).toBe(0);
  });
});
