/**
 * What shows the pages of the end to end tests: Debian's headless shell, which is the same build of the same engine without the
 * windows, profiles and prompts of a browser, and takes an eighth less of the processor. What a kiosk shows itself in is tested with
 * the whole browser (tests/hosts, tests/start, tests/faults).
 */
import { existsSync } from 'node:fs';
import { findChromium } from '#main/hosts/browser/chromium.ts';

const SHELL = '/usr/bin/chromium-headless-shell';

export const hasShell = (): boolean => existsSync(SHELL);

/**
 * What `npm test` has chosen already, or what a person named, or the shell, or the browser where there is no shell.
 * @throws KioskError `browser-missing` with the one command to run
 */
export function pageBrowser(): string {
  const { TIANFU_PAGE_BROWSER: chosen, TIANFU_CHROMIUM: named } = process.env;
  return chosen ?? named ?? (hasShell() ? SHELL : findChromium(undefined));
}
