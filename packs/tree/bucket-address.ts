/** Addresses of buckets: `s3://bucket/prefix`. */
import { KioskError } from '#core/errors.ts';

export interface BucketAddress {
  readonly bucket: string;
  /** Empty, or folders that end with `/`. */
  readonly prefix: string;
}

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const PREFIX_SEGMENT = /^[A-Za-z0-9!_.*'()-]{1,100}$/;

/** Whether an argument of the command line means a bucket. */
export const isBucketAddress = (text: string): boolean => /^s3:/i.test(text);

/**
 * Reads `s3://bucket/prefix`; the prefix may be missing.
 * @throws KioskError `flags-invalid` with what such an address looks like
 */
export function readBucketAddress(text: string): BucketAddress {
  const [, bucket = '', path = ''] = /^s3:\/\/([^/]+)\/?(.*)$/.exec(text) ?? [];
  const segments = path.split('/').filter((segment) => segment !== '');
  const sound = segments.every((segment) => PREFIX_SEGMENT.test(segment) && !/^\.+$/.test(segment));
  if (!BUCKET.test(bucket) || !sound)
    throw new KioskError(
      'flags-invalid',
      `"${text}" is not the address of a bucket, which looks like s3://bucket/folder. Nothing was sent.`,
    );
  return { bucket, prefix: segments.map((segment) => `${segment}/`).join('') };
}
