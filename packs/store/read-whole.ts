/** Reading through the disk's port: a whole small file, or a large one piece by piece. */
import { createHash, type Hash } from 'node:crypto';
import { readAhead } from '../buffers.ts';
import type { DiskFile, DiskPort } from './disk-port.ts';

/** @returns undefined when there is no such file */
export async function readWhole(
  files: DiskPort,
  path: string,
  maxBytes: number,
): Promise<Uint8Array | 'too-large' | undefined> {
  const size = await files.size(path);
  const file = size === undefined ? undefined : await files.openToRead(path);
  if (file === undefined || size === undefined) return undefined;
  try {
    if (size > maxBytes) return 'too-large';
    return await readRange(file, 0, size);
  } finally {
    await file.close();
  }
}

/**
 * Reads `length` bytes from `position`; fewer when the file ends before.
 * @param into where to; a buffer of their own by default
 */
export async function readRange(
  file: DiskFile,
  position: number,
  length: number,
  into: Buffer = Buffer.allocUnsafe(length),
): Promise<Uint8Array> {
  const bytes = into.subarray(0, length);
  let filled = 0;
  while (filled < length) {
    const count = await file.read(bytes.subarray(filled), position + filled);
    if (count === 0) break;
    filled += count;
  }
  return bytes.subarray(0, filled);
}

/**
 * Feeds a file to a hash, reading the next piece while this one is hashed.
 * @param onPiece called after each piece with its bytes; may wait, to go slowly
 * @returns bytes read
 */
export async function hashFile(
  file: DiskFile,
  hash: Hash,
  onPiece?: (bytes: number) => Promise<void> | undefined,
): Promise<number> {
  let bytes = 0;
  for await (const piece of readAhead((into, position) => file.read(into, position))) {
    hash.update(piece);
    bytes += piece.length;
    await onPiece?.(piece.length);
  }
  return bytes;
}

/** The sha256 of bytes, in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
