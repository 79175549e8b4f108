/** `check`: looks through a source and says what to change. */
import { checkSource } from '#curator/check/check-source.ts';
import { EXHIBITS } from '#curator/check/exhibits.ts';
import { loadShippedFonts } from '#curator/check/fonts.ts';
import { formatReport, reportAsJson } from '#curator/check/format-report.ts';
import { exitCodeOf, type Report } from '#curator/check/report.ts';
import type { Call, Command } from '../command.ts';
import { word } from '../words.ts';

export const check: Command = {
  places: ['SOURCE'],
  options: {},
  async run(call) {
    const report = await checkedSource(call, call.places[0] ?? '');
    return {
      code: exitCodeOf(report),
      text: formatReport(report, call.language),
      json: JSON.parse(reportAsJson(report)) as object,
    };
  },
};

/** What is found in a source; `publish` asks too. */
export async function checkedSource(call: Call, source: string): Promise<Report> {
  return call.progress(word(call.language, 'doing.check'), async (progress) =>
    checkSource(source, {
      exhibits: EXHIBITS,
      fonts: await loadShippedFonts(),
      onProgress: (done, all) => progress(done, all),
    }),
  );
}
