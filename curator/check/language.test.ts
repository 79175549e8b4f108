import { describe, expect, it } from 'vitest';
import { both } from '#tests/builders/media.ts';
import { checkLanguages } from './language.ts';

const found = (text: unknown): readonly (readonly [string, string, string])[] =>
  checkLanguages('content.json', { people: [{ name: text }] }).map(
    ({ severity, code, place }) => [severity, code, place] as const,
  );

describe('both languages', () => {
  it('are right when both are there', () => {
    expect(found(both('水稻有1,200种，比为3:1。', 'There are 1,200 kinds of rice; 3:1.'))).toEqual([]);
    expect(found({ ...both('水稻', 'Rice'), bo: 'འབྲས' })).toEqual([]);
  });

  it.each([
    ['English is not there', { 'zh-Hans': '水稻' }, 'english-missing', 'people[0].name.en'],
    ['English is empty', both('水稻', ''), 'english-missing', 'people[0].name.en'],
    ['English is blank', both('水稻', '  '), 'english-missing', 'people[0].name.en'],
    ['Chinese is not there', { en: 'Rice' }, 'chinese-missing', 'people[0].name.zh-Hans'],
    ['English is the Chinese text', both('水稻', '水稻'), 'english-is-chinese', 'people[0].name.en'],
    [
      'English is the Chinese text with a space',
      both('水稻', '水稻 '),
      'english-is-chinese',
      'people[0].name.en',
    ],
  ])('are an error when %s', (_why, text, code, place) => {
    expect(found(text)).toContainEqual(['error', code, place]);
  });

  it.each([
    ['Han stands in the English', both('杂交水稻', 'Hybrid 水稻'), 'english-has-han'],
    ['the Chinese is English', both('Hybrid rice and maize', 'Hybrid rice'), 'chinese-untranslated'],
  ])('are a warning when %s', (_why, text, code) => {
    expect(found(text).map(([severity, one]) => [severity, one])).toEqual([['warning', code]]);
  });

  it.each([
    ['a name that is the same everywhere', both('CRISPR-Cas9', 'CRISPR-Cas9')],
    ['a year', both('1999', '1999')],
    ['a Chinese name in brackets', both('周开达', 'Zhou Kaida (周开达)')],
  ])('let %s pass', (_what, text) => {
    expect(found(text)).toEqual([]);
  });
});

describe('marks', () => {
  it.each([
    ['a comma', '水稻,玉米'],
    ['a full stop', '他种水稻.'],
    ['brackets', '水稻(籼稻)'],
    ['a question', '为什么?'],
    ['straight quotation marks', '他说"水稻"'],
  ])('of English are a warning in Chinese: %s', (_what, text) => {
    expect(found(both(text, 'Rice')).map(([, code]) => code)).toEqual(['chinese-latin-marks']);
  });

  it.each(['Rice， maize', 'Rice。', 'Why？', '《Nature》'])(
    'of Chinese are a warning in English: %s',
    (text) => {
      expect(found(both('水稻', text)).map(([, code]) => code)).toEqual(['english-chinese-marks']);
    },
  );

  it('are named with what to write instead', () => {
    const [finding] = checkLanguages('content.json', { title: both('水稻,玉米', 'Rice') });
    expect(finding?.message).toEqual({
      'zh-Hans': '中文里用了半角标点 ,。请改用 ，。',
      en: 'The Chinese text uses half-width marks ,. Use ， instead.',
    });
  });
});

describe('what creeps in', () => {
  it.each([
    ['a space before', both(' 水稻', 'Rice'), 'text-spaces-around'],
    ['a line break after', both('水稻', 'Rice\n'), 'text-spaces-around'],
    ['a space of no width', both('水\u200B稻', 'Rice'), 'text-invisible'],
    ['a text spoilt before', both('水\uFFFD', 'Rice'), 'text-invisible'],
  ])('is a warning: %s', (_what, text, code) => {
    expect(found(text).map(([severity, one]) => [severity, one])).toEqual([['warning', code]]);
  });

  it.each(['See https://example.com/a', 'See www.example.com', 'See example.cn for more'])(
    'is an error when it is a web address: %s',
    (text) => {
      expect(found(both('水稻', text)).map(([severity, code]) => [severity, code])).toEqual([
        ['error', 'text-web-address'],
      ]);
    },
  );

  it('is no web address only because a dot is missing its space', () => {
    expect(found(both('水稻', 'He grew rice.Then maize. It weighed 1.5 kg, e.g. dry.'))).toEqual([]);
  });
});
