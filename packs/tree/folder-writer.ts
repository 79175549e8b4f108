/** Writing a tree into a folder: a web server's, a stick. Every file is whole or not there, and survives a power cut. */
import type { Stats } from 'node:fs';
import { link, lstat, mkdir, open, readdir, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describeError, isKioskError, KioskError } from '#core/errors.ts';
import { durableWrite } from '../durable-write.ts';
import { diskFiles } from '../file-port.ts';
import { openFolderTree } from './folder-tree.ts';
import type { TreeReader, TreeWriter } from './tree.ts';
import { checkTreePath } from './tree-path.ts';

const COPY_BYTES = 1_048_576;
let serial = 0;

/** Opens a folder for writing; it is made with the first file when it is not there. */
export function openFolderWriter(folder: string): TreeWriter {
  return new FolderWriter(folder);
}

class FolderWriter implements TreeWriter {
  readonly name: string;
  readonly #reader: TreeReader;

  constructor(folder: string) {
    this.name = folder;
    this.#reader = openFolderTree(folder);
  }

  async size(path: string): Promise<number | undefined> {
    const found = await this.#look(path);
    if (found === undefined) return undefined;
    if (!found.isFile()) throw unsafe(this.name, path);
    return found.size;
  }

  async read(path: string, maxBytes: number): Promise<Uint8Array | undefined> {
    // A folder that is not made yet holds nothing; for a reader it would be a stick that is gone.
    return (await this.#look(path)) === undefined ? undefined : this.#reader.read(path, maxBytes);
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    await this.#writing(path, async () => durableWrite(await this.#place(path), bytes));
  }

  async create(path: string, bytes: Uint8Array): Promise<boolean> {
    let created = false;
    await this.#writing(path, async () => {
      created = await createDurably(await this.#place(path), bytes);
    });
    return created;
  }

  async copy(path: string, file: string): Promise<void> {
    await this.#writing(path, async () => copyDurably(file, await this.#place(path)));
  }

  async remove(path: string): Promise<void> {
    await this.#writing(path, async () => {
      if ((await this.#look(path)) === undefined) return;
      await diskFiles.remove(join(this.name, path));
      await diskFiles.syncFolder(dirname(join(this.name, path)));
    });
  }

  async *list(folder: string): AsyncGenerator<string> {
    const found = folder === '' ? undefined : await this.#look(folder);
    if (folder !== '' && found?.isDirectory() !== true) return;
    const entries = await readdir(join(this.name, folder), { withFileTypes: true }).catch(
      (error: unknown) => {
        if (codeOf(error) === 'ENOENT') return [];
        throw unwritable(this.name, folder, error);
      },
    );
    for (const entry of entries.toSorted((one, other) => (one.name < other.name ? -1 : 1))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isDirectory()) yield* this.list(path);
      else if (entry.isFile() && !entry.name.endsWith('.tmp')) yield path;
    }
  }

  async #look(path: string): Promise<Stats | undefined> {
    await this.#checkParents(path);
    return look(join(this.name, path));
  }

  /** Makes the folders above a file, durably, and says where the file goes. */
  async #place(path: string): Promise<string> {
    await this.#checkParents(path);
    const target = join(this.name, path);
    const highest = await mkdir(dirname(target), { recursive: true });
    if (highest === undefined) return target;
    for (let made = dirname(target); made.length >= highest.length; made = dirname(made))
      await diskFiles.syncFolder(dirname(made));
    return target;
  }

  /** A stick may hold a link where a folder should be; nothing is written through it. */
  async #checkParents(path: string): Promise<void> {
    const segments = checkTreePath(path).split('/');
    for (let length = 1; length < segments.length; length++) {
      const part = segments.slice(0, length).join('/');
      const found = await look(join(this.name, part));
      if (found === undefined) return;
      if (!found.isDirectory()) throw unsafe(this.name, part);
    }
  }

  async #writing(path: string, action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      throw isKioskError(error) ? error : unwritable(this.name, path, error);
    }
  }
}

async function look(path: string): Promise<Stats | undefined> {
  try {
    return await lstat(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw error;
  }
}

/** A link to a name that is taken fails, so the file gets its name whole and only once. */
async function createDurably(path: string, bytes: Uint8Array): Promise<boolean> {
  serial += 1;
  const temporary = `${path}.${process.pid}-${serial}.tmp`;
  try {
    await diskFiles.write(temporary, bytes);
    await diskFiles.syncFile(temporary);
    try {
      await link(temporary, path);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      if ((await look(path)) !== undefined) return false;
      // FAT, exFAT and some network drives have no links.
      await diskFiles.rename(temporary, path);
    }
  } finally {
    await diskFiles.remove(temporary);
  }
  await diskFiles.syncFolder(dirname(path));
  return true;
}

/** Temporary file beside the target, fsync, rename, fsync of the folder. */
async function copyDurably(from: string, to: string): Promise<void> {
  serial += 1;
  const temporary = `${to}.${process.pid}-${serial}.tmp`;
  const source = await open(from, 'r');
  try {
    const target = await open(temporary, 'wx', 0o644);
    try {
      await pour(source, target);
      await target.sync();
    } finally {
      await target.close();
    }
    await diskFiles.rename(temporary, to);
  } catch (error) {
    await diskFiles.remove(temporary);
    throw error;
  } finally {
    await source.close();
  }
  await diskFiles.syncFolder(dirname(to));
}

async function pour(source: FileHandle, target: FileHandle): Promise<void> {
  const buffer = Buffer.allocUnsafeSlow(COPY_BYTES);
  for (let at = 0; ; ) {
    const { bytesRead } = await source.read(buffer, 0, COPY_BYTES, at);
    if (bytesRead === 0) return;
    for (let done = 0; done < bytesRead; )
      done += (await target.write(buffer, done, bytesRead - done, at + done)).bytesWritten;
    at += bytesRead;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function unsafe(folder: string, path: string): KioskError {
  return new KioskError(
    'tree-file-unsafe',
    `${path} in ${folder} is a link or something else that is no file of a tree. Nothing was written there.`,
  );
}

function unwritable(folder: string, path: string, error: unknown): KioskError {
  const full = codeOf(error) === 'ENOSPC' || codeOf(error) === 'EDQUOT';
  return new KioskError(
    full ? 'disk-full' : 'tree-unwritable',
    full
      ? `${folder} is full: ${path} could not be written. What was there before is whole; make room and try again.`
      : `${path} could not be written into ${folder} (${describeError(error)}). What was there before is whole.`,
    error,
  );
}
