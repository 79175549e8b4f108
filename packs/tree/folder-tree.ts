/** A tree in a folder: a stick, a network drive, the packs that ship in the box. Nothing in it is trusted to be a plain file. */
import { constants } from 'node:fs';
import { type FileHandle, lstat, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describeError, isKioskError, KioskError } from '#core/errors.ts';
import { readAhead } from '../buffers.ts';
import type { ByteRange, TreeReader } from './tree.ts';
import { checkTreePath } from './tree-path.ts';

/** Not following a link, and not waiting for somebody at the other end of a FIFO. Windows has neither and no need of them. */
const FLAGS = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Missing as long as the folder itself is there. */
const MISSING = new Set(['ENOENT', 'ENOTDIR']);
/** What the system says of links, sockets and devices that are opened as files. */
const UNSAFE = new Set(['ELOOP', 'EISDIR', 'EMLINK', 'ENXIO', 'EFTYPE']);

/** Opens a folder as a tree. Whether it is there is seen at the first read. */
export function openFolderTree(folder: string): TreeReader {
  return new FolderTree(folder);
}

class FolderTree implements TreeReader {
  readonly name: string;
  readonly counters = { requests: 0, bytes: 0 };
  /** The folder as it was at first: a stick that is pulled leaves an empty folder in its place. */
  #device: number | undefined;

  constructor(folder: string) {
    this.name = folder;
  }

  async read(path: string, maxBytes: number, signal?: AbortSignal): Promise<Uint8Array | undefined> {
    signal?.throwIfAborted();
    const file = await this.#open(path);
    if (file === undefined) return undefined;
    try {
      const { size } = await file.stat();
      if (size > maxBytes) throw tooLarge(this.name, path, maxBytes);
      const bytes = Buffer.alloc(size);
      const filled = await this.#fill(file, path, bytes, 0);
      return bytes.subarray(0, filled);
    } finally {
      await file.close();
    }
  }

  async *stream(path: string, range: ByteRange, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    signal?.throwIfAborted();
    const file = await this.#open(path);
    if (file === undefined)
      throw new KioskError('tree-file-missing', `${this.name} has no ${path}. What is shown stays.`);
    try {
      const { size } = await file.stat();
      const end = range.end ?? size - 1;
      if (end >= size || range.start > size) throw shorter(this.name, path, size);
      let at = range.start;
      for await (const piece of readAhead((into, position) =>
        this.#fill(
          file,
          path,
          into.subarray(0, Math.max(0, end + 1 - range.start - position)),
          range.start + position,
        ),
      )) {
        signal?.throwIfAborted();
        at += piece.length;
        yield piece;
      }
      if (at !== end + 1) throw shorter(this.name, path, at);
    } finally {
      await file.close();
    }
  }

  async #fill(file: FileHandle, path: string, into: Uint8Array, position: number): Promise<number> {
    let filled = 0;
    while (filled < into.length) {
      const { bytesRead } = await file
        .read(into, filled, into.length - filled, position + filled)
        .catch((error: unknown) => {
          throw this.#failure(path, error);
        });
      if (bytesRead === 0) break;
      filled += bytesRead;
      this.counters.bytes += bytesRead;
    }
    return filled;
  }

  /** @returns undefined when there is no such file in a folder that is there */
  async #open(path: string): Promise<FileHandle | undefined> {
    checkTreePath(path);
    this.counters.requests += 1;
    try {
      await this.#lookAtTheFolder();
      await this.#checkParents(path);
      const handle = await open(join(this.name, path), FLAGS);
      if ((await handle.stat()).isFile()) return handle;
      await handle.close();
      throw unsafe(this.name, path, 'it is not a plain file');
    } catch (error) {
      if (MISSING.has(codeOf(error))) return undefined;
      throw this.#failure(path, error);
    }
  }

  async #lookAtTheFolder(): Promise<void> {
    const { dev } = await stat(this.name).catch((error: unknown) => {
      throw gone(this.name, error);
    });
    this.#device ??= dev;
    if (this.#device !== dev) throw gone(this.name, undefined);
  }

  /** A link anywhere on the way could lead out of the tree. */
  async #checkParents(path: string): Promise<void> {
    const segments = path.split('/');
    const lengths = process.platform === 'win32' ? segments.length : segments.length - 1;
    for (let length = 1; length <= lengths; length++) {
      const part = segments.slice(0, length).join('/');
      const found = await lstat(join(this.name, part));
      if (length < segments.length ? !found.isDirectory() : !found.isFile())
        throw unsafe(this.name, part, 'it is a link or no folder');
    }
  }

  #failure(path: string, error: unknown): KioskError {
    if (isKioskError(error)) return error;
    return UNSAFE.has(codeOf(error)) ? unsafe(this.name, path, describeError(error)) : gone(this.name, error);
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function unsafe(folder: string, path: string, why: string): KioskError {
  return new KioskError(
    'tree-file-unsafe',
    `${path} in ${folder} is not read: ${why}. Nothing of it is taken; what is shown stays.`,
  );
}

function gone(folder: string, cause: unknown): KioskError {
  const why = cause === undefined ? 'another disk is in its place' : describeError(cause);
  return new KioskError(
    'tree-unreachable',
    `${folder} can no longer be read (${why}). What was copied is kept and goes on when it is back.`,
    cause,
  );
}

function shorter(folder: string, path: string, size: number): KioskError {
  return new KioskError(
    'tree-answer-wrong',
    `${path} in ${folder} ends after ${size} bytes, before it should. Nothing of it is taken; what is shown stays.`,
  );
}

function tooLarge(folder: string, path: string, maxBytes: number): KioskError {
  return new KioskError(
    'tree-file-too-large',
    `${path} in ${folder} has more than ${maxBytes} bytes. It is not read; what is shown stays.`,
  );
}
