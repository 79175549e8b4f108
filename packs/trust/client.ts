/** The kiosk's side of trust: one repository, believed by its root, refreshed over the network and from sticks. */
import { KioskError } from '#core/errors.ts';
import type { Localized } from '#core/language.ts';
import type { DiskPort } from '../store/disk-port.ts';
import type { TreeReader } from '../tree/tree.ts';
import type { TrustedCatalog } from './catalog.ts';
import { type RootFacts, repositoryId, type Way } from './format.ts';
import { openMemory, SEEN_FILE, trustAnchor } from './open-state.ts';
import { StateFolder } from './state-folder.ts';
import { catalogOf, type Kept, rootFacts } from './targets-list.ts';
import { effectiveTime } from './time.ts';
import { type Memory, Update, type Verified } from './update.ts';

export type { CatalogPack, TrustedCatalog } from './catalog.ts';
export type { Way } from './format.ts';

/** Channels that are kept before old ones are thrown away. */
const MOST_CHANNELS = 50;

export interface TrustOptions {
  /** Folder of this repository's state, its own alone; made when it is missing. */
  readonly folder: string;
  /** Bytes of the root that the kiosk was given: `1.root.json` or a later one. */
  readonly root: Uint8Array;
  /** Milliseconds since 1970, as the machine's clock has it: possibly wrong. */
  readonly now: () => number;
  /** Earliest moment that can be true, the date of the build, milliseconds since 1970. */
  readonly floor: number;
  /** Told of damage that was repaired or can be. */
  readonly warn: (problem: KioskError) => void;
  /** The disk; the real one when absent. */
  readonly files?: DiskPort | undefined;
}

export interface Trust {
  /** As in the catalog. */
  readonly id: string;
  readonly name: Localized;
  readonly sample: boolean;
  /**
   * What time it is, milliseconds since 1970: the machine's clock, or what is known from signatures when that stands at 1970
   * (time.ts).
   */
  time(): number;
  /**
   * Learns what the tree offers and believes it only if every rule of TUF holds.
   * @throws KioskError `trust-…` when it is not to be believed, `tree-…` when it cannot be read, `store-unwritable`; what was
   *   believed before stays
   */
  refresh(reader: TreeReader, way: Way, signal?: AbortSignal): Promise<TrustedCatalog>;
}

/**
 * Opens the trust in one repository.
 * @throws KioskError `trust-root-invalid` when `root` is not a root signed by itself, `store-unwritable`
 */
export async function openTrust(options: TrustOptions): Promise<Trust> {
  const store = trustAnchor(options.root);
  const { version, roles } = store.root.signed;
  const facts = rootFacts(store.root.signed.unrecognizedFields, 'this kiosk');
  // The first root proves its name; later ones are only given to a kiosk by somebody who vouches for them.
  if (version === 1 && facts.id !== repositoryId(roles['root']?.keyIDs ?? []))
    throw new KioskError(
      'trust-root-invalid',
      `The root that this kiosk was given goes by the id ${facts.id} of another repository. Its packs are not taken in.`,
    );
  const state = new StateFolder(options.folder, options.files);
  await state.prepare();
  const memory = await openMemory(options.root, store, state, options.warn);
  return new OpenTrust(options, state, memory, facts);
}

class OpenTrust implements Trust {
  readonly id: string;
  readonly name: Localized;
  readonly sample: boolean;
  readonly #options: TrustOptions;
  readonly #state: StateFolder;
  readonly #memory: Memory;
  /** The two ways do not wait for each other: a stick is brought just when the network is slow. */
  readonly #turns = { network: inTurn(), stick: inTurn() };
  readonly #writing = inTurn();
  #seenOnDisk = '';

  constructor(options: TrustOptions, state: StateFolder, memory: Memory, { id, name, sample }: RootFacts) {
    this.id = id;
    this.name = name;
    this.sample = sample;
    this.#options = options;
    this.#state = state;
    this.#memory = memory;
  }

  time(): number {
    const { now, floor } = this.#options;
    return effectiveTime({ now: now(), floor }, this.#memory.seen.signed);
  }

  refresh(reader: TreeReader, way: Way, signal?: AbortSignal): Promise<TrustedCatalog> {
    return this.#turns[way](() => this.#refresh(reader, way, signal));
  }

  async #refresh(reader: TreeReader, way: Way, signal: AbortSignal | undefined): Promise<TrustedCatalog> {
    const clock = { now: this.#options.now(), floor: this.#options.floor };
    const local = (name: string) => this.#state.read(name);
    const update = new Update({ memory: this.#memory, reader, way, clock, signal, local });
    let verified: Verified;
    try {
      verified = await update.run();
    } catch (error) {
      // What was verified before the failure counts: whoever has shown a timestamp cannot take it back.
      await this.#keep(update).catch(this.#options.warn);
      throw error;
    }
    await this.#keep(update);
    const catalog = catalogOf(verified, reader, this.#channels);
    if (catalog.id === this.id) return catalog;
    throw new KioskError(
      'trust-root-invalid',
      `The newest root of ${reader.name} goes by another id, ${catalog.id}. Nothing was taken from there; the content on the screen stays.`,
    );
  }

  /** Writes what was verified: first what must be forgotten, then the roots, the rest, and the highest versions last. */
  #keep(update: Update): Promise<void> {
    return this.#writing(async () => {
      if (update.forgot) for (const way of ['network', 'stick']) await this.#state.clear(way);
      for (const [name, bytes] of update.verified) {
        const kept = await this.#state.read(name);
        if (kept === undefined || !kept.equals(bytes)) await this.#state.write(name, bytes);
      }
      const seen = JSON.stringify(this.#memory.seen);
      if (seen !== this.#seenOnDisk) await this.#state.write(SEEN_FILE, seen);
      this.#seenOnDisk = seen;
    });
  }

  /** Channels change rarely; keeping them makes a poll without changes two requests. */
  get #channels(): Kept {
    return {
      read: (sha256) => this.#state.read(`channels/${sha256}.json`),
      write: (sha256, bytes) =>
        this.#writing(async () => {
          if ((await this.#state.count('channels')) >= MOST_CHANNELS) await this.#state.clear('channels');
          await this.#state.write(`channels/${sha256}.json`, bytes);
        }),
    };
  }
}

/** Runs actions one after another, also after failures. */
function inTurn(): <Result>(action: () => Promise<Result>) => Promise<Result> {
  let last: Promise<unknown> = Promise.resolve();
  return (action) => {
    const result = last.then(action, action);
    last = result;
    return result;
  };
}
