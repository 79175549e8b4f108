/** A blob on its way onto the disk: hashed while it is written, and given its name only when every byte is right. */
import { createHash, type Hash } from 'node:crypto';
import { KioskError } from '#core/errors.ts';
import { BUFFER_BYTES, giveBuffer, takeBuffer } from '../buffers.ts';
import type { DiskFile, DiskPort } from './disk-port.ts';
import { partialFile, writeFailure, writing } from './layout.ts';
import { hashFile } from './read-whole.ts';

/** Pieces from this size on are written as they are; smaller ones are gathered for one write. */
const DIRECT_BYTES = BUFFER_BYTES / 4;

/** What the sink needs to know of its blob. */
export interface SinkBlob {
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
  /** For people. */
  readonly name: string;
}

export class BlobSink {
  readonly #folder: string;
  readonly #blob: SinkBlob;
  readonly #files: DiskPort;
  readonly #file: DiskFile;
  readonly #adopt: () => Promise<void>;
  #hash: Hash = createHash('sha256');
  #position = 0;
  #resumed = false;
  /** Bytes written or on their way. */
  #written = 0;
  /** Small pieces, copied one after another, and the buffer that is being written meanwhile. */
  #gathering: Buffer | undefined;
  #gathered = 0;
  #leaving: Buffer | undefined;
  /** The write that is on its way; resolves with its failure. */
  #inFlight: Promise<unknown> = Promise.resolve();

  /** @param adopt moves the finished file to its place; see BlobShelf.begin */
  constructor(folder: string, blob: SinkBlob, files: DiskPort, file: DiskFile, adopt: () => Promise<void>) {
    this.#folder = folder;
    this.#blob = blob;
    this.#files = files;
    this.#file = file;
    this.#adopt = adopt;
  }

  /** Bytes taken so far, those of an earlier download included: where the next piece belongs. */
  get position(): number {
    return this.#position;
  }

  /** Whether bytes of an earlier download are part of it, which nobody has verified yet. */
  get resumed(): boolean {
    return this.#resumed;
  }

  /** Goes on with what an earlier download has left: hashes it again. */
  async resume(): Promise<void> {
    const length = await this.#files.size(this.#path);
    if (length === undefined || length === 0) return;
    if (length > this.#blob.size) return this.restart();
    this.#position = await hashFile(this.#file, this.#hash);
    this.#written = this.#position;
    this.#resumed = this.#position > 0;
  }

  /** Throws away what is there. */
  async restart(): Promise<void> {
    await this.#inFlight;
    this.#inFlight = Promise.resolve();
    await writing(this.#path, () => this.#file.truncate(0));
    this.#hash = createHash('sha256');
    this.#gathered = 0;
    this.#position = 0;
    this.#written = 0;
    this.#resumed = false;
  }

  /**
   * Takes the next bytes, and is done with their memory when it resolves.
   * @throws KioskError `blob-wrong` when there are more than the blob has; `disk-full`, `store-unwritable`
   */
  async write(piece: Uint8Array): Promise<void> {
    if (this.#position + piece.length > this.#blob.size)
      throw wrong(this.#blob, `it has more than its ${this.#blob.size} bytes`);
    this.#position += piece.length;
    if (piece.length >= DIRECT_BYTES) {
      await this.#flush();
      await this.#landed();
      this.#send(piece);
      this.#hash.update(piece);
      await this.#landed();
    } else {
      this.#hash.update(piece);
      await this.#gather(piece);
    }
  }

  /**
   * Verifies, makes durable and moves to its place. The name itself survives a power cut once BlobShelf.settle has run.
   * @throws KioskError `blob-wrong` (the bytes are thrown away), `disk-full`, `store-unwritable`
   */
  async finish(): Promise<void> {
    await this.#flush();
    await this.#landed();
    const digest = this.#hash.digest('hex');
    if (digest !== this.#blob.sha256) {
      await this.discard();
      throw wrong(this.#blob, `its sha256 is ${digest} instead of ${this.#blob.sha256}`);
    }
    await writing(this.#path, () => this.#file.sync());
    await this.#close();
    await writing(this.#path, this.#adopt);
  }

  /** Leaves what is there for the next time; what cannot be written now is fetched again then. */
  async pause(): Promise<void> {
    await this.#flush().catch(() => undefined);
    await this.#close();
  }

  /** Leaves nothing. */
  async discard(): Promise<void> {
    await this.#close();
    await this.#files.remove(this.#path);
  }

  get #path(): string {
    return partialFile(this.#folder, this.#blob.sha256);
  }

  async #gather(piece: Uint8Array): Promise<void> {
    if (this.#gathered + piece.length > BUFFER_BYTES) await this.#flush();
    this.#gathering ??= takeBuffer();
    this.#gathering.set(piece, this.#gathered);
    this.#gathered += piece.length;
  }

  /** Sends off what was gathered; the write before it has landed then. */
  async #flush(): Promise<void> {
    await this.#landed();
    if (this.#gathering === undefined || this.#gathered === 0) return;
    this.#send(this.#gathering.subarray(0, this.#gathered));
    [this.#gathering, this.#leaving] = [this.#leaving, this.#gathering];
    this.#gathered = 0;
  }

  #send(bytes: Uint8Array): void {
    const at = this.#written;
    this.#written += bytes.length;
    this.#inFlight = this.#file.write([bytes], at).then(
      () => undefined,
      (error: unknown) => error ?? new Error('the write failed'),
    );
  }

  async #close(): Promise<void> {
    await this.#inFlight;
    for (const buffer of [this.#gathering, this.#leaving]) if (buffer !== undefined) giveBuffer(buffer);
    [this.#gathering, this.#leaving] = [undefined, undefined];
    this.#gathered = 0;
    await this.#file.close();
  }

  async #landed(): Promise<void> {
    const failure = await this.#inFlight;
    if (failure !== undefined) throw writeFailure(this.#path, failure);
  }
}

function wrong(blob: SinkBlob, why: string): KioskError {
  return new KioskError(
    'blob-wrong',
    `${blob.name} came with wrong bytes: ${why}. They were thrown away; what is shown stays.`,
  );
}
