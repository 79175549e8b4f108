/** Where things lie in the store's folder, and how its failures are told (docs/PACKS.md, "The store"). */
import { join } from 'node:path';
import { describeError, isKioskError, KioskError } from '#core/errors.ts';
import { errorCode } from './disk-port.ts';

export const pointerFile = (folder: string): string => join(folder, 'pointer.json');
/** A second copy of the pointer, for the day on which the first has rotted. */
export const pointerCopy = (folder: string): string => join(folder, 'pointer.copy.json');
export const blobsFolder = (folder: string): string => join(folder, 'blobs');
export const shelfFolder = (folder: string, sha256: string): string =>
  join(folder, 'blobs', sha256.slice(0, 2));
export const blobFile = (folder: string, sha256: string): string => join(shelfFolder(folder, sha256), sha256);
export const partialFolder = (folder: string): string => join(folder, 'partial');
export const partialFile = (folder: string, sha256: string): string => join(folder, 'partial', sha256);
export const quarantineFolder = (folder: string): string => join(folder, 'quarantine');
export const quarantineFile = (folder: string, sha256: string): string => join(folder, 'quarantine', sha256);

export const isSha256 = (name: string): boolean => /^[0-9a-f]{64}$/.test(name);

/** A failed write as a KioskError: `disk-full` or `store-unwritable`. */
export function writeFailure(path: string, error: unknown): KioskError {
  if (isKioskError(error)) return error;
  const code = errorCode(error);
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new KioskError(
      'disk-full',
      `The disk is full: ${path} could not be written. What is shown stays; the update goes on when there is room.`,
      error,
    );
  return new KioskError(
    'store-unwritable',
    `${path} cannot be written (${describeError(error)}). What is shown stays; it is tried again at the next update.`,
    error,
  );
}

/** Runs an action that writes; its failure becomes a KioskError that names `path`. */
export async function writing<T>(path: string, action: () => Promise<T>): Promise<T> {
  try {
    return await action();
  } catch (error) {
    throw writeFailure(path, error);
  }
}
