/** What a curator's actions change in the contents of the roles: pure but for the making of keys. */
import { KioskError } from '#core/errors.ts';
import type { Localized } from '#core/language.ts';
import { PackId, PackVersion } from '#core/pack.ts';
import { museumPaths, OWN_FIELD, repositoryId } from './format.ts';
import { type KeyRing, publicKeyJson, type SigningKey } from './keys.ts';
import type { Edits } from './publication.ts';
import type { FoundTargets, Published } from './published.ts';
import {
  type DelegatedRoleJson,
  type RoleKeys,
  type RootJson,
  sha256Of,
  type TargetJson,
  type TargetsJson,
} from './signed.ts';

export const TOP_ROLES = ['root', 'targets', 'snapshot', 'timestamp'] as const;
type TopRole = (typeof TOP_ROLES)[number];

/** Names that mean a role or a file of metadata already. */
const TAKEN: readonly string[] = [...TOP_ROLES, 'stick', 'channels'];

/** A manifest or a channel to sign. */
export interface NewTarget {
  /** `<museum>/<pack>/<version>.json` or `channels/<name>.json`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** More facts about it; a pack's `version` is put there by itself. */
  readonly custom?: Readonly<Record<string, string>> | undefined;
}

export interface NewMuseum {
  readonly id: string;
  readonly title: Localized;
}

/** What a first version is made of. */
interface FirstVersion {
  readonly keys: KeyRing;
  readonly name: Localized;
  readonly sample: boolean;
  readonly museums: readonly NewMuseum[];
  readonly root?: { readonly keys: number; readonly threshold: number } | undefined;
}

/** @throws KioskError `repository-unknown` for a name that no museum can have */
export function checkMuseum(id: string): void {
  if (PackId.safeParse(id).success && !TAKEN.includes(id)) return;
  throw new KioskError(
    'repository-unknown',
    `A museum cannot be called "${id}". Nothing was done; use small letters, digits and "-", and none of ${TAKEN.join(', ')}.`,
  );
}

/** Makes the keys of a new repository and the contents that name them. */
export async function firstEdits(first: FirstVersion): Promise<Edits> {
  const { keys: count, threshold } = first.root ?? { keys: 3, threshold: 2 };
  const roots: SigningKey[] = [];
  for (let index = 0; index < count; index++) roots.push(await first.keys.create('root'));
  const targets = await first.keys.create('targets');
  const snapshot = await first.keys.create('snapshot');
  const timestamp = await first.keys.create('timestamp');
  const museums = new Map<string, TargetsJson>();
  const delegated: { readonly id: string; readonly key: SigningKey }[] = [];
  for (const museum of first.museums) {
    delegated.push({ id: museum.id, key: await first.keys.create(museum.id) });
    museums.set(museum.id, emptyMuseum(museum));
  }
  const root: RootJson = {
    _type: 'root',
    consistent_snapshot: true,
    keys: keysJson([...roots, targets, snapshot, timestamp]),
    roles: {
      root: { keyids: roots.map(({ id }) => id), threshold },
      targets: oneKey(targets),
      snapshot: oneKey(snapshot),
      timestamp: oneKey(timestamp),
    },
    [OWN_FIELD]: { id: repositoryId(roots.map(({ id }) => id)), name: first.name, sample: first.sample },
  };
  const delegations = {
    keys: keysJson(delegated.map(({ key }) => key)),
    roles: delegated.map(({ id, key }) => delegation(id, oneKey(key))),
  };
  return { root, targets: { _type: 'targets', targets: {}, delegations }, museums };
}

/**
 * Adds targets to the roles that may sign them.
 * @throws KioskError `repository-unknown` for a museum that is not there, `pack-version-exists`, `manifest-path-unsafe`
 */
export function withTargets(published: Published, added: readonly NewTarget[]): Edits {
  const channels: TargetLists = new Map();
  const museums: TargetLists = new Map();
  for (const target of added) {
    const museum = museumOf(target.path);
    if (museum === undefined) {
      listOf(channels, 'targets', published.targets)[target.path] = signedTarget(target);
      continue;
    }
    const list = listOf(museums, museum, known(published, museum));
    const hash = list[target.path]?.hashes.sha256;
    // A version is for ever: kiosks keep manifests by hash, and people speak of versions.
    if (hash !== undefined && hash !== sha256Of(target.bytes)) throw versionExists(target.path);
    list[target.path] = signedTarget(target);
  }
  const contents = [...museums].map(
    ([name, targets]) => [name, { ...known(published, name).json, targets }] as const,
  );
  const targets = channels.get('targets');
  return {
    targets: targets === undefined ? undefined : { ...published.targets.json, targets },
    museums: new Map(contents),
  };
}

/** Targets by role while they are being added to. */
type TargetLists = Map<string, Record<string, TargetJson>>;

function listOf(lists: TargetLists, role: string, found: FoundTargets): Record<string, TargetJson> {
  const list = lists.get(role) ?? { ...found.json.targets };
  lists.set(role, list);
  return list;
}

