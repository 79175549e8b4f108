/** The check of a pack's source folder: everything a visitor would stumble over, before it is published. */
import { KioskError } from '#core/errors.ts';
import { CONTENT_PATH } from '#core/exhibit.ts';
import { MANIFEST_MAX_BYTES } from '#core/pack.ts';
import { mediaTypeOf } from '#packs/publish/media-types.ts';
import { checkCaptions } from './captions.ts';
import { checkContent } from './content.ts';
import type { ExhibitContent, Exhibits } from './exhibits.ts';
import { checkKind } from './file-kinds.ts';
import { checkCharacters, type Font, readPackFonts } from './fonts.ts';
import { readJson } from './json-file.ts';
import { checkLanguages } from './language.ts';
import { checkHead, type PackHead } from './pack-head.ts';
import { checkPicture } from './pictures.ts';
import { checkReferences, unnamedFiles } from './references.ts';
import { error, type CheckedPack, type Finding, type Report } from './report.ts';
import { listSource, PACK_HEAD, type SourceFile } from './source-files.ts';
import { checkFilm, checkSound } from './videos.ts';
import { isObject, type JsonObject, type PlacedText, textsIn } from './walk.ts';

export interface CheckParts {
  /** What can be shown: EXHIBITS. */
  readonly exhibits: Exhibits;
  /** What can be drawn: `await loadShippedFonts()`. */
  readonly fonts: readonly Font[];
  /** Told before each file that takes long to look at. */
  readonly onProgress?: ((done: number, all: number, path: string) => void) | undefined;
}

/** Texts of one file. */
interface FileTexts {
  readonly file: string;
  readonly texts: readonly PlacedText[];
}

/**
 * Checks a pack's source folder. Nothing is written, nothing is fetched.
 * @returns what was found, by file and worst first
 * @throws KioskError `source-unreadable` when the folder or a file in it cannot be read
 */
export async function checkSource(folder: string, parts: CheckParts): Promise<Report> {
  try {
    return await checkFiles(folder, parts);
  } catch (cause) {
    if (!(cause instanceof Error) || !('path' in cause)) throw cause;
    throw new KioskError(
      'source-unreadable',
      `${String(cause.path)} cannot be read: ${cause.message}. The check was not finished.`,
      cause,
    );
  }
}

async function checkFiles(folder: string, parts: CheckParts): Promise<Report> {
  const { files, findings: listing } = await listSource(folder);
  const head = await checkHead(files, parts.exhibits);
  const exhibit = exhibitOf(head.raw, parts.exhibits);
  const brought = await readPackFonts(files);
  const content = await checkContentFile(files, exhibit);
  const media = await checkMediaFiles(files, head.head, parts);
  const texts: FileTexts[] = [
    { file: PACK_HEAD, texts: [...textsIn(shownParts(head.raw))] },
    { file: CONTENT_PATH, texts: content.texts },
    ...media.texts,
  ];
  const findings = [
    ...listing,
    ...withoutEchoes(head.findings, checkLanguages(PACK_HEAD, shownParts(head.raw))),
    ...content.findings,
    ...brought.findings,
    ...media.findings,
    ...texts.flatMap(({ file, texts: some }) => checkCharacters(file, some, parts.fonts, brought.fonts)),
    ...manifestSize(files, head.head),
  ];
  return { findings: sorted(findings), pack: checkedPack(head.head, files) };
}

async function checkContentFile(
  files: readonly SourceFile[],
  exhibit: ExhibitContent | undefined,
): Promise<{ findings: readonly Finding[]; texts: readonly PlacedText[] }> {
  const file = files.find(({ path }) => path === CONTENT_PATH);
  if (file === undefined)
    return { findings: [error('content-missing', { file: CONTENT_PATH, place: '' })], texts: [] };
  const reading = await readJson(file);
  if (!reading.readable) return { findings: [reading.finding], texts: [] };
  const { value } = reading;
  const languages = checkLanguages(CONTENT_PATH, value);
  const rest =
    exhibit === undefined
      ? []
      : [...checkReferences(value, files, exhibit), ...unnamedFiles(value, files, exhibit)];
  const schema = exhibit === undefined ? [] : checkContent(value, exhibit);
  return { findings: [...withoutEchoes(schema, languages), ...rest], texts: [...textsIn(value)] };
}

