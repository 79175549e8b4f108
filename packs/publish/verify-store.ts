/** Reads every byte that a kiosk's store shows, had and waits with, from outside and without changing anything. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { KioskError } from '#core/errors.ts';
import { blobPath } from '#core/pack.ts';
import { storeDisk } from '../store/disk-port.ts';
import { blobsOf, readManifest, type PackVersionFiles } from '../store/manifest.ts';
import { findPointer, packKey, type Pointer } from '../store/pointer.ts';
import { openFolderTree } from '../tree/folder-tree.ts';
import { checkFiles, type NamedFile, type Finding, finding, type Verified } from './check-files.ts';
import type { Progress } from './source.ts';

/** The folder of a store when `folder` is one or, as a kiosk's data folder, has one. */
export function storeFolder(folder: string): string | undefined {
  return [folder, join(folder, 'packs')].find(
    (one) => existsSync(join(one, 'pointer.json')) || existsSync(join(one, 'pointer.copy.json')),
  );
}

/**
 * The versions that a store shows now.
 * @throws KioskError `store-damaged` when its pointer or a manifest cannot be read
 */
export async function shownInStore(folder: string): Promise<readonly PackVersionFiles[]> {
  const { current } = await pointerOf(folder);
  const versions: PackVersionFiles[] = [];
  for (const reference of current) versions.push(await manifestAt(folder, reference));
  return versions;
}

/**
 * Verifies a store. Never throws for what it finds.
 * @throws KioskError `store-damaged` when its pointer cannot be read
 */
export async function verifyStoreFolder(folder: string, progress?: Progress): Promise<Verified> {
  const pointer = await pointerOf(folder);
  const findings: Finding[] = [];
  const named: NamedFile[] = [];
  for (const reference of [...pointer.current, ...(pointer.previous ?? []), ...(pointer.pending ?? [])]) {
    const pack = `${packKey(reference)} ${reference.version}`;
    const file = blobPath(reference.manifest);
    named.push({ file, sha256: reference.manifest, size: reference.size, pack });
    await finding(findings, file, async () => {
      for (const { sha256, size } of blobsOf((await manifestAt(folder, reference)).manifest))
        named.push({ file: blobPath(sha256), sha256, size, pack });
    });
  }
  return checkFiles(openFolderTree(folder), named, findings, progress);
}

async function pointerOf(folder: string): Promise<Pointer> {
  const { pointer, damaged } = await findPointer(folder, storeDisk);
  if (pointer.generation > 0 || damaged.length === 0) return pointer;
  throw new KioskError(
    'store-damaged',
    `Neither ${damaged.join(' nor ')} can be read. The kiosk starts with the packs that came with it; nothing was verified.`,
  );
}

async function manifestAt(folder: string, reference: Pointer['current'][number]): Promise<PackVersionFiles> {
  const path = blobPath(reference.manifest);
  const bytes = await openFolderTree(folder).read(path, reference.size);
  if (bytes === undefined)
    throw new KioskError('tree-file-missing', `${folder} has no ${path}. The kiosk fetches it again.`);
  return readManifest(reference.repository, bytes);
}
