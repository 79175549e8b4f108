/**
 * The store of a kiosk (docs/PACKS.md, "The store"): blobs that were verified before they got their names, and one pointer
 * that says which manifests are shown. Whenever the power goes, the next start finds the old content or the new one, whole.
 */
import { dirname } from 'node:path';
import { describeError, isKioskError, KioskError } from '#core/errors.ts';
import { type DiskPort, storeDisk } from './disk-port.ts';
import { blobsFolder, partialFolder, pointerFile, quarantineFolder, writing } from './layout.ts';
import { allReferences, damaged, Library, type StoredFile } from './library.ts';
import { blobsOf, type PackVersionFiles } from './manifest.ts';
import {
  findPointer,
  type PackReference,
  Pointer,
  rejecting,
  type ScheduledReference,
  writePointer,
  writePointerCopy,
} from './pointer.ts';
import { BlobShelf } from './shelf.ts';

export interface StoreOptions {
  /** The disk; the real one by default. */
  readonly files?: DiskPort | undefined;
  /** Told of what was found damaged and healed, or could not be: for the log. */
  readonly onProblem?: ((problem: KioskError) => void) | undefined;
}

export class Store {
  readonly folder: string;
  /** The blobs, for whoever fetches, serves or checks them. */
  readonly shelf: BlobShelf;
  readonly #library: Library;
  readonly #report: (problem: KioskError) => void;
  #pointer: Pointer;
  #shown: { readonly at: string; readonly packs: readonly PackVersionFiles[] } | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  /** Use openStore. */
  constructor(shelf: BlobShelf, pointer: Pointer, library: Library, report: (problem: KioskError) => void) {
    this.folder = shelf.folder;
    this.shelf = shelf;
    this.#pointer = pointer;
    this.#library = library;
    this.#report = report;
  }

  /** What is shown, was shown, waits, and was rejected. */
  get pointer(): Pointer {
    return this.#pointer;
  }

  /** The packs to show now. A pack that lacks a file shows its previous version, or is left out when that lacks one too. */
  shown(): readonly PackVersionFiles[] {
    const at = `${this.#pointer.generation} ${this.shelf.changes}`;
    if (this.#shown?.at !== at) this.#shown = { at, packs: this.#library.shown(this.#pointer) };
    return this.#shown.packs;
  }

  /** A version whose manifest could be read. */
  version(reference: PackReference): PackVersionFiles | undefined {
    return this.#library.get(reference);
  }

  /** What a version lacks, named for people; empty when it is whole. */
  missing(reference: PackReference): readonly string[] {
    return this.#library.missing(reference) ?? ['its manifest'];
  }

  /**
   * The blob behind a path of a pack's version that is shown, was shown or waits; undefined for everything else.
   * The path is only looked up; it never touches the disk.
   */
  find(museum: string, id: string, version: string, path: string): StoredFile | undefined {
    return this.#library.find(this.#pointer, { museum, id, version }, path);
  }

  /**
   * Versions as they lie in the store, to fetch again what they lack.
   * @throws KioskError `store-damaged` when a manifest itself is lost
   */
  async versions(references: readonly PackReference[]): Promise<readonly PackVersionFiles[]> {
    return Promise.all(references.map((reference) => this.#library.load(reference)));
  }

  /**
   * Makes a complete list of packs wait for its activation. All its blobs must be here; they are made durable first.
   * A manifest in it that had been rejected no longer is.
   * @throws KioskError `store-damaged` naming what is missing, `disk-full`, `store-unwritable`
   */
  async setPending(references: readonly PackReference[]): Promise<void> {
    await this.#alone(async () => {
      await this.shelf.settle();
      for (const reference of references) await this.#mustBeWhole(reference);
      const back = new Set(references.map(({ manifest }) => manifest));
      const rejected = this.#pointer.rejected.filter((manifest) => !back.has(manifest));
      await this.#flip({ ...this.#pointer, pending: [...references], rejected });
    });
  }

  /**
   * What waits has failed its trial: it is let go of, and those manifests do not come back by themselves.
   * @param manifests of the packs that failed
   */
  async rejectPending(manifests: readonly string[]): Promise<void> {
    await this.#alone(async () => {
      const rejected = [...rejecting(this.#pointer, manifests)];
      await this.#flip({ ...this.#pointer, pending: undefined, rejected });
    });
  }

  /** Lets go of what waits. */
  async dropPending(): Promise<void> {
    await this.#alone(async () => {
      if (this.#pointer.pending !== undefined) await this.#flip({ ...this.#pointer, pending: undefined });
    });
  }

