/**
 * A chunk index: which chunks a file is made of, in order.
 *
 *   8 bytes    "TFCI" and the version of the format, 1, as a big-endian number
 *   36 bytes   for each chunk: its length (big-endian), its sha256
 *
 * It is a blob like any other, named by the manifest (`PackFile.chunks`), and still not believed: a chunk that is taken
 * from this machine is hashed again, and the whole file's hash decides in the end.
 */
import { createHash } from 'node:crypto';
import { KioskError } from '#core/errors.ts';
import { CHUNK_MAX, CHUNK_MIN, Chunker } from './chunker.ts';

const HEAD = Buffer.from('TFCI\0\0\0\u0001', 'latin1');
const ENTRY_BYTES = 36;

export interface Chunk {
  /** Where in the file it begins, bytes. */
  readonly offset: number;
  /** Bytes. */
  readonly length: number;
  readonly sha256: string;
}

/** Bytes that the index of a file of `fileSize` bytes has at most. */
export function chunkIndexMaxBytes(fileSize: number): number {
  return HEAD.length + ENTRY_BYTES * Math.max(1, Math.ceil(fileSize / CHUNK_MIN));
}

/** Makes the index of a file from its bytes in order, in pieces of any size; keeps no more than the index in memory. */
export async function makeChunkIndex(
  pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): Promise<Uint8Array> {
  const chunker = new Chunker();
  const entries: Buffer[] = [HEAD];
  let hash = createHash('sha256');
  let length = 0;
  const close = (): void => {
    if (length === 0) return;
    const entry = Buffer.alloc(ENTRY_BYTES);
    entry.writeUInt32BE(length);
    hash.digest().copy(entry, 4);
    entries.push(entry);
    hash = createHash('sha256');
    length = 0;
  };
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; ) {
      const cut = chunker.cut(piece, at);
      const end = cut === -1 ? piece.length : cut;
      hash.update(piece.subarray(at, end));
      length += end - at;
      if (cut !== -1) close();
      at = end;
    }
  }
  close();
  return Buffer.concat(entries);
}

/**
 * Reads an index of a file of `fileSize` bytes.
 * @param name the file's name for people
 * @throws KioskError `chunk-index-wrong` when it is no index, or not one of a file of this size
 */
export function parseChunkIndex(bytes: Uint8Array, fileSize: number, name: string): readonly Chunk[] {
  const index = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const body = index.length - HEAD.length;
  if (!index.subarray(0, HEAD.length).equals(HEAD)) throw wrong(name, 'it does not begin as an index does');
  if (body % ENTRY_BYTES !== 0) throw wrong(name, 'it ends within an entry');
  if (index.length > chunkIndexMaxBytes(fileSize)) throw wrong(name, 'it is longer than the file could need');
  const chunks: Chunk[] = [];
  let offset = 0;
  for (let at = HEAD.length; at < index.length; at += ENTRY_BYTES) {
    const length = index.readUInt32BE(at);
    const isLast = at + ENTRY_BYTES === index.length;
    if (length > CHUNK_MAX || length === 0 || (length < CHUNK_MIN && !isLast))
      throw wrong(name, `a chunk has ${length} bytes`);
    chunks.push({ offset, length, sha256: index.toString('hex', at + 4, at + ENTRY_BYTES) });
    offset += length;
  }
  if (offset !== fileSize) throw wrong(name, `its chunks have ${offset} bytes, the file ${fileSize}`);
  return chunks;
}

function wrong(name: string, why: string): KioskError {
  return new KioskError(
    'chunk-index-wrong',
    `The chunk index of ${name} is not one of this file: ${why}. The whole file is fetched instead.`,
  );
}
