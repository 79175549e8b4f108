/** Whether everything that is pointed to is there: entries by their ids, files by their paths, and the other way round. */
import { CONTENT_PATH } from '#core/exhibit.ts';
import { mediaTypeOf } from '#packs/publish/media-types.ts';
import { captionPaths } from './captions.ts';
import type { ExhibitContent } from './exhibits.ts';
import { error, type Finding, warning } from './report.ts';
import { PACK_HEAD, type SourceFile } from './source-files.ts';
import { isObject, textsIn, valuesAt } from './walk.ts';

/** Checks ids and paths of a content document against itself and the files beside it. */
export function checkReferences(
  raw: unknown,
  files: readonly SourceFile[],
  exhibit: ExhibitContent,
): readonly Finding[] {
  return [
    ...doubleIds(raw, exhibit),
    ...brokenReferences(raw, exhibit),
    ...missingFiles(raw, files, exhibit),
  ];
}

function doubleIds(raw: unknown, { unique = [] }: ExhibitContent): Finding[] {
  if (!isObject(raw)) return [];
  return [...Object.keys(raw).map((list) => `${list}[].id`), ...unique].flatMap((pattern) => {
    const first = new Map<unknown, string>();
    return [...valuesAt(raw, pattern)].flatMap(({ place, value }) => {
      const other = first.get(value);
      if (other === undefined) first.set(value, place);
      return other === undefined
        ? []
        : [error('id-twice', { file: CONTENT_PATH, place }, { id: String(value), other })];
    });
  });
}

function brokenReferences(raw: unknown, { references }: ExhibitContent): Finding[] {
  return Object.entries(references).flatMap(([pattern, list]) => {
    const isPlace = list.includes('[');
    const known = new Set([...valuesAt(raw, isPlace ? list : `${list}[].id`)].map(({ value }) => value));
    if (isPlace && known.size === 0) return [];
    return [...valuesAt(raw, pattern)]
      .filter(({ value }) => typeof value === 'string' && !known.has(value))
      .map(({ place, value }) =>
        error('reference-broken', { file: CONTENT_PATH, place }, { id: String(value), list }),
      );
  });
}

function missingFiles(raw: unknown, files: readonly SourceFile[], exhibit: ExhibitContent): Finding[] {
  const there = new Set(files.map(({ path }) => path));
  return [...namedFiles(raw, exhibit)]
    .filter(([, path]) => !there.has(path))
    .map(([place, path]) => error('file-missing', { file: CONTENT_PATH, place }, { path }));
}

/** Place → path of every file a content names: where the exhibit says so, and every text that reads like one. */
function namedFiles(raw: unknown, exhibit: ExhibitContent): ReadonlyMap<string, string> {
  const named = new Map<string, string>();
  for (const { place, text } of textsIn(raw))
    if (/^[^\s]+$/.test(text) && mediaTypeOf(text) !== undefined) named.set(place, text);
  for (const pattern of exhibit.files)
    for (const { place, value } of valuesAt(raw, pattern))
      if (typeof value === 'string') named.set(place, value);
  return named;
}

/** Files that are fetched by every kiosk and shown by none. */
export function unnamedFiles(raw: unknown, files: readonly SourceFile[], exhibit: ExhibitContent): Finding[] {
  const used = [...namedFiles(raw, exhibit).values()];
  const captions = used.flatMap((path) => captionPaths(path).map((one) => one.path));
  const named = new Set([PACK_HEAD, CONTENT_PATH, ...used, ...captions]);
  return files
    .filter(({ path }) => !named.has(path) && !path.endsWith('.woff2'))
    .map(({ path }) => warning('file-unnamed', { file: path, place: '' }));
}