/** Takes targets out; what is not there is left aside. */
export function withoutTargets(published: Published, paths: readonly string[]): Edits {
  const without = ({ json }: FoundTargets): TargetsJson | undefined => {
    const kept = Object.entries(json.targets).filter(([path]) => !paths.includes(path));
    if (kept.length === Object.keys(json.targets).length) return undefined;
    return { ...json, targets: Object.fromEntries(kept) };
  };
  const museums = new Map<string, TargetsJson>();
  for (const [name, museum] of published.museums) {
    const contents = without(museum);
    if (contents !== undefined) museums.set(name, contents);
  }
  return { targets: without(published.targets), museums };
}

/** @throws KioskError `repository-exists` when the museum is there already */
export function withMuseum(published: Published, museum: NewMuseum, key: SigningKey): Edits {
  if (published.museums.has(museum.id))
    throw new KioskError('repository-exists', `The museum ${museum.id} is there already. Nothing was done.`);
  const { keys = {}, roles = [] } = published.targets.json.delegations ?? {};
  const delegations = {
    keys: { ...keys, ...keysJson([key]) },
    roles: [...roles, delegation(museum.id, oneKey(key))],
  };
  return {
    targets: { ...published.targets.json, delegations },
    museums: new Map([[museum.id, emptyMuseum(museum)]]),
  };
}

/** Puts `key` in the place of the role's oldest key. */
export function withRotatedKey(published: Published, role: string, key: SigningKey): Edits {
  const top = TOP_ROLES.find((name) => name === role);
  if (top !== undefined) return { root: rotatedRoot(published.root.json, top, key) };
  const { keys = {}, roles = [] } = published.targets.json.delegations ?? {};
  const next = roles.map((one) => (one.name === role ? { ...one, ...rotated(one, key) } : one));
  const delegations = { keys: usedKeys({ ...keys, ...keysJson([key]) }, next), roles: next };
  return { targets: { ...published.targets.json, delegations } };
}

function rotatedRoot(root: RootJson, role: TopRole, key: SigningKey): RootJson {
  const roles = { ...root.roles, [role]: { ...root.roles[role], ...rotated(root.roles[role], key) } };
  return { ...root, roles, keys: usedKeys({ ...root.keys, ...keysJson([key]) }, Object.values(roles)) };
}

function rotated({ keyids, threshold }: RoleKeys, key: SigningKey): RoleKeys {
  return { keyids: [...keyids.slice(1), key.id], threshold };
}

/** Keys that no role uses any more go: an old key that lies about is a key that may be stolen. */
function usedKeys(keys: RootJson['keys'], roles: readonly RoleKeys[]): RootJson['keys'] {
  const used = new Set(roles.flatMap(({ keyids }) => keyids));
  return Object.fromEntries(Object.entries(keys).filter(([id]) => used.has(id)));
}

function keysJson(keys: readonly SigningKey[]): RootJson['keys'] {
  return Object.fromEntries(keys.map((key) => [key.id, publicKeyJson(key.public)]));
}

function oneKey({ id }: SigningKey): RoleKeys {
  return { keyids: [id], threshold: 1 };
}

function delegation(museum: string, keys: RoleKeys): DelegatedRoleJson {
  return { ...keys, name: museum, terminating: true, paths: [museumPaths(museum)] };
}

function emptyMuseum({ title }: NewMuseum): TargetsJson {
  return { _type: 'targets', targets: {}, [OWN_FIELD]: { title } };
}

function signedTarget({ path, bytes, custom }: NewTarget): TargetJson {
  const version = /([^/]+)\.json$/.exec(path)?.[1] ?? '';
  const facts = museumOf(path) === undefined ? custom : { ...custom, version };
  return { length: bytes.length, hashes: { sha256: sha256Of(bytes) }, custom: facts };
}

/** The museum of a pack's target, or undefined for a channel's. */
function museumOf(path: string): string | undefined {
  const [first = '', second = '', third] = path.split('/');
  const name = (third ?? second).replace(/\.json$/, '');
  if (third === undefined && first === 'channels' && path === `channels/${name}.json`)
    if (PackId.safeParse(name).success) return undefined;
  const whole = path === `${first}/${second}/${name}.json`;
  if (whole && PackId.safeParse(second).success && PackVersion.safeParse(name).success) return first;
  throw new KioskError(
    'manifest-path-unsafe',
    `"${path}" is the place neither of a pack's version nor of a channel. Nothing was published.`,
  );
}

function known(published: Published, museum: string): FoundTargets {
  const found = published.museums.get(museum);
  if (found !== undefined) return found;
  throw new KioskError(
    'repository-unknown',
    `The repository has no museum "${museum}". Nothing was published; its museums are ${[...published.museums.keys()].join(', ')}.`,
  );
}

function versionExists(path: string): KioskError {
  return new KioskError(
    'pack-version-exists',
    `${path} is published already with other contents. Nothing was published; give the pack a higher version.`,
  );
}
