/** Making signed metadata: the JSON of each role, and its signatures by tuf's own models. */
import { createHash } from 'node:crypto';
import {
  Metadata,
  MetadataKind,
  type Root,
  Signature,
  type Snapshot,
  Targets,
  type Timestamp,
} from '@tufjs/models';
import { KioskError } from '#core/errors.ts';
import type { MuseumFacts, OWN_FIELD, RootFacts } from './format.ts';
import type { KeyRing, PublicKeyJson, SigningKey } from './keys.ts';

export type AnySigned = Root | Timestamp | Snapshot | Targets;

/** A role's metadata in tuf's models. */
export type AnyMetadata = Metadata<AnySigned>;

/** Metadata in tuf's models from parsed JSON; each throws what the models throw when it is none. */
export const readers = {
  root: (json: JsonObject) => Metadata.fromJSON(MetadataKind.Root, json),
  timestamp: (json: JsonObject) => Metadata.fromJSON(MetadataKind.Timestamp, json),
  snapshot: (json: JsonObject) => Metadata.fromJSON(MetadataKind.Snapshot, json),
  targets: readTargets,
};

/**
 * Targets whose list stays the JSON that it was. The models copy the whole list for each entry: 7,000 targets held up the event loop
 * for 14 s, and here for 25 ms, their signature for 22 s and 0.1 s. Signatures are checked over what was signed instead of over a copy of it, which is no less.
 */
class ListedTargets extends Targets {
  readonly #json: JsonObject;

  constructor(json: JsonObject, model: Targets) {
    super({ ...model, delegations: model.delegations });
    this.#json = json;
  }

  override toJSON(): JsonObject {
    return this.#json;
  }
}

function readTargets(json: JsonObject): Metadata<Targets> {
  const { signed, ...rest } = json;
  const contents = (typeof signed === 'object' && !Array.isArray(signed) && signed) || {};
  const model = Metadata.fromJSON(MetadataKind.Targets, { ...rest, signed: { ...contents, targets: {} } });
  return new Metadata(new ListedTargets(contents, model.signed), model.signatures);
}

/** Values as JSON has them, as tuf's models take them. */
type Json = Parameters<typeof Targets.fromJSON>[0][string];
export type JsonObject = Record<string, Json>;

/** What stands in snapshot and timestamp about another metadata file. */
export interface MetaEntry {
  readonly version: number;
  readonly length: number;
  readonly hashes: { readonly sha256: string };
}

export function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

export function metaEntry(version: number, bytes: Uint8Array): MetaEntry {
  return { version, length: bytes.length, hashes: { sha256: sha256Of(bytes) } };
}

/** The signed part of a role's metadata, as JSON; version, expiry and the rest beside what is named here. */
export interface SignedJson {
  readonly _type: 'root' | 'timestamp' | 'snapshot' | 'targets';
}

/** Keys of one role as they stand in a root or a delegation. */
export interface RoleKeys {
  readonly keyids: string[];
  readonly threshold: number;
}

export interface RootJson extends SignedJson {
  readonly _type: 'root';
  readonly consistent_snapshot: true;
  readonly keys: Readonly<Record<string, PublicKeyJson>>;
  readonly roles: Readonly<Record<'root' | 'targets' | 'snapshot' | 'timestamp', RoleKeys>>;
  readonly [OWN_FIELD]: RootFacts;
}

export interface TargetsJson extends SignedJson {
  readonly _type: 'targets';
  readonly targets: Readonly<Record<string, TargetJson>>;
  /** Of the top-level role alone. */
  readonly delegations?: DelegationsJson | undefined;
  /** Of a museum's role. */
  readonly [OWN_FIELD]?: MuseumFacts | undefined;
}

export interface TargetJson {
  readonly length: number;
  readonly hashes: { readonly sha256: string };
  readonly custom?: Readonly<Record<string, string>> | undefined;
}

export interface DelegationsJson {
  readonly keys: Readonly<Record<string, PublicKeyJson>>;
  readonly roles: readonly DelegatedRoleJson[];
}

export interface DelegatedRoleJson extends RoleKeys {
  readonly name: string;
  readonly terminating: boolean;
  readonly paths: readonly string[];
}

/** Signs with each of `keys` and returns the bytes of the file. */
export function signedBytes(signed: SignedJson, keys: readonly SigningKey[]): Uint8Array {
  // Through text, so that absent fields are absent and not undefined.
  const json = JSON.parse(JSON.stringify({ signed, signatures: [] })) as JsonObject;
  const metadata: AnyMetadata = readers[signed._type](json);
  for (const key of keys) metadata.sign((bytes) => new Signature({ keyID: key.id, sig: key.sign(bytes) }));
  return Buffer.from(`${JSON.stringify(metadata.toJSON())}\n`);
}

/**
 * The ring's keys for a role: all that it has, since any of them may be lost later.
 * @throws KioskError `key-missing` when they are fewer than the threshold, `key-passphrase-wrong`
 */
export async function signersOf(role: string, keys: RoleKeys, ring: KeyRing): Promise<readonly SigningKey[]> {
  const signers: SigningKey[] = [];
  for (const id of keys.keyids) if (await ring.has(id)) signers.push(await ring.load(id));
  if (signers.length >= keys.threshold) return signers;
  throw new KioskError(
    'key-missing',
    `The role ${role} needs ${keys.threshold} keys and ${signers.length} are here. Nothing was published; bring the keys and try again.`,
  );
}