  /**
   * Shows what waits; what was shown becomes the previous content. Once this resolves every later start shows it.
   * Nothing to do when nothing waits. When just what is shown has waited, the previous content stays the previous one.
   * @throws KioskError `store-damaged` when a blob has been lost since, `disk-full`, `store-unwritable`
   */
  async activate(): Promise<void> {
    await this.#alone(async () => {
      const { pending, current } = this.#pointer;
      if (pending === undefined) return;
      for (const reference of pending)
        if (!this.#library.isWhole(reference))
          throw damaged(reference, `${this.missing(reference)[0]} is missing`);
      // An empty screen is nothing to go back to.
      const left = current.length === 0 ? undefined : current;
      const previous = sameManifests(pending, current) ? this.#pointer.previous : left;
      await this.#flip({ ...this.#pointer, current: pending, previous, pending: undefined });
    });
  }

  /**
   * Keeps what a repository's channel shows and will show, so that it is here when its time comes. Versions that are not here
   * whole are left out. Nothing is written when all of it is known already.
   * @throws KioskError `disk-full`, `store-unwritable`
   */
  async setProgramme(repository: string, scheduled: readonly ScheduledReference[]): Promise<void> {
    await this.#alone(async () => {
      await this.shelf.settle();
      for (const reference of scheduled) await load(reference, this.#library, this.#report);
      const shows = scheduled.filter((reference) => this.#library.isWhole(reference));
      const { programmes = [] } = this.#pointer;
      const known = programmes.find((one) => one.repository === repository);
      if (JSON.stringify(known?.shows ?? []) === JSON.stringify(shows)) return;
      const others = programmes.filter((one) => one !== known);
      await this.#flip({ ...this.#pointer, programmes: [...others, { repository, shows }] });
    });
  }

  /**
   * Shows the previous content again, one step back. What leaves the screen is noted as rejected.
   * @throws KioskError `nothing-to-roll-back`, `disk-full`, `store-unwritable`
   */
  async rollBack(): Promise<void> {
    await this.#alone(async () => {
      const { previous, current } = this.#pointer;
      if (previous === undefined)
        throw new KioskError(
          'nothing-to-roll-back',
          'There is no previous content to go back to. What is shown stays.',
        );
      const kept = new Set(previous.map(({ manifest }) => manifest));
      const left = current.map(({ manifest }) => manifest).filter((manifest) => !kept.has(manifest));
      const rejected = [...rejecting(this.#pointer, left)];
      await this.#flip({
        ...this.#pointer,
        current: previous,
        previous: undefined,
        pending: undefined,
        rejected,
      });
    });
  }

  /** Runs an action while nothing else changes the store; whoever removes blobs uses it. */
  alone<T>(action: () => Promise<T>): Promise<T> {
    return this.#alone(action);
  }

  /** Tells the log. */
  report(problem: KioskError): void {
    this.#report(problem);
  }

  async #alone<T>(action: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(action);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }

  async #mustBeWhole(reference: PackReference): Promise<void> {
    const { manifest } = await this.#library.load(reference);
    for (const { sha256, size, name } of blobsOf(manifest)) {
      const found = this.shelf.has(sha256)
        ? await this.shelf.files.size(this.shelf.location(sha256))
        : undefined;
      if (found === size) continue;
      // A blob of another length is not the one that was verified: out of the way, so that it is fetched again.
      if (found !== undefined) await this.shelf.quarantine(sha256);
      throw damaged(
        reference,
        found === undefined ? `${name} is missing` : `${name} has ${found} bytes instead of ${size}`,
      );
    }
  }

  async #flip(next: Pointer): Promise<void> {
    const pointer = Pointer.parse({ ...next, generation: this.#pointer.generation + 1 });
    await writing(pointerFile(this.folder), () => writePointer(this.folder, pointer, this.shelf.files));
    this.#pointer = pointer;
    this.#library.keepOnly(allReferences(pointer));
    try {
      await writePointerCopy(this.folder, pointer, this.shelf.files);
    } catch (error) {
      this.#report(
        new KioskError(
          'store-unwritable',
          `The pointer's second copy could not be written (${describeError(error)}). The first one counts.`,
          error,
        ),
      );
    }
  }
}

