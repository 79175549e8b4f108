import { expect, it } from 'vitest';
import { languageOf } from './language.ts';

it.each([
  [undefined, undefined, 'zh-Hans'],
  [undefined, 'zh-CN,zh;q=0.9,en;q=0.8', 'zh-Hans'],
  [undefined, 'en-GB', 'en'],
  [undefined, 'fr, en;q=0.4, zh-TW;q=0.5', 'zh-Hans'],
  [undefined, 'fr-FR, *;q=0.1', 'zh-Hans'],
  [undefined, 'en;q=0, zh;q=0.1', 'zh-Hans'],
  ['en', 'zh-CN', 'en'],
  ['nonsense', 'en', 'en'],
])('a phone that chose %s and accepts %s is spoken to in %s', (chosen, accepted, spoken) => {
  expect(languageOf(chosen, accepted)).toBe(spoken);
});
