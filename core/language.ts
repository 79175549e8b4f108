/** Language tags and texts that exist in several languages. Their schemas stand in language-schema.ts. */

/** Languages that every text of the product and of every pack must have. */
export const REQUIRED_LANGUAGES = ['zh-Hans', 'en'] as const;

/** A language the interface itself speaks. */
export type InterfaceLanguage = (typeof REQUIRED_LANGUAGES)[number];

/** A text in several languages; Chinese and English always, others (zh-Hant, bo, ii …) as a pack brings them. */
export interface Localized extends Record<InterfaceLanguage, string> {
  [language: string]: string;
}

/** The text in `language`, or in Chinese where the pack does not bring that language. */
export function pick(text: Localized, language: string): string {
  return text[language] ?? text['zh-Hans'];
}
