/** A copy of a repository, or of some of its packs, for a stick. */
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Channel } from '#core/channel.ts';
import { KioskError } from '#core/errors.ts';
import { compareVersions, blobPath, MANIFEST_MAX_BYTES, PackManifest } from '#core/pack.ts';
import { METADATA_MAX_BYTES, TIMESTAMP_PATH } from '../trust/format.ts';
import type { TreeReader, TreeWriter } from '../tree/tree.ts';
import { channelNames, readChannel } from './channels.ts';
import { type NamedFiles, namedFiles, type NamedTarget, sha256Of } from './metadata-walk.ts';
import type { Progress } from './source.ts';

export interface ExportOptions {
  /** The repository, with a `stick.json` over what is newest. */
  readonly from: TreeReader;
  /** Folder of the repository when it is one on this machine: its files are copied without going through memory. */
  readonly folder?: string | undefined;
  /** The repository's folder on the stick. */
  readonly to: TreeWriter;
  /** `<museum>/<pack>` or `<museum>/<pack>@<version>`; all that channels show when empty. */
  readonly packs: readonly string[];
  /** Paths to copy although they are there: a verification found them wrong. */
  readonly again?: ReadonlySet<string> | undefined;
  /** Free bytes on the stick, undefined when nobody can say. */
  readonly freeBytes: () => Promise<number | undefined>;
  readonly progress?: Progress | undefined;
}

export interface Exported {
  /** `<museum>/<pack> <version>` */
  readonly packs: readonly string[];
  readonly sent: { readonly files: number; readonly bytes: number };
  readonly kept: { readonly files: number; readonly bytes: number };
}

interface Piece {
  readonly path: string;
  readonly size: number;
  readonly type: string;
}

/** Kept free on the stick for its own tables and for the receipt, bytes. */
const RESERVE_BYTES = 2_000_000;
const JSON_TYPE = 'application/json';

/**
 * Copies blobs first, then manifests and channels, then metadata, the timestamps last, so that a stick pulled out half-way
 * holds what it held before. Deletes nothing.
 * @throws KioskError `disk-full` before anything is written, `pack-version-unknown`, `trust-mixed` when `stick.json` is
 *   older than what is published, `tree-…`
 */
export async function exportPacks(options: ExportOptions): Promise<Exported> {
  const { from, to } = options;
  const named = await namedFiles(from, 'stick');
  await assertStickIsNewest(from, named);
  const wanted = await wantedPacks(from, named, options.packs);
  const manifests = await Promise.all(wanted.map((target) => readManifest(from, target)));
  const missing = await missingPieces(options, piecesOf(manifests.map(({ manifest }) => manifest)));
  await assertRoom(options, missing.missing);
  await copyPieces(options, missing.missing);
  const channels = named.targets.filter(({ path }) => path.startsWith('channels/'));
  for (const { file } of [...wanted, ...channels]) await copySmall(from, to, file, MANIFEST_MAX_BYTES);
  for (const file of named.metadata) await copySmall(from, to, file, METADATA_MAX_BYTES.targets);
  for (const path of [TIMESTAMP_PATH.network, TIMESTAMP_PATH.stick])
    await copySmall(from, to, path, METADATA_MAX_BYTES.timestamp);
  return {
    packs: manifests
      .map(({ manifest }) => `${manifest.museum}/${manifest.id} ${manifest.version}`)
      .toSorted(),
    sent: count(missing.missing),
    kept: count(missing.there),
  };
}

/** What a stick brings must not be older than what kiosks on the network have seen: they would refuse it. */
async function assertStickIsNewest(from: TreeReader, stick: NamedFiles): Promise<void> {
  const network = await namedFiles(from, 'network');
  if (network.metadata.join() === stick.metadata.join()) return;
  throw new KioskError(
    'trust-mixed',
    `stick.json of ${from.name} speaks of an older state than its timestamp.json. Nothing was copied; run refresh with the keys and export again.`,
  );
}

async function wantedPacks(
  from: TreeReader,
  named: NamedFiles,
  asked: readonly string[],
): Promise<readonly NamedTarget[]> {
  const all = named.targets.filter(({ path }) => !path.startsWith('channels/'));
  const paths =
    asked.length > 0 ? asked.flatMap((text) => pathsOf(text, all, from.name)) : await shownPaths(from, named);
  const wanted = all.filter(({ path }) => paths.includes(path));
  return wanted.length === 0 && asked.length === 0 ? newestOfEach(all) : wanted;
}

/** `museum/pack@version`, or the newest version of `museum/pack`. */
function pathsOf(text: string, all: readonly NamedTarget[], name: string): readonly string[] {
  const [pack = '', version] = text.split('@');
  const found = all.filter(({ path }) =>
    version === undefined ? path.startsWith(`${pack}/`) : path === `${pack}/${version}.json`,
  );
  if (found.length === 0)
    throw new KioskError('pack-version-unknown', `${name} has no pack ${text}. Nothing was copied.`);
  return newestOfEach(found).map(({ path }) => path);
}

