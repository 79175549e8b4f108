/** The few operations on files that durable writing needs, as a port: the tests put a disk behind it that loses power. */
import { type FileHandle, open, rename, rm } from 'node:fs/promises';

export interface FilePort {
  /** Creates or empties a file and writes all of `bytes`; nothing is promised to survive a power cut yet. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Everything written to the file so far survives a power cut. */
  syncFile(path: string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  /** Names created, renamed or removed in the folder so far survive a power cut. */
  syncFolder(path: string): Promise<void>;
  remove(path: string): Promise<void>;
}

/** How often a rename is tried while a scanner or an indexer holds the file open, on Windows. */
const RENAME_TRIES = 8;

/** The real disk, with files that everybody may read: packs are installed by one user and shown by another. */
export const diskFiles = filesOnDisk(0o644);

/** The real disk, with files for the kiosk's user alone: a short PIN can be guessed from its hash. */
export const privateFiles = filesOnDisk(0o600);

function filesOnDisk(mode: number): FilePort {
  return {
    async write(path, bytes) {
      await withHandle(path, 'w', mode, (handle) => handle.writeFile(bytes));
    },
    async syncFile(path) {
      await withHandle(path, 'r+', mode, (handle) => handle.sync());
    },
    async rename(from, to) {
      for (let attempt = 1; ; attempt++) {
        try {
          await rename(from, to);
          return;
        } catch (error) {
          if (attempt >= RENAME_TRIES || !isBusy(error)) throw error;
          await new Promise((resolve) => setTimeout(resolve, 10 * 2 ** attempt));
        }
      }
    },
    async syncFolder(path) {
      // Windows has no way to sync a folder; NTFS journals the rename.
      if (process.platform === 'win32') return;
      await withHandle(path, 'r', mode, (handle) => handle.sync());
    },
    async remove(path) {
      await rm(path, { force: true });
    },
  };
}

async function withHandle(
  path: string,
  flags: string,
  mode: number,
  use: (handle: FileHandle) => Promise<void>,
): Promise<void> {
  const handle = await open(path, flags, mode);
  try {
    await use(handle);
  } finally {
    await handle.close();
  }
}

function isBusy(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return process.platform === 'win32' && (code === 'EPERM' || code === 'EBUSY' || code === 'EACCES');
}
