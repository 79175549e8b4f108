/** Packs without trust: their blobs, chunk indexes and manifests in a tree's folder, as a publisher would lay them out. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { blobPath, type PackFile, PackManifest } from '#core/pack.ts';
import { CHUNKED_FROM } from '#packs/chunks/chunker.ts';
import { makeChunkIndex } from '#packs/chunks/chunk-index.ts';
import { type PackVersionFiles, readManifest } from '#packs/store/manifest.ts';

export const REPOSITORY = 'test-repository';

/** Puts a blob into the tree. @returns its sha256 */
export function putBlob(tree: string, bytes: Uint8Array): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const path = join(tree, blobPath(sha256));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  return sha256;
}

/** What a test says of a pack. */
export interface PackHead {
  readonly id?: string;
  readonly version?: string;
  readonly repository?: string;
}

/** Publishes one version of a pack: file names to bytes. */
export async function putPack(
  tree: string,
  files: Readonly<Record<string, Uint8Array | string>>,
  { id = 'hall', version = '1.0.0', repository = REPOSITORY }: PackHead = {},
): Promise<PackVersionFiles> {
  const entries: PackFile[] = [];
  for (const [path, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? Buffer.from(content) : content;
    const type = path.endsWith('.json') ? 'application/json' : 'video/mp4';
    const chunks = bytes.length < CHUNKED_FROM ? undefined : await putIndex(tree, bytes);
    entries.push({ path, size: bytes.length, sha256: putBlob(tree, bytes), type, chunks });
  }
  return putManifest(tree, entries, { id, version, repository });
}

/** Publishes a manifest whose files are in the tree, or are not. */
export function putManifest(
  tree: string,
  files: readonly PackFile[],
  { id = 'hall', version = '1.0.0', repository = REPOSITORY }: PackHead = {},
): PackVersionFiles {
  const manifest = PackManifest.parse({
    format: 1,
    museum: 'sample',
    id,
    version,
    exhibit: 'tribute-hall',
    title: { 'zh-Hans': '致敬', en: 'Tribute' },
    credits: [],
    review: [],
    files: [...files],
  });
  const bytes = Buffer.from(JSON.stringify(manifest));
  putBlob(tree, bytes);
  return readManifest(repository, bytes);
}

async function putIndex(tree: string, bytes: Uint8Array): Promise<{ sha256: string; size: number }> {
  const index = await makeChunkIndex([bytes]);
  return { sha256: putBlob(tree, index), size: index.length };
}

/** Bytes that look random and are always the same for a seed (xorshift32 of George Marsaglia). */
export function noise(length: number, seed: number): Buffer {
  const words = new Int32Array(Math.ceil(length / 4));
  let state = (seed * 0x9e37_79b9 + 0x1234_5678) | 0 || 1;
  for (let index = 0; index < words.length; index++) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    words[index] = state;
  }
  return Buffer.from(words.buffer, 0, length);
}
