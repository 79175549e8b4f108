/**
 * A tree in an S3-compatible bucket, for the curator's side only: kiosks read buckets as any web server, over HTTPS.
 * Access keys come from the SDK's own chain (environment, profile, instance) and are never written down by us.
 */
import type { S3Client } from '@aws-sdk/client-s3';
import { KioskError } from '#core/errors.ts';
import { readBucketAddress } from './bucket-address.ts';
import { bucketError, isAbsent, isTaken, isUnknownToStore } from './bucket-errors.ts';
import { labels, md5, type Sdk, sendFile } from './bucket-send.ts';
import type { ByteRange, TreeReader, TreeWriter } from './tree.ts';

/** Files up to this size go in one request, bigger ones in parts of it; also what is held in memory, bytes. */
const PART_BYTES = 8 * 1024 * 1024;
/** Stores that want the bucket in the host name; the others (MinIO, Ceph …) want it in the path. */
const BUCKET_IN_HOST = /\.(?:aliyuncs|myqcloud|volces)\.com$/;

export interface BucketOptions {
  /** Address of a store that is not Amazon's, such as `https://oss-cn-chengdu.aliyuncs.com`. */
  readonly endpoint?: string | undefined;
  readonly region?: string | undefined;
  /** Overrides PART_BYTES, for tests. */
  readonly partBytes?: number | undefined;
}

/** A bucket is read and written by the same hands. */
export type BucketTree = TreeReader & TreeWriter;

/**
 * Opens a bucket; nothing is sent yet.
 * @param address `s3://bucket/prefix`
 * @throws KioskError `flags-invalid`; later calls `tree-unreachable`, `tree-unwritable` (no key, no right), `tree-answer-wrong`
 */
export async function openBucketTree(address: string, options: BucketOptions = {}): Promise<BucketTree> {
  const place = { ...readBucketAddress(address), name: address, partBytes: options.partBytes ?? PART_BYTES };
  const endpoint = options.endpoint === undefined ? {} : endpointOf(options.endpoint);
  // Loading the SDK takes longer than most commands do.
  const sdk = await import('@aws-sdk/client-s3');
  const client = new sdk.S3Client({
    region: options.region ?? process.env['AWS_REGION'] ?? 'us-east-1',
    ...endpoint,
    // Stores other than Amazon's do not know its newer checksums; Content-MD5 is understood by all.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    maxAttempts: 4,
  });
  return new Bucket(sdk, client, place);
}

function endpointOf(endpoint: string): { readonly endpoint: string; readonly forcePathStyle: boolean } {
  if (!URL.canParse(endpoint) || !/^https?:/.test(endpoint))
    throw new KioskError(
      'flags-invalid',
      `--endpoint takes an address such as https://…, not "${endpoint}".`,
    );
  return { endpoint, forcePathStyle: !BUCKET_IN_HOST.test(new URL(endpoint).hostname) };
}

interface Place {
  readonly bucket: string;
  readonly prefix: string;
  readonly name: string;
  readonly partBytes: number;
}

class Bucket implements TreeReader, TreeWriter {
  readonly name: string;
  readonly counters = { requests: 0, bytes: 0 };
  readonly #sdk: Sdk;
  readonly #client: S3Client;
  readonly #place: Place;

  constructor(sdk: Sdk, client: S3Client, place: Place) {
    this.#sdk = sdk;
    this.#client = client;
    this.#place = place;
    this.name = place.name;
  }

  async size(path: string): Promise<number | undefined> {
    const command = new this.#sdk.HeadObjectCommand(this.#at(path));
    const head = await this.#unlessAbsent(`look for ${path}`, () => this.#client.send(command));
    return head?.ContentLength;
  }

  async read(path: string, maxBytes: number, signal?: AbortSignal): Promise<Uint8Array | undefined> {
    const pieces = await this.#body(path, { start: 0 }, signal);
    if (pieces === undefined) return undefined;
    const held: Uint8Array[] = [];
    let size = 0;
    for await (const piece of pieces) {
      size += piece.length;
      if (size > maxBytes)
        throw new KioskError(
          'tree-file-too-large',
          `${path} is larger than ${maxBytes} bytes. It is not read.`,
        );
      held.push(piece);
    }
    return Buffer.concat(held, size);
  }