/** Every version that any channel shows now or will show. */
async function shownPaths(from: TreeReader, named: NamedFiles): Promise<readonly string[]> {
  const channels: Channel[] = [];
  for (const name of channelNames(named)) {
    const channel = await readChannel(from, named, name);
    if (channel !== undefined) channels.push(channel);
  }
  return channels
    .flatMap(({ shows }) => shows)
    .map(({ museum, pack, version }) => `${museum}/${pack}/${version}.json`);
}

function newestOfEach(targets: readonly NamedTarget[]): readonly NamedTarget[] {
  const newest = new Map<string, NamedTarget>();
  for (const target of targets) {
    const key = target.path.slice(0, target.path.lastIndexOf('/'));
    const known = newest.get(key);
    if (known === undefined || compareVersions(versionOf(target), versionOf(known)) > 0)
      newest.set(key, target);
  }
  return [...newest.values()];
}

const versionOf = ({ path }: NamedTarget): string => path.slice(path.lastIndexOf('/') + 1, -'.json'.length);

/**
 * A manifest as it was signed.
 * @throws KioskError `tree-file-missing`, `manifest-invalid`
 */
export async function readManifest(
  from: Pick<TreeReader, 'name' | 'read'>,
  target: NamedTarget,
): Promise<{ readonly manifest: PackManifest; readonly bytes: Uint8Array }> {
  const bytes = await from.read(target.file, MANIFEST_MAX_BYTES);
  if (bytes === undefined)
    throw new KioskError('tree-file-missing', `${from.name} has no ${target.file}. Nothing was copied.`);
  const manifest =
    sha256Of(bytes) === target.sha256
      ? PackManifest.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')))
      : undefined;
  if (manifest?.success !== true)
    throw new KioskError(
      'manifest-invalid',
      `${target.file} of ${from.name} is not the manifest that was signed. Nothing was copied; run verify.`,
    );
  return { manifest: manifest.data, bytes };
}

function piecesOf(manifests: readonly PackManifest[]): readonly Piece[] {
  const pieces = new Map<string, Piece>();
  const add = (sha256: string, size: number, type: string) =>
    pieces.set(sha256, { path: blobPath(sha256), size, type });
  for (const { sha256, size, type, chunks } of manifests.flatMap(({ files }) => files)) {
    add(sha256, size, type);
    if (chunks !== undefined) add(chunks.sha256, chunks.size, 'application/octet-stream');
  }
  return [...pieces.values()];
}

async function missingPieces(
  { to, again }: ExportOptions,
  pieces: readonly Piece[],
): Promise<{ readonly missing: readonly Piece[]; readonly there: readonly Piece[] }> {
  const missing: Piece[] = [];
  const there: Piece[] = [];
  for (const piece of pieces) {
    const kept = again?.has(piece.path) !== true && (await to.size(piece.path)) === piece.size;
    (kept ? there : missing).push(piece);
  }
  return { missing, there };
}

async function assertRoom(options: ExportOptions, missing: readonly Piece[]): Promise<void> {
  const free = await options.freeBytes();
  const needed = count(missing).bytes + RESERVE_BYTES;
  if (free === undefined || free >= needed) return;
  throw new KioskError(
    'disk-full',
    `${options.to.name} has ${megabytes(free)} MB free and ${megabytes(needed)} MB are needed. Nothing was copied; make room or name fewer packs with --pack.`,
  );
}

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);

function count(pieces: readonly Piece[]): { readonly files: number; readonly bytes: number } {
  return { files: pieces.length, bytes: pieces.reduce((sum, { size }) => sum + size, 0) };
}

async function copyPieces(options: ExportOptions, pieces: readonly Piece[]): Promise<void> {
  const total = count(pieces).bytes;
  let done = 0;
  // One after another: sticks are slower with several writers.
  for (const { path, size, type } of pieces) {
    if (options.folder === undefined) await copyThrough(options.from, options.to, path, type);
    else await options.to.copy(path, join(options.folder, path), type);
    done += size;
    options.progress?.(done, total);
  }
}

/** From a tree elsewhere, by way of a temporary file: blobs may be larger than the memory. */
async function copyThrough(from: TreeReader, to: TreeWriter, path: string, type: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'tianfu-export-'));
  try {
    const file = join(folder, 'blob');
    const handle = await open(file, 'w');
    try {
      for await (const piece of from.stream(path, { start: 0 })) await handle.write(piece);
    } finally {
      await handle.close();
    }
    await to.copy(path, file, type);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function copySmall(from: TreeReader, to: TreeWriter, path: string, maxBytes: number): Promise<void> {
  const bytes = await from.read(path, maxBytes);
  if (bytes === undefined)
    throw new KioskError('tree-file-missing', `${from.name} has no ${path}. The copy is not complete.`);
  await to.write(path, bytes, JSON_TYPE);
}
