/** `pack.json`: what the pack is, who made it, what is still to be looked at. */
import type { Localized } from '#core/language.ts';
import type { z } from '#core/schema.ts';
import { PackSource } from '#packs/publish/source.ts';
import type { Exhibits } from './exhibits.ts';
import { readJson } from './json-file.ts';
import { inPlainWords } from './plain-issues.ts';
import { error, type Finding, note } from './report.ts';
import { PACK_HEAD, type SourceFile } from './source-files.ts';
import { placeOf } from './walk.ts';

/** What `pack.json` says. */
export type PackHead = Readonly<z.infer<typeof PackSource>>;

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
  const parsed = PackSource.safeParse(reading.value);
  if (!parsed.success) return { raw: reading.value, head: undefined, findings: headFindings(reading.value) };
  const head = parsed.data;
  return { raw: reading.value, head, findings: [...unknownExhibit(head, exhibits), ...reviewNotes(head)] };
}

function headFindings(raw: unknown): Finding[] {
  // zod puts the words together when they are asked for, so they are asked for within.
  const issues = inPlainWords(() =>
    (PackSource.safeParse(raw).error?.issues ?? []).map(({ path, message }) => ({ path, message })),
  );
  return issues.en.map(({ path, message }, index) => {
    const reason: Localized = { 'zh-Hans': issues['zh-Hans'][index]?.message ?? message, en: message };
    return error('head-wrong', { file: PACK_HEAD, place: placeOf(path) }, { reason });
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
