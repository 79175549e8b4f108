/** From what tuf-js throws to this project's codes. By class and by what was checked before: its errors have no name of their own. */
import { UnsignedMetadataError, LengthOrHashMismatchError } from '@tufjs/models/dist/error.js';
import { BadVersionError, ExpiredMetadataError } from 'tuf-js/dist/error.js';
import { isKioskError, KioskError } from '#core/errors.ts';
import { invalidCode, type MetadataFile } from './guard.ts';

const STAYS = 'Nothing was taken from there; the content on the screen stays.';

/** What is to be known besides the error. */
export interface FaultContext {
  /** The time by which expiry was judged, milliseconds since 1970. */
  readonly time: number;
  /** Whether the bytes are signed by the right keys, asked when their hash is not the expected one. */
  readonly genuine: () => boolean;
}

/** The failure of verifying one file. */
export function trustFault(error: unknown, file: MetadataFile, context: FaultContext): KioskError {
  if (isKioskError(error)) return error;
  const where = `${file.path} of ${file.place}`;
  if (error instanceof ExpiredMetadataError) return expired(where, context.time, error);
  if (error instanceof UnsignedMetadataError)
    return new KioskError(
      'trust-signatures-too-few',
      `${where} is not signed by enough of the keys that may sign it. ${STAYS}`,
      error,
    );
  if (error instanceof BadVersionError && file.type !== 'root')
    return mixed(where, 'its version is not the one that was announced', error);
  if (error instanceof LengthOrHashMismatchError && context.genuine())
    return mixed(where, 'it is genuine, but of another version of the tree', error);
  const why =
    error instanceof LengthOrHashMismatchError
      ? 'its bytes are not those that were signed'
      : 'it breaks the rules of TUF';
  return new KioskError(invalidCode(file.type), `${where} is not valid: ${why}. ${STAYS}`, error);
}

/** Parts of different trees were put together. */
export function mixed(where: string, why: string, cause?: unknown): KioskError {
  return new KioskError(
    'trust-mixed',
    `${where} does not belong to the rest: ${why}. ${STAYS} The next try comes later.`,
    cause,
  );
}

function expired(where: string, time: number, cause: unknown): KioskError {
  const day = new Date(time).toISOString().slice(0, 10);
  return new KioskError(
    'trust-expired',
    `${where}, or what it stands on, has expired; this kiosk takes the day to be ${day}. If that is wrong, set its clock; else the curator signs anew. ${STAYS}`,
    cause,
  );
}
