/** A pack's source folder: `pack.json` and the files beside it, read, measured and hashed. */
import { createHash } from 'node:crypto';
import { open, readdir, readFile, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError, KioskError } from '#core/errors.ts';
import type { z } from '#core/schema.ts';
import { isPackPath, PackManifest, type PackFile } from '#core/pack.ts';
import { indexOf } from './chunk-index.ts';
import { KNOWN_ENDINGS, mediaTypeOf } from './media-types.ts';

/** What `pack.json` of a source says: the manifest without its files. */
export const PackSource = PackManifest.omit({ files: true, format: true });

/** A blob that is on this machine: a file of the source, or bytes made from one. */
export interface SourceBlob {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  readonly type: string;
  readonly from: { readonly file: string; readonly modified: number } | { readonly bytes: Uint8Array };
}

/** A source, ready to be written into a tree. */
export interface ReadSource {
  readonly folder: string;
  readonly manifest: PackManifest;
  /** The manifest as it is signed: the same bytes for the same source. */
  readonly bytes: Uint8Array;
  /** Every blob once. */
  readonly blobs: readonly SourceBlob[];
  /** Files that are not part of the pack: notes, spreadsheets, what systems leave behind. */
  readonly leftOut: readonly string[];
}

/** Told after each file: bytes hashed so far and in all. */
export type Progress = (done: number, total: number) => void;

/** Notes of the curator, and what systems and office programs leave behind: never part of a pack. */
const LEFT_OUT = /^(?:\..*|thumbs\.db|desktop\.ini|__macosx|~\$.*|.*~|.*\.md)$/i;
const READ_BYTES = 1024 * 1024;

/**
 * Reads a source. Nothing is written.
 * @throws KioskError `source-unreadable` with the file that cannot be part of a pack and why
 */
export async function readSource(folder: string, progress: Progress = () => {}): Promise<ReadSource> {
  const head = await readHead(folder);
  const { paths, leftOut } = await listSource(folder);
  const total = paths.reduce((sum, { size }) => sum + size, 0);
  const files: PackFile[] = [];
  const blobs = new Map<string, SourceBlob>();
  let done = 0;
  for (const { path } of paths) {
    const { file, made } = await readOne(folder, path);
    files.push(file);
    for (const blob of made) blobs.set(blob.sha256, blob);
    done += file.size;
    progress(done, total);
  }
  const manifest = PackManifest.safeParse({ format: 1, ...head, files });
  if (!manifest.success)
    throw unreadable(join(folder, 'pack.json'), describeIssue(manifest.error), manifest.error);
  const bytes = Buffer.from(`${JSON.stringify(manifest.data, undefined, 1)}\n`);
  return { folder, manifest: manifest.data, bytes, blobs: [...blobs.values()], leftOut };
}

async function readHead(folder: string): Promise<z.infer<typeof PackSource>> {
  const path = join(folder, 'pack.json');
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    throw unreadable(path, `there is no pack.json to read (${describeError(error)})`, error);
  }
  let value: unknown;
  try {
    // Windows' editor puts a byte order mark in front.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw unreadable(path, `it is not JSON (${describeError(error)})`, error);
  }
  const head = PackSource.safeParse(value);
  if (!head.success) throw unreadable(path, describeIssue(head.error), head.error);
  return head.data;
}

interface Listed {
  readonly paths: readonly { readonly path: string; readonly size: number }[];
  readonly leftOut: readonly string[];
}

/** Every file of the source in the order of its path, whatever order the disk has them in. */
async function listSource(folder: string, below = ''): Promise<Listed> {
  const paths: { path: string; size: number }[] = [];
  const leftOut: string[] = [];
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (LEFT_OUT.test(entry.name)) leftOut.push(path);
    else if (entry.isDirectory()) {
      const inner = await listSource(folder, path);
      paths.push(...inner.paths);
      leftOut.push(...inner.leftOut);
    } else if (!entry.isFile())
      throw unreadable(
        join(folder, path),
        'it is a link or a device and not a file; put the file itself there',
      );
    else if (path !== 'pack.json') paths.push({ path, size: await sizeOf(join(folder, path)) });
  }
  const byPath = (one: { readonly path: string }, other: { readonly path: string }) =>
    one.path < other.path ? -1 : 1;
  return { paths: paths.toSorted(byPath), leftOut: leftOut.toSorted() };
}

async function sizeOf(path: string): Promise<number> {
  return withFile(path, async (handle) => (await handle.stat()).size);
}

async function readOne(
  folder: string,
  path: string,
): Promise<{ readonly file: PackFile; readonly made: readonly SourceBlob[] }> {
  const location = join(folder, path);
  if (!isPackPath(path))
    throw unreadable(
      location,
      `the name "${path}" cannot be used on every kiosk: lower-case letters a-z, digits, and - _ . between them`,
    );
  const type = mediaTypeOf(path);
  if (type === undefined)
    throw unreadable(location, `no exhibit can show its ending; known are ${KNOWN_ENDINGS.join(', ')}`);
  const { sha256, size, modified } = await hashFile(location);
  const chunks = await indexOf(location, size);
  return {
    file: {
      path,
      size,
      sha256,
      type,
      ...(chunks === undefined ? {} : { chunks: { sha256: chunks.sha256, size: chunks.size } }),
    },
    made: [
      { sha256, size, type, from: { file: location, modified } },
      ...(chunks === undefined ? [] : [chunks]),
    ],
  };
}

async function hashFile(
  path: string,
): Promise<{ readonly sha256: string; readonly size: number; readonly modified: number }> {
  return withFile(path, async (handle) => {
    const hash = createHash('sha256');
    const buffer = Buffer.allocUnsafe(READ_BYTES);
    let size = 0;
    for (;;) {
      const { bytesRead } = await handle.read(buffer, 0, buffer.length, size);
      if (bytesRead === 0) break;
      hash.update(buffer.subarray(0, bytesRead));
      size += bytesRead;
    }
    const { mtimeMs } = await handle.stat();
    return { sha256: hash.digest('hex'), size, modified: mtimeMs };
  });
}

/**
 * Refuses a blob whose file was changed since it was hashed: its name would lie.
 * @throws KioskError `source-unreadable`
 */
export async function assertUnchanged(blob: SourceBlob): Promise<void> {
  if ('bytes' in blob.from) return;
  const { file, modified } = blob.from;
  const now = await withFile(file, (handle) => handle.stat());
  if (now.size !== blob.size || now.mtimeMs !== modified)
    throw unreadable(
      file,
      'it was changed while the pack was being written; try again when nobody is saving',
    );
}

async function withFile<T>(path: string, use: (handle: FileHandle) => Promise<T>): Promise<T> {
  try {
    const handle = await open(path, 'r');
    try {
      return await use(handle);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw unreadable(path, describeError(error), error);
  }
}

function describeIssue(error: {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}): string {
  const issue = error.issues[0];
  return issue === undefined ? 'it is not as it should be' : `${issue.path.join('.')}: ${issue.message}`;
}

function unreadable(path: string, why: string, cause?: unknown): KioskError {
  return new KioskError('source-unreadable', `${path}: ${why}. Nothing was written.`, cause);
}
