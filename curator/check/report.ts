/** What a check of a pack's source found, and the one way to say it. */
import { REQUIRED_LANGUAGES, type InterfaceLanguage, type Localized } from '#core/language.ts';
import { createWords, type WordValues } from '#core/words.ts';
import { en } from './words/en.ts';
import { zhHans } from './words/zh-Hans.ts';

/** `error`: visitors would see it go wrong; `warning`: probably a slip; `note`: to know, nothing to do. */
export type Severity = 'error' | 'warning' | 'note';

/** Names what was found; every code has its words in both languages. */
export type FindingCode = Exclude<keyof typeof zhHans, `report.${string}` | `hint.${string}`>;

/** Where something was found. */
export interface Where {
  /** Path in the source folder, with forward slashes; empty for the folder as a whole. */
  readonly file: string;
  /** Within the file: `people[12].name.en`, or `00:12.000` of captions; empty for the file as a whole. */
  readonly place: string;
}

export interface Finding extends Where {
  readonly severity: Severity;
  readonly code: FindingCode;
  /** What is wrong and what to do about it, in words for a curator. */
  readonly message: Localized;
}

/** The pack that the source makes, as far as its `pack.json` could be read. */
export interface CheckedPack {
  readonly museum: string;
  readonly id: string;
  readonly version: string;
  readonly exhibit: string;
  readonly title: Localized;
  /** Files that become part of the pack. */
  readonly files: number;
  /** Bytes of these files. */
  readonly bytes: number;
}

export interface Report {
  readonly findings: readonly Finding[];
  readonly pack?: CheckedPack | undefined;
}

/** Values of a finding's words; a `Localized` is filled in by language. */
export type FindingValues = Readonly<Record<string, string | number | Localized>>;

export const checkWord = createWords({ 'zh-Hans': zhHans, en });

/** Visitors would see it go wrong: the pack is not published. */
export function error(code: FindingCode, where: Where, values: FindingValues = {}): Finding {
  return finding('error', code, where, values);
}

/** Probably a slip; the pack can be published all the same. */
export function warning(code: FindingCode, where: Where, values: FindingValues = {}): Finding {
  return finding('warning', code, where, values);
}

/** To know; nothing to do. */
export function note(code: FindingCode, where: Where, values: FindingValues = {}): Finding {
  return finding('note', code, where, values);
}

/** Text in both languages from one entry of the words. */
export function localizedWord(
  key: FindingCode | (keyof typeof zhHans & `hint.${string}`),
  values: FindingValues = {},
): Localized {
  const [chinese, english] = REQUIRED_LANGUAGES;
  return {
    [chinese]: checkWord(chinese, key, valuesIn(chinese, values)),
    [english]: checkWord(english, key, valuesIn(english, values)),
  };
}

/** Process exit code: 1 when there is an error, 0 otherwise. */
export function exitCodeOf(report: Report): 0 | 1 {
  return report.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

function finding(severity: Severity, code: FindingCode, where: Where, values: FindingValues): Finding {
  return { severity, code, file: where.file, place: where.place, message: localizedWord(code, values) };
}

function valuesIn(language: InterfaceLanguage, values: FindingValues): WordValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'object' ? value[language] : value,
    ]),
  ) as WordValues;
}
