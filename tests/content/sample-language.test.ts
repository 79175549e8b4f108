import { expect, it } from 'vitest';
import { content, source, textsOf } from './sample.ts';
import { breaking, coverageOf, NOT_IN_CHINESE, NOT_IN_ENGLISH, NOWHERE } from './typography.ts';

const chinese = [...textsOf(content, 'zh-Hans'), ...textsOf(source, 'zh-Hans')];
const english = [...textsOf(content, 'en'), ...textsOf(source, 'en')];
const sentencesIn = (text: string): number => (text.match(/[。？]/g) ?? []).length;

it('every text stands in both languages', () => {
  expect(chinese.map(([place]) => place)).toEqual(english.map(([place]) => place));
});

it('shows no web address and shouts at nobody', () => {
  expect(breaking([...chinese, ...english], NOWHERE)).toEqual([]);
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

it('is Chinese in Chinese and English in English', () => {
  expect(breaking(chinese, NOT_IN_CHINESE)).toEqual([]);
  expect(breaking(english, NOT_IN_ENGLISH)).toEqual([]);
});

it.each(['noto-sans-sc', 'noto-serif-sc'])('%s has a shape for every character', async (font) => {
  const covers = await coverageOf(font);
  const characters = new Set([...chinese, ...english].flatMap(([, text]) => Array.from(text)));
  expect([...characters].filter((character) => !covers(character))).toEqual([]);
});
