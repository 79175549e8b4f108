/** Repositories on a stick: `tianfu/<name>/metadata/`. */
import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Localized } from '#core/language.ts';

/** The folder on a stick that is ours; everything beside it is somebody else's. */
export const STICK_FOLDER = 'tianfu';

/** A stick with more than this many repositories is no stick of ours. */
const MOST = 50;

export interface StickRepository {
  /** Name of its folder, for people until its own signed name has been read. */
  readonly name: string;
  /** The tree. */
  readonly folder: string;
}

/** Every repository of a stick by name; none when the stick is gone or has none. Nothing is believed yet. */
export async function repositoriesOn(root: string): Promise<readonly StickRepository[]> {
  const found: StickRepository[] = [];
  for (const name of (await foldersIn(join(root, STICK_FOLDER))).slice(0, MOST)) {
    const folder = join(root, STICK_FOLDER, name);
    if (await isFolder(join(folder, 'metadata'))) found.push({ name, folder });
  }
  return found;
}

/** The name of a repository's folder on sticks: readable, the same for every export, and no other repository's. */
export function stickFolderName(name: Localized, id: string): string {
  const readable = name.en
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return `${readable === '' ? 'packs' : readable}-${id.slice(0, 8)}`;
}

async function foldersIn(path: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.flatMap((entry) => (entry.isDirectory() ? [entry.name] : [])).toSorted();
  } catch {
    // Pulled out, or never a stick of ours.
    return [];
  }
}

/** A link is no folder here: it could lead off the stick. */
async function isFolder(path: string): Promise<boolean> {
  try {
    return (await lstat(path)).isDirectory();
  } catch {
    return false;
  }
}
