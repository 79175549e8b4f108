/**
 * One refresh: TUF's client workflow (specification 1.0.31, section 5), each rule in its place. tuf-js judges root, timestamp and
 * snapshot (`TrustedMetadataStore`) and every signature. Its `Updater` around them is not used: it writes plainly, reads the wall
 * clock, forgets why something failed, and blocks the event loop for seconds over a long list of targets.
 */
import type { Metadata, MetaFile, Root, Targets } from '@tufjs/models';
import { ExpiredMetadataError } from 'tuf-js/dist/error.js';
import { TrustedMetadataStore } from 'tuf-js/dist/store.js';
import { isKioskError, KioskError } from '#core/errors.ts';
import { PackId } from '#core/pack.ts';
import type { TreeReader } from '../tree/tree.ts';
import { mixed, trustFault } from './faults.ts';
import {
  METADATA_MAX_BYTES,
  metadataPath,
  museumPaths,
  OWN_FIELD,
  TIMESTAMP_PATH,
  TimestampFacts,
  type Way,
} from './format.ts';
import { guardMetadata, type MetadataFile, type MetadataType } from './guard.ts';
import { afterRoot, afterSnapshot, afterTimestamp, isReplaced, refuseOlderRoot, type Seen } from './seen.ts';
import { readers, sha256Of } from './signed.ts';
import { type Clock, effectiveTime, isPlausible } from './time.ts';

/** Roots taken in one refresh; a kiosk that is further behind goes on in the next. */
const MAX_ROOT_STEPS = 256;
/** Museums in one repository. */
const MAX_MUSEUMS = 64;

/** What one kiosk holds in memory about a repository, shared by the refreshes of both ways. */
export interface Memory {
  /** The newest root that was verified, and its version. */
  root: Buffer;
  rootVersion: number;
  seen: Seen;
}

export interface UpdateOptions {
  readonly memory: Memory;
  readonly reader: TreeReader;
  readonly way: Way;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  /** Bytes kept of an earlier refresh, by name in the state folder. */
  readonly local: (name: string) => Promise<Buffer | undefined>;
}

/** Metadata that passed every rule. */
export interface Verified {
  readonly root: Root;
  readonly timestamp: VerifiedHead;
  readonly snapshot: VerifiedHead;
  readonly targets: Targets;
  readonly museums: ReadonlyMap<string, Targets>;
}

interface VerifiedHead {
  readonly version: number;
  readonly expires: string;
}

export class Update {
  readonly #options: UpdateOptions;
  readonly #store: TrustedMetadataStore;
  #time = 0;
  /** What was verified, to be kept: name in the state folder → bytes. Filled also when a later step fails. */
  readonly verified = new Map<string, Uint8Array>();
  /** Whether new keys have made the kiosk forget what it had seen. */
  forgot = false;

  constructor(options: UpdateOptions) {
    this.#options = options;
    this.#store = new TrustedMetadataStore(options.memory.root);
  }

  /** @throws KioskError `trust-…`, `tree-…` */
  async run(): Promise<Verified> {
    await this.#updateRoot();
    const timestamp = await this.#updateTimestamp();
    const snapshot = await this.#updateSnapshot(timestamp.snapshotMeta);
    const { meta } = snapshot;
    const targets = await this.#targetsRole('targets', this.#store.root, meta['targets.json']);
    const museums = new Map<string, Targets>();
    for (const museum of museumsOf(targets, this.#options.reader.name)) {
      const role = await this.#targetsRole(museum, targets, meta[`${museum}.json`]);
      museums.set(museum, role.signed);
    }
    return { root: this.#store.root.signed, timestamp, snapshot, targets: targets.signed, museums };
  }

  /** 5.3: every newer root, one version after another, each signed by the one before it and by itself. */
  async #updateRoot(): Promise<void> {
    const { memory, reader, clock } = this.#options;
    for (let step = 0; step < MAX_ROOT_STEPS; step++) {
      const version = this.#store.root.signed.version + 1;
      const file = this.#file(metadataPath('root', version), 'root');
      const bytes = await this.#read(file);
      if (bytes === undefined) break;
      this.#judge(file, bytes, () => this.#store.updateRoot(bytes));
      this.verified.set(`roots/${version}.root.json`, bytes);
      this.#remember(bytes, this.#store.root.signed);
    }
    refuseOlderRoot(memory.seen, this.#store.root.signed.version, reader.name);
    // 5.1 fixes the time of the whole update. tuf-js takes the wall clock and has no way to be told better; a test holds this fast.
    this.#time = effectiveTime(clock, memory.seen.signed);
    Reflect.set(this.#store, 'referenceTime', new Date(this.#time));
  }

  /** 5.3.11: new keys for timestamp or snapshot make forget. The other way's refresh may be further on already. */
  #remember(bytes: Buffer, root: Root): void {
    const { memory } = this.#options;
    if (root.version <= memory.rootVersion) return;
    this.forgot ||= isReplaced(memory.seen, root);
    memory.seen = afterRoot(memory.seen, root);
    memory.root = bytes;
    memory.rootVersion = root.version;
  }

  /** 5.4: the timestamp of this way. */
  async #updateTimestamp() {
    const { memory, reader, way, clock } = this.#options;
    const file = this.#file(TIMESTAMP_PATH[way], 'timestamp');
    const bytes = await this.#fetch(file);
    const { signed } = this.#judge(file, bytes, () => this.#store.updateTimestamp(bytes));
    const facts = TimestampFacts.safeParse(signed.unrecognizedFields[OWN_FIELD]);
    if (!facts.success) throw unsigned(file, 'the way it was signed for');
    // Else the long life of a stick's timestamp would hold the network at an old tree for a year.
    if (facts.data.way !== way)
      throw mixed(`${file.path} of ${file.place}`, `it was signed for another way (${facts.data.way})`);
    const moment = Date.parse(facts.data.signed);
    memory.seen = afterTimestamp(memory.seen, way, signed, reader.name);
    if (isPlausible(moment, clock))
      memory.seen = { ...memory.seen, signed: Math.max(memory.seen.signed, moment) };
    this.verified.set(`${way}/timestamp.json`, bytes);
    return signed;
  }

  /** 5.5: the snapshot that the timestamp names. */
  async #updateSnapshot(entry: MetaFile) {
    const { memory, reader } = this.#options;
    const file = this.#file(metadataPath('snapshot', entry.version), 'snapshot');
    const name = `${this.#options.way}/snapshot.json`;
    const bytes = await this.#pinned(file, name, entry);
    const genuine = () => this.#store.root.verifyDelegate('snapshot', readers.snapshot(parsed(bytes)));
    const { signed } = this.#judge(file, bytes, () => this.#store.updateSnapshot(bytes), genuine);
    memory.seen = afterSnapshot(memory.seen, signed, reader.name);
    this.verified.set(name, bytes);
    return signed;
  }