/**
 * Opens the store of a folder and heals what a power cut has left: half-written files go, a damaged pointer is replaced by
 * its copy. The folder's own parent must be there.
 * @throws KioskError `store-unwritable`, `disk-full` when the folders cannot be made
 */
export async function openStore(folder: string, options: StoreOptions = {}): Promise<Store> {
  const { files = storeDisk, onProblem = () => undefined } = options;
  await writing(folder, () => makeFolders(folder, files));
  await sweep(folder, files);
  const found = await findPointer(folder, files);
  for (const path of found.damaged)
    onProblem(
      new KioskError(
        'store-damaged',
        `${path} cannot be read. ${found.pointer.generation > 0 ? 'Its copy is used.' : 'The kiosk starts with the packs that came with it.'}`,
      ),
    );
  const shelf = await BlobShelf.open(folder, files);
  const library = new Library(shelf);
  const store = new Store(shelf, found.pointer, library, onProblem);
  for (const reference of allReferences(found.pointer)) await load(reference, library, onProblem);
  if (!found.settled && !found.isNew) await resettle(folder, found.pointer, files, onProblem);
  return store;
}

function sameManifests(one: readonly PackReference[], other: readonly PackReference[]): boolean {
  const manifests = new Set(one.map(({ manifest }) => manifest));
  return one.length === other.length && other.every(({ manifest }) => manifests.has(manifest));
}

async function load(
  reference: PackReference,
  library: Library,
  onProblem: (problem: KioskError) => void,
): Promise<void> {
  try {
    await library.load(reference);
    const missing = library.missing(reference) ?? [];
    if (missing.length > 0)
      onProblem(damaged(reference, `${missing.length} files are missing, ${missing[0]} for one`));
  } catch (error) {
    if (!isKioskError(error)) throw error;
    onProblem(error);
  }
}

/**
 * Folders are synced even when they are there already: a process that was killed may have made them, or flipped the
 * pointer, and not have come to its sync. What this process goes by must not be lost at a later power cut.
 */
async function makeFolders(folder: string, files: DiskPort): Promise<void> {
  await files.makeFolder(folder);
  for (const path of [blobsFolder(folder), partialFolder(folder), quarantineFolder(folder)])
    await files.makeFolder(path);
  await files.syncFolder(dirname(folder));
  await files.syncFolder(folder);
}

/** Temporary files of writes that never ended. Unfinished downloads stay: they go on where they ended. */
async function sweep(folder: string, files: DiskPort): Promise<void> {
  for (const name of await files.list(folder))
    if (name.endsWith('.tmp')) await files.remove(`${folder}/${name}`);
}

/** Both files hold the pointer again. The kiosk starts even when they cannot be written. */
async function resettle(
  folder: string,
  pointer: Pointer,
  files: DiskPort,
  onProblem: (problem: KioskError) => void,
): Promise<void> {
  if (pointer.generation === 0) return;
  try {
    await writePointer(folder, pointer, files);
    await writePointerCopy(folder, pointer, files);
  } catch (error) {
    onProblem(
      new KioskError(
        'store-unwritable',
        `The pointer could not be healed (${describeError(error)}). It is tried again at the next start.`,
        error,
      ),
    );
  }
}
