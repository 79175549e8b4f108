import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#core/settings.ts';
import { z } from '#core/schema.ts';
import { openSettings, readSettings } from './settings-file.ts';
import { parseState, printState, type StateSchema } from './state/state-format.ts';

let folder: string;
let file: string;
let warnings: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'settings-'));
  file = join(folder, 'settings.json');
  warnings = [];
});
afterEach(() => rmSync(folder, { recursive: true }));

const open = () =>
  openSettings(folder, {
    warn: (message) => void warnings.push(message),
    now: () => Date.UTC(2026, 0, 2, 3, 4, 5),
  });
const ASIDE = 'settings.json.corrupt-2026-01-02T03-04-05-000Z';

describe('settings that a technician writes by hand', () => {
  it('are plain JSON, and stay as they were written', async () => {
    const text = '\uFEFF{ "hall": "科技馆",\r\n  "language": "en" }\r\n';
    writeFileSync(file, text);
    expect(await open()).toEqual({ ...DEFAULT_SETTINGS, hall: '科技馆', language: 'en' });
    expect(readFileSync(file, 'utf8')).toBe(text);
    expect(warnings).toEqual([]);
  });

  it('may name their version', async () => {
    writeFileSync(file, '{ "version": 1, "hall": "科技馆" }');
    expect((await open()).hall).toBe('科技馆');
    expect(readSettings(file).hall).toBe('科技馆');
  });

  it('are the defaults where there is no file, and again once the file is deleted', async () => {
    expect(await open()).toEqual(DEFAULT_SETTINGS);
    expect(readdirSync(folder)).toEqual([]);
    writeFileSync(file, '{ "hall": "科技馆" }');
    await open();
    rmSync(file);
    expect(await open()).toEqual(DEFAULT_SETTINGS);
    expect(warnings).toEqual([]);
  });

  it.each([
    ['a missing comma', '{ "hall": "新馆" "language": "en" }', /JSON at position/],
    ['a mistyped key', '{ "hal": "新馆" }', /"hal"/],
    ['a wrong value', '{ "idle": { "warnAfterSeconds": 60, "warningSeconds": 2 } }', /idle\.warningSeconds/],
    ['a list', '[]', /braces/],
    ['a version of a newer kiosk', '{ "version": 9, "hall": "新馆" }', /version 9 is newer/],
    ['nothing, as a power cut leaves it', '', /JSON/],
    ['zeros, as a power cut leaves them', '\0'.repeat(200), /JSON/],
  ])(
    'with %s are kept aside, the last good ones are taken, and the log says what is wrong',
    async (_what, text, why) => {
      writeFileSync(file, '{ "hall": "科技馆" }');
      await open();
      writeFileSync(file, text);
      expect((await open()).hall).toBe('科技馆');
      expect(readFileSync(join(folder, ASIDE), 'utf8')).toBe(text);
      expect(readFileSync(file, 'utf8')).toBe('{ "hall": "科技馆" }');
      expect(warnings).toEqual([expect.stringMatching(why)]);
      expect(warnings[0]).toContain(ASIDE);
      expect(warnings[0]).toContain('The last good copy takes its place');
      expect((await open()).hall).toBe('科技馆');
      expect(warnings).toHaveLength(1);
    },
  );

  it('that were never right leave the kiosk with the defaults, and nothing of them is lost', async () => {
    writeFileSync(file, '{ "hall": ');
    expect(await open()).toEqual(DEFAULT_SETTINGS);
    expect(readFileSync(join(folder, ASIDE), 'utf8')).toBe('{ "hall": ');
    expect(warnings).toEqual([expect.stringContaining('The kiosk begins anew')]);
    expect(existsSync(file)).toBe(false);
  });

  it('can be read by the technician after the good copy took their place', async () => {
    writeFileSync(file, '{}', { mode: 0o644 });
    await open();
    writeFileSync(file, '{');
    await open();
    const other = join(folder, 'other');
    writeFileSync(other, '', { mode: 0o644 });
    expect(statSync(file).mode).toBe(statSync(other).mode);
  });
});

describe('settings that a command names', () => {
  it.each([
    ['{', 'settings-invalid'],
    ['{ "hal": "新馆" }', 'settings-invalid'],
    [undefined, 'settings-unreadable'],
  ])('are refused and left alone: %s', (text, code) => {
    if (text !== undefined) writeFileSync(file, text);
    expect(() => readSettings(file)).toThrow(expect.objectContaining({ code }));
    expect(readdirSync(folder)).toEqual(text === undefined ? [] : ['settings.json']);
  });
});

describe('settings of a newer kiosk', () => {
  const newer: StateSchema<{ readonly hall: string; readonly floor: number }> = {
    version: 2,
    schema: z.strictObject({ hall: z.string(), floor: z.int() }),
    initial: { hall: '', floor: 0 },
    migrations: { 1: (old) => ({ ...(old as { hall: string }), floor: 1 }) },
    byHand: true,
  };

  it('take over a file that was written before there were versions', () => {
    expect(parseState('{ "hall": "科技馆" }', newer)).toEqual({
      version: 2,
      data: { hall: '科技馆', floor: 1 },
    });
  });

  it('are written so that a person can go on with them', () => {
    const text = printState({ version: 2, data: { hall: '科技馆', floor: 1 } }, newer);
    expect(text.split('\n')).toContain('  "hall": "科技馆",');
    expect(parseState(text, newer).data).toEqual({ hall: '科技馆', floor: 1 });
  });
});
