/** Opening the harness page in a test's browser. */
import type { Page } from '@playwright/test';

/** What the address may say; see page.ts. */
export type HarnessOptions = Readonly<Record<string, string | number>>;

/** Opens the page and waits until its exhibit is mounted. */
export async function openHarness(page: Page, url: string, options: HarnessOptions = {}): Promise<void> {
  const search = new URLSearchParams(Object.entries(options).map(([name, value]) => [name, String(value)]));
  await page.goto(`${url}?${search}`);
  await page.waitForFunction(() => window.harness?.ready ?? false);
}

/** Two painted frames later. */
export async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>(
        (resolve) => void requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
      ),
  );
}
