/** Carries out a plan: everything that is missing comes into the store, verified. What is shown does not change by it. */
import { MANIFEST_MAX_BYTES } from '#core/pack.ts';
import type { NamedBlob } from '../store/manifest.ts';
import { createPace } from '../store/pace.ts';
import type { TreeReader } from '../tree/tree.ts';
import type { Store } from '../store/store.ts';
import { type FetchContext, fetchBlob } from './fetch-blob.ts';
import { LocalChunks } from './local-chunks.ts';
import type { InstallPlan } from './plan.ts';
import type { RetryOptions } from './retry.ts';
import { ensureSpace } from './space.ts';

export interface InstallProgress {
  /** Blobs finished, of how many. */
  readonly blobs: number;
  readonly ofBlobs: number;
  /** Bytes in the store, fetched or copied, of how many. */
  readonly bytes: number;
  readonly ofBytes: number;
}

export interface InstallOptions extends RetryOptions {
  /** Blobs fetched at the same time; 4 by default. */
  readonly parallel?: number | undefined;
  /** At most so much from the tree a second; no limit by default. */
  readonly bytesPerSecond?: number | undefined;
  /** Bytes that stay free on the disk; 64 MiB by default. */
  readonly spaceMargin?: number | undefined;
  readonly onProgress?: ((progress: InstallProgress) => void) | undefined;
  /** Stops it; what has come is kept for the next time. */
  readonly signal?: AbortSignal | undefined;
}

export interface InstallReport {
  readonly blobs: number;
  /** Bytes that came from the tree. */
  readonly fetched: number;
  /** Bytes that were here already, in older versions or unfinished downloads. */
  readonly reused: number;
}

/**
 * Fetches what is missing. Afterwards Store.setPending and Store.activate show it.
 * @throws KioskError `disk-full`, `store-unwritable`, `blob-wrong`, and what the tree throws. What has come whole is kept.
 */
export async function install(
  store: Store,
  plan: InstallPlan,
  reader: TreeReader,
  options: InstallOptions = {},
): Promise<InstallReport> {
  await ensureSpace(store, plan, options.spaceMargin);
  const tally = new Tally(plan, options.onProgress);
  try {
    for (const { bytes, reference } of plan.wanted)
      if (bytes.length <= MANIFEST_MAX_BYTES) await store.shelf.put(bytes, `manifest of ${reference.id}`);
    await fetchAll({ store, plan, reader, options, tally });
  } finally {
    await store.shelf.settle();
  }
  return tally.report();
}

interface Job {
  readonly store: Store;
  readonly plan: InstallPlan;
  readonly reader: TreeReader;
  readonly options: InstallOptions;
  readonly tally: Tally;
}

/** Indexes first, since files are fetched by them; then the largest, so that none is left alone at the end. */
async function fetchAll({ store, plan, reader, options, tally }: Job): Promise<void> {
  const failed = new AbortController();
  const signals = options.signal === undefined ? [failed.signal] : [failed.signal, options.signal];
  const context: FetchContext = {
    ...options,
    store,
    reader,
    local: await LocalChunks.read(store),
    pace: createPace(options.bytesPerSecond),
    signal: AbortSignal.any(signals),
    onBytes: (bytes, from) => tally.add(bytes, from),
  };
  const indexes = new Set(
    plan.missing.flatMap(({ chunks }) => (chunks === undefined ? [] : [chunks.sha256])),
  );
  const isIndex = ({ sha256 }: NamedBlob): boolean => indexes.has(sha256);
  for (const batch of [
    plan.missing.filter(isIndex),
    plan.missing.filter((blob) => !isIndex(blob)).toSorted((one, other) => other.size - one.size),
  ])
    await inParallel(batch, options.parallel ?? 4, failed, async (blob) => {
      await fetchBlob(context, blob);
      tally.finished();
    });
}

/** Runs the work on all items, some at a time. The first failure stops the others, and is the one that is thrown. */
async function inParallel<T>(
  items: readonly T[],
  parallel: number,
  failed: AbortController,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = items.values();
  let first: { readonly error: unknown } | undefined;
  const worker = async (): Promise<void> => {
    for (const item of queue) {
      if (first !== undefined) return;
      try {
        await work(item);
      } catch (error) {
        first ??= { error };
        failed.abort();
        return;
      }
    }
  };
  await Promise.all(Array.from({ length: parallel }, worker));
  if (first !== undefined) throw first.error;
}

class Tally {
  readonly #plan: InstallPlan;
  readonly #tell: ((progress: InstallProgress) => void) | undefined;
  readonly #ofBytes: number;
  #blobs = 0;
  #fetched = 0;
  #reused = 0;

  constructor(plan: InstallPlan, tell: ((progress: InstallProgress) => void) | undefined) {
    this.#plan = plan;
    this.#tell = tell;
    this.#ofBytes = plan.missing.reduce((sum, { size }) => sum + size, 0);
  }

  add(bytes: number, from: 'here' | 'tree'): void {
    if (from === 'here') this.#reused += bytes;
    else this.#fetched += bytes;
    this.#told();
  }

  finished(): void {
    this.#blobs += 1;
    this.#told();
  }

  report(): InstallReport {
    return { blobs: this.#blobs, fetched: this.#fetched, reused: this.#reused };
  }

  #told(): void {
    this.#tell?.({
      blobs: this.#blobs,
      ofBlobs: this.#plan.missing.length,
      bytes: Math.min(this.#ofBytes, Math.max(0, this.#fetched + this.#reused)),
      ofBytes: this.#ofBytes,
    });
  }
}
