/** Which packs a place has, one version of each: a repository, a stick, a store, or a source that is not published yet. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { shownAt } from '#core/channel.ts';
import { isKioskError } from '#core/errors.ts';
import { compareVersions } from '#core/pack.ts';
import type { PackManifest } from '#core/pack.ts';
import { withCatalog } from '#packs/publish/catalog.ts';
import { readSource } from '#packs/publish/source.ts';
import { shownInStore, storeFolder } from '#packs/publish/verify-store.ts';
import { repositoriesOn } from '#packs/sticks/repositories.ts';
import type { TreeReader } from '#packs/tree/tree.ts';
import type { CatalogPack, TrustedCatalog, Way } from '#packs/trust/client.ts';
import type { Call } from './command.ts';
import { isFolder, openFolder, openReadable } from './trees.ts';

/**
 * The manifests at a place: of a repository what is newest or what `--channel` shows now, of a stick what lies on it, of a
 * store what is shown, of a source what it would become.
 * @throws KioskError `repository-unknown`, `source-unreadable`, `store-damaged`, `trust-…`, `tree-…`
 */
export async function packsAt(call: Call, address: string): Promise<readonly PackManifest[]> {
  if (!isFolder(address)) return inTree(call, (await openReadable(address, call.flags)).tree, 'network');
  if (existsSync(join(address, 'pack.json'))) return [(await readSource(address)).manifest];
  const store = storeFolder(address);
  if (store !== undefined) return (await shownInStore(store)).map(({ manifest }) => manifest);
  const copies = await repositoriesOn(address);
  if (copies.length === 0) return inTree(call, (await openReadable(address, call.flags)).tree, 'network');
  const all: PackManifest[] = [];
  for (const { folder } of copies) all.push(...(await inTree(call, openFolder(folder), 'stick')));
  return all;
}

async function inTree(call: Call, tree: TreeReader, way: Way): Promise<readonly PackManifest[]> {
  return withCatalog(tree, { way, now: call.world.now }, async (catalog) => {
    const manifests: PackManifest[] = [];
    for (const pack of await wantedOf(call, catalog)) {
      const found = await manifestOf(catalog, pack, way);
      if (found !== undefined) manifests.push(found);
    }
    return manifests;
  });
}

/** A stick carries some of the packs that its metadata speaks of. */
async function manifestOf(
  catalog: TrustedCatalog,
  pack: CatalogPack,
  way: Way,
): Promise<PackManifest | undefined> {
  try {
    return (await catalog.manifest(pack)).manifest;
  } catch (error) {
    if (way === 'stick' && isKioskError(error) && error.code === 'tree-file-missing') return undefined;
    throw error;
  }
}

async function wantedOf(call: Call, catalog: TrustedCatalog): Promise<readonly CatalogPack[]> {
  const name = call.flags.text('channel');
  if (name === undefined) return newestOfEach(catalog.packs);
  const channel = await catalog.channel(name);
  const shown = channel === undefined ? [] : shownAt(channel, call.world.now());
  return catalog.packs.filter((one) =>
    shown.some(
      ({ museum, pack, version }) => museum === one.museum && pack === one.id && version === one.version,
    ),
  );
}

function newestOfEach(packs: readonly CatalogPack[]): readonly CatalogPack[] {
  const newest = new Map<string, CatalogPack>();
  for (const pack of packs) {
    const key = `${pack.museum}/${pack.id}`;
    const known = newest.get(key);
    if (known === undefined || compareVersions(pack.version, known.version) > 0) newest.set(key, pack);
  }
  return [...newest.values()];
}