/** The exhibit, also when something else in `pack.json` is wrong: the content is checked all the same. */
function exhibitOf(raw: unknown, exhibits: Exhibits): ExhibitContent | undefined {
  const id = isObject(raw) ? raw['exhibit'] : undefined;
  return typeof id === 'string' && Object.hasOwn(exhibits, id) ? exhibits[id] : undefined;
}

/** What of `pack.json` people see: the title and who made it. Review notes are for the curator's eyes. */
function shownParts(raw: unknown): JsonObject {
  return isObject(raw) ? { title: raw['title'], credits: raw['credits'] } : {};
}

/** A missing text is said once, by the check of languages, and not again by the schema. */
function withoutEchoes(schema: readonly Finding[], languages: readonly Finding[]): Finding[] {
  const said = new Set(languages.filter(({ severity }) => severity === 'error').map(({ place }) => place));
  return [...languages, ...schema.filter(({ severity, place }) => severity !== 'error' || !said.has(place))];
}

async function checkMediaFiles(
  files: readonly SourceFile[],
  head: PackHead | undefined,
  { onProgress }: CheckParts,
): Promise<{ findings: readonly Finding[]; texts: readonly FileTexts[] }> {
  const findings: Finding[] = [];
  const texts: FileTexts[] = [];
  for (const [done, file] of files.entries()) {
    onProgress?.(done, files.length, file.path);
    const type = mediaTypeOf(file.path) ?? '';
    const wrongKind = await checkKind(file);
    if (wrongKind !== undefined) findings.push(wrongKind);
    const readable = wrongKind === undefined && file.size > 0;
    if (readable && type.startsWith('image/')) findings.push(...(await checkPicture(file)));
    if (readable && type.startsWith('audio/')) findings.push(...(await checkSound(file)));
    if (!type.startsWith('video/')) continue;
    const film = readable ? await checkFilm(file) : { findings: [], duration: undefined };
    const captions = await checkCaptions(file, files, film.duration, isExcused(file, head));
    findings.push(...film.findings, ...captions.findings);
    texts.push(...captions.texts);
  }
  onProgress?.(files.length, files.length, '');
  return { findings, texts };
}

/** A review note about `films/rice.mp4 captions` says why this film has none. */
function isExcused(file: SourceFile, head: PackHead | undefined): boolean {
  return head?.review.some(({ place }) => place === `${file.path} captions`) ?? false;
}

/** Bytes of the manifest this pack will have, with a chunk index for each large file. */
function manifestSize(files: readonly SourceFile[], head: PackHead | undefined): Finding[] {
  const each = files.reduce((sum, { path }) => sum + path.length + 260, 0);
  const size = each + JSON.stringify(head ?? {}, undefined, 1).length * 2;
  if (size <= MANIFEST_MAX_BYTES) return [];
  return [error('manifest-too-large', { file: PACK_HEAD, place: '' }, { files: files.length })];
}

function checkedPack(head: PackHead | undefined, files: readonly SourceFile[]): CheckedPack | undefined {
  if (head === undefined) return undefined;
  const packed = files.filter(({ path }) => path !== PACK_HEAD);
  const { museum, id, version, exhibit, title } = head;
  const bytes = packed.reduce((sum, { size }) => sum + size, 0);
  return { museum, id, version, exhibit, title, files: packed.length, bytes };
}

const RANK = { error: 0, warning: 1, note: 2 };

/** Files with the worst first, then by name; within a file the worst first, then as found. */
function sorted(findings: readonly Finding[]): readonly Finding[] {
  const worst = new Map<string, number>();
  for (const { file, severity } of findings)
    worst.set(file, Math.min(RANK[severity], worst.get(file) ?? RANK.note));
  const rankOf = (file: string): number => worst.get(file) ?? RANK.note;
  return findings.toSorted(
    (one, other) =>
      rankOf(one.file) - rankOf(other.file) ||
      (one.file < other.file ? -1 : one.file > other.file ? 1 : 0) ||
      RANK[one.severity] - RANK[other.severity],
  );
}
