/** What a verification found, as lines. */
import type { InterfaceLanguage } from '#core/language.ts';
import type { Finding } from '#packs/publish/check-files.ts';
import { problemLine } from './problem.ts';
import { KioskError } from '#core/errors.ts';

/** One line for each file that is wrong. */
export function findingLines(findings: readonly Finding[], language: InterfaceLanguage): readonly string[] {
  return findings.map(
    ({ code, file, message }) => `✗ ${file}\n  ${problemLine(new KioskError(code, message), language)}`,
  );
}
