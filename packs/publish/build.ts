/** From a source folder to an unsigned tree, for looking at: blobs by hash, then the manifest. */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { blobPath, manifestPath, type PackManifest } from '#core/pack.ts';
import { durableWrite } from '../durable-write.ts';
import { type Progress, type ReadSource, readSource } from './source.ts';

/**
 * Builds one pack into the folder `tree`, unsigned. What kiosks in halls show is published instead.
 * @throws KioskError `source-unreadable` with the file that cannot be part of a pack
 */
export async function buildPack(source: string, tree: string): Promise<PackManifest> {
  const read = await readSource(source);
  await writeUnsigned(read, tree);
  return read.manifest;
}

/** Writes a source that has been read: every blob, then the manifest under its plain name. */
export async function writeUnsigned(
  source: ReadSource,
  tree: string,
  progress: Progress = () => {},
): Promise<void> {
  const total = source.blobs.reduce((sum, { size }) => sum + size, 0);
  let done = 0;
  for (const { sha256, size, from } of source.blobs) {
    await put(join(tree, blobPath(sha256)), 'bytes' in from ? from.bytes : await readFile(from.file));
    done += size;
    progress(done, total);
  }
  await put(join(tree, manifestPath(source.manifest)), source.bytes);
}

async function put(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await durableWrite(path, bytes);
}
