/** Reading a tree of packs: which packs there are, and which blob answers to a path. */
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { describeError, KioskError } from '#core/errors.ts';
import { blobPath, MANIFEST_MAX_BYTES, manifestPath, PackManifest, type PackFile } from '#core/pack.ts';

export interface PackStore {
  /** The newest version of each pack. */
  readonly packs: readonly PackManifest[];
  /** What could not be read; each is in the log once. */
  readonly problems: readonly KioskError[];
  /** The blob behind a path of a pack, or undefined when no manifest names it. */
  find(museum: string, id: string, version: string, path: string): StoredFile | undefined;
}

interface StoredFile {
  readonly entry: PackFile;
  /** Path of the blob on this machine. */
  readonly location: string;
}

/** Opens a tree. A bad manifest is reported and left out; the others are shown. */
export async function openPackStore(root: string): Promise<PackStore> {
  const problems: KioskError[] = [];
  const manifests: PackManifest[] = [];
  for (const path of await manifestFiles(root)) {
    try {
      manifests.push(await readManifest(root, path));
    } catch (error) {
      problems.push(unreadable(path, error));
    }
  }
  const packs = newestOfEach(manifests);
  const files = new Map<string, StoredFile>();
  for (const pack of packs)
    for (const entry of pack.files)
      files.set(keyOf(pack.museum, pack.id, pack.version, entry.path), {
        entry,
        location: join(root, blobPath(entry.sha256)),
      });
  return {
    packs,
    problems,
    find: (museum, id, version, path) => files.get(keyOf(museum, id, version, path)),
  };
}

/** Compares two versions `major.minor.patch` by number. */
export function compareVersions(one: string, other: string): number {
  const left = one.split('.').map(Number);
  const right = other.split('.').map(Number);
  for (let index = 0; index < 3; index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function newestOfEach(manifests: readonly PackManifest[]): readonly PackManifest[] {
  const newest = new Map<string, PackManifest>();
  for (const manifest of manifests) {
    const key = `${manifest.museum}/${manifest.id}`;
    const known = newest.get(key);
    if (known === undefined || compareVersions(manifest.version, known.version) > 0)
      newest.set(key, manifest);
  }
  return [...newest.values()];
}

async function manifestFiles(root: string): Promise<readonly string[]> {
  const targets = join(root, 'targets');
  try {
    const names = await readdir(targets, { recursive: true });
    return names
      .filter((name) => name.endsWith('.json'))
      .toSorted()
      .map((name) => join('targets', name));
  } catch (error) {
    throw new KioskError(
      'pack-unreadable',
      `There are no packs at ${targets}. The kiosk starts without content.`,
      error,
    );
  }
}

async function readManifest(root: string, path: string): Promise<PackManifest> {
  const file = join(root, path);
  const { size } = await stat(file);
  if (size > MANIFEST_MAX_BYTES) throw new Error(`${size} bytes are more than ${MANIFEST_MAX_BYTES}`);
  const manifest = PackManifest.parse(JSON.parse(await readFile(file, 'utf8')));
  // A museum may write only below its own name, so the name inside must be the name outside.
  if (manifestPath(manifest) !== path.split(sep).join('/')) throw new Error('it speaks of another pack');
  return manifest;
}

function unreadable(path: string, error: unknown): KioskError {
  const why = describeError(error).slice(0, 300);
  return new KioskError(
    'pack-unreadable',
    `The pack ${path} cannot be read (${why}). It is left out; other packs are shown.`,
    error,
  );
}

const keyOf = (museum: string, id: string, version: string, path: string): string =>
  `${museum}/${id}/${version}/${path}`;
