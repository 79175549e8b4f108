/** The rules that every text of a pack keeps, and which characters the shipped fonts can show. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { expect, it } from 'vitest';
import { z } from '#core/schema.ts';

/** Where a text stands, and the text. */
export type Placed = readonly [place: string, text: string];

/** Web addresses, exclamation marks, spaces at the ends. */
const NOWHERE = /https?:|www\.|\.(?:com|cn|org)\b|[!！]|^\s|\s$/i;
/** Half-width punctuation beside Chinese, typed gaps between Chinese and Latin, and the words of web pages. */
const NOT_IN_CHINESE =
  /[,;?"']|点击|请您?(?:点|触)|\p{Script=Han}[.:()]|[.:()]\p{Script=Han}|\p{Script=Han} [A-Za-z0-9]/u;
/** Typewriter quotes and dashes, Chinese punctuation, and the words of web pages. */
const NOT_IN_ENGLISH = /["']| - |--| {2}|[，。：；？（）]|\bclick|\bplease\b/i;

/** The texts that break a rule, with where they stand; what a failing test prints. */
const breaking = (texts: readonly Placed[], rule: RegExp): readonly Placed[] =>
  texts.filter(([, text]) => rule.test(text));

/** @param font a package of @fontsource-variable @returns whether one of its files has a shape for a character */
async function coverageOf(font: string): Promise<(character: string) => boolean> {
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

/** Tests that every pack has to pass. @param chinese and @param english the same texts in the same order */
export function keepsTheRules(chinese: readonly Placed[], english: readonly Placed[]): void {
  const all = [...chinese, ...english];

  it('says everything in both languages', () => {
    expect(chinese.map(([place]) => place)).toEqual(english.map(([place]) => place));
    expect(chinese.length).toBeGreaterThan(50);
  });

  it('shows no web address and shouts at nobody', () => {
    expect(breaking(all, NOWHERE)).toEqual([]);
  });

  it('is Chinese in Chinese and English in English', () => {
    expect(breaking(chinese, NOT_IN_CHINESE)).toEqual([]);
    expect(breaking(english, NOT_IN_ENGLISH)).toEqual([]);
  });

  it.each(['noto-sans-sc', 'noto-serif-sc'])('%s has a shape for every character', async (font) => {
    const covers = await coverageOf(font);
    const characters = new Set(all.flatMap(([, text]) => Array.from(text)));
    expect([...characters].filter((character) => !covers(character))).toEqual([]);
  });
}
