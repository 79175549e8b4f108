/**
 * The pack contract: the manifest of one version of one content pack, and where its parts lie in a tree.
 *
 *   targets/<museum>/<pack>/<version>.json   the manifest
 *   blobs/ab/abcdef…                         every file once, named by its sha256
 *
 * A path of a manifest is only ever looked up in the manifest; it never touches the file system.
 */
import { Localized } from './language-schema.ts';
import { z } from './schema.ts';

/** Largest manifest that is read, bytes; 20,000 files need about 4 MB. */
export const MANIFEST_MAX_BYTES = 5_000_000;
export const MANIFEST_MAX_FILES = 20_000;

const SEGMENT = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;
/** Names that Windows treats as devices, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\.|$)/;

/** Whether `path` may name a file of a pack: lower-case ASCII segments, no dots alone, no device names, at most 200 characters. */
export function isPackPath(path: string): boolean {
  return (
    path.length <= 200 &&
    path
      .split('/')
      .every((segment) => SEGMENT.test(segment) && !segment.includes('..') && !DEVICE.test(segment))
  );
}

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/);
export const PackId = z.string().regex(/^[a-z0-9][a-z0-9-]{0,62}$/);
export const PackVersion = z.string().regex(/^\d{1,6}\.\d{1,6}\.\d{1,6}$/);

export const PackFile = z.strictObject({
  path: z.string().refine(isPackPath, 'not a path that a pack may use'),
  /** Bytes. */
  size: z.int().min(0),
  sha256: Sha256,
  /** Media type, as served. */
  type: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
  /** The file's chunk index, itself a blob: lets a kiosk fetch only what of a changed file is new. Files of 1 MiB and more. */
  chunks: z.strictObject({ sha256: Sha256, size: z.int().min(1) }).optional(),
});
export type PackFile = Readonly<z.infer<typeof PackFile>>;

export const PackManifest = z.strictObject({
  format: z.literal(1),
  museum: PackId,
  id: PackId,
  version: PackVersion,
  /** The exhibit that shows this pack. */
  exhibit: PackId,
  title: Localized,
  /** Who made what, and that pictures are drawn and not photographs, for instance. */
  credits: z.array(Localized).max(200),
  /** What a person should look at again before this is relied upon; listed by the curator's check. */
  review: z.array(z.strictObject({ place: z.string(), note: Localized })).max(2_000),
  files: z.array(PackFile).max(MANIFEST_MAX_FILES),
});
export type PackManifest = Readonly<z.infer<typeof PackManifest>>;

/** Compares two versions `major.minor.patch` by number. @returns below, above or equal to 0 */
export function compareVersions(one: string, other: string): number {
  const left = one.split('.').map(Number);
  const right = other.split('.').map(Number);
  for (let index = 0; index < 3; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Where the manifest of a pack's version lies in a tree. */
export function manifestPath(pack: Pick<PackManifest, 'museum' | 'id' | 'version'>): string {
  return `targets/${pack.museum}/${pack.id}/${pack.version}.json`;
}

/** Where a blob lies in a tree. */
export function blobPath(sha256: string): string {
  return `blobs/${sha256.slice(0, 2)}/${sha256}`;
}
