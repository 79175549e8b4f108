/** Sending files to a bucket: in one request or in parts, labelled for the web servers in front of it. */
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type * as S3 from '@aws-sdk/client-s3';

export type Sdk = typeof S3;

/** The store's own limit of parts of one file. */
const MOST_PARTS = 10_000;

/** How a web server in front of the bucket labels a file: only timestamps ever change. */
export function labels(
  path: string,
  type: string,
): { readonly ContentType: string; readonly CacheControl: string } {
  const changes = /^metadata\/(?:timestamp|stick)\.json$/.test(path);
  return { ContentType: type, CacheControl: changes ? 'no-cache' : 'public, max-age=31536000, immutable' };
}

/** Lets the store refuse bytes that were damaged on the way. */
export const md5 = (bytes: Uint8Array): string => createHash('md5').update(bytes).digest('base64');

type Target = { readonly Bucket: string; readonly Key: string } & ReturnType<typeof labels>;

/** Sends a file in one request or in parts; each piece is in memory, so that the SDK can send it again. */
export async function sendFile(
  sdk: Sdk,
  client: S3.S3Client,
  target: Target,
  file: string,
  partBytes: number,
): Promise<void> {
  const handle = await open(file, 'r');
  try {
    const { size } = await handle.stat();
    const length = Math.max(partBytes, Math.ceil(size / MOST_PARTS));
    const piece = async (start: number): Promise<Uint8Array> => {
      const bytes = Buffer.alloc(Math.min(length, size - start));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, start);
      return bytes.subarray(0, bytesRead);
    };
    if (size <= length) {
      const bytes = await piece(0);
      await client.send(new sdk.PutObjectCommand({ ...target, Body: bytes, ContentMD5: md5(bytes) }));
    } else await sendParts(sdk, client, target, { size, length, piece });
  } finally {
    await handle.close();
  }
}

interface Pieces {
  readonly size: number;
  readonly length: number;
  piece(start: number): Promise<Uint8Array>;
}

async function sendParts(sdk: Sdk, client: S3.S3Client, target: Target, pieces: Pieces): Promise<void> {
  const { Bucket, Key } = target;
  const { UploadId } = await client.send(new sdk.CreateMultipartUploadCommand(target));
  try {
    const Parts: { ETag: string | undefined; PartNumber: number }[] = [];
    for (let start = 0; start < pieces.size; start += pieces.length) {
      const bytes = await pieces.piece(start);
      const PartNumber = Parts.length + 1;
      const { ETag } = await client.send(
        new sdk.UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body: bytes, ContentMD5: md5(bytes) }),
      );
      Parts.push({ ETag, PartNumber });
    }
    await client.send(
      new sdk.CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }),
    );
  } catch (error) {
    // Parts that nobody asks for cost money for ever.
    await Promise.allSettled([client.send(new sdk.AbortMultipartUploadCommand({ Bucket, Key, UploadId }))]);
    throw error;
  }
}
