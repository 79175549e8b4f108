/** What is said on the bench, in the visitor's language. */
import type { Localized } from '#core/language.ts';
import { createWords } from '#core/words.ts';
import { en } from './words/en.ts';
import { type BenchWord, zhHans } from './words/zh-Hans.ts';

export const benchWords = createWords<Record<BenchWord, string>>({ 'zh-Hans': zhHans, en });

export interface BenchSpeech {
  word(key: BenchWord): string;
  pick(text: Localized): string;
}
