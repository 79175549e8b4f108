/** Sources, repositories in memory, and a kiosk that looks at every moment, for the tests of publishing. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { blobPath } from '#core/pack.ts';
import { withCatalog } from '#packs/publish/catalog.ts';
import { readSource, type ReadSource } from '#packs/publish/source.ts';
import { initRepository } from '#packs/trust/author.ts';
import { type KeyRing, memoryKeys } from '#packs/trust/keys.ts';
import { openTrust } from '#packs/trust/client.ts';
import type { TreeReader, TreeWriter } from '#packs/tree/tree.ts';
import { MemoryTree } from '#tests/builders/memory-tree.ts';

const NOW = Date.UTC(2026, 8, 1);
const folders: string[] = [];
export const now = (): number => NOW;

async function newFolder(name: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), `tianfu-${name}-`));
  folders.push(folder);
  return folder;
}

/** Removes every folder that was made here. */
export async function removeFolders(): Promise<void> {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
}

/** Writes a source folder with these files and reads it. */
export async function makeSource(
  pack: string,
  version: string,
  files: Readonly<Record<string, string | Uint8Array>>,
): Promise<ReadSource> {
  const folder = await newFolder('source');
  const title = { 'zh-Hans': '馆', en: 'Hall' };
  const head = {
    museum: 'sichuan',
    id: pack,
    version,
    exhibit: 'tribute-hall',
    title,
    credits: [],
    review: [],
  };
  for (const [path, content] of Object.entries({ ...files, 'pack.json': JSON.stringify(head) })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
  return readSource(folder);
}

export async function makeRepository(): Promise<{ readonly tree: MemoryTree; readonly keys: KeyRing }> {
  const tree = new MemoryTree('the repository');
  const keys = memoryKeys();
  const museums = [{ id: 'sichuan', title: { 'zh-Hans': '四川', en: 'Sichuan' } }];
  await initRepository({
    tree,
    keys,
    now,
    name: { 'zh-Hans': '库', en: 'Repository' },
    museums,
    sample: true,
  });
  return { tree, keys };
}

/** Calls `after` when a write has been done, and `before` when one is about to be. */
export function watched(
  tree: MemoryTree,
  hooks: {
    readonly before?: (path: string) => Promise<void>;
    readonly after?: (path: string) => Promise<void>;
    /** Gets the copying of files to do it when it likes. */
    readonly later?: (copying: () => Promise<void>) => void;
  },
): TreeWriter {
  const around = async (path: string, action: () => Promise<void>): Promise<void> => {
    await hooks.before?.(path);
    await action();
    await hooks.after?.(path);
  };
  return {
    name: tree.name,
    size: (path) => tree.size(path),
    read: (path, maxBytes) => tree.read(path, maxBytes),
    list: (folder) => tree.list(folder),
    write: (path, bytes) => around(path, () => tree.write(path, bytes)),
    copy: (path, file) =>
      around(path, async () => {
        if (hooks.later === undefined) await tree.copy(path, file);
        else hooks.later(() => tree.copy(path, file));
      }),
    remove: (path) => around(path, () => tree.remove(path)),
    async create(path, bytes) {
      let created = false;
      await around(path, async () => {
        created = !tree.files.has(path);
        if (created) await tree.write(path, bytes);
      });
      return created;
    },
  };
}

/** What a kiosk that sees this tree for the first time could show: every version with all of its files, or it throws. */
export async function wholePacks(tree: TreeReader): Promise<readonly string[]> {
  for (const way of ['network', 'stick'] as const) await withCatalog(tree, { way, now }, async () => {});
  return withCatalog(tree, { way: 'network', now }, async (catalog) => {
    const found: string[] = [];
    for (const pack of catalog.packs) {
      const { manifest } = await catalog.manifest(pack);
      for (const { sha256, chunks } of manifest.files)
        for (const hash of [sha256, ...(chunks === undefined ? [] : [chunks.sha256])])
          for await (const _piece of tree.stream(blobPath(hash), { start: 0 }));
      found.push(`${pack.id} ${pack.version}`);
    }
    for (const name of catalog.channels) await catalog.channel(name);
    return found.toSorted();
  });
}

/** A kiosk that has followed the repository for long: it remembers the highest versions that it has seen. */
export async function followingKiosk(tree: TreeReader): Promise<() => Promise<void>> {
  const root = await tree.read('metadata/1.root.json', 100_000);
  if (root === undefined) throw new Error('there is no root');
  const folder = await newFolder('kiosk');
  const trust = await openTrust({ folder, root, now, floor: 0, warn: () => {} });
  return async () => {
    await trust.refresh(tree, 'network');
    await trust.refresh(tree, 'stick');
  };
}
