/**
 * Which files of a tree its metadata names. Nothing here is believed: whoever needs trust asks packs/trust; this is for
 * copying a repository and for saying which of its files are missing.
 */
import { createHash } from 'node:crypto';
import { describeError, KioskError } from '#core/errors.ts';
import { Sha256 } from '#core/pack.ts';
import { z } from '#core/schema.ts';
import { METADATA_MAX_BYTES, metadataPath, targetPath, TIMESTAMP_PATH, type Way } from '../trust/format.ts';
import type { TreeReader } from '../tree/tree.ts';

/** A target as the metadata names it. */
export interface NamedTarget {
  /** `<museum>/<pack>/<version>.json` or `channels/<name>.json`. */
  readonly path: string;
  /** Where its bytes lie in the tree. */
  readonly file: string;
  readonly sha256: string;
  /** Bytes. */
  readonly length: number;
}

export interface NamedFiles {
  /** Root chain, snapshot, targets and museums, without the timestamp. */
  readonly metadata: readonly string[];
  readonly targets: readonly NamedTarget[];
}

/** Reads bytes: a reader's or a writer's `read`. */
export type ReadFile = Pick<TreeReader, 'name' | 'read'>;

const MOST_ROOTS = 1_024;
const Meta = z.record(z.string(), z.object({ version: z.int().min(1) }));
const Timestamp = z.object({ signed: z.object({ version: z.int(), meta: Meta }) });
const Targets = z.object({
  signed: z.object({
    targets: z.record(z.string(), z.object({ length: z.int().min(0), hashes: z.object({ sha256: Sha256 }) })),
    delegations: z.object({ roles: z.array(z.object({ name: z.string() })) }).optional(),
  }),
});

/**
 * Follows a timestamp to everything below it.
 * @throws KioskError `repository-unknown` without a timestamp, `tree-file-missing` or `trust-metadata-invalid` for what is below
 */
export async function namedFiles(tree: ReadFile, way: Way): Promise<NamedFiles> {
  const snapshotFile = metadataPath('snapshot', await snapshotVersion(tree, way));
  const snapshot = await readJson(tree, snapshotFile, METADATA_MAX_BYTES.snapshot, Timestamp);
  const metadata = [...(await rootFiles(tree)), snapshotFile];
  const targets: NamedTarget[] = [];
  for (const [name, { version }] of Object.entries(snapshot.signed.meta)) {
    const file = metadataPath(name.replace(/\.json$/, ''), version);
    const role = await readJson(tree, file, METADATA_MAX_BYTES.targets, Targets);
    metadata.push(file);
    for (const [path, { length, hashes }] of Object.entries(role.signed.targets))
      targets.push({ path, file: targetPath(path, hashes.sha256), sha256: hashes.sha256, length });
  }
  return { metadata, targets };
}

/**
 * Version of the snapshot that a timestamp leads to.
 * @throws KioskError `repository-unknown`, `trust-metadata-invalid`
 */
export async function snapshotVersion(tree: ReadFile, way: Way): Promise<number> {
  const path = TIMESTAMP_PATH[way];
  if ((await tree.read(path, METADATA_MAX_BYTES.timestamp)) === undefined)
    throw new KioskError(
      'repository-unknown',
      `There is no repository at ${tree.name}: it has no ${path}. Nothing was done.`,
    );
  const timestamp = await readJson(tree, path, METADATA_MAX_BYTES.timestamp, Timestamp);
  return timestamp.signed.meta['snapshot.json']?.version ?? 0;
}

async function rootFiles(tree: ReadFile): Promise<readonly string[]> {
  const files: string[] = [];
  for (let version = 1; version <= MOST_ROOTS; version++) {
    const file = metadataPath('root', version);
    if ((await tree.read(file, METADATA_MAX_BYTES.root)) === undefined) break;
    files.push(file);
  }
  return files;
}

async function readJson<Schema extends z.ZodType>(
  tree: ReadFile,
  path: string,
  maxBytes: number,
  schema: Schema,
): Promise<z.infer<Schema>> {
  const bytes = await tree.read(path, maxBytes);
  if (bytes === undefined)
    throw new KioskError('tree-file-missing', `${tree.name} has no ${path}. The repository is not whole.`);
  try {
    return schema.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (error) {
    const why = describeError(error).slice(0, 200);
    throw new KioskError(
      'trust-metadata-invalid',
      `${path} of ${tree.name} is not metadata (${why}). It is not used.`,
      error,
    );
  }
}

export const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
