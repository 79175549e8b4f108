/** Making room: blobs that no manifest names any more, and downloads that nobody waits for. */
import { KioskError } from '#core/errors.ts';
import { blobFile, isSha256, partialFile, quarantineFile, quarantineFolder } from './layout.ts';
import { allReferences } from './library.ts';
import { blobsOf, type PackVersionFiles } from './manifest.ts';
import type { Store } from './store.ts';

export interface Collected {
  readonly blobs: number;
  /** Bytes that were given back. */
  readonly bytes: number;
}

/**
 * Removes every blob that no current, previous or pending manifest names, unfinished downloads, and quarantined bytes that
 * have been replaced. Removes nothing at all while a manifest of the pointer cannot be read: what it names is not known.
 * @param alsoKeep versions that are being fetched
 */
export async function collectGarbage(
  store: Store,
  alsoKeep: readonly PackVersionFiles[] = [],
): Promise<Collected> {
  return store.alone(async () => {
    const kept = await namedBlobs(store, alsoKeep);
    if (kept === undefined) return { blobs: 0, bytes: 0 };
    const { folder, shelf } = store;
    const unnamed = shelf.all().filter((sha256) => !kept.has(sha256));
    let bytes = 0;
    for (const sha256 of unnamed) {
      bytes += (await shelf.files.size(blobFile(folder, sha256))) ?? 0;
      await shelf.remove(sha256);
    }
    for (const name of await shelf.partials())
      if (!kept.has(name) || shelf.has(name)) bytes += await removeFile(store, partialFile(folder, name));
    for (const name of await shelf.files.list(quarantineFolder(folder)))
      if (isSha256(name) && (!kept.has(name) || shelf.has(name)))
        bytes += await removeFile(store, quarantineFile(folder, name));
    return { blobs: unnamed.length, bytes };
  });
}

async function removeFile({ shelf }: Store, path: string): Promise<number> {
  const bytes = (await shelf.files.size(path)) ?? 0;
  await shelf.files.remove(path);
  return bytes;
}

/** What must stay; undefined when that cannot be said. */
async function namedBlobs(
  store: Store,
  alsoKeep: readonly PackVersionFiles[],
): Promise<ReadonlySet<string> | undefined> {
  const versions = [...alsoKeep];
  try {
    versions.push(...(await store.versions(allReferences(store.pointer))));
  } catch (error) {
    store.report(
      new KioskError(
        'store-damaged',
        'A manifest of the store cannot be read, so nothing is removed to make room until it has been fetched again.',
        error,
      ),
    );
    return undefined;
  }
  const kept = new Set<string>();
  for (const { reference, manifest } of versions) {
    kept.add(reference.manifest);
    for (const { sha256 } of blobsOf(manifest)) kept.add(sha256);
  }
  return kept;
}
