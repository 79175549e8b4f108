/** A tree of published packs as the rest of the library sees it, wherever it lies (docs/PACKS.md). */

/** Inclusive range of bytes; without `end` to the end of the file. */
export interface ByteRange {
  readonly start: number;
  readonly end?: number | undefined;
}

/**
 * Reads a tree. Paths are relative, with `/`, and made by this project from hashes and checked names, never taken from a
 * pack as they are. Every method rejects with a KioskError: `tree-unreachable` (no connection, the stick is gone),
 * `tree-stalled` (no byte for the idle time), `tree-answer-wrong` (status, length or range not as asked; a login page),
 * `tree-file-unsafe` (not a plain file), `tree-file-too-large`.
 */
export interface TreeReader {
  /** For people and the log: an address without credentials, or a folder. */
  readonly name: string;
  /** Whole small file; `undefined` when the tree has none (404, 403 of a bucket, ENOENT). */
  read(path: string, maxBytes: number, signal?: AbortSignal): Promise<Uint8Array | undefined>;
  /**
   * Bytes of a file in order, in pieces of any size. A piece is only good until the next one is asked for: its memory is
   * used again, so whoever keeps it copies it. A range that the tree cannot serve as such (an answer 200 instead of 206) is
   * `tree-answer-wrong`. A file that the tree has not is `tree-file-missing`.
   */
  stream(path: string, range: ByteRange, signal?: AbortSignal): AsyncIterable<Uint8Array>;
  /** Requests made and bytes of bodies received so far; for a folder, files opened and bytes read. */
  readonly counters: { readonly requests: number; readonly bytes: number };
}

/** Writes a tree: a folder or a bucket. */
export interface TreeWriter {
  readonly name: string;
  /** Size of a file in bytes, or undefined when there is none. */
  size(path: string): Promise<number | undefined>;
  read(path: string, maxBytes: number): Promise<Uint8Array | undefined>;
  /** Replaces a file at once and durably: a reader sees the old bytes or the new ones. */
  write(path: string, bytes: Uint8Array, type: string): Promise<void>;
  /**
   * Writes a file where there is none, whoever else is writing at the same moment.
   * @returns false, with nothing written, when there is one
   */
  create?(path: string, bytes: Uint8Array, type: string): Promise<boolean>;
  /** Copies a file of this machine into the tree, without holding it in memory. */
  copy(path: string, file: string, type: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Paths of all files below a folder of the tree. */
  list(folder: string): AsyncIterable<string>;
}
