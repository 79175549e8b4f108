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
export interface Choice {
  readonly language: InterfaceLanguage;
  readonly access: AccessSettings;
}

/**
 * Changes it under what the exhibit shows, as the shell does when a visitor changes it: whoever goes round all modes opens each view
 * once.
 */
export async function choose(page: Page, choice: Choice): Promise<void> {
  await page.evaluate(
    ([words, settings]) => {
      window.harness.setLanguage(words);
      window.harness.setAccess(settings);
    },
    [choice.language, choice.access] as const,
  );
  await chosen(page, choice);
}

/**
 * Waits until what is laid out from elements stands, too.
 * @throws when the page shows something else than what was chosen: a round of all modes would look at one again and again
 */
export async function chosen(page: Page, { language, access }: Choice): Promise<void> {
  await painted(page);
  const shown = await page.evaluate(() => {
    const { lang, dataset } = document.documentElement;
    return [lang, dataset.textScale, dataset.contrast, dataset.reach, dataset.motion].join(', ');
  });
  const reach = access.lowReach ? 'low' : 'standing';
  const motion = access.reducedMotion ? 'reduced' : 'full';
  const wanted = [language, access.textScale, access.contrast, reach, motion].join(', ');
  if (shown !== wanted) throw new Error(`The page shows ${shown}, and ${wanted} was chosen.`);
}

/** What goes on by itself after some seconds stands meanwhile, as it does while the shell asks whether somebody is there. */
export async function whileItWaits(page: Page, look: () => Promise<void>): Promise<void> {
  await page.evaluate(() => window.harness.suspend());
  await look();
  await page.evaluate(() => window.harness.resume());
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
