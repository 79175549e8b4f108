/** Looks up the shell's words in the language of the moment. */
import { createWords, type WordValues } from '#core/words.ts';
import { language } from '../state.ts';
import { en } from './en.ts';
import { type ShellWord, zhHans } from './zh-Hans.ts';

const translate = createWords<Record<ShellWord, string>>({ 'zh-Hans': zhHans, en });

/** Reading it inside a component makes the component follow the language. */
export function word(key: ShellWord, values?: WordValues): string {
  return translate(language.value, key, values);
}
