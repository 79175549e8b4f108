/** Which shell shows the kiosk, and why: Electron when it is there or can be had, else an installed browser. */
import { join } from 'node:path';
import { KioskError } from '#core/errors.ts';
import type { Flags } from '#main/flags.ts';
import { ensureChromium } from './chromium.ts';
import { type FetchLimits, fetchElectron, findElectron } from './electron.ts';
import { lastAttempt, rememberAttempt } from './electron-attempt.ts';
import { OUT } from './folders.ts';

export interface Shell {
  readonly host: 'electron' | 'browser';
  /** The program that shows the page; nothing with `--serve-only`. */
  readonly program: string | undefined;
  /** Why this one, one line. */
  readonly reason: string;
}

const ATTEMPT = join(OUT, '.electron-attempt');

/** Milliseconds. The first time it may take a minute; a kiosk that is switched on every morning must not wait every morning. */
const FIRST: FetchLimits = { whole: 60_000, answer: 60_000, every: 3_000 };
const AGAIN: FetchLimits = { ...FIRST, answer: 4_000 };

/**
 * @param say takes what the staff should see while they wait
 * @throws KioskError `browser-missing`
 */
export async function chooseShell(flags: Flags, say: (line: string) => void): Promise<Shell> {
  if (flags.serveOnly)
    return { host: 'browser', program: undefined, reason: '--serve-only asks for a server without a window' };
  if (flags.host === 'browser') return browserShell('--host browser asks for it', say);
  const electron = findElectron();
  if (electron !== undefined)
    return { host: 'electron', program: electron, reason: 'its binary is installed' };
  const failed = await attempt(flags.host === 'electron', say);
  const fetched = findElectron();
  if (fetched !== undefined)
    return { host: 'electron', program: fetched, reason: 'its binary has been fetched' };
  if (flags.host === 'electron')
    throw new KioskError(
      'browser-missing',
      `Electron could not be fetched: ${failed}. Try again with a network, or use --host browser.`,
    );
  return browserShell(
    `Electron is not here (${failed}; tried again after a day, or at once with --host electron)`,
    say,
  );
}

/** @returns why Electron is still not here */
async function attempt(asked: boolean, say: (line: string) => void): Promise<string> {
  const mirror = process.env.ELECTRON_MIRROR ?? '';
  const last = lastAttempt(ATTEMPT, mirror, Date.now());
  if (!asked && last?.fresh === true) return last.reason;
  say('Fetching Electron, for 60 s at most …');
  const failure = await fetchElectron(say, last === undefined || asked ? FIRST : AGAIN);
  return rememberAttempt(ATTEMPT, failure ?? 'it came without its program', mirror, Date.now());
}

function browserShell(reason: string, say: (line: string) => void): Shell {
  return { host: 'browser', program: ensureChromium(say), reason };
}
