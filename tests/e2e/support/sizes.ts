/** A view at every size, without leaving it: a page is opened once, and the screen around it changes. */
import type { Page } from '@playwright/test';
import { EVERYTHING, type Language, LANGUAGES, SIZES } from './pictures.ts';

export type Size = (typeof SIZES)[number];

/** In millimetres 3840 × 2160 is 1920 × 1080: what the ruler says of the one it says of the other. */
export const TOLD_APART: readonly Size[] = SIZES.filter(({ height }) => height !== 2160);

/** The page has measured the screen that it is on; a busy browser tells of a resize late. */
async function measured(page: Page, { width, height }: Size): Promise<void> {
  await page.waitForFunction(
    ([wide, high]) => {
      const { style } = document.documentElement;
      const px = (name: string): number => Number.parseFloat(style.getPropertyValue(name));
      const reached = Math.abs(px('--reach-bottom') + px('--reach-below') - high) < 1;
      return innerWidth === wide && innerHeight === high && reached;
    },
    [width, height] as const,
  );
  // Layouts that are computed from elements stand after the next frame.
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (let frame = 0; frame < 2; frame++) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

/** All four when everything is asked for. */
export const PICTURED_AT: readonly Size[] = EVERYTHING ? SIZES : TOLD_APART;

/** Of those, where each language is looked at in modes that leave the words the least room: both together see all. */
export const sharedOut = (language: Language): readonly Size[] =>
  TOLD_APART.filter(
    ({ width, height }) => EVERYTHING || (width === 1920 && height === 1080) === (language === 'en'),
  );

/** Of many views of one build each is looked at on another screen, so that a few of them see each. @param at counts the views */
export const inTurn = (at: number): readonly Size[] =>
  TOLD_APART.filter((_, index) => EVERYTHING || index === at % TOLD_APART.length);

/** Of a page's modes the first is each language's, the others are that of one language, by turns. */
const isTurnOf = (language: Language, at: number): boolean =>
  EVERYTHING || at === 0 || at % LANGUAGES.length === LANGUAGES.indexOf(language);

/** Every mode of a page, with the sizes that its views are looked at: all where it is the language's turn, else another one for each view. */
export const modesIn = <Mode>(
  language: Language,
  modes: Readonly<Record<string, Mode>>,
): readonly (readonly [mode: string, access: Mode, sizesOf: typeof inTurn])[] =>
  Object.entries(modes).map(([mode, access], at) => [
    mode,
    access,
    isTurnOf(language, at) ? () => TOLD_APART : inTurn,
  ]);

/** Modes of pages that take a whole visit to see: of all but the first half in one language and half in the other. */
export const modesByTurns = <Mode>(
  language: Language,
  modes: Readonly<Record<string, Mode>>,
): readonly (readonly [mode: string, access: Mode])[] =>
  Object.entries(modes).filter((_mode, at) => isTurnOf(language, at));

/** In an exhibit with reduced motion everything is a fade of 320 ms; it has faded by then, milliseconds. */
const FADED_MS = 420;

/** For pictures of an exhibit by itself: it stands. */
export const faded = (page: Page): Promise<void> => page.waitForTimeout(FADED_MS);

export interface Round {
  readonly sizes: readonly Size[];
  /** Waits until the view stands on a screen of another size; left out where its layout stands at once and nobody sees the rest. */
  readonly stands?: ((page: Page) => Promise<void>) | undefined;
}

/** The smallest screen comes last, since a visit goes on there: it is the quickest to paint. */
const smallestLast = (sizes: readonly Size[]): readonly Size[] =>
  sizes.toSorted((one, other) => other.width * other.height - one.width * one.height);

/**
 * Goes round the sizes of a view without leaving it; it stays on the screen of the last one.
 *
 * @param look what is done at each size; `first` once for each view
 */
export async function atEverySize(
  page: Page,
  { sizes, stands }: Round,
  look: (size: Size, first: boolean) => Promise<void>,
): Promise<void> {
  for (const [at, size] of smallestLast(sizes).entries()) {
    await page.setViewportSize(size);
    await measured(page, size);
    await stands?.(page);
    await look(size, at === 0);
  }
}
