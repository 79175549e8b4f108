import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { z } from '#core/schema.ts';
import { content, source, textsOf } from './sample.ts';

const chinese = [...textsOf(content, 'zh-Hans'), ...textsOf(source, 'zh-Hans')];
const english = [...textsOf(content, 'en'), ...textsOf(source, 'en')];
const sentencesIn = (text: string): number => (text.match(/[。？]/g) ?? []).length;

/** Whether a code point is in one of a font's `unicode-range` values. */
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

/** Where texts break a rule, with the text; what a failing test prints. */
function breaking(texts: readonly [string, string][], rule: (text: string) => boolean): [string, string][] {
  return texts.filter(([, text]) => rule(text));
}

it('every text stands in both languages', () => {
  expect(chinese.map(([place]) => place)).toEqual(english.map(([place]) => place));
});

it('shows no web address and shouts at nobody', () => {
  const all = [...chinese, ...english];
  expect(breaking(all, (text) => /https?:|www\.|\.(?:com|cn|org)\b/i.test(text))).toEqual([]);
  expect(breaking(all, (text) => /[!！]/.test(text))).toEqual([]);
  expect(breaking(all, (text) => text !== text.trim())).toEqual([]);
});

it('cards and notice leave time to look up', () => {
  const tooLong = content.people.filter(
    ({ life, work, ponder }) =>
      sentencesIn(life?.['zh-Hans'] ?? '') > 3 ||
      sentencesIn(work?.['zh-Hans'] ?? '') > 3 ||
      ponder['zh-Hans'].length > 60 ||
      ponder.en.length > 180,
  );
  expect(tooLong.map((person) => person.id)).toEqual([]);
  expect(content.notice['zh-Hans'].length).toBeLessThanOrEqual(80);
});

describe('typography', () => {
  it('is Chinese in Chinese', () => {
    expect(breaking(chinese, (text) => /[,;?"']|点击/.test(text))).toEqual([]);
    expect(breaking(chinese, (text) => /\p{Script=Han}[.:()]|[.:()]\p{Script=Han}/u.test(text))).toEqual([]);
  });

  it('is English in English', () => {
    expect(breaking(english, (text) => /["']| - |--| {2}|[，。：；？（）]|\bclick/i.test(text))).toEqual([]);
  });
});

it.each(['noto-sans-sc', 'noto-serif-sc'])('%s has a shape for every character', async (font) => {
  const covers = await coverageOf(font);
  const characters = new Set([...chinese, ...english].flatMap(([, text]) => Array.from(text)));
  expect([...characters].filter((character) => !covers(character))).toEqual([]);
});