  async *stream(path: string, range: ByteRange, signal?: AbortSignal): AsyncIterable<Uint8Array> {
    const pieces = await this.#body(path, range, signal);
    if (pieces === undefined)
      throw new KioskError('tree-file-missing', `${this.name} has no ${path}. It is reported and left out.`);
    yield* pieces;
  }

  async write(path: string, bytes: Uint8Array, type: string): Promise<void> {
    const target = { ...this.#at(path), ...labels(path, type) };
    const command = new this.#sdk.PutObjectCommand({ ...target, Body: bytes, ContentMD5: md5(bytes) });
    await this.#attempt(`write ${path}`, () => this.#client.send(command));
  }

  async create(path: string, bytes: Uint8Array, type: string): Promise<boolean> {
    // Some stores take no notice of the condition, so a look comes first and narrows the gap.
    if ((await this.size(path)) !== undefined) return false;
    const target = { ...this.#at(path), ...labels(path, type), IfNoneMatch: '*' };
    const command = new this.#sdk.PutObjectCommand({ ...target, Body: bytes, ContentMD5: md5(bytes) });
    const created = await this.#attempt(`write ${path}`, async () => {
      try {
        await this.#client.send(command);
        return true;
      } catch (error) {
        if (isTaken(error)) return false;
        if (isUnknownToStore(error)) return undefined;
        throw error;
      }
    });
    if (created === undefined) await this.write(path, bytes, type);
    return created !== false;
  }

  async copy(path: string, file: string, type: string): Promise<void> {
    const target = { ...this.#at(path), ...labels(path, type) };
    await this.#attempt(`write ${path}`, () =>
      sendFile(this.#sdk, this.#client, target, file, this.#place.partBytes),
    );
  }

  async remove(path: string): Promise<void> {
    const command = new this.#sdk.DeleteObjectCommand(this.#at(path));
    await this.#attempt(`remove ${path}`, () => this.#client.send(command));
  }

  async *list(folder: string): AsyncIterable<string> {
    let token: string | undefined;
    do {
      const command = new this.#sdk.ListObjectsV2Command({
        Bucket: this.#place.bucket,
        Prefix: `${this.#place.prefix}${folder}/`,
        ...(token === undefined ? {} : { ContinuationToken: token }),
      });
      const page = await this.#attempt(`list ${folder}`, () => this.#client.send(command));
      for (const { Key } of page.Contents ?? [])
        if (Key !== undefined) yield Key.slice(this.#place.prefix.length);
      token = page.IsTruncated === true ? page.NextContinuationToken : undefined;
    } while (token !== undefined);
  }

  #at(path: string): { readonly Bucket: string; readonly Key: string } {
    return { Bucket: this.#place.bucket, Key: `${this.#place.prefix}${path}` };
  }

  async #body(
    path: string,
    range: ByteRange,
    signal: AbortSignal | undefined,
  ): Promise<AsyncIterable<Uint8Array> | undefined> {
    const asked = range.start > 0 || range.end !== undefined;
    const command = new this.#sdk.GetObjectCommand({
      ...this.#at(path),
      ...(asked ? { Range: `bytes=${range.start}-${range.end ?? ''}` } : {}),
    });
    const options = signal === undefined ? {} : { abortSignal: signal };
    const answer = await this.#unlessAbsent(`read ${path}`, () => this.#client.send(command, options));
    if (answer === undefined) return undefined;
    if (asked && answer.$metadata.httpStatusCode !== 206)
      throw new KioskError(
        'tree-answer-wrong',
        `${this.name} sent all of ${path} instead of the part asked for. It is not read.`,
      );
    return this.#counted(path, answer.Body as AsyncIterable<Uint8Array>);
  }

  async *#counted(path: string, pieces: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
    try {
      for await (const piece of pieces) {
        this.counters.bytes += piece.length;
        yield piece;
      }
    } catch (error) {
      throw bucketError(error, `read ${path} to its end`, this.name);
    }
  }

  async #attempt<Answer>(doing: string, ask: () => Promise<Answer>): Promise<Answer> {
    this.counters.requests += 1;
    try {
      return await ask();
    } catch (error) {
      throw bucketError(error, doing, this.name);
    }
  }

  async #unlessAbsent<Answer>(doing: string, ask: () => Promise<Answer>): Promise<Answer | undefined> {
    return this.#attempt(doing, async () => {
      try {
        return await ask();
      } catch (error) {
        if (isAbsent(error)) return undefined;
        throw error;
      }
    });
  }
}
