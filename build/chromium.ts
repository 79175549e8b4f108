/** The browser that shows the kiosk: the one that is there, or on Debian as root the one that is installed now. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { describeError } from '#core/errors.ts';
import { findChromium } from '#main/hosts/browser/chromium.ts';

/**
 * @param say takes what the staff should see while they wait
 * @returns the program
 * @throws KioskError `browser-missing` with the one command to run
 */
export function ensureChromium(say: (line: string) => void): string {
  try {
    return findChromium(undefined);
  } catch (error) {
    if (process.env.TIANFU_CHROMIUM !== undefined || !canInstall()) throw error;
    say(describeError(error));
    installFromDebian(['chromium'], say);
    return findChromium(undefined);
  }
}

/** Whether `installFromDebian` can do anything: on Debian, as root. */
export const canInstall = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');

/**
 * Installs packages, all of them or none, and starts nothing of them; what apt-get says goes to standard error. Whoever asked looks
 * whether they are there.
 */
export function installFromDebian(names: readonly string[], say: (line: string) => void): void {
  say(`Installing ${names.join(' and ')} from Debian (apt-get install ${names.join(' ')}) …`);
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...names],
  ])
    spawnSync('apt-get', args, {
      // Standard output belongs to the kiosk's one line.
      stdio: ['ignore', 2, 2],
      // Debian would start a service by itself.
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    });
}
