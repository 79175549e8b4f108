/** The store's blobs: verified files named by their sha256, and the way by which they get there. */
import { join } from 'node:path';
import { KioskError } from '#core/errors.ts';
import type { DiskPort } from './disk-port.ts';
import {
  blobFile,
  blobsFolder,
  isSha256,
  partialFile,
  partialFolder,
  quarantineFile,
  quarantineFolder,
  shelfFolder,
  writeFailure,
  writing,
} from './layout.ts';
import { readWhole, sha256Of } from './read-whole.ts';
import { BlobSink, type SinkBlob } from './sink.ts';

export class BlobShelf {
  /** The store's folder. */
  readonly folder: string;
  readonly files: DiskPort;
  readonly #held: Set<string>;
  readonly #shelves: Set<string>;
  /** Folders with names that would not survive a power cut yet. */
  readonly #unsettled: Set<string>;
  #changes = 0;

  private constructor(folder: string, files: DiskPort, held: Set<string>, shelves: Set<string>) {
    this.folder = folder;
    this.files = files;
    this.#held = held;
    this.#shelves = shelves;
    // A process that was killed may have given names and not come to its sync.
    this.#unsettled = new Set([blobsFolder(folder), ...shelves]);
  }

  /** Lists what is there; the folders of the store are there already. */
  static async open(folder: string, files: DiskPort): Promise<BlobShelf> {
    const held = new Set<string>();
    const shelves = new Set<string>();
    for (const shelf of await files.list(blobsFolder(folder))) {
      if (!/^[0-9a-f]{2}$/.test(shelf)) continue;
      shelves.add(join(blobsFolder(folder), shelf));
      for (const name of await files.list(join(blobsFolder(folder), shelf)))
        if (isSha256(name) && name.startsWith(shelf)) held.add(name);
    }
    return new BlobShelf(folder, files, held, shelves);
  }

  /** Goes up whenever a blob comes or goes. */
  get changes(): number {
    return this.#changes;
  }

  /** Whether the blob is here, verified when it came. */
  has(sha256: string): boolean {
    return this.#held.has(sha256);
  }

  /** Every blob that is here. */
  all(): readonly string[] {
    return [...this.#held];
  }

  /** Path of the blob on this machine. */
  location(sha256: string): string {
    return blobFile(this.folder, sha256);
  }

  /** Bytes of an unfinished download that are here already. */
  async partialSize(sha256: string): Promise<number> {
    return (await this.files.size(partialFile(this.folder, sha256))) ?? 0;
  }

  /**
   * Begins a blob, or goes on with an unfinished one: write the bytes from `position` on, then finish, pause or discard.
   * One at a time for each blob.
   */
  async begin(blob: SinkBlob): Promise<BlobSink> {
    const path = partialFile(this.folder, blob.sha256);
    const file = await writing(path, () => this.files.openToWrite(path));
    const sink = new BlobSink(this.folder, blob, this.files, file, () => this.#adopt(blob.sha256));
    try {
      await sink.resume();
    } catch (error) {
      await sink.discard();
      throw writeFailure(path, error);
    }
    return sink;
  }

  /** Adds bytes whose hash is their name; nothing to do when they are here. */
  async put(bytes: Uint8Array, name: string): Promise<string> {
    const sha256 = sha256Of(bytes);
    if (this.has(sha256)) return sha256;
    const sink = await this.begin({ sha256, size: bytes.length, name });
    try {
      await sink.restart();
      await sink.write(bytes);
      await sink.finish();
    } catch (error) {
      await sink.discard();
      throw error;
    }
    return sha256;
  }

  /** A small blob's bytes, verified; undefined when it is not here or its bytes have rotted. */
  async read(sha256: string, maxBytes: number): Promise<Uint8Array | undefined> {
    if (!this.has(sha256)) return undefined;
    const bytes = await readWhole(this.files, this.location(sha256), maxBytes);
    return bytes === undefined || bytes === 'too-large' || sha256Of(bytes) !== sha256 ? undefined : bytes;
  }

  /** One sync of each folder that has new names: all blobs finished so far survive a power cut. */
  async settle(): Promise<void> {
    const folders = [...this.#unsettled];
    this.#unsettled.clear();
    try {
      await Promise.all(folders.map((path) => writing(path, () => this.files.syncFolder(path))));
    } catch (error) {
      for (const path of folders) this.#unsettled.add(path);
      throw error;
    }
  }

  /** Takes a blob whose bytes have rotted out of use; it is looked at by people, or fetched again. */
  async quarantine(sha256: string): Promise<void> {
    this.#forget(sha256);
    const target = quarantineFile(this.folder, sha256);
    await writing(target, async () => {
      await this.files.rename(this.location(sha256), target);
      await this.files.syncFolder(shelfFolder(this.folder, sha256));
      await this.files.syncFolder(quarantineFolder(this.folder));
    });
  }

  /** Removes a blob that nothing names. */
  async remove(sha256: string): Promise<void> {
    this.#forget(sha256);
    await this.files.remove(this.location(sha256));
  }

  /** Names of unfinished downloads. */
  async partials(): Promise<readonly string[]> {
    return this.files.list(partialFolder(this.folder));
  }

  #forget(sha256: string): void {
    this.#held.delete(sha256);
    this.#changes += 1;
  }

  async #adopt(sha256: string): Promise<void> {
    if (!isSha256(sha256)) throw new KioskError('blob-wrong', `${sha256} is not the name of a blob.`);
    const shelf = shelfFolder(this.folder, sha256);
    if (!this.#shelves.has(shelf)) {
      await this.files.makeFolder(shelf);
      this.#shelves.add(shelf);
      this.#unsettled.add(blobsFolder(this.folder));
    }
    await this.files.rename(partialFile(this.folder, sha256), blobFile(this.folder, sha256));
    this.#unsettled.add(shelf);
    this.#held.add(sha256);
    this.#changes += 1;
    await this.files.remove(quarantineFile(this.folder, sha256));
  }
}
