/** The one way in which anything that must survive a power cut is written. */
import { dirname } from 'node:path';
import { diskFiles, type FilePort } from './file-port.ts';

let serial = 0;

/**
 * Replaces `path` by `bytes`: temporary file in the same folder, write, fsync, rename, fsync of the folder. Whenever the
 * power goes, the file holds all of the old bytes or all of the new ones; once the promise resolves, the new ones.
 */
export async function durableWrite(
  path: string,
  bytes: Uint8Array | string,
  files: FilePort = diskFiles,
): Promise<void> {
  serial += 1;
  const temporary = `${path}.${process.pid}-${serial}.tmp`;
  try {
    await files.write(temporary, typeof bytes === 'string' ? Buffer.from(bytes) : bytes);
    await files.syncFile(temporary);
    await files.rename(temporary, path);
  } catch (error) {
    await files.remove(temporary);
    throw error;
  }
  await files.syncFolder(dirname(path));
}
