/**
 * The metadata of a repository as its curator finds it in a tree: signed by the newest root, or by the one before it when a rotation
 * was cut off. The tree may be a bucket that somebody else could write to, so
 * nothing is taken for granted: signatures are checked all the way down, only expiry is not, since renewing is what a curator does.
 */
import type { Key, MetaFile, Metadata, Root, Snapshot, Targets, Timestamp } from '@tufjs/models';
import { type ErrorCode, KioskError } from '#core/errors.ts';
import type { TreeWriter } from '../tree/tree.ts';
import { METADATA_MAX_BYTES, metadataPath, TIMESTAMP_PATH, type Way } from './format.ts';
import { guardMetadata, invalidCode, type MetadataType } from './guard.ts';
import { keyIdOf } from './keys.ts';
import {
  type AnyMetadata,
  type AnySigned,
  type JsonObject,
  readers,
  type RootJson,
  type SignedJson,
  type TargetsJson,
} from './signed.ts';

/** One metadata file as it lies in the tree. */
export interface Found<Signed extends AnySigned, Contents extends SignedJson = SignedJson> {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly metadata: Metadata<Signed>;
  /** The signed part. */
  readonly json: Contents;
  /** Ids of the keys whose signatures are good. */
  readonly signers: readonly string[];
}

type Unchecked<Signed extends AnySigned> = Omit<Found<Signed>, 'signers' | 'json'>;
export type FoundTargets = Found<Targets, TargetsJson>;

/** Metadata that says which keys may sign for others. */
export type Delegator = Metadata<Root> | Metadata<Targets>;

export interface Published {
  readonly root: Found<Root, RootJson>;
  readonly timestamp: Found<Timestamp>;
  readonly stick: Found<Timestamp> | undefined;
  readonly snapshot: Found<Snapshot>;
  readonly targets: FoundTargets;
  readonly museums: ReadonlyMap<string, FoundTargets>;
}

/**
 * Reads and checks what is published.
 * @throws KioskError `repository-unknown`, `trust-root-invalid`, `trust-metadata-invalid`, `tree-…`
 */
export async function readPublished(tree: TreeWriter): Promise<Published> {
  const version = await newestRoot(tree);
  const root = await readRoot(tree, version);
  const older = version > 1 ? await readRoot(tree, version - 1) : undefined;
  const roots = [root.metadata, ...(older === undefined ? [] : [older.metadata])];
  const timestamp = await readTimestamp(tree, 'network', roots);
  if (timestamp === undefined) throw unknownRepository(tree);
  const stick = await readTimestamp(tree, 'stick', roots);
  const { snapshotMeta } = timestamp.metadata.signed;
  const snapshotPath = metadataPath('snapshot', snapshotMeta.version);
  const snapshotFound = await readSigned(tree, snapshotPath, 'snapshot', readers.snapshot);
  checkPinned(tree, snapshotFound, snapshotMeta);
  const snapshot = checkSigned(tree, snapshotFound, 'snapshot', roots);
  const targets = await readTargets(tree, 'targets', snapshot, roots);
  const museums = new Map<string, FoundTargets>();
  for (const name of museumNames(targets.metadata))
    museums.set(name, await readTargets(tree, name, snapshot, [targets.metadata]));
  return { root, timestamp, stick, snapshot, targets, museums };
}

/** Whether the keys in force signed snapshot and targets; after a rotation that was cut off they did not. */
export function isWhole({ root, snapshot, targets }: Published): boolean {
  const signed = (role: 'snapshot' | 'targets', { signers }: Found<AnySigned>) => {
    const { keyids, threshold } = root.json.roles[role];
    return keyids.filter((id) => signers.includes(id)).length >= threshold;
  };
  return signed('snapshot', snapshot) && signed('targets', targets);
}

/** The museums to which a targets role delegates. */
export function museumNames(targets: Metadata<Targets>): readonly string[] {
  return Object.keys(targets.signed.delegations?.roles ?? {});
}

async function newestRoot(tree: TreeWriter): Promise<number> {
  let newest = 0;
  for await (const path of tree.list('metadata')) {
    const version = /(?:^|\/)(\d{1,9})\.root\.json$/.exec(path)?.[1];
    newest = Math.max(newest, Number(version ?? 0));
  }
  if (newest > 0) return newest;
  throw unknownRepository(tree);
}

function unknownRepository(tree: TreeWriter): KioskError {
  return new KioskError(
    'repository-unknown',
    `There is no repository at ${tree.name}. Nothing was done; make one with "init" or name another place.`,
  );
}

