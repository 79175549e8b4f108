/**
 * The highest versions ever seen of one repository. They outlive the metadata itself, hold across both ways, and are what keeps a
 * kiosk from being shown yesterday's tree. New keys for timestamp or snapshot make it forget, as TUF asks: it is how a curator
 * recovers after a thief has signed version one million.
 */
import type { Root, Snapshot, Timestamp } from '@tufjs/models';
import { KioskError } from '#core/errors.ts';
import { z } from '#core/schema.ts';
import type { Way } from './format.ts';

const Version = z.int().min(1);
const Keys = z.object({ timestamp: z.array(z.string()), snapshot: z.array(z.string()) });

export const SeenSchema = z.object({
  format: z.literal(1),
  /** Highest version of the root, and its keys for the roles whose versions stand below. */
  root: Version,
  keys: Keys,
  /** By way: the timestamp, and the snapshot that it named. */
  timestamps: z.partialRecord(
    z.enum(['network', 'stick']),
    z.object({ version: Version, snapshot: Version }),
  ),
  /** Across both ways: the snapshot, and file → version that it listed. */
  snapshot: Version.optional(),
  files: z.record(z.string(), Version),
  /** Newest believed moment of signing, milliseconds since 1970; 0 when there is none. */
  signed: z.int().min(0),
});
export type Seen = Readonly<z.infer<typeof SeenSchema>>;

/** What is known from a root alone. */
export function firstSeen(root: Root): Seen {
  return { format: 1, root: root.version, keys: keysOf(root), timestamps: {}, files: {}, signed: 0 };
}

/** After a root has been verified: older roots change nothing, new keys make forget. */
export function afterRoot(seen: Seen, root: Root): Seen {
  if (root.version < seen.root) return seen;
  return isReplaced(seen, root) ? firstSeen(root) : { ...seen, root: root.version, keys: keysOf(root) };
}

/** Whether a newer root replaces so many keys that the old ones alone can no longer sign. */
export function isReplaced(seen: Seen, root: Root): boolean {
  if (root.version <= seen.root) return false;
  return (['timestamp', 'snapshot'] as const).some((role) => {
    const { keyIDs, threshold } = roleOf(root, role);
    return keyIDs.filter((id) => seen.keys[role].includes(id)).length < threshold;
  });
}

/** Raises what was seen by metadata that was kept and is still signed by the keys in force: `seen.json` may have been lost. */
export function raisedBy(seen: Seen, way: Way, timestamp?: Timestamp, snapshot?: Snapshot): Seen {
  const known = seen.timestamps[way];
  const files = Object.entries(snapshot?.meta ?? {}).map(
    ([file, { version }]) => [file, Math.max(version, seen.files[file] ?? 0)] as const,
  );
  const raised = { ...seen, files: { ...seen.files, ...Object.fromEntries(files) } };
  if (snapshot !== undefined) raised.snapshot = Math.max(snapshot.version, seen.snapshot ?? 0);
  if (timestamp === undefined) return raised;
  const highest = {
    version: Math.max(timestamp.version, known?.version ?? 0),
    snapshot: Math.max(timestamp.snapshotMeta.version, known?.snapshot ?? 0),
  };
  return { ...raised, timestamps: { ...seen.timestamps, [way]: highest } };
}

/**
 * After a timestamp has been verified.
 * @throws KioskError `trust-rolled-back`
 */
export function afterTimestamp(seen: Seen, way: Way, timestamp: Timestamp, place: string): Seen {
  const known = seen.timestamps[way];
  const next = { version: timestamp.version, snapshot: timestamp.snapshotMeta.version };
  if (known !== undefined) {
    refuseOlder(place, 'timestamp', next.version, known.version);
    refuseOlder(place, 'snapshot', next.snapshot, known.snapshot);
  }
  return { ...seen, timestamps: { ...seen.timestamps, [way]: next } };
}

/**
 * After a snapshot has been verified.
 * @throws KioskError `trust-rolled-back`
 */
export function afterSnapshot(seen: Seen, snapshot: Snapshot, place: string): Seen {
  refuseOlder(place, 'snapshot', snapshot.version, seen.snapshot ?? 0);
  for (const [file, version] of Object.entries(seen.files))
    refuseOlder(place, file, snapshot.meta[file]?.version ?? 0, version);
  const files = Object.entries(snapshot.meta).map(([file, { version }]) => [file, version] as const);
  return { ...seen, snapshot: snapshot.version, files: Object.fromEntries(files) };
}

/** @throws KioskError `trust-rolled-back` when a tree ends its chain of roots before the newest that was seen */
export function refuseOlderRoot(seen: Seen, version: number, place: string): void {
  refuseOlder(place, 'root', version, seen.root);
}

function refuseOlder(place: string, what: string, offered: number, known: number): void {
  if (offered >= known) return;
  const has = offered === 0 ? `no longer has ${what}` : `offers version ${offered} of ${what}`;
  throw new KioskError(
    'trust-rolled-back',
    `${place} ${has}, but version ${known} has been seen before: it is an old copy, or somebody wants it to be believed. Nothing was taken from there; the content on the screen stays.`,
  );
}

function keysOf(root: Root): Seen['keys'] {
  return { timestamp: roleOf(root, 'timestamp').keyIDs, snapshot: roleOf(root, 'snapshot').keyIDs };
}

function roleOf(root: Root, role: string): { readonly keyIDs: string[]; readonly threshold: number } {
  return root.roles[role] ?? { keyIDs: [], threshold: 1 };
}
