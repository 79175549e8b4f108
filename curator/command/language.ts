/** Which language the tool speaks. */
import { REQUIRED_LANGUAGES, type InterfaceLanguage } from '#core/language.ts';
import { invalid } from './flags.ts';

const [CHINESE, ENGLISH] = REQUIRED_LANGUAGES;

/**
 * `--language` if given, else Chinese for a Chinese locale and English for all others.
 * @throws KioskError `flags-invalid`
 */
export function chooseLanguage(
  argv: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): InterfaceLanguage {
  const asked = askedLanguage(argv);
  if (asked !== undefined) {
    if (/^zh/i.test(asked)) return CHINESE;
    if (/^en/i.test(asked)) return ENGLISH;
    throw invalid(undefined, `--language takes zh or en, not "${asked}"`);
  }
  const locale = [environment['LC_ALL'], environment['LC_MESSAGES'], environment['LANG']].find(
    (value) => value !== undefined && value !== '',
  );
  return /^zh/i.test(locale ?? '') ? CHINESE : ENGLISH;
}

/** Looked for before anything is parsed, so that errors of parsing come in the right language. */
function askedLanguage(argv: readonly string[]): string | undefined {
  const place = argv.findIndex((word) => word === '--language' || word.startsWith('--language='));
  if (place === -1) return undefined;
  return argv[place]?.split('=')[1] ?? argv[place + 1];
}
