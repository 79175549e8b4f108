/** A report as it stands in the terminal. */
import type { InterfaceLanguage } from '#core/language.ts';
import { checkWord, type Finding, type Report } from './report.ts';

/**
 * The report for people: grouped by file, worst first, closing with a sentence that counts.
 * @param language of the words
 */
export function formatReport(report: Report, language: InterfaceLanguage): string {
  const files = [...new Set(report.findings.map(({ file }) => file))];
  const groups = files.map((file) => {
    const lines = report.findings.filter((one) => one.file === file).map((one) => lineOf(one, language));
    return [file === '' ? checkWord(language, 'report.folder') : file, ...lines].join('\n');
  });
  return [...groups, closing(report, language)].join('\n\n');
}

/** The report for machines; keys stay as they are, fields may be added. */
export function reportAsJson(report: Report): string {
  return JSON.stringify(
    { ok: !report.findings.some(isError), ...countsOf(report), pack: report.pack, findings: report.findings },
    undefined,
    2,
  );
}

function lineOf({ severity, place, message }: Finding, language: InterfaceLanguage): string {
  const label = checkWord(language, `report.${severity}`);
  // What comes from files could steer the terminal.
  const text = `${place === '' ? '' : `${place}: `}${message[language]}`.replace(/\p{Cc}/gu, '�');
  return `  ${label} ${text}`;
}

function closing(report: Report, language: InterfaceLanguage): string {
  const { errors, warnings, notes } = countsOf(report);
  const counts = [
    checkWord(language, 'report.errors', { count: errors }),
    checkWord(language, 'report.warnings', { count: warnings }),
    checkWord(language, 'report.notes', { count: notes }),
  ].join(checkWord(language, 'report.and'));
  const verdict = checkWord(
    language,
    errors > 0 ? 'report.stays' : warnings > 0 ? 'report.may-go' : 'report.goes',
  );
  return checkWord(language, 'report.closing', { counts, verdict });
}

function countsOf({ findings }: Report): { errors: number; warnings: number; notes: number } {
  const count = (severity: Finding['severity']) => findings.filter((one) => one.severity === severity).length;
  return { errors: count('error'), warnings: count('warning'), notes: count('note') };
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}
