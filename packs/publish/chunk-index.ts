/** Chunk indexes of a source's larger files, as blobs: what lets a kiosk fetch only the changed parts of a film. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { CHUNKED_FROM } from '../chunks/chunker.ts';
import { makeChunkIndex } from '../chunks/chunk-index.ts';

export interface IndexBlob {
  readonly sha256: string;
  readonly size: number;
  readonly type: string;
  readonly from: { readonly bytes: Uint8Array };
}

/** The chunk index of a file; undefined for a file that is too small to need one. */
export async function indexOf(file: string, size: number): Promise<IndexBlob | undefined> {
  if (size < CHUNKED_FROM) return undefined;
  const bytes = await makeChunkIndex(createReadStream(file, { highWaterMark: 1_048_576 }));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { sha256, size: bytes.length, type: 'application/octet-stream', from: { bytes } };
}
