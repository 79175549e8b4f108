/** A view looked at by people and by the ruler, at several sizes, without leaving it. */
import { expect, type Page } from '@playwright/test';
import { type Language, picture } from './pictures.ts';
import { faultsOf } from './ruler.ts';
import { atEverySize, type Size } from './sizes.ts';

export interface Look {
  readonly language: Language;
  readonly lowReach: boolean;
  /** Whether people look at it; the ruler always does. */
  readonly pictured: boolean;
  readonly sizes: readonly Size[];
}

/** An exhibit, as its pictures are called and as its element is found. */
export interface Subject {
  readonly name: string;
  readonly within: string;
}

/** Nothing is out of reach, too small, too near, cut off or written over. */
export async function lookAt(page: Page, { name, within }: Subject, view: string, look: Look): Promise<void> {
  const { language, lowReach, pictured, sizes } = look;
  await atEverySize(page, { sizes, pictured }, async ({ width, height }) => {
    if (pictured) await picture(page, `${name}-${view}`, language);
    expect.soft(await faultsOf(page, { within, lowReach }), `${view} at ${width} × ${height}`).toEqual([]);
  });
}
