/** What a curator sees of a repository: roles, versions, dates, keys. */
import type { Timestamp } from '@tufjs/models';
import type { Localized } from '#core/language.ts';
import { DAY_MS, OWN_FIELD } from './format.ts';
import type { Desk } from './publication.ts';
import type { Found, Published } from './published.ts';
import type { AnySigned, RoleKeys } from './signed.ts';

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

export async function statusOf(desk: Desk, published: Published): Promise<RepositoryStatus> {
  const { root, targets, snapshot, timestamp, stick, museums } = published;
  const { id, name, sample } = root.json[OWN_FIELD];
  const { roles } = root.json;
  const rows: RoleStatus[] = [
    await row(desk, 'root', root, roles.root),
    await row(desk, 'targets', targets, roles.targets),
    await row(desk, 'snapshot', snapshot, roles.snapshot),
    await row(desk, 'timestamp', timestamp, roles.timestamp),
    ...(await stickRow(desk, stick, roles.timestamp)),
  ];
  for (const role of targets.json.delegations?.roles ?? []) {
    const museum = museums.get(role.name);
    if (museum !== undefined) rows.push(await row(desk, role.name, museum, role));
  }
  const paths = [targets, ...museums.values()].flatMap(({ json }) => Object.keys(json.targets));
  return { id, name, sample, roles: rows, targets: paths.toSorted() };
}

async function stickRow(
  desk: Desk,
  stick: Found<Timestamp> | undefined,
  keys: RoleKeys,
): Promise<readonly RoleStatus[]> {
  return stick === undefined ? [] : [await row(desk, 'stick', stick, keys)];
}

async function row(
  desk: Desk,
  role: string,
  { metadata }: Found<AnySigned>,
  { keyids, threshold }: RoleKeys,
): Promise<RoleStatus> {
  const expires = Date.parse(metadata.signed.expires);
  const keys = await Promise.all(keyids.map(async (id) => ({ id, here: await desk.keys.has(id) })));
  const daysLeft = Math.floor((expires - desk.now()) / DAY_MS);
  return { role, version: metadata.signed.version, expires, daysLeft, threshold, keys };
}
