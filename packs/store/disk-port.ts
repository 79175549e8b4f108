/** All that the store and the downloader do with a disk, as a port: the tests put one behind it that loses power or fills up. */
import { type FileHandle, mkdir, open, readdir, stat, statfs } from 'node:fs/promises';
import { diskFiles, type FilePort } from '../file-port.ts';

/** A file that is open. Reading and writing go by position, bytes from the start. */
export interface DiskFile {
  /** @returns how many bytes were read; 0 at the end of the file */
  read(into: Uint8Array, position: number): Promise<number>;
  /** Writes all pieces one after another. */
  write(pieces: readonly Uint8Array[], position: number): Promise<void>;
  truncate(size: number): Promise<void>;
  /** Everything written so far survives a power cut. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

export interface DiskPort extends FilePort {
  /** Creates a folder whose parent is there already; says whether it is new and its parent must be synced. */
  makeFolder(path: string): Promise<boolean>;
  /** Opens for reading and writing; creates an empty file when there is none and keeps what is in it otherwise. */
  openToWrite(path: string): Promise<DiskFile>;
  /** @returns undefined when there is no such file */
  openToRead(path: string): Promise<DiskFile | undefined>;
  /** Bytes of a file, undefined when there is none. */
  size(path: string): Promise<number | undefined>;
  /** Names in a folder; none when it is not there. */
  list(folder: string): Promise<readonly string[]>;
  /** Bytes that this program may still write below `folder`. */
  freeBytes(folder: string): Promise<number>;
}

/** The real disk. */
export const storeDisk: DiskPort = {
  ...diskFiles,
  async makeFolder(path) {
    try {
      await mkdir(path);
      return true;
    } catch (error) {
      if (errorCode(error) === 'EEXIST') return false;
      throw error;
    }
  },
  async openToWrite(path) {
    try {
      return opened(await open(path, 'r+'));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      return opened(await open(path, 'w+', 0o644));
    }
  },
  openToRead: (path) => unlessMissing(async () => opened(await open(path, 'r'))),
  size: (path) => unlessMissing(async () => (await stat(path)).size),
  list: async (folder) => (await unlessMissing(() => readdir(folder))) ?? [],
  async freeBytes(folder) {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  },
};

/** The system's code of a failure (ENOSPC, ENOENT …), if it has one. */
export function errorCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

function opened(handle: FileHandle): DiskFile {
  return {
    read: async (into, position) => (await handle.read(into, 0, into.length, position)).bytesRead,
    write: (pieces, position) => writeAll(handle, pieces, position),
    truncate: (size) => handle.truncate(size),
    sync: () => handle.sync(),
    close: () => handle.close(),
  };
}

/**
 * One call's bytes. Larger ones make Linux look for large pages in its cache: on ext4 a gigabyte written by the megabyte
 * took 0.7 to 2 s of the processor, by 256 KiB 0.2 s.
 */
const CALL_BYTES = 262_144;

/** A disk that is nearly full takes less than it was given, without a failure. */
async function writeAll(handle: FileHandle, pieces: readonly Uint8Array[], position: number): Promise<void> {
  let at = position;
  for (const piece of pieces)
    for (let done = 0; done < piece.length; ) {
      const length = Math.min(CALL_BYTES, piece.length - done);
      const { bytesWritten } = await handle.write(piece, done, length, at);
      done += bytesWritten;
      at += bytesWritten;
    }
}

async function unlessMissing<T>(action: () => Promise<T>): Promise<T | undefined> {
  try {
    return await action();
  } catch (error) {
    const code = errorCode(error);
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}
