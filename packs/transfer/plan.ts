/** What an update would change and fetch, before anything is changed: what staff are shown, and what the download goes by. */
import { blobsOf, type NamedBlob, type PackVersionFiles } from '../store/manifest.ts';
import { createPace } from '../store/pace.ts';
import { packKey, type PackReference } from '../store/pointer.ts';
import type { Store } from '../store/store.ts';
import type { TreeReader } from '../tree/tree.ts';
import { type FetchContext, segmentsOf } from './fetch-blob.ts';
import { LocalChunks } from './local-chunks.ts';
import type { RetryOptions } from './retry.ts';
import { bytesFromTree } from './segments.ts';

export interface InstallPlan {
  /** The versions to be had, all of them. */
  readonly wanted: readonly PackVersionFiles[];
  /** Packs that are new on this kiosk. */
  readonly added: readonly PackReference[];
  /** Packs of which another version is shown now. */
  readonly replaced: readonly { readonly from: PackReference; readonly to: PackReference }[];
  /** Packs of the same repositories that are shown now and are not wanted any more. */
  readonly removed: readonly PackReference[];
  /** Blobs that are not here. */
  readonly missing: readonly NamedBlob[];
  /** Bytes that will be written to the disk. */
  readonly bytesToWrite: number;
  /** Bytes that will come from the tree: less than those written where chunks of older versions are of use. */
  readonly bytesToFetch: number;
}

export interface PlanOptions extends RetryOptions {
  /** The tree: the chunk indexes of changed files are fetched, so that bytesToFetch is exact; without it, it is the most. */
  readonly reader?: TreeReader | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Compares what is wanted with what is here.
 * @param wanted all packs of one or more repositories; packs of other repositories are left as they are
 * @throws KioskError what the tree throws while chunk indexes are fetched
 */
export async function planInstall(
  store: Store,
  wanted: readonly PackVersionFiles[],
  options: PlanOptions = {},
): Promise<InstallPlan> {
  const missing = missingBlobs(store, wanted);
  const manifests = wanted.filter(({ reference }) => !store.shelf.has(reference.manifest));
  const partials = await Promise.all(
    missing.map(async ({ sha256, size }) => Math.min(size, await store.shelf.partialSize(sha256))),
  );
  const sizes = missing.reduce((sum, { size }) => sum + size, 0);
  const here = partials.reduce((sum, size) => sum + size, 0);
  const saved =
    options.reader === undefined ? 0 : await savedByChunks(store, missing, options.reader, options);
  return {
    wanted,
    ...changes(store, wanted),
    missing,
    bytesToWrite: sizes - here + manifests.reduce((sum, { bytes }) => sum + bytes.length, 0),
    bytesToFetch: Math.max(0, sizes - here - saved),
  };
}

/**
 * The complete list for Store.setPending: what one repository wants, and of all others what is shown now.
 * @param references what is wanted of `repository`
 */
export function withOthers(
  current: readonly PackReference[],
  repository: string,
  references: readonly PackReference[],
): readonly PackReference[] {
  const wanted = new Set(references.map(packKey));
  return [
    ...current.filter((reference) => reference.repository !== repository && !wanted.has(packKey(reference))),
    ...references,
  ];
}

function changes(
  store: Store,
  wanted: readonly PackVersionFiles[],
): Pick<InstallPlan, 'added' | 'replaced' | 'removed'> {
  const current = new Map(store.pointer.current.map((reference) => [packKey(reference), reference]));
  const references = wanted.map(({ reference }) => reference);
  const kept = new Set(references.map(packKey));
  const repositories = new Set(references.map(({ repository }) => repository));
  return {
    added: references.filter((reference) => !current.has(packKey(reference))),
    replaced: references.flatMap((to) => {
      const from = current.get(packKey(to));
      return from === undefined || from.manifest === to.manifest ? [] : [{ from, to }];
    }),
    removed: store.pointer.current.filter(
      (reference) => repositories.has(reference.repository) && !kept.has(packKey(reference)),
    ),
  };
}

function missingBlobs(store: Store, wanted: readonly PackVersionFiles[]): readonly NamedBlob[] {
  const missing = new Map<string, NamedBlob>();
  for (const { manifest } of wanted)
    for (const blob of blobsOf(manifest))
      if (!store.shelf.has(blob.sha256) && missing.get(blob.sha256)?.chunks === undefined)
        missing.set(blob.sha256, blob);
  return [...missing.values()];
}

async function savedByChunks(
  store: Store,
  missing: readonly NamedBlob[],
  reader: TreeReader,
  options: PlanOptions,
): Promise<number> {
  const local = await LocalChunks.read(store);
  const context: FetchContext = {
    ...options,
    store,
    reader,
    local,
    pace: createPace(undefined),
    onBytes: () => undefined,
  };
  let saved = 0;
  for (const blob of missing) {
    const segments = await segmentsOf(context, blob);
    if (segments !== undefined) saved += blob.size - bytesFromTree(segments);
  }
  return saved;
}
