/** Failures as the command line says them: one line, in the curator's language first. */
import { describeError, isKioskError } from '#core/errors.ts';
import type { InterfaceLanguage } from '#core/language.ts';
import { word } from './words.ts';
import { problems } from './words/problems.ts';

/** The failure in one line. What comes from files or servers cannot steer the terminal. */
export function problemLine(error: unknown, language: InterfaceLanguage): string {
  const line = isKioskError(error) ? known(error.code, error.message, language) : unknown(error, language);
  return line.replace(/\p{Cc}+/gu, ' ');
}

function known(code: string, message: string, language: InterfaceLanguage): string {
  const chinese = language === 'zh-Hans' ? problems.get(code) : undefined;
  return chinese === undefined
    ? word(language, 'problem.line', { code, message })
    : word(language, 'problem.line', { code, message: `${chinese}（${message}）` });
}

/** A failure that nobody has thought of: the line says so, and the stack stands in --json. */
function unknown(error: unknown, language: InterfaceLanguage): string {
  return word(language, 'problem.unknown', { message: describeError(error) });
}

export function jsonProblem(error: unknown): string {
  const told = isKioskError(error)
    ? { code: error.code, message: error.message }
    : {
        code: 'unknown',
        message: describeError(error),
        stack: error instanceof Error ? error.stack : undefined,
      };
  return JSON.stringify({ ok: false, ...told }, undefined, 2);
}
