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

it('every text stands in both languages', () => {
  expect(chinese.map(([place]) => place)).toEqual(english.map(([place]) => place));
});

it('shows no web address and shouts at nobody', () => {
  for (const [place, text] of [...chinese, ...english]) {
    expect(text, place).not.toMatch(/https?:|www\.|\.(?:com|cn|org)\b/i);
    expect(text, place).not.toMatch(/[!！]/);
    expect(text, place).toBe(text.trim());
  }
});

describe('length', () => {
  it('leaves time to look up from the card', () => {
    expect(content.notice['zh-Hans'].length).toBeLessThanOrEqual(80);
    for (const { id, life, work, ponder } of content.people) {
      expect(sentencesIn(life?.['zh-Hans'] ?? ''), id).toBeLessThanOrEqual(3);
      expect(sentencesIn(work?.['zh-Hans'] ?? ''), id).toBeLessThanOrEqual(3);
      expect(ponder['zh-Hans'].length, id).toBeLessThanOrEqual(60);
      expect(ponder.en.length, id).toBeLessThanOrEqual(180);
    }
  });
});

describe('typography', () => {
  it('is Chinese in Chinese', () => {
    for (const [place, text] of chinese) {
      expect(text, place).not.toMatch(/[,;?"']/);
      expect(text, place).not.toMatch(/\p{Script=Han}[.:()]|[.:()]\p{Script=Han}/u);
      expect(text, place).not.toMatch(/点击/);
    }
  });

  it('is English in English', () => {
    for (const [place, text] of english) {
      expect(text, place).not.toMatch(/["']| - |--| {2}|[，。：；？（）]/);
      expect(text, place).not.toMatch(/\bclick/i);
    }
  });
});

it.each(['noto-sans-sc', 'noto-serif-sc'])('%s has a shape for every character', async (font) => {
  const covers = await coverageOf(font);
  const characters = new Set([...chinese, ...english].flatMap(([, text]) => [...text]));
  expect([...characters].filter((character) => !covers(character))).toEqual([]);
});
