/** The manifests that the pointer names, in memory: what may be shown, and the only way from a path to a blob. */
import { describeError, KioskError } from '#core/errors.ts';
import { MANIFEST_MAX_BYTES, type PackFile } from '#core/pack.ts';
import { blobsOf, type PackVersionFiles, readManifest } from './manifest.ts';
import { packKey, type PackReference, type Pointer } from './pointer.ts';
import type { BlobShelf } from './shelf.ts';

/** A file of a pack as it is served. */
export interface StoredFile {
  readonly entry: PackFile;
  /** Path of the blob on this machine. */
  readonly location: string;
}

interface Book extends PackVersionFiles {
  readonly paths: ReadonlyMap<string, PackFile>;
}

export class Library {
  readonly #shelf: BlobShelf;
  readonly #books = new Map<string, Book>();

  constructor(shelf: BlobShelf) {
    this.#shelf = shelf;
  }

  /** A version whose manifest has been read. */
  get(reference: PackReference): PackVersionFiles | undefined {
    return this.#books.get(reference.manifest);
  }

  /**
   * Reads a manifest from the shelf; once is enough.
   * @throws KioskError `store-damaged` when it is not here, has rotted, or is another pack's
   */
  async load(reference: PackReference): Promise<PackVersionFiles> {
    const known = this.#books.get(reference.manifest);
    if (known !== undefined && isSame(known.reference, reference)) return known;
    const bytes = await this.#shelf.read(reference.manifest, MANIFEST_MAX_BYTES);
    if (bytes === undefined) throw damaged(reference, 'its manifest is missing or has rotted');
    const read = parse(reference, bytes);
    if (!isSame(read.reference, reference)) throw damaged(reference, 'its manifest speaks of another pack');
    const paths = new Map(read.manifest.files.map((file) => [file.path, file]));
    this.#books.set(reference.manifest, { ...read, paths });
    return read;
  }

  /** Forgets manifests that are in none of the pointer's lists. */
  keepOnly(references: readonly PackReference[]): void {
    const kept = new Set(references.map(({ manifest }) => manifest));
    for (const manifest of this.#books.keys()) if (!kept.has(manifest)) this.#books.delete(manifest);
  }

  /** What of a version is not here; undefined when its manifest has not been read. */
  missing(reference: PackReference): readonly string[] | undefined {
    const book = this.#books.get(reference.manifest);
    if (book === undefined) return undefined;
    return blobsOf(book.manifest)
      .filter(({ sha256 }) => !this.#shelf.has(sha256))
      .map(({ name }) => name);
  }

  /** Whether a version can be shown: manifest and every file are here. */
  isWhole(reference: PackReference): boolean {
    return this.#shelf.has(reference.manifest) && this.missing(reference)?.length === 0;
  }

  /**
   * The versions to show: of each current pack the current one, or the previous one while the current one lacks something.
   */
  shown(pointer: Pointer): readonly PackVersionFiles[] {
    const previous = new Map((pointer.previous ?? []).map((reference) => [packKey(reference), reference]));
    return pointer.current.flatMap((reference) => {
      const before = previous.get(packKey(reference));
      const choice = [reference, ...(before === undefined ? [] : [before])].find((one) => this.isWhole(one));
      const book = choice === undefined ? undefined : this.get(choice);
      return book === undefined ? [] : [book];
    });
  }

  /** The blob behind a path, among the pointer's manifests; current before pending before previous. */
  find(
    pointer: Pointer,
    pack: Pick<PackReference, 'museum' | 'id' | 'version'>,
    path: string,
  ): StoredFile | undefined {
    for (const list of [pointer.current, pointer.pending ?? [], pointer.previous ?? []]) {
      const reference = list.find((one) => packKey(one) === packKey(pack) && one.version === pack.version);
      const entry = reference && this.#books.get(reference.manifest)?.paths.get(path);
      if (entry !== undefined && this.#shelf.has(entry.sha256))
        return { entry, location: this.#shelf.location(entry.sha256) };
    }
    return undefined;
  }
}

/** Every reference of a pointer: current, previous, pending, and what is to be shown at some later time. */
export function allReferences(pointer: Pointer): readonly PackReference[] {
  const { current, previous = [], pending = [], programmes = [] } = pointer;
  return [...current, ...previous, ...pending, ...programmes.flatMap(({ shows }) => shows)];
}

/** A version that cannot be shown as it lies in the store. */
export function damaged({ museum, id, version }: PackReference, why: string): KioskError {
  return new KioskError(
    'store-damaged',
    `${museum}/${id} ${version} is damaged in the store: ${why}. It is fetched again; until then its previous version is shown, if there is one.`,
  );
}

function parse(reference: PackReference, bytes: Uint8Array): PackVersionFiles {
  try {
    return readManifest(reference.repository, bytes);
  } catch (error) {
    throw damaged(reference, describeError(error));
  }
}

function isSame(one: PackReference, other: PackReference): boolean {
  return packKey(one) === packKey(other) && one.version === other.version && one.exhibit === other.exhibit;
}
