/**
 * The tests take whatever browser `npm start` would take, installed in the same way where there is none. Run as a program, it makes
 * sure that there is one and ends, or says the one command to run.
 */
import { ensureChromium } from '#build/chromium.ts';
import { describeError } from '#core/errors.ts';

/** Makes sure that there is a browser and tells every test which, or ends with the one command to run. */
export function ensureBrowser(): void {
  try {
    // Inherited by every tool that is started from here.
    process.env.TIANFU_CHROMIUM = ensureChromium(console.log);
  } catch (error) {
    console.error(describeError(error));
    process.exit(2);
  }
}

if (import.meta.main) ensureBrowser();
