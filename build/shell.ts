/** Which shell shows the kiosk, and why: Electron when it is there or can be had, else an installed browser. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describeError, KioskError } from '#core/errors.ts';
import type { Flags } from '#main/flags.ts';
import { findChromium } from '#main/hosts/browser/chromium.ts';
import { fetchElectron, findElectron } from './electron.ts';
import { OUT } from './folders.ts';

export interface Shell {
  readonly host: 'electron' | 'browser';
  /** The program that shows the page; nothing with `--serve-only`. */
  readonly program: string | undefined;
  /** Why this one, one line. */
  readonly reason: string;
}

/** Remembers in one line why Electron could not be fetched, so that the next start does not try again. */
const ATTEMPT = join(OUT, '.electron-attempt');

/**
 * @param say takes what the staff should see while they wait
 * @throws KioskError `browser-missing`
 */
export function chooseShell(flags: Flags, say: (line: string) => void): Shell {
  if (flags.serveOnly)
    return { host: 'browser', program: undefined, reason: '--serve-only asks for a server without a window' };
  if (flags.host === 'browser') return browserShell('--host browser asks for it', say);
  const electron = findElectron();
  if (electron !== undefined)
    return { host: 'electron', program: electron, reason: 'its binary is installed' };
  const failed = attempt(flags.host === 'electron', say);
  const fetched = findElectron();
  if (fetched !== undefined)
    return { host: 'electron', program: fetched, reason: 'its binary has been fetched' };
  if (flags.host === 'electron')
    throw new KioskError(
      'browser-missing',
      `Electron could not be fetched: ${failed}. Try again with a network, or use --host browser.`,
    );
  return browserShell(`Electron is not here (${failed}; --host electron tries again)`, say);
}

/** @returns why Electron is still not here */
function attempt(again: boolean, say: (line: string) => void): string {
  if (!again && existsSync(ATTEMPT)) return readFileSync(ATTEMPT, 'utf8').trim();
  say('Fetching Electron, for 60 s at most …');
  const failure = fetchElectron();
  const note = `not fetched on ${new Date().toISOString().slice(0, 10)}: ${failure ?? 'it came without its program'}`;
  mkdirSync(dirname(ATTEMPT), { recursive: true });
  writeFileSync(ATTEMPT, `${note}\n`);
  return note;
}

function browserShell(reason: string, say: (line: string) => void): Shell {
  try {
    return { host: 'browser', program: findChromium(undefined), reason };
  } catch (error) {
    if (process.env.TIANFU_CHROMIUM !== undefined || !canInstall()) throw error;
    say(describeError(error));
    installChromium(say);
    return { host: 'browser', program: findChromium(undefined), reason };
  }
}

const canInstall = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

function installChromium(say: (line: string) => void): void {
  say('Installing Chromium from Debian (apt-get install chromium) …');
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
  ])
    spawnSync('apt-get', args, {
      // Standard output belongs to the kiosk's one line.
      stdio: ['ignore', 2, 2],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
}
