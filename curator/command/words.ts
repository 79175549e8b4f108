/** The words of the command line, in both languages. */
import { createWords } from '#core/words.ts';
import { en } from './words/en.ts';
import { zhHans } from './words/zh-Hans.ts';

export const word = createWords({ 'zh-Hans': zhHans, en });
