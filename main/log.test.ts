import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openLog } from './log.ts';

let folder: string;
let stderr: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'log-'));
  stderr = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () =>
  openLog(
    folder,
    (line) => void stderr.push(line),
    () => Date.UTC(2026, 0, 2),
  );

describe('the log', () => {
  it('writes one line with time and level to the file and to stderr', () => {
    open().write('warn', 'the door\u0007 is\r\nopen');
    expect(stderr).toEqual(['2026-01-02T00:00:00.000Z warn  the door ⏎  is ⏎ open\n']);
    expect(readFileSync(join(folder, 'kiosk.log'), 'utf8')).toBe(stderr[0]);
  });

  it('never takes more than a few files of a fixed size, whatever a page writes', () => {
    const log = open();
    for (let line = 0; line < 3_000; line++) log.write('info', 'x'.repeat(7_900));
    const names = readdirSync(folder).toSorted();
    expect(names).toEqual(['kiosk.log', 'kiosk.log.1', 'kiosk.log.2', 'kiosk.log.3', 'kiosk.log.4']);
    for (const name of names) expect(statSync(join(folder, name)).size).toBeLessThan(2_100_000);
  });

  it('goes on to stderr alone when the file cannot be written, and says so once', () => {
    mkdirSync(join(folder, 'kiosk.log'));
    const log = open();
    log.write('info', 'one');
    log.write('info', 'two');
    expect(stderr.filter((line) => line.includes('cannot be written'))).toHaveLength(1);
    expect(stderr.at(-1)).toContain('two');
  });
});
