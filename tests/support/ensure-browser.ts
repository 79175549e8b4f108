/**
 * The tests take whatever browser `npm start` would take, installed in the same way where there is none. Run as a program, it makes
 * sure that there is one and ends, or says the one command to run.
 */
import { canInstall, ensureChromium, installFromDebian } from '#build/chromium.ts';
import { describeError, KioskError } from '#core/errors.ts';
import { findChromium } from '#main/hosts/browser/chromium.ts';
import { hasShell, pageBrowser } from './page-browser.ts';

/**
 * Makes sure that there is a browser and tells every test which, or ends with the one command to run. For pages (page-browser.ts)
 * Debian's shell is installed beside it where nobody has named a browser; without one the tests take longer.
 */
export function ensureBrowser(): void {
  try {
    if (process.env.TIANFU_CHROMIUM === undefined && !hasShell() && canInstall())
      // On a bare machine in one go with the browser, which everything waits for; a release without the shell gets that by itself.
      installFromDebian([...(hasBrowser() ? [] : ['chromium']), 'chromium-headless-shell'], console.log);
    const whole = ensureChromium(console.log);
    // Inherited by every tool that is started from here.
    process.env.TIANFU_PAGE_BROWSER = pageBrowser();
    process.env.TIANFU_CHROMIUM = whole;
  } catch (error) {
    console.error(describeError(error));
    process.exit(2);
  }
}

function hasBrowser(): boolean {
  try {
    return findChromium(undefined) !== '';
  } catch (error) {
    if (error instanceof KioskError) return false;
    throw error;
  }
}

if (import.meta.main) ensureBrowser();