async function readRoot(tree: TreeWriter, version: number): Promise<Found<Root, RootJson>> {
  const found = await readSigned(tree, metadataPath('root', version), 'root', readers.root);
  checkKeyIds(tree, found.path, found.metadata.signed.keys);
  return checkSigned(tree, found, 'root', [found.metadata]);
}

async function readTimestamp(
  tree: TreeWriter,
  way: Way,
  roots: readonly Metadata<Root>[],
): Promise<Found<Timestamp> | undefined> {
  const path = TIMESTAMP_PATH[way];
  if ((await tree.size(path)) === undefined) return undefined;
  const found = await readSigned(tree, path, 'timestamp', readers.timestamp);
  return checkSigned(tree, found, 'timestamp', roots);
}

async function readTargets(
  tree: TreeWriter,
  role: string,
  snapshot: Found<Snapshot>,
  delegators: readonly Delegator[],
): Promise<FoundTargets> {
  const entry = snapshot.metadata.signed.meta[`${role}.json`];
  if (entry === undefined) throw wrong(tree, snapshot.path, `it does not list ${role}`);
  const found = await readSigned(tree, metadataPath(role, entry.version), 'targets', readers.targets);
  checkPinned(tree, found, entry);
  checkKeyIds(tree, found.path, found.metadata.signed.delegations?.keys ?? {});
  return checkSigned(tree, found, role, delegators);
}

function checkPinned(tree: TreeWriter, { path, bytes }: Unchecked<AnySigned>, entry: MetaFile): void {
  try {
    entry.verify(Buffer.from(bytes));
  } catch (error) {
    throw wrong(tree, path, 'its hash is not the one that was signed', error);
  }
}

async function readSigned<Signed extends AnySigned>(
  tree: TreeWriter,
  path: string,
  type: MetadataType,
  read: (json: JsonObject) => Metadata<Signed>,
): Promise<Unchecked<Signed>> {
  const bytes = await tree.read(path, METADATA_MAX_BYTES[type]);
  if (bytes === undefined) throw wrong(tree, path, 'it is missing');
  guardMetadata(bytes, { path, place: tree.name, type });
  try {
    return { path, bytes, metadata: read(JSON.parse(Buffer.from(bytes).toString())) };
  } catch (error) {
    throw wrong(tree, path, 'it is not TUF metadata', error, invalidCode(type));
  }
}

/** Adds who signed, once enough did for one of the delegators. */
function checkSigned<Signed extends AnySigned, Contents extends SignedJson = SignedJson>(
  tree: TreeWriter,
  found: Unchecked<Signed>,
  role: string,
  delegators: readonly Delegator[],
): Found<Signed, Contents> {
  if (!delegators.some((delegator) => isSigned(delegator, role, found.metadata)))
    throw wrong(tree, found.path, 'too few of its keys signed it', undefined, 'trust-signatures-too-few');
  const keys = delegators.flatMap((delegator) => Object.values(keysOf(delegator)));
  const signers = keys.filter((key) => hasSigned(key, found.metadata)).map(({ keyID }) => keyID);
  // The models have checked the fields that the contents name; the rest is carried along as it was signed.
  return { ...found, signers, json: found.metadata.signed.toJSON() as unknown as Contents };
}

function isSigned(delegator: Delegator, role: string, metadata: AnyMetadata): boolean {
  try {
    delegator.verifyDelegate(role, metadata);
    return true;
  } catch {
    // The models say "no" by throwing, for a missing role as for a bad signature.
    return false;
  }
}

function hasSigned(key: Key, metadata: AnyMetadata): boolean {
  try {
    key.verifySignature(metadata);
    return true;
  } catch {
    // Here too.
    return false;
  }
}

function keysOf({ signed }: Delegator): Readonly<Record<string, Key>> {
  return 'keys' in signed ? signed.keys : (signed.delegations?.keys ?? {});
}

/** An id must be the hash of its key: else somebody's key could go by the id of one of ours. */
function checkKeyIds(tree: TreeWriter, path: string, keys: Readonly<Record<string, Key>>): void {
  for (const [id, key] of Object.entries(keys))
    if (key.keyType !== 'ed25519' || keyIdOf(key.keyVal['public'] ?? '') !== id)
      throw wrong(tree, path, `its key ${id.slice(0, 12)} has another key's name`);
}

function wrong(
  tree: TreeWriter,
  path: string,
  why: string,
  cause?: unknown,
  code: ErrorCode = 'trust-metadata-invalid',
): KioskError {
  return new KioskError(
    code,
    `${path} of ${tree.name} is not as it was signed: ${why}. Nothing was published; restore the file from a copy.`,
    cause,
  );
}
