/**
 * Remembers that Electron could not be fetched and why, so that a start without a network does not wait for it every time.
 * Three lines: the reason, when, and the mirror that was asked.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** After a day it is tried again. */
const REMEMBERED_MS = 24 * 3_600_000;

export interface Attempt {
  readonly reason: string;
  /** Whether it is too early, and too much the same, to try again. */
  readonly fresh: boolean;
}

/** @param mirror where Electron would be looked for now */
export function lastAttempt(file: string, mirror: string, now: number): Attempt | undefined {
  if (!existsSync(file)) return undefined;
  const [reason = '', when = '', where = ''] = readFileSync(file, 'utf8').split('\n');
  const age = now - Date.parse(when);
  // With a clock that was set back the age says nothing.
  return { reason, fresh: age >= 0 && age < REMEMBERED_MS && where === mirror };
}

/** @returns the reason as staff read it */
export function rememberAttempt(file: string, failure: string, mirror: string, now: number): string {
  const when = new Date(now).toISOString();
  const reason = `not fetched on ${when.slice(0, 10)}: ${failure}`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${reason}\n${when}\n${mirror}\n`);
  return reason;
}
