/** The curator's side of trust: makes and signs the metadata of a repository. */
import { KioskError } from '#core/errors.ts';
import type { Localized } from '#core/language.ts';
import type { TreeWriter } from '../tree/tree.ts';
import {
  checkMuseum,
  firstEdits,
  type NewTarget,
  TOP_ROLES,
  withMuseum,
  withoutTargets,
  withRotatedKey,
  withTargets,
} from './edits.ts';
import { OWN_FIELD, targetPath, TIMESTAMP_PATH, type Way } from './format.ts';
import type { KeyRing } from './keys.ts';
import {
  type Desk,
  type Edits,
  type Lifetimes,
  LIFETIMES,
  publish,
  publishTimestamps,
} from './publication.ts';
import { isWhole, type Published, readPublished } from './published.ts';
import { sha256Of } from './signed.ts';
import { type RepositoryStatus, statusOf } from './status.ts';

export type { NewTarget } from './edits.ts';
export type { RepositoryStatus, RoleStatus } from './status.ts';

export type { Lifetimes } from './publication.ts';

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
  const desk = deskOf(options);
  if ((await desk.tree.size(TIMESTAMP_PATH.network)) !== undefined)
    throw new KioskError(
      'repository-exists',
      `There is a repository at ${desk.tree.name} already. Nothing was done; publish into it, or name another place.`,
    );
  for (const { id } of options.museums) checkMuseum(id);
  await publish(desk, undefined, await firstEdits(options));
  return openRepository(options);
}

/**
 * Opens the repository in a tree for signing. What the tree says is believed only as far as the ring's own keys signed it.
 * @throws KioskError `repository-unknown` when there is none, `trust-…` when it is not as it was signed
 */
export async function openRepository(options: AuthorOptions): Promise<Repository> {
  const desk = deskOf(options);
  return new SignedRepository(desk, await readPublished(desk.tree));
}

function deskOf({ tree, keys, now, lifetimes }: AuthorOptions): Desk {
  return { tree, keys, now, lifetimes: { ...LIFETIMES, ...lifetimes } };
}

class SignedRepository implements Repository {
  readonly #desk: Desk;
  #published: Published;

  constructor(desk: Desk, published: Published) {
    this.#desk = desk;
    this.#published = published;
  }

  get id(): string {
    return this.#published.root.json[OWN_FIELD].id;
  }

  get root(): Uint8Array {
    return this.#published.root.bytes;
  }

  async addTargets(targets: readonly NewTarget[]): Promise<void> {
    const edits = withTargets(this.#published, targets);
    for (const { path, bytes } of targets)
      await this.#desk.tree.write(targetPath(path, sha256Of(bytes)), bytes, 'application/json');
    await this.#publish(edits);
  }

  async removeTargets(paths: readonly string[]): Promise<void> {
    await this.#publish(withoutTargets(this.#published, paths));
  }

  async addMuseum(museum: { readonly id: string; readonly title: Localized }): Promise<void> {
    checkMuseum(museum.id);
    const key = await this.#desk.keys.create(museum.id);
    await this.#publish(withMuseum(this.#published, museum, key));
  }

  async refreshTimestamp(): Promise<void> {
    await this.#timestamp('network');
  }

  async writeStickTimestamp(): Promise<void> {
    await this.#timestamp('stick');
  }

  async renew(): Promise<void> {
    const { root, targets, museums } = this.#published;
    const contents = new Map([...museums].map(([name, { json }]) => [name, json]));
    await this.#publish({ root: root.json, targets: targets.json, museums: contents });
  }

  async rotate(role: string): Promise<void> {
    const known = [...TOP_ROLES, ...this.#published.museums.keys()];
    if (!known.includes(role))
      throw new KioskError(
        'repository-unknown',
        `${this.#desk.tree.name} has no role ${role}. Nothing was done; its roles are ${known.join(', ')}.`,
      );
    const key = await this.#desk.keys.create(role);
    await this.#publish(withRotatedKey(this.#published, role, key));
  }

  async status(): Promise<RepositoryStatus> {
    return statusOf(this.#desk, this.#published);
  }

  async #publish(edits: Edits): Promise<void> {
    await publish(this.#desk, this.#published, edits);
    this.#published = await readPublished(this.#desk.tree);
  }

  async #timestamp(way: Way): Promise<void> {
    // After a rotation that was cut off a timestamp alone would lead kiosks to what the new keys have not signed.
    if (!isWhole(this.#published)) return this.#publish({});
    await publishTimestamps(this.#desk, this.#published, [way]);
    this.#published = await readPublished(this.#desk.tree);
  }
}
