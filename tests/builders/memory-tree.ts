/** A tree in memory, to read, to write and to tamper with. */
import { readFile } from 'node:fs/promises';
import { KioskError } from '#core/errors.ts';
import type { ByteRange, TreeReader, TreeWriter } from '#packs/tree/tree.ts';

/** Bytes of one piece of a stream. */
const PIECE = 65_536;

export class MemoryTree implements TreeReader, TreeWriter {
  readonly name: string;
  /** Path → bytes; tests change it as they like. */
  readonly files: Map<string, Uint8Array>;
  /** Paths in the order in which they were written. */
  readonly written: string[] = [];
  readonly counters = { requests: 0, bytes: 0 };
  /** Paths in the order in which they were asked for. */
  readonly asked: string[] = [];

  constructor(name = 'memory', files: Iterable<readonly [string, Uint8Array]> = []) {
    this.name = name;
    this.files = new Map(files);
  }

  /** A tree of its own with the files of this moment. */
  copyOf(name = `${this.name} (copy)`): MemoryTree {
    return new MemoryTree(name, this.files);
  }

  async read(path: string, maxBytes: number, signal?: AbortSignal): Promise<Uint8Array | undefined> {
    signal?.throwIfAborted();
    this.#ask(path);
    const bytes = this.files.get(path);
    if (bytes === undefined) return undefined;
    if (bytes.length > maxBytes)
      throw new KioskError('tree-file-too-large', `${path} of ${this.name} has ${bytes.length} bytes.`);
    this.counters.bytes += bytes.length;
    return bytes;
  }

  async *stream(path: string, { start, end }: ByteRange, signal?: AbortSignal): AsyncIterable<Uint8Array> {
    this.#ask(path);
    const bytes = this.files.get(path);
    if (bytes === undefined) throw new KioskError('tree-file-missing', `${path} is not in ${this.name}.`);
    const wanted = bytes.subarray(start, end === undefined ? undefined : end + 1);
    for (let at = 0; at < wanted.length; at += PIECE) {
      signal?.throwIfAborted();
      const piece = wanted.subarray(at, at + PIECE);
      this.counters.bytes += piece.length;
      yield piece;
    }
  }

  async size(path: string): Promise<number | undefined> {
    return this.files.get(path)?.length;
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    this.written.push(path);
    this.files.set(path, Uint8Array.from(bytes));
  }

  async copy(path: string, file: string): Promise<void> {
    await this.write(path, await readFile(file));
  }

  async remove(path: string): Promise<void> {
    this.files.delete(path);
  }

  async *list(folder: string): AsyncIterable<string> {
    const below = [...this.files.keys()].filter((path) => folder === '' || path.startsWith(`${folder}/`));
    yield* below.toSorted();
  }

  #ask(path: string): void {
    this.counters.requests += 1;
    this.asked.push(path);
  }
}