  /** 5.6: targets, and each museum that they delegate to. */
  async #targetsRole(
    role: string,
    delegator: Metadata<Root> | Metadata<Targets>,
    entry: MetaFile | undefined,
  ): Promise<Metadata<Targets>> {
    const path = metadataPath(role, entry?.version ?? 0);
    const file = this.#file(path, 'targets');
    if (entry === undefined) throw unsigned(file, 'its place in the snapshot');
    const name = `${this.#options.way}/${role === 'targets' ? 'targets' : `museum-${role}`}.json`;
    const bytes = await this.#pinned(file, name, entry);
    const signedByRole = () => {
      const metadata = readers.targets(parsed(bytes));
      delegator.verifyDelegate(role, metadata);
      return metadata;
    };
    const verify = () => {
      // 5.6.2, 5.6.3
      entry.verify(bytes);
      const metadata = signedByRole();
      // 5.6.4, 5.6.5
      if (metadata.signed.version !== entry.version)
        throw mixed(`${path} of ${file.place}`, 'its version is not the one in the snapshot');
      if (metadata.signed.isExpired(new Date(this.#time)))
        throw new ExpiredMetadataError(`${role} is expired`);
      return metadata;
    };
    const metadata = this.#judge(file, bytes, verify, signedByRole);
    this.verified.set(name, bytes);
    return metadata;
  }

  /** Bytes that must have the hash in `entry`: those that are kept, else those of the tree. */
  async #pinned(file: MetadataFile, name: string, entry: MetaFile): Promise<Buffer> {
    const sha256 = entry.hashes?.['sha256'];
    if (sha256 === undefined) throw unsigned(file, 'its hash');
    const kept = await this.#options.local(name);
    if (kept !== undefined && sha256Of(kept) === sha256) return kept;
    // Up to the limit of its role, not to the length in `entry`: a genuine file of another version is to be told from a huge one.
    return this.#fetch(file);
  }

  /** Verifies bytes; `genuine` throws when they are not signed by the right keys, whatever their hash. */
  #judge<Result>(file: MetadataFile, bytes: Buffer, verify: () => Result, genuine?: () => void): Result {
    try {
      guardMetadata(bytes, file);
      return verify();
    } catch (error) {
      throw trustFault(error, file, { time: this.#time, genuine: () => succeeds(genuine) });
    }
  }

  async #fetch(file: MetadataFile): Promise<Buffer> {
    const bytes = await this.#read(file);
    if (bytes !== undefined) return bytes;
    throw new KioskError(
      'tree-file-missing',
      `${file.place} has no ${file.path}. Nothing was taken from there; the content on the screen stays.`,
    );
  }

  async #read(file: MetadataFile): Promise<Buffer | undefined> {
    const { reader, signal } = this.#options;
    const maxBytes = METADATA_MAX_BYTES[file.type];
    try {
      const bytes = await reader.read(file.path, maxBytes, signal);
      return bytes === undefined ? undefined : Buffer.from(bytes);
    } catch (error) {
      if (!isKioskError(error) || error.code !== 'tree-file-too-large') throw error;
      throw new KioskError(
        'trust-metadata-too-large',
        `${file.path} of ${file.place} has more than the ${maxBytes} bytes that it may have. Nothing was taken from there; the content on the screen stays.`,
        error,
      );
    }
  }

  #file(path: string, type: MetadataType): MetadataFile {
    return { path, place: this.#options.reader.name, type };
  }
}

/** Delegations of our own form, to a role that goes by its museum's name; others are none of a kiosk's business. */
function museumsOf({ signed }: Metadata<Targets>, place: string): readonly string[] {
  const museums = Object.values(signed.delegations?.roles ?? {})
    .filter(({ name, paths }) => PackId.safeParse(name).success && paths?.join() === museumPaths(name))
    .map(({ name }) => name);
  if (museums.length <= MAX_MUSEUMS) return museums;
  throw new KioskError(
    'trust-metadata-too-large',
    `${place} has ${museums.length} museums, more than the ${MAX_MUSEUMS} that are allowed. Nothing was taken from there; the content on the screen stays.`,
  );
}

function parsed(bytes: Buffer) {
  return JSON.parse(bytes.toString('utf8'));
}

function succeeds(action: (() => void) | undefined): boolean {
  if (action === undefined) return false;
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

function unsigned({ path, place }: MetadataFile, what: string): KioskError {
  return new KioskError(
    'trust-metadata-invalid',
    `${path} of ${place} cannot be used: ${what} is not signed. Nothing was taken from there; the content on the screen stays.`,
  );
}
