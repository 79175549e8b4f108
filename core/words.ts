/** The words of the interface: one typed table per language, read through i18next. */
import { createInstance } from 'i18next';
import type { InterfaceLanguage } from './language.ts';

/** A table of words: key → text, with `{{name}}` for what is filled in. */
export type WordTable = Readonly<Record<string, string>>;

/** Values for the `{{name}}` places of a text; `count` chooses `key_one` in English where there is one. */
export type WordValues = Readonly<Record<string, string | number>>;

/** Looks a word up in the language given at the time of the call. */
export type Translate<Key extends string> = (
  language: InterfaceLanguage,
  key: Key,
  values?: WordValues,
) => string;

/**
 * Makes the look-up for one set of tables. Both tables have the same keys by type, so a missing key does not compile;
 * a key that is asked for nonetheless throws, because nothing like `hall.title` may ever stand on a screen.
 */
export function createWords<Table extends WordTable>(tables: {
  readonly 'zh-Hans': Table;
  readonly en: { readonly [Key in keyof Table]: string } & {
    readonly [Key in keyof Table & string as `${Key}_one`]?: string;
  };
}): Translate<keyof Table & string> {
  const instance = createInstance();
  // Synchronous with `initAsync: false` and resources in memory.
  void instance.init({
    resources: { 'zh-Hans': { words: tables['zh-Hans'] }, en: { words: tables.en } },
    lng: 'zh-Hans',
    fallbackLng: false,
    defaultNS: 'words',
    ns: ['words'],
    keySeparator: false,
    nsSeparator: false,
    initAsync: false,
    interpolation: { escapeValue: false },
    saveMissing: true,
    missingKeyHandler: (_languages, _namespace, key) => {
      throw new Error(`No words for "${key}"`);
    },
  });
  const read: (key: string, values: Record<string, unknown>) => string = instance.t;
  return (language, key, values) => read(key, { ...values, lng: language });
}
