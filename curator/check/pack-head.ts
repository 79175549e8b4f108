/** `pack.json`: what the pack is, who made it, what is still to be looked at. */
import type { Localized } from '#core/language.ts';
import { PackManifest } from '#core/pack.ts';
import type { z } from '#core/schema.ts';
import type { Exhibits } from './exhibits.ts';
import { readJson } from './json-file.ts';
import { inPlainWords } from './plain-issues.ts';
import { error, type Finding, note } from './report.ts';
import { PACK_HEAD, type SourceFile } from './source-files.ts';
import { placeOf } from './walk.ts';

/** What `pack.json` says: the manifest without what building adds. */
const PackHead = PackManifest.omit({ files: true, format: true });
export type PackHead = Readonly<z.infer<typeof PackHead>>;

export interface HeadReading {
  /** As it stands in the file, for the checks of its texts; undefined when it cannot be read at all. */
  readonly raw: unknown;
  /** Undefined unless it is whole and right. */
  readonly head: PackHead | undefined;
  readonly findings: readonly Finding[];
}

/** Reads and checks `pack.json`. */
export async function checkHead(files: readonly SourceFile[], exhibits: Exhibits): Promise<HeadReading> {
  const file = files.find(({ path }) => path === PACK_HEAD);
  if (file === undefined)
    return {
      raw: undefined,
      head: undefined,
      findings: [error('head-missing', { file: PACK_HEAD, place: '' })],
    };
  const reading = await readJson(file);
  if (!reading.readable) return { raw: undefined, head: undefined, findings: [reading.finding] };
  const parsed = inPlainWords(() => PackHead.safeParse(reading.value));
  if (!parsed.en.success) return { raw: reading.value, head: undefined, findings: headFindings(parsed) };
  const head = parsed.en.data;
  return { raw: reading.value, head, findings: [...unknownExhibit(head, exhibits), ...reviewNotes(head)] };
}

type Parsed = ReturnType<typeof PackHead.safeParse>;

function headFindings(parsed: { 'zh-Hans': Parsed; en: Parsed }): Finding[] {
  return (parsed.en.error?.issues ?? []).map((issue, index) => {
    const reason: Localized = {
      'zh-Hans': parsed['zh-Hans'].error?.issues[index]?.message ?? issue.message,
      en: issue.message,
    };
    return error('head-wrong', { file: PACK_HEAD, place: placeOf(issue.path) }, { reason });
  });
}

function unknownExhibit({ exhibit }: PackHead, exhibits: Exhibits): Finding[] {
  if (Object.hasOwn(exhibits, exhibit)) return [];
  const known = Object.keys(exhibits).join(', ');
  return [error('exhibit-unknown', { file: PACK_HEAD, place: 'exhibit' }, { exhibit, known })];
}

/** What somebody wrote down to be looked at again before the pack is relied upon. */
function reviewNotes({ review }: PackHead): Finding[] {
  return review.map((entry, index) =>
    note('review', { file: PACK_HEAD, place: `review[${index}]` }, { about: entry.place, text: entry.note }),
  );
}
