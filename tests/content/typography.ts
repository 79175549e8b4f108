/** The rules that every text of a pack keeps, and which characters the shipped fonts can show. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { z } from '#core/schema.ts';

/** Where a text stands, and the text. */
export type Placed = readonly [place: string, text: string];

/** Web addresses, exclamation marks, spaces at the ends. */
export const NOWHERE = /https?:|www\.|\.(?:com|cn|org)\b|[!！]|^\s|\s$/i;
/** Half-width punctuation beside Chinese, typed gaps between Chinese and Latin, and the words of web pages. */
export const NOT_IN_CHINESE =
  /[,;?"']|点击|请您?(?:点|触)|\p{Script=Han}[.:()]|[.:()]\p{Script=Han}|\p{Script=Han} [A-Za-z0-9]/u;
/** Typewriter quotes and dashes, Chinese punctuation, and the words of web pages. */
export const NOT_IN_ENGLISH = /["']| - |--| {2}|[，。：；？（）]|\bclick|\bplease\b/i;

/** The texts that break a rule, with where they stand; what a failing test prints. */
export const breaking = (texts: readonly Placed[], rule: RegExp): readonly Placed[] =>
  texts.filter(([, text]) => rule.test(text));

/** @param font a package of @fontsource-variable @returns whether one of its files has a shape for a character */
export async function coverageOf(font: string): Promise<(character: string) => boolean> {
  const path = createRequire(import.meta.url).resolve(`@fontsource-variable/${font}/unicode.json`);
  const subsets = z.record(z.string(), z.string()).parse(JSON.parse(await readFile(path, 'utf8')));
  const ranges = Object.values(subsets)
    .flatMap((subset) => subset.split(','))
    .map((range) => range.trim().replace(/^U\+/i, '').split('-'))
    .map(([first = '', last = first]) => [Number.parseInt(first, 16), Number.parseInt(last, 16)] as const);
  return (character) => {
    const code = character.codePointAt(0) ?? 0;
    return ranges.some(([first, last]) => code >= first && code <= last);
  };
}
