/** What the two sides of trust, the curator's and the kiosk's, agree upon: names of files, limits, our own signed fields. */
import { createHash } from 'node:crypto';
import { PackId } from '#core/pack.ts';
import { Localized } from '#core/language-schema.ts';
import { z } from '#core/schema.ts';

/** How a tree reaches a kiosk. Each has its own signed timestamp; a long-lived one of a stick is refused on the network. */
export type Way = 'network' | 'stick';

export const DAY_MS = 86_400_000;

/**
 * Largest metadata that is read, bytes. Root and timestamp are parsed before their signatures can be checked, so they are
 * kept small; snapshot and targets are pinned by the hash in the metadata above them. The targets of one role may be about 3,000.
 */
export const METADATA_MAX_BYTES = {
  root: 64_000,
  timestamp: 16_000,
  snapshot: 64_000,
  targets: 500_000,
} as const;

/**
 * Most names (what stands before a colon) in metadata that tuf's models read: they take time by the square of them. A root with
 * 30 keys has about 250.
 */
export const METADATA_MAX_NAMES = 2_000;

/** Deepest nesting of metadata: signed → delegations → keys → id → keyval is 6 with the braces around. */
export const METADATA_MAX_DEPTH = 12;

/** Where the timestamp of a way lies in a tree. */
export const TIMESTAMP_PATH: Readonly<Record<Way, string>> = {
  network: 'metadata/timestamp.json',
  stick: 'metadata/stick.json',
};

/** Where a version of a role other than the timestamp lies in a tree. */
export function metadataPath(role: string, version: number): string {
  return `metadata/${version}.${role}.json`;
}

/** The field under which our own signed facts stand; TUF allows and keeps fields that it does not know. */
export const OWN_FIELD = 'x-tianfu';

/** Our fields of the root. */
export const RootFacts = z.object({
  /** See `repositoryId`. */
  id: z.string().regex(/^[0-9a-f]{32}$/),
  name: Localized,
  /** Keys that everybody can read: for the sample packs only. */
  sample: z.boolean(),
});
export type RootFacts = Readonly<z.infer<typeof RootFacts>>;

/** Our fields of a museum's targets. */
export const MuseumFacts = z.object({ title: Localized });
export type MuseumFacts = Readonly<z.infer<typeof MuseumFacts>>;

/** Our fields of a timestamp: for which way it was signed and when; the second is the only time that moves a kiosk's floor. */
export const TimestampFacts = z.object({
  way: z.enum(['network', 'stick']),
  signed: z.iso.datetime(),
});

/** Our fields of a pack's target. */
export const PackFacts = z.object({ version: z.string() });

/**
 * The name under which a kiosk keeps its trust in a repository: a hash of its first root keys. Later roots carry it along.
 * @param rootKeyIds ids of the keys of the root role in version 1
 */
export function repositoryId(rootKeyIds: readonly string[]): string {
  return createHash('sha256').update(rootKeyIds.toSorted().join('\n')).digest('hex').slice(0, 32);
}

/** The target of a channel. */
export function channelTarget(channel: string): string {
  return `channels/${channel}.json`;
}

/** Where a target's bytes lie in a tree: its name is prefixed by its hash, so that it never changes. */
export function targetPath(path: string, sha256: string): string {
  const slash = path.lastIndexOf('/');
  return `targets/${path.slice(0, slash + 1)}${sha256}.${path.slice(slash + 1)}`;
}

/** The paths that a museum's role may sign: its own packs, one glob per segment. */
export function museumPaths(museum: string): string {
  return `${PackId.parse(museum)}/*/*`;
}
