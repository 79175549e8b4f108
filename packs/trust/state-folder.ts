/**
 * What a kiosk keeps of a repository's trust:
 *
 *   seen.json                    the highest versions ever seen
 *   roots/<N>.root.json          the chain of roots after the one the kiosk was given; verified again at every start
 *   network/, stick/             timestamp, snapshot and targets of each way; the museums' as museum-<id>.json
 *   channels/<sha256>.json       channels as they were signed
 *
 * Every file is replaced durably, and none is believed without its signature or hash, so that a power cut or rot costs at most a
 * download.
 */
import { dirname, join } from 'node:path';
import { KioskError } from '#core/errors.ts';
import { durableWrite } from '../durable-write.ts';
import { type DiskPort, errorCode, storeDisk } from '../store/disk-port.ts';
import { readWhole } from '../store/read-whole.ts';
import { METADATA_MAX_BYTES } from './format.ts';

export class StateFolder {
  readonly #folder: string;
  readonly #files: DiskPort;

  constructor(folder: string, files: DiskPort = storeDisk) {
    this.#folder = folder;
    this.#files = files;
  }

  get name(): string {
    return this.#folder;
  }

  /** Makes the folders. @throws KioskError `store-unwritable` */
  async prepare(): Promise<void> {
    await this.#writing(async () => {
      for (const folder of ['roots', 'network', 'stick', 'channels'])
        await this.#makeFolder(join(this.#folder, folder));
    });
  }

  /** Bytes of a file; undefined when it is not there or the disk does not give it back. */
  async read(path: string): Promise<Buffer<ArrayBuffer> | undefined> {
    try {
      const bytes = await readWhole(this.#files, join(this.#folder, path), METADATA_MAX_BYTES.targets);
      return bytes === undefined || bytes === 'too-large' ? undefined : Buffer.from(bytes);
    } catch {
      // Missing and unreadable are answered alike: it is fetched again.
      return undefined;
    }
  }

  /** @throws KioskError `store-unwritable` */
  async write(path: string, bytes: Uint8Array | string): Promise<void> {
    await this.#writing(() => durableWrite(join(this.#folder, path), bytes, this.#files));
  }

  /** Removes the files of a folder, for good. @throws KioskError `store-unwritable` */
  async clear(folder: string): Promise<void> {
    await this.#writing(async () => {
      const path = join(this.#folder, folder);
      for (const name of await this.#files.list(path)) await this.#files.remove(join(path, name));
      await this.#files.syncFolder(path);
    });
  }

  async count(folder: string): Promise<number> {
    return (await this.#files.list(join(this.#folder, folder))).length;
  }

  async #makeFolder(path: string): Promise<void> {
    try {
      if (await this.#files.makeFolder(path)) await this.#files.syncFolder(dirname(path));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT' || dirname(path) === path) throw error;
      await this.#makeFolder(dirname(path));
      await this.#makeFolder(path);
    }
  }

  async #writing(action: () => Promise<void>): Promise<void> {
    try {
      await action();
    } catch (error) {
      throw new KioskError(
        'store-unwritable',
        `What is trusted cannot be written to ${this.#folder}. Nothing new is taken in until it can; the content on the screen stays.`,
        error,
      );
    }
  }
}
