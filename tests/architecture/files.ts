/** The files of the checkout as the architecture tests see them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

export const ROOT = join(import.meta.dirname, '../..');

/** Rooms whose files are sources. */
export const ROOMS = ['core', 'packs', 'main', 'renderer', 'exhibits', 'curator', 'build', 'tests', 'assets'];

export interface SourceFile {
  /** Relative to the checkout, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Every source file (TypeScript and plain modules) of the rooms that exist. */
export function sourceFiles(): readonly SourceFile[] {
  return ROOMS.flatMap((room) => filesBelow(room)).filter(({ path }) => /\.(?:tsx?|mjs|cjs)$/.test(path));
}

/** Every text file below a folder of the checkout; none if the folder is not there. */
export function filesBelow(folder: string): readonly SourceFile[] {
  const here = readdirSync(ROOT, { withFileTypes: true }).some((entry) => entry.name === folder);
  if (!here) return [];
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs|cjs|json|css|html|md|yml)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((file) => ({ path: relative(ROOT, file).split(sep).join('/'), text: readFileSync(file, 'utf8') }));
}

/** Everything that a file names as a module: static, re-exported, dynamic and type imports. */
export function importsOf(text: string): readonly string[] {
  const found = text.matchAll(
    /(?:^|[;\n])\s*(?:import|export)\s[^'"`;()]*?from\s*['"]([^'"\n]+)['"]|(?:^|[;\n])\s*import\s*['"]([^'"\n]+)['"]|\bimport\(\s*['"]([^'"\n]+)['"]/g,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? match[3] ?? '');
}
