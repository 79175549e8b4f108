/** Paths of a tree: made by this project from hashes and checked names, and looked at once more before they are used. */
import { KioskError } from '#core/errors.ts';

const SEGMENT = /^[A-Za-z0-9_][A-Za-z0-9._-]*$/;

/**
 * Refuses what is no plain relative path: `..`, absolute, backslash, drive letter, NUL, percent signs.
 * @throws KioskError `tree-file-unsafe`
 */
export function checkTreePath(path: string): string {
  if (
    path.length <= 1_000 &&
    path.split('/').every((segment) => SEGMENT.test(segment) && !segment.includes('..'))
  )
    return path;
  throw new KioskError(
    'tree-file-unsafe',
    `${JSON.stringify(path.slice(0, 200))} is no path of a tree of packs. It is not read.`,
  );
}
