/** Chunks that are on this machine already, in the blobs of versions that the pointer names. */
import { describeError, isKioskError, KioskError } from '#core/errors.ts';
import { giveBuffer, takeBuffer } from '../buffers.ts';
import { CHUNK_MIN } from '../chunks/chunker.ts';
import { type Chunk, chunkIndexMaxBytes, parseChunkIndex } from '../chunks/chunk-index.ts';
import type { DiskFile } from '../store/disk-port.ts';
import { allReferences } from '../store/library.ts';
import { blobsOf, type NamedBlob } from '../store/manifest.ts';
import { readRange, sha256Of } from '../store/read-whole.ts';
import type { Store } from '../store/store.ts';

interface Place {
  readonly blob: string;
  readonly offset: number;
  readonly length: number;
}

export class LocalChunks {
  readonly #store: Store;
  readonly #places = new Map<string, Place>();
  readonly #rotten = new Set<string>();

  private constructor(store: Store) {
    this.#store = store;
  }

  /** Reads the indexes of all local files that have one; a bad index makes its file count as unknown. */
  static async read(store: Store): Promise<LocalChunks> {
    const local = new LocalChunks(store);
    for (const reference of allReferences(store.pointer)) {
      const version = store.version(reference);
      for (const blob of version === undefined ? [] : blobsOf(version.manifest)) await local.#add(blob);
    }
    return local;
  }

  /** Whether there is nothing to reuse. */
  get isEmpty(): boolean {
    return this.#places.size === 0;
  }

  /** Whether a chunk of this hash and length is said to be here. */
  has(chunk: Chunk): boolean {
    return this.#places.get(chunk.sha256)?.length === chunk.length && !this.#rotten.has(chunk.sha256);
  }

  /** Opens a way to read chunks: it keeps the blob it reads from open. Close it. */
  reader(): ChunkReader {
    return new ChunkReader(
      this.#store,
      (chunk) => (this.has(chunk) ? this.#places.get(chunk.sha256) : undefined),
      (chunk) => this.#rotten.add(chunk.sha256),
    );
  }

  async #add({ sha256, size, name, chunks }: NamedBlob): Promise<void> {
    const { shelf } = this.#store;
    if (chunks === undefined || !shelf.has(sha256) || size < CHUNK_MIN) return;
    const bytes = await shelf.read(chunks.sha256, chunkIndexMaxBytes(size));
    if (bytes === undefined) return;
    try {
      for (const { offset, length, sha256: chunk } of parseChunkIndex(bytes, size, name))
        this.#places.set(chunk, { blob: sha256, offset, length });
    } catch (error) {
      if (!isKioskError(error)) throw error;
      this.#store.report(error);
    }
  }
}

export class ChunkReader {
  readonly #store: Store;
  readonly #placeOf: (chunk: Chunk) => Place | undefined;
  readonly #forget: (chunk: Chunk) => void;
  readonly #buffer = takeBuffer();
  #open: { readonly blob: string; readonly file: DiskFile } | undefined;

  constructor(store: Store, placeOf: (chunk: Chunk) => Place | undefined, forget: (chunk: Chunk) => void) {
    this.#store = store;
    this.#placeOf = placeOf;
    this.#forget = forget;
  }

  /** A chunk's bytes, hashed again, good until the next is read; undefined when they are not here or no longer what they were. */
  async read(chunk: Chunk): Promise<Uint8Array | undefined> {
    const place = this.#placeOf(chunk);
    if (place === undefined) return undefined;
    const bytes = await this.#bytesAt(place);
    if (bytes?.length === chunk.length && sha256Of(bytes) === chunk.sha256) return bytes;
    this.#forget(chunk);
    return undefined;
  }

  async close(): Promise<void> {
    await this.#closeFile();
    giveBuffer(this.#buffer);
  }

  async #closeFile(): Promise<void> {
    await this.#open?.file.close();
    this.#open = undefined;
  }

  /** Undefined when the disk cannot read them: the tree can. */
  async #bytesAt({ blob, offset, length }: Place): Promise<Uint8Array | undefined> {
    try {
      const file = await this.#fileOf(blob);
      return file && (await readRange(file, offset, length, this.#buffer));
    } catch (error) {
      this.#store.report(
        new KioskError(
          'store-damaged',
          `The blob ${blob} cannot be read (${describeError(error)}). What was to be taken from it is fetched instead.`,
          error,
        ),
      );
      return undefined;
    }
  }

  async #fileOf(blob: string): Promise<DiskFile | undefined> {
    if (this.#open?.blob === blob) return this.#open.file;
    await this.#closeFile();
    const file = await this.#store.shelf.files.openToRead(this.#store.shelf.location(blob));
    if (file !== undefined) this.#open = { blob, file };
    return file;
  }
}
