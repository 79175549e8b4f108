/**
 * Several curators may publish to one tree. Neither a folder nor every bucket can lock, so whoever signs looks whether the
 * metadata has moved since it was read, right before the timestamp and once more after it, and begins again if it has.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { KioskError } from '#core/errors.ts';
import { METADATA_MAX_BYTES, TIMESTAMP_PATH } from '../trust/format.ts';
import type { TreeWriter } from '../tree/tree.ts';
import { sha256Of } from './metadata-walk.ts';

/** A tree that refuses to sign over somebody else's work. */
export interface SharedTree extends TreeWriter {
  /**
   * Looks whether what was written is still there.
   * @throws KioskError `repository-moved`
   */
  confirm(): Promise<void>;
}

/** How long a version file without a timestamp may be somebody's work in progress, milliseconds. */
const PATIENCE_MS = 4_000;
const MOST_BYTES = METADATA_MAX_BYTES.targets;

/** Wraps a tree for one signing. */
export async function sharedTree(tree: TreeWriter, patience = PATIENCE_MS): Promise<SharedTree> {
  const timestamp = async (): Promise<string | undefined> => hashAt(tree, TIMESTAMP_PATH.network);
  const begin = await timestamp();
  const written = new Map<string, string>();
  let signed = begin;
  const assertStill = async (): Promise<void> => {
    if ((await timestamp()) !== signed) throw moved(tree.name);
  };
  return {
    name: tree.name,
    size: (path) => tree.size(path),
    read: (path, maxBytes) => tree.read(path, maxBytes),
    copy: (path, file, type) => tree.copy(path, file, type),
    remove: (path) => tree.remove(path),
    list: (folder) => tree.list(folder),
    async write(path, bytes, type) {
      if (/^metadata\/\d/.test(path)) {
        await waitForOther(tree, path, bytes, patience, assertStill);
        written.set(path, sha256Of(bytes));
      } else if (path.startsWith('metadata/')) await assertStill();
      await tree.write(path, bytes, type);
      if (path === TIMESTAMP_PATH.network) signed = sha256Of(bytes);
    },
    async confirm() {
      await assertStill();
      for (const [path, hash] of written) if ((await hashAt(tree, path)) !== hash) throw moved(tree.name);
    },
  };
}

/** A version that is there already was left by a publishing that died, unless its timestamp follows within a moment. */
async function waitForOther(
  tree: TreeWriter,
  path: string,
  bytes: Uint8Array,
  patience: number,
  assertStill: () => Promise<void>,
): Promise<void> {
  const there = await hashAt(tree, path);
  if (there === undefined || there === sha256Of(bytes)) return;
  await assertStill();
  await wait(patience);
  await assertStill();
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
