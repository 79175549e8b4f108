/** Parses languages and texts in several languages. Apart from language.ts, so that the page's first view loads no schema. */
import { type Localized as LocalizedText, REQUIRED_LANGUAGES } from './language.ts';
import { z } from './schema.ts';

export const InterfaceLanguageSchema = z.enum(REQUIRED_LANGUAGES);

export const Localized = z
  .object({ 'zh-Hans': z.string().min(1), en: z.string().min(1) })
  .catchall(z.string().min(1)) satisfies z.ZodType<LocalizedText>;
