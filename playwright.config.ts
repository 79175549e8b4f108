import { defineConfig } from '@playwright/test';
import { PICTURED } from './tests/e2e/support/seen.ts';
import { BROWSER_FLAGS, HALF_RESOLUTION } from './tests/support/browser-flags.ts';
import { pageBrowser } from './tests/support/page-browser.ts';

const browser = (flags: readonly string[]) => ({
  executablePath: pageBrowser(),
  // One process less that every frame is sent to and fro.
  args: [...BROWSER_FLAGS, '--in-process-gpu', ...flags],
});

/** Two workers keep two cores busy while both have something to do; the third has it while another waits for a fade or a film. */
export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'electron/**/*.spec.ts'],
  globalSetup: './tests/harness/build.ts',
  outputDir: 'test-results/playwright',
  workers: 3,
  timeout: 90_000,
  expect: { timeout: 10_000 },
  forbidOnly: true,
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  use: {
    browserName: 'chromium',
    headless: true,
    hasTouch: true,
    viewport: { width: 1080, height: 1920 },
    locale: 'zh-CN',
    actionTimeout: 15_000,
  },
  projects: [
    { name: 'pictured', grep: new RegExp(PICTURED), use: { launchOptions: browser([]) } },
    { name: 'unseen', grepInvert: new RegExp(PICTURED), use: { launchOptions: browser([HALF_RESOLUTION]) } },
  ],
});
