/**
 * One publication: whatever changed is signed under a new version, then what lists it, up to the timestamp. Everything is signed
 * before anything is written, so a missing key leaves the tree as it was; and it is written from the bottom up, so a cut leaves whole
 * metadata behind: readers go by the timestamp, which comes last.
 */
import { KioskError } from '#core/errors.ts';
import type { TreeWriter } from '../tree/tree.ts';
import { DAY_MS, METADATA_MAX_BYTES, metadataPath, OWN_FIELD, TIMESTAMP_PATH, type Way } from './format.ts';
import type { MetadataType } from './guard.ts';
import type { KeyRing } from './keys.ts';
import type { Found, Published } from './published.ts';
import {
  type AnySigned,
  type MetaEntry,
  metaEntry,
  type RoleKeys,
  type RootJson,
  signedBytes,
  type SignedJson,
  signersOf,
  type TargetsJson,
} from './signed.ts';

/** How long signatures live, days. */
export interface Lifetimes {
  readonly root: number;
  readonly targets: number;
  readonly museum: number;
  readonly snapshot: number;
  readonly timestamp: number;
  readonly stick: number;
}

export const LIFETIMES: Lifetimes = {
  root: 730,
  targets: 400,
  museum: 400,
  snapshot: 400,
  timestamp: 7,
  stick: 400,
};

/** The version of TUF's specification that tuf-js knows. */
const SPEC_VERSION = '1.0.31';

/** Who publishes, where and when. */
export interface Desk {
  readonly tree: TreeWriter;
  readonly keys: KeyRing;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly lifetimes: Lifetimes;
}

/** New contents of roles; what is absent is signed again only when it must be. */
export interface Edits {
  readonly root?: RootJson | undefined;
  readonly targets?: TargetsJson | undefined;
  readonly museums?: ReadonlyMap<string, TargetsJson> | undefined;
}

/**
 * Publishes `edits` over what is there, or a first version where nothing is.
 * @throws KioskError `key-missing`, `key-passphrase-wrong`, `trust-expired` when the root is over,
 *   `trust-metadata-too-large`, `tree-unwritable`
 */
export async function publish(desk: Desk, old: Published | undefined, edits: Edits): Promise<void> {
  const publication = new Publication(desk, old, edits);
  await publication.sign();
  await publication.write();
}

/** New timestamps over the snapshot that is there; needs no key but the timestamp's. */
export async function publishTimestamps(desk: Desk, old: Published, ways: readonly Way[]): Promise<void> {
  const publication = new Publication(desk, old, {});
  const { version } = old.snapshot.metadata.signed;
  for (const way of ways) await publication.signTimestamp(way, metaEntry(version, old.snapshot.bytes));
  await publication.write();
}

class Publication {
  readonly #desk: Desk;
  readonly #old: Published | undefined;
  readonly #edits: Edits;
  /** The contents that will be in force. */
  readonly #root: RootJson;
  readonly #targets: TargetsJson;
  /** In the order in which they are written. */
  readonly #files: { readonly path: string; readonly bytes: Uint8Array; readonly type: MetadataType }[] = [];

  constructor(desk: Desk, old: Published | undefined, edits: Edits) {
    const [root, targets] = [edits.root ?? old?.root.json, edits.targets ?? old?.targets.json];
    if (root === undefined || targets === undefined)
      throw new Error('A first version needs root and targets.');
    this.#desk = desk;
    this.#old = old;
    this.#edits = edits;
    this.#root = root;
    this.#targets = targets;
  }

