/** A short text that changes when any input of a build changes, fast enough to be asked at every start. */
import { createHash } from 'node:crypto';
import { type Dirent, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Files that no build reads. */
const IGNORED = /\.test\.tsx?$|\.md$|^\./;

/**
 * Path, size and time of change of every file below `inputs`; the contents are not read.
 * @param inputs folders and files, relative to `root`; those that do not exist count as empty
 */
export function fingerprint(root: string, inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const input of inputs) for (const path of filesBelow(join(root, input))) note(path);
  return hash.digest('hex');

  function note(path: string): void {
    const { size, mtimeMs } = statSync(path);
    hash.update(`${path}\0${size}\0${mtimeMs}\n`);
  }
}

function filesBelow(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => !IGNORED.test(entry.name))
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .flatMap((entry) => below(path, entry));
}

function below(folder: string, entry: Dirent): string[] {
  const path = join(folder, entry.name);
  return entry.isDirectory() ? filesBelow(path) : [path];
}
