/** A museum as it is typed: its id and its title in both languages. */
import type { Localized } from '#core/language.ts';
import { PackId } from '#core/pack.ts';
import type { CommandName } from './command.ts';
import { invalid } from './flags.ts';

export interface Museum {
  readonly id: string;
  readonly title: Localized;
}

/**
 * @param name of the word or flag, for the message
 * @param text `ID:中文名:English name`; the colons may be Chinese ones
 * @throws KioskError `flags-invalid`
 */
export function readMuseum(command: CommandName, name: string, text: string): Museum {
  const [id = '', chinese = '', english = ''] = text.split(/[:：]/).map((part) => part.trim());
  if (!PackId.safeParse(id).success || chinese === '' || english === '')
    throw invalid(
      command,
      `${name} takes ID:中文名:English name with an id of a-z, 0-9 and -, not "${text}"`,
    );
  return { id, title: { 'zh-Hans': chinese, en: english } };
}
