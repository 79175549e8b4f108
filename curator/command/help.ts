/** The help texts: one page for the whole, one for each command. */
import type { InterfaceLanguage } from '#core/language.ts';
import type { CommandName } from './command.ts';
import { helpEn } from './words/help.en.ts';
import { helpZh } from './words/help.zh-Hans.ts';

/** @param name without it, the page that lists all commands */
export function helpOf(name: CommandName | undefined, language: InterfaceLanguage): string {
  const texts = language === 'zh-Hans' ? helpZh : helpEn;
  return `${texts[name ?? 'all'].trim()}\n\n${texts.common.trim()}`;
}
