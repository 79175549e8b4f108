/** The files of a source folder: which become part of the pack, and which names no pack may use. */
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { KioskError } from '#core/errors.ts';
import { isPackPath, MANIFEST_MAX_FILES } from '#core/pack.ts';
import { KNOWN_ENDINGS, mediaTypeOf } from '#packs/publish/media-types.ts';
import { filmLine, soundLine } from './ffmpeg-line.ts';
import { error, type Finding, note, warning } from './report.ts';
import { suggestedPath } from './suggested-path.ts';

/** The file that says what the pack is; it does not become part of the pack itself. */
export const PACK_HEAD = 'pack.json';

export interface SourceFile {
  /** In the source folder, with forward slashes; as it will be in the pack. */
  readonly path: string;
  /** Where it lies on this machine. */
  readonly disk: string;
  /** Bytes. */
  readonly size: number;
}

export interface SourceListing {
  /** `pack.json` and what becomes part of the pack, by path; names that a pack may not use are left out. */
  readonly files: readonly SourceFile[];
  readonly findings: readonly Finding[];
}

/** What systems and programs leave behind in folders. */
const LITTER = /^(?:\..*|thumbs\.db|desktop\.ini|__macosx|~\$.*|.*~)$/i;
/** Folders deeper than this are not looked into, which also ends loops of mounts. */
const MAX_DEPTH = 12;

/**
 * Lists a source folder.
 * @throws KioskError `source-unreadable` when the folder is not there or cannot be read
 */
export async function listSource(folder: string): Promise<SourceListing> {
  const found: SourceFile[] = [];
  const findings: Finding[] = [];
  await listFolder(folder, '', 0, found, findings);
  findings.push(...collisions(found.map(({ path }) => path)));
  if (found.length > MANIFEST_MAX_FILES)
    findings.push(
      error('files-too-many', { file: '', place: '' }, { count: found.length, most: MANIFEST_MAX_FILES }),
    );
  const taken = new Set(found.map(({ path }) => path));
  const files: SourceFile[] = [];
  for (const file of found.toSorted((one, other) => (one.path < other.path ? -1 : 1))) {
    const wrong = nameFindings(file, taken);
    findings.push(...wrong);
    if (!wrong.some(({ severity }) => severity === 'error')) files.push(file);
  }
  return { files, findings };
}

async function listFolder(
  folder: string,
  prefix: string,
  depth: number,
  found: SourceFile[],
  findings: Finding[],
): Promise<void> {
  for (const entry of await entriesOf(join(folder, prefix), prefix)) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    const where = { file: path, place: '' };
    if (LITTER.test(entry.name) || /\.md$/i.test(entry.name)) findings.push(note('file-left-out', where));
    else if (entry.isSymbolicLink()) findings.push(error('file-is-link', where));
    else if (entry.isDirectory()) {
      if (depth >= MAX_DEPTH) findings.push(error('folder-too-deep', where, { most: MAX_DEPTH }));
      else await listFolder(folder, path, depth + 1, found, findings);
    } else if (entry.isFile()) {
      const disk = join(folder, path);
      found.push({ path, disk, size: (await stat(disk)).size });
    } else findings.push(error('file-not-plain', where));
  }
}

async function entriesOf(folder: string, path: string) {
  try {
    return await readdir(folder, { withFileTypes: true });
  } catch (cause) {
    throw new KioskError(
      'source-unreadable',
      `The source folder ${path === '' ? folder : path} cannot be read. Nothing was checked.`,
      cause,
    );
  }
}

function nameFindings({ path, size }: SourceFile, taken: ReadonlySet<string>): Finding[] {
  const where = { file: path, place: '' };
  if (!isPackPath(path)) return [error('file-name', where, { rename: suggestedPath(path, taken) })];
  if (mediaTypeOf(path) === undefined) return [wrongEnding(path)];
  return size === 0 ? [warning('file-empty', where)] : [];
}

/** What comes out of cameras and programs, with the way to what a pack may hold. */
function wrongEnding(path: string): Finding {
  const where = { file: path, place: '' };
  if (/\.(?:mov|m4v|mkv|avi|mpe?g|m2?ts|wmv|flv|3gp)$/.test(path))
    return error('file-ending-film', where, { line: filmLine(path) });
  if (/\.(?:gif|heic|heif|tiff?|bmp|psd|raw|dng|jfif)$/.test(path))
    return error('file-ending-picture', where);
  if (/\.(?:flac|aiff?|wma|aac|amr)$/.test(path))
    return error('file-ending-sound', where, { line: soundLine(path) });
  return error('file-ending', where, { known: KNOWN_ENDINGS.join(' ') });
}

/** Names that one disk tells apart and another does not: capitals, and accents stored as one character or two. */
function collisions(paths: readonly string[]): Finding[] {
  const seen = new Map<string, string>();
  const findings: Finding[] = [];
  for (const path of paths.toSorted()) {
    const folded = path.normalize('NFC').toLowerCase();
    const other = seen.get(folded);
    if (other === undefined) seen.set(folded, path);
    else findings.push(error('file-name-twice', { file: path, place: '' }, { other }));
  }
  return findings;
}
