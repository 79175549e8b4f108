import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lastAttempt, rememberAttempt } from './electron-attempt.ts';

const NOON = Date.UTC(2026, 5, 1, 12);
const HOUR = 3_600_000;

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'attempt-'));
  file = join(folder, 'out/.electron-attempt');
});
afterEach(() => rmSync(folder, { recursive: true }));

describe('a start after Electron could not be fetched', () => {
  it('does not wait for it again on the same day, and says why it is not here', () => {
    rememberAttempt(file, 'no network', '', NOON);
    expect(lastAttempt(file, '', NOON + 23 * HOUR)).toEqual({
      reason: 'not fetched on 2026-06-01: no network',
      fresh: true,
    });
  });

  it.each([
    ['after a day', '', NOON + 25 * HOUR],
    ['with another mirror', 'https://mirror.example/', NOON + HOUR],
    ['when the clock was set back', '', NOON - HOUR],
  ])('tries again %s', (_when, mirror, now) => {
    rememberAttempt(file, 'no network', '', NOON);
    expect(lastAttempt(file, mirror, now)?.fresh).toBe(false);
  });

  it('tries for the first time where nothing is remembered, and again where the note is of another kind', () => {
    expect(lastAttempt(file, '', NOON)).toBeUndefined();
    writeFileSync(join(folder, 'old'), 'not fetched\n');
    expect(lastAttempt(join(folder, 'old'), '', NOON)?.fresh).toBe(false);
  });
});
