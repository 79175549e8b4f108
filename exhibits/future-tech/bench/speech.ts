/** What is said around a world, in the visitor's language. */
import { type InterfaceLanguage, type Localized, pick } from '#core/language.ts';
import { createWords } from '#core/words.ts';
import { en } from './words/en.ts';
import { type BenchWord, zhHans } from './words/zh-Hans.ts';

const translate = createWords<Record<BenchWord, string>>({ 'zh-Hans': zhHans, en });

export interface BenchSpeech {
  word(key: BenchWord): string;
  /** Nothing for what has no words. */
  pick(text: Localized | undefined): string;
}

export function speechIn(language: InterfaceLanguage): BenchSpeech {
  return {
    word: (key) => translate(language, key),
    pick: (text) => (text === undefined ? '' : pick(text, language)),
  };
}
