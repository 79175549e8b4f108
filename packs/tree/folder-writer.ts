/** Writing a tree into a folder: a repository on this machine or a network drive, or a copy on a stick. */
import { constants, existsSync } from 'node:fs';
import { copyFile, lstat, mkdir, readdir, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describeError, isKioskError, KioskError } from '#core/errors.ts';
import { durableWrite } from '../durable-write.ts';
import { diskFiles } from '../file-port.ts';
import { openFolderTree } from './folder-tree.ts';
import { checkTreePath } from './tree-path.ts';
import type { TreeReader, TreeWriter } from './tree.ts';

/** Opens a folder for writing and reading; it and the folders in it are made when they are needed. */
export function openFolderWriter(folder: string): TreeReader & TreeWriter {
  const reader = openFolderTree(folder);
  let serial = 0;
  return {
    name: folder,
    counters: reader.counters,
    stream: (path, range, signal) => reader.stream(path, range, signal),
    async read(path: string, maxBytes: number, signal?: AbortSignal) {
      // The folder itself may be a link, and may still have to be made.
      return existsSync(folder) ? reader.read(path, maxBytes, signal) : undefined;
    },
    size: (path) => guarded(folder, path, () => sizeOf(join(folder, checkTreePath(path)))),
    write: (path, bytes) =>
      guarded(folder, path, async () => {
        await makeParents(folder, path);
        await durableWrite(join(folder, path), bytes);
      }),
    copy: (path, file) =>
      guarded(folder, path, async () => {
        await makeParents(folder, path);
        serial += 1;
        await durableCopy(file, join(folder, path), `${process.pid}-${serial}`);
      }),
    remove: (path) => guarded(folder, path, () => rm(join(folder, checkTreePath(path)), { force: true })),
    list: (below) => listFiles(folder, below),
  };
}

/** As durableWrite, from a file and without holding it in memory. */
async function durableCopy(file: string, path: string, serial: string): Promise<void> {
  const temporary = `${path}.${serial}.tmp`;
  try {
    await copyFile(file, temporary, constants.COPYFILE_FICLONE);
    await diskFiles.syncFile(temporary);
    await diskFiles.rename(temporary, path);
  } catch (error) {
    await diskFiles.remove(temporary);
    throw error;
  }
  await diskFiles.syncFolder(dirname(path));
}

/** Makes the folders of a path and makes them last. A link among them could lead out of the tree. */
async function makeParents(folder: string, path: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  const segments = checkTreePath(path).split('/').slice(0, -1);
  for (let length = 1; length <= segments.length; length++) {
    const part = join(folder, ...segments.slice(0, length));
    const kind = await kindOf(part);
    if (kind === 'folder') continue;
    if (kind === 'other')
      throw new KioskError(
        'tree-file-unsafe',
        `${part} is a link or a file where a folder should be. Nothing was written there.`,
      );
    // Another process may make it at the same moment.
    await mkdir(part, { recursive: true });
    await diskFiles.syncFolder(dirname(part));
  }
}

async function kindOf(path: string): Promise<'folder' | 'other' | 'nothing'> {
  try {
    return (await lstat(path)).isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return 'nothing';
    throw error;
  }
}

async function sizeOf(path: string): Promise<number | undefined> {
  try {
    const found = await lstat(path);
    return found.isFile() ? found.size : undefined;
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

async function* listFiles(folder: string, below: string): AsyncIterable<string> {
  const names = await guarded(folder, below, async () => {
    const here = join(folder, checkTreePath(below));
    return (await kindOf(here)) === 'folder' ? readdir(here, { withFileTypes: true }) : [];
  });
  for (const entry of names.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
    const path = `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* listFiles(folder, path);
    else yield path;
  }
}

async function guarded<Result>(folder: string, path: string, action: () => Promise<Result>): Promise<Result> {
  try {
    return await action();
  } catch (error) {
    if (isKioskError(error)) throw error;
    const full = ['ENOSPC', 'EDQUOT'].includes(codeOf(error));
    throw new KioskError(
      full ? 'disk-full' : 'tree-unwritable',
      full
        ? `${folder} is full: ${path} could not be written. What was there stays whole; make room and try again.`
        : `${path} in ${folder} cannot be written (${describeError(error)}). What was there stays whole; check the folder's rights and try again.`,
      error,
    );
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
