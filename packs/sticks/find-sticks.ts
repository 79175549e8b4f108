/** Where sticks are mounted now. */
import { lstat, readFile } from 'node:fs/promises';
import { parseMounts, stickMounts } from './mounts.ts';
import { repositoriesOn, type StickRepository } from './repositories.ts';

export interface Stick {
  /** Where it is mounted: a folder, or a drive such as `E:\`. */
  readonly root: string;
  readonly repositories: readonly StickRepository[];
}

export interface FindOptions {
  /** Folders that count as sticks too: for tests, and for halls that mount at a place of their own. */
  readonly extraRoots?: readonly string[] | undefined;
  readonly platform?: NodeJS.Platform | undefined;
  /** Reads the kernel's list of mounts. */
  readonly readMounts?: (() => Promise<string>) | undefined;
  /** Whether a drive of Windows is there. */
  readonly hasDrive?: ((root: string) => Promise<boolean>) | undefined;
}

/** A and B were floppies; C is the system's. A network drive with a `tianfu` folder is as good as a stick. */
const DRIVES = [...'DEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`);

/** Every mounted stick that carries repositories. */
export async function findSticks(options: FindOptions = {}): Promise<readonly Stick[]> {
  const sticks: Stick[] = [];
  for (const root of await stickRoots(options)) {
    const repositories = await repositoriesOn(root);
    if (repositories.length > 0) sticks.push({ root, repositories });
  }
  return sticks;
}

/** Every place where a stick may be mounted, once. */
export async function stickRoots(options: FindOptions = {}): Promise<readonly string[]> {
  const roots =
    (options.platform ?? process.platform) === 'win32' ? await drives(options) : await mounts(options);
  return [...new Set([...roots, ...(options.extraRoots ?? [])])];
}

async function mounts({ readMounts = kernelMounts }: FindOptions): Promise<readonly string[]> {
  return stickMounts(parseMounts(await readMounts())).map(({ point }) => point);
}

async function kernelMounts(): Promise<string> {
  try {
    return await readFile('/proc/self/mountinfo', 'utf8');
  } catch {
    // Neither Linux nor Windows: only the extra roots are looked at.
    return '';
  }
}

async function drives({ hasDrive = driveIsThere }: FindOptions): Promise<readonly string[]> {
  const there = await Promise.all(DRIVES.map(hasDrive));
  return DRIVES.filter((_drive, index) => there[index] === true);
}

async function driveIsThere(root: string): Promise<boolean> {
  try {
    await lstat(root);
    return true;
  } catch {
    return false;
  }
}
