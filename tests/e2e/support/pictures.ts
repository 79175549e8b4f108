/** Pictures that are looked at by people: every view, in sizes and languages by support/sizes.ts. */
import { mkdirSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { drawOnce, letDraw } from '../../harness/drawing.ts';

export const SIZES = [
  { width: 1080, height: 1920 },
  { width: 1920, height: 1080 },
  { width: 3840, height: 2160 },
  { width: 3840, height: 1080 },
] as const;
export const LANGUAGES = ['zh-Hans', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Every view at every size, painted in both languages: `TIANFU_PICTURES=all npm test -- --only build --only e2e`. */
export const EVERYTHING = process.env.TIANFU_PICTURES === 'all';

/** What going round all views of an exhibit may take, milliseconds: it is done in all modes without leaving the page. */
export const ROUND_MS = EVERYTHING ? 900_000 : 240_000;

/**
 * Whether people look at a language. Every view is painted in Chinese each time; pictures in English differ from it by their lines and
 * take as long again, so they are made when somebody asks for them.
 */
export const picturedIn = (language: Language): boolean => language === 'zh-Hans' || EVERYTHING;

/** A PNG takes five times as long, and three hundred of them a quarter of all the tests. */
const FORMAT = { type: 'jpeg', quality: 92 } as const;

/** What was drawn is on the screen by then, milliseconds. */
const PAINTED_MS = 80;

/** Writes `test-results/views/<view>-<width>x<height>-<language>.jpg`, with what WebGL draws. */
export async function picture(page: Page, view: string, language: Language): Promise<void> {
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  mkdirSync('test-results/views', { recursive: true });
  await drawOnce(page);
  await page.waitForTimeout(PAINTED_MS);
  await page.screenshot({
    ...FORMAT,
    path: `test-results/views/${view}-${width}x${height}-${language}.jpg`,
  });
  await letDraw(page, 'nothing');
}