  async sign(): Promise<void> {
    const meta: Record<string, MetaEntry> = {};
    for (const { name, ...keys } of this.#targets.delegations?.roles ?? []) {
      const [old, edit] = [this.#old?.museums.get(name), this.#edits.museums?.get(name)];
      meta[`${name}.json`] = await this.#changed(name, keys, old, edit);
    }
    const top = this.#root.roles;
    const { targets } = this.#edits;
    meta['targets.json'] = await this.#changed('targets', top.targets, this.#old?.targets, targets);
    const snapshot = { _type: 'snapshot', meta } as const;
    const entry = await this.#role('snapshot', top.snapshot, this.#old?.snapshot, snapshot);
    if (this.#edits.root !== undefined) await this.#signRoot(this.#edits.root);
    await this.signTimestamp('stick', entry);
    await this.signTimestamp('network', entry);
  }

  /** Signs the timestamp of a way. */
  async signTimestamp(way: Way, snapshot: MetaEntry): Promise<void> {
    this.#refuseExpiredRoot();
    const old = way === 'stick' ? this.#old?.stick : this.#old?.timestamp;
    const signers = await signersOf('timestamp', this.#root.roles.timestamp, this.#desk.keys);
    const facts = { way, signed: isoSeconds(this.#desk.now()) };
    const contents = { _type: 'timestamp', meta: { 'snapshot.json': snapshot }, [OWN_FIELD]: facts } as const;
    const lifetime = way === 'stick' ? 'stick' : 'timestamp';
    const signed = this.#head(contents, (old?.metadata.signed.version ?? 0) + 1, lifetime);
    this.#files.push({ path: TIMESTAMP_PATH[way], bytes: signedBytes(signed, signers), type: 'timestamp' });
  }

  /** Writes all, or nothing when kiosks would refuse a file for its size. */
  async write(): Promise<void> {
    for (const { path, bytes, type } of this.#files)
      if (bytes.length > METADATA_MAX_BYTES[type])
        throw tooLarge(path, bytes.length, METADATA_MAX_BYTES[type]);
    for (const { path, bytes } of this.#files) await this.#desk.tree.write(path, bytes, 'application/json');
  }

  /** A new version of a targets role when there is an edit or a need, else the one that is there. */
  async #changed(
    role: string,
    keys: RoleKeys,
    old: Found<AnySigned> | undefined,
    edit: TargetsJson | undefined,
  ): Promise<MetaEntry> {
    if (edit !== undefined) return this.#role(role, keys, old, edit);
    if (old === undefined) throw new Error(`The role ${role} has no contents.`);
    if (await this.#mustRenew(role, keys, old)) return this.#role(role, keys, old, old.json);
    return metaEntry(old.metadata.signed.version, old.bytes);
  }

  /** Whether the keys in force did not sign it, or half its life is over and the keys are here. */
  async #mustRenew(role: string, keys: RoleKeys, old: Found<AnySigned>): Promise<boolean> {
    if (keys.keyids.filter((id) => old.signers.includes(id)).length < keys.threshold) return true;
    const left = Date.parse(old.metadata.signed.expires) - this.#desk.now();
    if (left > (this.#lifetime(role) * DAY_MS) / 2) return false;
    const here = await Promise.all(keys.keyids.map((id) => this.#desk.keys.has(id)));
    return here.filter(Boolean).length >= keys.threshold;
  }

  async #role(
    role: string,
    keys: RoleKeys,
    old: Found<AnySigned> | undefined,
    contents: SignedJson,
  ): Promise<MetaEntry> {
    if (old !== undefined && role !== 'snapshot') await this.#requireOwn(old);
    const version = (old?.metadata.signed.version ?? 0) + 1;
    const signed = this.#head(contents, version, role);
    const bytes = signedBytes(signed, await signersOf(role, keys, this.#desk.keys));
    this.#files.push({ path: metadataPath(role, version), bytes, type: contents._type });
    return metaEntry(version, bytes);
  }

  /** A new root is signed by the keys of the old one and by its own. */
  async #signRoot(contents: RootJson): Promise<void> {
    const old = this.#old?.root;
    const signers = [...(await signersOf('root', contents.roles.root, this.#desk.keys))];
    if (old !== undefined)
      for (const key of await signersOf('root', old.json.roles.root, this.#desk.keys))
        if (!signers.includes(key)) signers.push(key);
    const version = (old?.metadata.signed.version ?? 0) + 1;
    const bytes = signedBytes(this.#head(contents, version, 'root'), signers);
    this.#files.push({ path: metadataPath('root', version), bytes, type: 'root' });
  }

  #head(contents: SignedJson, version: number, role: string): SignedJson {
    const expires = isoSeconds(this.#desk.now() + this.#lifetime(role) * DAY_MS);
    const head = { spec_version: SPEC_VERSION, version, expires };
    return { ...contents, ...head };
  }

  #lifetime(role: string): number {
    const { lifetimes } = this.#desk;
    return Object.hasOwn(lifetimes, role) ? lifetimes[role as keyof Lifetimes] : lifetimes.museum;
  }

  /**
   * Before contents found in a tree are signed again, one of the ring's own keys must have signed them: else whoever can write to the
   * tree could put a root with a key of his own beside ours, and have his targets signed by us. A snapshot is made anew each time.
   */
  async #requireOwn(old: Found<AnySigned>): Promise<void> {
    for (const id of old.signers) if (await this.#desk.keys.has(id)) return;
    throw new KioskError(
      'trust-metadata-invalid',
      `${old.path} of ${this.#desk.tree.name} was signed by none of the keys that are here, so it is not signed again. Nothing was published; bring the role's old key, or find out who wrote the file.`,
    );
  }

  /** Kiosks refuse everything under an expired root; it also stops a clock that is far ahead from signing. */
  #refuseExpiredRoot(): void {
    const root = this.#old?.root;
    if (this.#edits.root !== undefined || root === undefined) return;
    if (Date.parse(root.metadata.signed.expires) > this.#desk.now()) return;
    throw new KioskError(
      'trust-expired',
      `${root.path} of ${this.#desk.tree.name} has expired, or this machine's clock is wrong. Nothing was published; set the clock, or renew the root.`,
    );
  }
}

function tooLarge(path: string, size: number, limit: number): KioskError {
  return new KioskError(
    'trust-metadata-too-large',
    `${path} would have ${size} bytes, and kiosks take ${limit} at most. Nothing was published; take old versions out first.`,
  );
}

/** As TUF writes moments: UTC, whole seconds. */
function isoSeconds(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}
