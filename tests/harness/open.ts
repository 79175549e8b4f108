/** Opening the harness page in a test's browser. */
import type { Page } from '@playwright/test';
import type { AccessSettings } from '#core/access.ts';
import type { InterfaceLanguage } from '#core/language.ts';

/** What the address may say; see page.ts. */
export type HarnessOptions = Readonly<Record<string, string | number>>;

/** Opens the page and waits until its exhibit is mounted. */
export async function openHarness(page: Page, url: string, options: HarnessOptions = {}): Promise<void> {
  const search = new URLSearchParams(Object.entries(options).map(([name, value]) => [name, String(value)]));
  await page.goto(`${url}?${search}`);
  await page.waitForFunction(() => window.harness?.ready ?? false);
}

/** What somebody may choose who is there already. */
interface Choice {
  readonly language: InterfaceLanguage;
  readonly access: AccessSettings;
}

/**
 * Changes it under what the exhibit shows, as the shell does when a visitor changes it: whoever goes round all modes opens each view
 * once.
 */
export async function choose(page: Page, { language, access }: Choice): Promise<void> {
  await page.evaluate(
    ([words, settings]) => {
      window.harness.setLanguage(words);
      window.harness.setAccess(settings);
    },
    [language, access] as const,
  );
  // What is laid out from elements stands after the next frame.
  await painted(page);
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
