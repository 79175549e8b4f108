/** A view looked at by people, by the ruler and by axe, at several sizes, without leaving it. */
import { expect, type Page } from '@playwright/test';
import { violationsOn } from './axe.ts';
import { choose } from '../../harness/open.ts';
import type { PageMode } from './modes.ts';
import { type Language, picture } from './pictures.ts';
import { faultsOf } from './ruler.ts';
import { atEverySize, faded, type Round, type Size } from './sizes.ts';

export interface Look extends Round {
  readonly language: Language;
  /** As a failure is told. */
  readonly mode?: string;
  readonly lowReach: boolean;
  /** Whether people look at it; the ruler always does. */
  readonly pictured: boolean;
  /** CSS selector of controls that adjoin each other (RulerOptions). */
  readonly lights?: string | undefined;
  /** CSS selector of what axe looks at, once for each view; left out where other tests ask it. */
  readonly axe?: string | undefined;
}

export interface Subject {
  /** As its pictures are called. */
  readonly name: string;
  /** CSS selector of what is measured, where something else has the rest of the screen. */
  readonly within?: string;
  /** Whether a fault is this view's own; all are when it is left out. */
  concerns?(fault: string): boolean;
}

/** Nothing is out of reach, too small, too near, cut off or written over. */
export async function lookAt(
  page: Page,
  { name, within, concerns = () => true }: Subject,
  look: Look,
): Promise<void> {
  const { language, mode = 'plain', lowReach, pictured, sizes, axe, lights } = look;
  const stands = look.stands ?? (pictured ? faded : undefined);
  await atEverySize(page, { sizes, stands }, async ({ width, height }, first) => {
    const where = `${name} in ${language}, ${mode}, at ${width} × ${height}`;
    if (pictured) await picture(page, name, language);
    const faults = await faultsOf(page, { lowReach, within, lights });
    expect.soft(faults.filter(concerns), where).toEqual([]);
    if (first && axe !== undefined) expect.soft(await violationsOn(page, axe), `axe: ${where}`).toEqual([]);
  });
}

/** How a view of an exhibit is looked at, beside what follows from the mode. */
export interface PageLook extends Pick<Look, 'pictured' | 'lights'> {
  sizesOf(mode: PageMode): readonly Size[];
}

/** As pictures of a mode are called. */
const suffixOf = ({ mode }: PageMode): string => (mode === 'plain' ? '' : `-${mode.replaceAll(/\W+/g, '-')}`);

/** A view of an exhibit in one mode after another, changed under it as a visitor changes them. */
export async function lookInModes(
  page: Page,
  subject: Subject,
  modes: readonly PageMode[],
  { sizesOf, ...look }: PageLook,
): Promise<void> {
  for (const mode of modes) {
    await choose(page, mode);
    const named = { ...subject, name: `${subject.name}${suffixOf(mode)}` };
    const { lowReach } = mode.access;
    await lookAt(page, named, { ...look, ...mode, lowReach, sizes: sizesOf(mode) });
  }
}
