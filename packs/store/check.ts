/** Whether the bytes on the disk are still the ones that were verified: all of them at once, or slowly in the background. */
import { createHash } from 'node:crypto';
import { describeError, KioskError } from '#core/errors.ts';
import { createPace } from './pace.ts';
import { blobFile } from './layout.ts';
import { allReferences } from './library.ts';
import { blobsOf, type NamedBlob } from './manifest.ts';
import { packKey } from './pointer.ts';
import { hashFile } from './read-whole.ts';
import type { Store } from './store.ts';

/** Files that are read at the same time by verify: while one is hashed the others are being read. */
const PARALLEL = 3;

export interface Checked {
  readonly blobs: number;
  readonly bytes: number;
  /** Blobs that are missing or have other bytes than they should. */
  readonly bad: readonly NamedBlob[];
}

export interface VerifyOptions {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((bytes: number, of: number) => void) | undefined;
}

/**
 * Hashes every blob that the pointer's manifests name, and changes nothing. Only after this may a kiosk call itself up to
 * date. A reading failure makes the blob bad. Rejects with the signal's reason when it aborts.
 */
export async function verifyStore(store: Store, options: VerifyOptions = {}): Promise<Checked> {
  const named = namedBlobs(store);
  const total = named.reduce((sum, { size }) => sum + size, 0);
  const bad: NamedBlob[] = [];
  let bytes = 0;
  const queue = named.values();
  const work = async (): Promise<void> => {
    for (const blob of queue) {
      options.signal?.throwIfAborted();
      const right = await isRight(store, blob, options.signal, (count) => {
        bytes += count;
        options.signal?.throwIfAborted();
        options.onProgress?.(bytes, total);
        return undefined;
      });
      if (!right) bad.push(blob);
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return { blobs: named.length, bytes, bad };
}

export interface ScrubOptions {
  /** How much is read a second at most; 4 MB by default, so that exhibits notice nothing. */
  readonly bytesPerSecond?: number | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Called for each bad blob once it is in quarantine: fetch it again, show what Store.shown says now. */
  readonly onBad?: ((blob: NamedBlob) => void) | undefined;
}

/**
 * One slow pass over every named blob. A bad one goes to the quarantine and is reported; Store.shown then shows the pack's
 * previous version, and the next plan fetches it again. Ends early, without a failure, when the signal says so.
 */
export async function scrubStore(store: Store, options: ScrubOptions = {}): Promise<Checked> {
  const pace = createPace(options.bytesPerSecond ?? 4_000_000);
  const bad: NamedBlob[] = [];
  let [blobs, bytes] = [0, 0];
  try {
    for (const blob of namedBlobs(store)) {
      const right = await isRight(store, blob, options.signal, (count) => {
        bytes += count;
        return pace.take(count, options.signal);
      });
      blobs += 1;
      if (right) continue;
      await setAside(store, blob);
      bad.push(blob);
      options.onBad?.(blob);
    }
  } catch (error) {
    if (options.signal?.aborted !== true) throw error;
  }
  return { blobs, bytes, bad };
}

/** Takes a bad blob out of use, unless somebody has removed it meanwhile. */
async function setAside(store: Store, blob: NamedBlob): Promise<void> {
  await store.alone(async () => {
    if (!store.shelf.has(blob.sha256)) return;
    await store.shelf.quarantine(blob.sha256);
    store.report(
      new KioskError(
        'blob-wrong',
        `${blob.name} has rotted on the disk and was put into quarantine. It is fetched again; until then the pack's previous version is shown, if there is one.`,
      ),
    );
  });
}

async function isRight(
  store: Store,
  { sha256, size, name }: NamedBlob,
  signal: AbortSignal | undefined,
  onPiece: (bytes: number) => Promise<void> | undefined,
): Promise<boolean> {
  signal?.throwIfAborted();
  if (!store.shelf.has(sha256)) return false;
  const hash = createHash('sha256');
  try {
    const file = await store.shelf.files.openToRead(blobFile(store.folder, sha256));
    if (file === undefined) return false;
    try {
      const read = await hashFile(file, hash, onPiece);
      return read === size && hash.digest('hex') === sha256;
    } finally {
      await file.close();
    }
  } catch (error) {
    if (signal?.aborted === true) throw error;
    store.report(
      new KioskError(
        'store-damaged',
        `${name} cannot be read from the disk (${describeError(error)}). It counts as rotten.`,
        error,
      ),
    );
    return false;
  }
}

/** Every blob once, manifests first. */
function namedBlobs(store: Store): readonly NamedBlob[] {
  const blobs = new Map<string, NamedBlob>();
  for (const reference of allReferences(store.pointer)) {
    const name = `${packKey(reference)} ${reference.version}: its manifest`;
    blobs.set(reference.manifest, { sha256: reference.manifest, size: reference.size, name });
  }
  for (const reference of allReferences(store.pointer)) {
    const version = store.version(reference);
    for (const blob of version === undefined ? [] : blobsOf(version.manifest)) blobs.set(blob.sha256, blob);
  }
  return [...blobs.values()];
}
