/** What a schema complains of, in words for a curator instead of a programmer. */
import { REQUIRED_LANGUAGES, type InterfaceLanguage } from '#core/language.ts';
import { z } from '#core/schema.ts';
import type { WordValues } from '#core/words.ts';
import { checkWord } from './report.ts';

type RawIssue = Parameters<NonNullable<ReturnType<typeof z.config>['localeError']>>[0];

/**
 * Runs a reading once per language with zod speaking that language in plain words.
 * Reading is synchronous, so nothing else sees the changed setting.
 */
export function inPlainWords<Reading>(read: () => Reading): Readonly<Record<InterfaceLanguage, Reading>> {
  const [chinese, english] = REQUIRED_LANGUAGES;
  return { [chinese]: readIn(chinese, read), [english]: readIn(english, read) };
}

function readIn<Reading>(language: InterfaceLanguage, read: () => Reading): Reading {
  const before = z.config().localeError;
  z.config({ localeError: (issue) => plainIssue(language, issue) });
  try {
    return read();
  } finally {
    z.config({ localeError: before });
  }
}

function plainIssue(language: InterfaceLanguage, issue: RawIssue): string {
  const say = (key: Parameters<typeof checkWord>[1], values?: WordValues) => checkWord(language, key, values);
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined) return say('hint.missing');
      return say('hint.wrong-kind', { wanted: kindOf(issue.expected, say), found: shown(issue.input) });
    case 'unrecognized_keys':
      return say('hint.unknown-keys', { keys: issue.keys.join(', ') });
    case 'invalid_value':
      return say('hint.not-one-of', {
        found: shown(issue.input),
        values: issue.values.map(String).join(', '),
      });
    case 'too_small':
      return issue.origin === 'string' && Number(issue.minimum) === 1
        ? say('hint.empty')
        : say('hint.too-small', { least: String(issue.minimum), found: measured(issue.input) });
    case 'too_big':
      return say('hint.too-big', { most: String(issue.maximum), found: measured(issue.input) });
    default:
      return say('hint.wrong-form', { found: shown(issue.input) });
  }
}

function kindOf(expected: string, say: (key: Parameters<typeof checkWord>[1]) => string): string {
  if (expected === 'string') return say('hint.kind-text');
  if (expected === 'number' || expected === 'int') return say('hint.kind-number');
  if (expected === 'array') return say('hint.kind-list');
  if (expected === 'object' || expected === 'record') return say('hint.kind-object');
  return expected;
}

/** A value as it stands in the file, shortened. */
function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? '';
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

/** What a limit is about: the length of texts and lists, the number itself. */
function measured(value: unknown): string {
  return typeof value === 'string' || Array.isArray(value) ? String(value.length) : shown(value);
}
