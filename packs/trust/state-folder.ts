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
import { mkdir, readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { KioskError } from '#core/errors.ts';
import { durableWrite } from '../durable-write.ts';
import { diskFiles, type FilePort } from '../file-port.ts';

export class StateFolder {
  readonly #folder: string;
  readonly #files: FilePort;

  constructor(folder: string, files: FilePort = diskFiles) {
    this.#folder = folder;
    this.#files = files;
  }

  get name(): string {
    return this.#folder;
  }

  /** @throws KioskError `store-unwritable` */
  async prepare(): Promise<void> {
    await this.#writing(async () => {
      for (const folder of ['roots', 'network', 'stick', 'channels'])
        await mkdir(join(this.#folder, folder), { recursive: true });
      await this.#files.syncFolder(this.#folder);
      await this.#files.syncFolder(dirname(this.#folder));
    });
  }

  /** Bytes of a file; undefined when it is not there or the disk does not give it back. */
  async read(path: string): Promise<Buffer | undefined> {
    try {
      return await readFile(join(this.#folder, path));
    } catch {
      // Missing and unreadable are answered alike: it is fetched again.
      return undefined;
    }
  }

  /** @throws KioskError `store-unwritable` */
  async write(path: string, bytes: Uint8Array | string): Promise<void> {
    await this.#writing(() => durableWrite(join(this.#folder, path), bytes, this.#files));
  }

  /** Removes the files of a folder, for good. */
  async clear(folder: string): Promise<void> {
    await this.#writing(async () => {
      const path = join(this.#folder, folder);
      for (const name of await readdir(path)) await this.#files.remove(join(path, name));
      await this.#files.syncFolder(path);
    });
  }

  async count(folder: string): Promise<number> {
    return (await readdir(join(this.#folder, folder))).length;
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
