/**
 * Several curators may publish to one tree. A version of metadata is created once: who comes second waits for the other's
 * timestamp and begins again over what the other has signed. Only a version that nobody signs for a while, left by a
 * publishing that died, is written over.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { KioskError } from '#core/errors.ts';
import { METADATA_MAX_BYTES, TIMESTAMP_PATH } from '../trust/format.ts';
import type { TreeWriter } from '../tree/tree.ts';
import { sha256Of, snapshotVersion } from './metadata-walk.ts';

/** A tree that refuses to sign over somebody else's work. */
export interface SharedTree extends TreeWriter {
  /**
   * Looks whether what was written is still there.
   * @throws KioskError `repository-moved`
   */
  confirm(): Promise<void>;
}

/** How long a version file without a timestamp may be somebody's work in progress, milliseconds. */
const PATIENCE_MS = 10_000;
/** Metadata that never changes once it is written. */
const VERSION = /^metadata\/\d+\./;
const MOST_BYTES = METADATA_MAX_BYTES.targets;

/**
 * Wraps a tree for one signing.
 * @param mine hashes of what earlier attempts have created and left: nobody else is waited for there
 */
export async function sharedTree(
  tree: TreeWriter,
  mine: Set<string>,
  patience = PATIENCE_MS,
): Promise<SharedTree> {
  let signed = await hashAt(tree, TIMESTAMP_PATH.network);
  const written = new Map<string, string>();
  const assertStill = async (): Promise<void> => {
    if ((await hashAt(tree, TIMESTAMP_PATH.network)) !== signed) throw moved(tree.name);
  };
  return {
    name: tree.name,
    size: (path) => tree.size(path),
    read: (path, maxBytes) => tree.read(path, maxBytes),
    copy: (path, file, type) => tree.copy(path, file, type),
    remove: (path) => tree.remove(path),
    list: (folder) => tree.list(folder),
    async write(path, bytes, type) {
      if (VERSION.test(path)) {
        const hash = sha256Of(bytes);
        written.set(path, hash);
        const there = await createNew(tree, path, bytes, type);
        if (there === undefined || there === hash) return void mine.add(hash);
        if (!mine.has(there)) await waitForOther(patience, assertStill);
        mine.add(hash);
      } else if (path.startsWith('metadata/')) await assertStill();
      await tree.write(path, bytes, type);
      if (path === TIMESTAMP_PATH.network) signed = sha256Of(bytes);
    },
    async confirm() {
      for (const [path, hash] of written) if ((await hashAt(tree, path)) !== hash) throw moved(tree.name);
      const ours = Math.max(
        0,
        ...[...written.keys()].map((path) => Number(/(\d+)\.snapshot/.exec(path)?.[1] ?? 0)),
      );
      // Whoever comes after us may go on from here, and must not have gone back.
      if ((await snapshotVersion(tree, 'network')) < ours) throw moved(tree.name);
    },
  };
}

/** @returns undefined when it has been created, else the hash of what is there */
async function createNew(
  tree: TreeWriter,
  path: string,
  bytes: Uint8Array,
  type: string,
): Promise<string | undefined> {
  if (tree.create === undefined) {
    const there = await hashAt(tree, path);
    if (there === undefined) await tree.write(path, bytes, type);
    return there;
  }
  return (await tree.create(path, bytes, type)) ? undefined : hashAt(tree, path);
}

/** A version that is there already was left by a publishing that died, unless its timestamp follows within a while. */
async function waitForOther(patience: number, assertStill: () => Promise<void>): Promise<void> {
  const end = performance.now() + patience;
  for (;;) {
    await assertStill();
    if (performance.now() >= end) return;
    await wait(patience / 10);
  }
}

async function hashAt(tree: TreeWriter, path: string): Promise<string | undefined> {
  const bytes = await tree.read(path, MOST_BYTES);
  return bytes === undefined ? undefined : sha256Of(bytes);
}

function moved(name: string): KioskError {
  return new KioskError(
    'repository-moved',
    `Somebody else published to ${name} at the same moment. What they published stays; try again.`,
  );
}
