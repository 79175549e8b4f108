/** From a source folder to an unsigned tree, for looking at: blobs by hash, then the manifest. */
import { mkdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { blobPath, manifestPath } from '#core/pack.ts';
import { durableWrite } from '../durable-write.ts';
import type { Progress, ReadSource } from './source.ts';

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
