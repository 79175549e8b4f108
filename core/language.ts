/** Language tags and texts that exist in several languages. */
import { z } from './schema.ts';

/** Languages that every text of the product and of every pack must have. */
export const REQUIRED_LANGUAGES = ['zh-Hans', 'en'] as const;

/** A language the interface itself speaks. */
export type InterfaceLanguage = (typeof REQUIRED_LANGUAGES)[number];

/** A text in several languages; Chinese and English always, others (zh-Hant, bo, ii …) as a pack brings them. */
export const Localized = z
  .object({ 'zh-Hans': z.string().min(1), en: z.string().min(1) })
  .catchall(z.string().min(1));
export type Localized = z.infer<typeof Localized>;

/** Parses an interface language. */
export const InterfaceLanguageSchema = z.enum(REQUIRED_LANGUAGES);

/** The text in `language`, or in Chinese where the pack does not bring that language. */
export function pick(text: Localized, language: string): string {
  return text[language] ?? text['zh-Hans'];
}
