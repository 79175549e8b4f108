import { defineConfig } from '@playwright/test';
import { PICTURED } from './tests/e2e/support/seen.ts';
import { BROWSER_FLAGS, HALF_RESOLUTION } from './tests/support/browser-flags.ts';

const browser = (flags: readonly string[]) => ({
  executablePath: process.env.TIANFU_CHROMIUM ?? '/usr/bin/chromium',
  args: [...BROWSER_FLAGS, ...flags],
});

/**
 * Frames are drawn by the processor: one worker for each core of the smallest machine, and no more.
 */
export default defineConfig({
  testDir: 'tests',
  testMatch: ['e2e/**/*.spec.ts', 'electron/**/*.spec.ts'],
  globalSetup: './tests/harness/build.ts',
  outputDir: 'test-results/playwright',
  workers: 2,
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
