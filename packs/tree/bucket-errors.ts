/** What an S3-compatible store can answer, in this project's codes. */
import { describeError, isKioskError, KioskError } from '#core/errors.ts';

/** Status of the answer behind an error of the SDK; undefined when there was no answer. */
function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('$metadata' in error)) return undefined;
  const { httpStatusCode } = error.$metadata as { readonly httpStatusCode?: number };
  return httpStatusCode;
}

/** Whether the store says that there is no such file. */
export const isAbsent = (error: unknown): boolean => statusOf(error) === 404;

/** Whether the store refused to create a file because somebody has. */
export const isTaken = (error: unknown): boolean => [409, 412].includes(statusOf(error) ?? 0);

/** Whether the store does not know conditional writes. */
export const isUnknownToStore = (error: unknown): boolean => [400, 501].includes(statusOf(error) ?? 0);

/**
 * @param doing what was tried, such as `write timestamp.json`
 * @param name the bucket, for people
 */
export function bucketError(error: unknown, doing: string, name: string): KioskError {
  if (isKioskError(error)) return error;
  const status = statusOf(error);
  const why = describeError(error).slice(0, 200);
  if (error instanceof Error && error.name === 'CredentialsProviderError')
    return new KioskError(
      'tree-unwritable',
      `No access key for ${name} was found. Set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (or AWS_PROFILE) and try again.`,
      error,
    );
  if (status === 401 || status === 403)
    return new KioskError(
      'tree-unwritable',
      `${name} does not allow us to ${doing} (${why}). What is published there stays as it was; ask whoever owns the bucket for the right.`,
      error,
    );
  if (status !== undefined)
    return new KioskError(
      'tree-answer-wrong',
      `${name} could not ${doing}: status ${status} (${why}). What is published there stays as it was; try again.`,
      error,
    );
  return new KioskError(
    'tree-unreachable',
    `${name} cannot be reached to ${doing} (${why}). What is published there stays as it was; check the network and --endpoint.`,
    error,
  );
}
