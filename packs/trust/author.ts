/** The curator's side of trust: makes and signs the metadata of a repository. */
import { KioskError } from '#core/errors.ts';
import type { Localized } from '#core/language.ts';
import type { TreeWriter } from '../tree/tree.ts';
import type { KeyRing } from './keys.ts';

/** How long signatures live, days. */
export interface Lifetimes {
  readonly root: number;
  readonly targets: number;
  readonly museum: number;
  readonly snapshot: number;
  readonly timestamp: number;
  readonly stick: number;
}

export interface AuthorOptions {
  readonly tree: TreeWriter;
  readonly keys: KeyRing;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly lifetimes?: Partial<Lifetimes> | undefined;
}

export interface NewRepository extends AuthorOptions {
  readonly name: Localized;
  readonly museums: readonly { readonly id: string; readonly title: Localized }[];
  /** Whether the keys are for samples only, so that kiosks warn their staff. */
  readonly sample: boolean;
  /** Root keys: how many there are, and how many of them must sign. 3 and 2 when absent. */
  readonly root?: { readonly keys: number; readonly threshold: number } | undefined;
}

/** A manifest or a channel to sign. */
export interface NewTarget {
  /** `<museum>/<pack>/<version>.json` or `channels/<name>.json`. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** `{ version }` for a pack. */
  readonly custom?: Readonly<Record<string, string>> | undefined;
}

export interface RoleStatus {
  /** root, targets, snapshot, timestamp, stick, or a museum. */
  readonly role: string;
  readonly version: number;
  /** Milliseconds since 1970. */
  readonly expires: number;
  /** Whole days until then; negative when it is over. */
  readonly daysLeft: number;
  readonly threshold: number;
  /** The keys that may sign, and whether the ring has them. */
  readonly keys: readonly { readonly id: string; readonly here: boolean }[];
}

export interface RepositoryStatus {
  readonly id: string;
  readonly name: Localized;
  readonly sample: boolean;
  readonly roles: readonly RoleStatus[];
  /** Paths of all targets. */
  readonly targets: readonly string[];
}

/** A repository that can be signed. Each method leaves a whole tree behind at every moment: the timestamp is written last. */
export interface Repository {
  readonly id: string;
  /** Bytes of the newest root; version 1 is what kiosks are given. */
  readonly root: Uint8Array;
  /** Writes the targets' bytes and signs them, each by its museum's role; channels by the targets role. */
  addTargets(targets: readonly NewTarget[]): Promise<void>;
  /** Signs that these targets are no longer offered; their bytes stay. */
  removeTargets(paths: readonly string[]): Promise<void>;
  addMuseum(museum: { readonly id: string; readonly title: Localized }): Promise<void>;
  /** A new timestamp over the same snapshot; needs the timestamp's key alone. */
  refreshTimestamp(): Promise<void>;
  /** A new `stick.json` over the same snapshot. */
  writeStickTimestamp(): Promise<void>;
  /** Signs everything again with the same keys, for new expiry dates. */
  renew(): Promise<void>;
  /** Replaces a role's key (for the root its oldest one); the new root is signed by the old and the new keys. */
  rotate(role: string): Promise<void>;
  status(): Promise<RepositoryStatus>;
}

/**
 * Makes keys and a repository without packs.
 * @throws KioskError `repository-exists` when the tree has one, `tree-unwritable`
 */
export async function initRepository(options: NewRepository): Promise<Repository> {
  throw new KioskError('repository-exists', `${options.tree.name} cannot be made yet.`);
}

/**
 * Opens the repository in a tree for signing. What the tree says is believed only as far as the ring's own keys signed it.
 * @throws KioskError `repository-unknown` when there is none, `trust-…` when it is not as it was signed
 */
export async function openRepository(options: AuthorOptions): Promise<Repository> {
  throw new KioskError('repository-unknown', `${options.tree.name} cannot be opened yet.`);
}
