/** Whether the kiosk can draw every character: with the fonts it ships, or with fonts that the pack brings. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from '#core/schema.ts';
import { codeOf } from './language.ts';
import { error, type Finding } from './report.ts';
import type { SourceFile } from './source-files.ts';
import type { PlacedText } from './walk.ts';
import { codePointsOf } from './woff2.ts';

/** A font, as far as the check needs it. */
export interface Font {
  /** For people: Noto Sans SC. */
  readonly name: string;
  has(codePoint: number): boolean;
}

/**
 * The fonts in the box by the typeface they make up, as renderer/main.tsx loads them. Every page uses both typefaces, so a
 * character must be in each: in any of its fonts.
 */
export const SHIPPED_FONTS: Readonly<Record<string, readonly string[]>> = {
  'Noto Sans SC': ['noto-sans-sc', 'source-sans-3'],
  'Noto Serif SC': ['noto-serif-sc', 'source-serif-4'],
};
/** Characters named one by one in a file; a text in a script without a font would name hundreds. */
const MOST_NAMED = 40;
/** Drawn by no font: spaces, line breaks, joiners, marks of direction. */
const UNDRAWN = /^[\s\p{Default_Ignorable_Code_Point}\p{Cc}]$/u;

/** The fonts in the box. Reads 200 files, about 0.3 s: once per run. */
export async function loadShippedFonts(): Promise<readonly Font[]> {
  return Promise.all(
    Object.entries(SHIPPED_FONTS).map(async ([name, ids]) => {
      const drawn = new Set<number>();
      for (const id of ids) for (const codePoint of await drawnBy(id)) drawn.add(codePoint);
      return { name, has: (codePoint: number) => drawn.has(codePoint) };
    }),
  );
}

/** A character is drawn when the style sheet asks a file for it and that file has it. */
export async function drawnBy(id: string): Promise<ReadonlySet<number>> {
  const folder = dirname(createRequire(import.meta.url).resolve(`@fontsource-variable/${id}/unicode.json`));
  const subsets = z
    .record(z.string(), z.string())
    .parse(JSON.parse(await readFile(join(folder, 'unicode.json'), 'utf8')));
  const drawn = new Set<number>();
  for (const [subset, ranges] of Object.entries(subsets)) {
    const file = join(folder, 'files', `${id}-${subset.replace(/[[\]]/g, '')}-wght-normal.woff2`);
    const held = codePointsOf(await readFile(file));
    for (const codePoint of codePointsInRanges(ranges)) if (held.has(codePoint)) drawn.add(codePoint);
  }
  return drawn;
}

function* codePointsInRanges(ranges: string): Generator<number> {
  for (const [, first = '', last = first] of ranges.matchAll(/U\+([0-9a-f]+)(?:-([0-9a-f]+))?/gi))
    for (let code = Number.parseInt(first, 16); code <= Number.parseInt(last, 16); code++) yield code;
}

/** The fonts that a pack brings, and those of them that cannot be read. */
export async function readPackFonts(
  files: readonly SourceFile[],
): Promise<{ fonts: readonly Font[]; findings: readonly Finding[] }> {
  const fonts: Font[] = [];
  const findings: Finding[] = [];
  for (const { path, disk } of files.filter((file) => file.path.endsWith('.woff2'))) {
    try {
      const held = codePointsOf(await readFile(disk));
      fonts.push({ name: path, has: (codePoint) => held.has(codePoint) });
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      findings.push(error('font-unreadable', { file: path, place: '' }, { reason }));
    }
  }
  return { fonts, findings };
}

/**
 * One error per character that would be an empty box.
 * @param shipped every one of these must have it
 * @param brought or any one of these
 */
export function checkCharacters(
  file: string,
  texts: Iterable<PlacedText>,
  shipped: readonly Font[],
  brought: readonly Font[],
): Finding[] {
  const places = new Map<string, string[]>();
  for (const { place, text } of texts)
    for (const character of new Set(text)) remember(places, character, place);
  const findings = [...places].flatMap(([character, where]) => {
    const lacking = lackingFonts(character, shipped, brought);
    return lacking.length === 0 ? [] : [undrawable(file, character, where, lacking)];
  });
  const rest = findings.length - MOST_NAMED;
  if (rest <= 0) return findings;
  return [...findings.slice(0, MOST_NAMED), error('characters-more', { file, place: '' }, { count: rest })];
}

function lackingFonts(
  character: string,
  shipped: readonly Font[],
  brought: readonly Font[],
): readonly Font[] {
  const codePoint = character.codePointAt(0) ?? 0;
  if (UNDRAWN.test(character) || brought.some((font) => font.has(codePoint))) return [];
  return shipped.filter((font) => !font.has(codePoint));
}

function undrawable(
  file: string,
  character: string,
  places: readonly string[],
  lacking: readonly Font[],
): Finding {
  const fonts = lacking.map(({ name }) => name).join(', ');
  const values = { character, code: codeOf(character), fonts, count: places.length };
  return error('character-undrawable', { file, place: places[0] ?? '' }, values);
}

function remember(places: Map<string, string[]>, character: string, place: string): void {
  const known = places.get(character);
  if (known === undefined) places.set(character, [place]);
  else known.push(place);
}
