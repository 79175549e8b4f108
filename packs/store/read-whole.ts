/** Reading through the disk's port: a whole small file, or a large one piece by piece. */
import { createHash, type Hash } from 'node:crypto';
import type { DiskFile, DiskPort } from './disk-port.ts';

/** One read: long enough to cost little, short enough that hashing it does not hold up the event loop (about 1 ms). */
export const READ_BYTES = 1_048_576;

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
    const bytes = await readRange(file, 0, size);
    return bytes.length < size ? bytes.subarray(0, bytes.length) : bytes;
  } finally {
    await file.close();
  }
}

/** Reads `length` bytes from `position`; fewer when the file ends before. */
export async function readRange(file: DiskFile, position: number, length: number): Promise<Uint8Array> {
  const bytes = Buffer.allocUnsafe(length);
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
  const buffers = [Buffer.allocUnsafeSlow(READ_BYTES), Buffer.allocUnsafeSlow(READ_BYTES)];
  let position = 0;
  let reading = file.read(bufferAt(buffers, 0), 0);
  for (let turn = 0; ; turn++) {
    const count = await reading;
    if (count === 0) return position;
    position += count;
    reading = file.read(bufferAt(buffers, turn + 1), position);
    // A failed read is seen when it is awaited; until then it must not count as unhandled.
    reading.catch(() => undefined);
    hash.update(bufferAt(buffers, turn).subarray(0, count));
    await onPiece?.(count);
  }
}

/** The sha256 of bytes, in hex. */
export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function bufferAt(buffers: readonly Buffer[], turn: number): Buffer {
  return buffers[turn % buffers.length] ?? Buffer.alloc(READ_BYTES);
}
