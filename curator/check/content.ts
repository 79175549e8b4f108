/** `content.json` against the schema of its exhibit. */
import { isKioskError } from '#core/errors.ts';
import type { ContentReading } from '#core/content.ts';
import type { InterfaceLanguage } from '#core/language.ts';
import { CONTENT_PATH } from '#core/exhibit.ts';
import type { ExhibitContent } from './exhibits.ts';
import { inPlainWords } from './plain-issues.ts';
import { error, type Finding } from './report.ts';

interface Trouble {
  readonly place: string;
  readonly message: string;
}

/** Everything the kiosk would leave out, and why; or why it could not use the document at all. */
export function checkContent(raw: unknown, { schema }: ExhibitContent): Finding[] {
  const readings = inPlainWords(() => readOrTrouble(() => schema.read(raw)));
  const code = readings.en.whole ? 'content-unusable' : 'content-entry';
  return readings.en.troubles.map(({ place, message }, index) => {
    const chinese = readings['zh-Hans'].troubles[index]?.message ?? message;
    return error(
      code,
      { file: CONTENT_PATH, place: place.replace(/\.(\d+)(?=\.|$)/g, '[$1]') },
      { reason: { 'zh-Hans': chinese, en: message } satisfies Record<InterfaceLanguage, string> },
    );
  });
}

function readOrTrouble(read: () => ContentReading<unknown>): {
  whole: boolean;
  troubles: readonly Trouble[];
} {
  try {
    return { whole: false, troubles: read().problems };
  } catch (cause) {
    if (!isKioskError(cause) || cause.code !== 'content-invalid') throw cause;
    return { whole: true, troubles: [wholeTrouble(cause.message)] };
  }
}

/** Place and reason out of the sentence of core/content.ts; the sentence itself should it ever read otherwise. */
function wholeTrouble(message: string): Trouble {
  const [, place, reason] =
    /cannot be used: content\.?(\S*): (.+)\. The exhibit stays closed/s.exec(message) ?? [];
  return place === undefined || reason === undefined ? { place: '', message } : { place, message: reason };
}
