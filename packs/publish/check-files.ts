/** Reading files to their end and comparing them with what was signed; what is wrong becomes a finding. */
import { createHash } from 'node:crypto';
import { type ErrorCode, isKioskError, KioskError } from '#core/errors.ts';
import type { TreeReader } from '../tree/tree.ts';
import { several } from './several.ts';
import type { Progress } from './source.ts';

export interface Finding {
  readonly code: ErrorCode;
  /** Path in the tree. */
  readonly file: string;
  readonly message: string;
}

export interface Verified {
  readonly findings: readonly Finding[];
  /** Files that are right, and the bytes that were read. */
  readonly files: number;
  readonly bytes: number;
  /** Versions of packs whose every file is there and right. */
  readonly packs: readonly string[];
}

export interface NamedFile {
  readonly file: string;
  readonly sha256: string;
  /** Bytes, when they are known. */
  readonly size: number | undefined;
  /** Which version of a pack it belongs to, if to one. */
  readonly pack: string | undefined;
}

const WIDTH = 4;

/** Reads every file once and adds what is wrong to `findings`. */
export async function checkFiles(
  tree: TreeReader,
  named: readonly NamedFile[],
  findings: Finding[],
  progress: Progress = () => {},
): Promise<Verified> {
  // Files that a manifest names come last and win: they have a size.
  const once = new Map(named.map((file) => [file.file, file]));
  const total = [...once.values()].reduce((sum, { size }) => sum + (size ?? 0), 0);
  const counts = { files: 0, bytes: 0 };
  await several(once.values(), WIDTH, async (file) => {
    await finding(findings, file.file, async () => {
      const size = await checkFile(tree, file);
      counts.bytes += size;
      counts.files += 1;
    });
    progress(Math.min(counts.bytes, total), total);
  });
  return { findings, ...counts, packs: goodPacks(named, findings) };
}

function goodPacks(named: readonly NamedFile[], findings: readonly Finding[]): readonly string[] {
  const bad = new Set(findings.map(({ file }) => file));
  const good = new Map<string, boolean>();
  for (const { pack, file } of named)
    if (pack !== undefined) good.set(pack, (good.get(pack) ?? true) && !bad.has(file));
  return [...good].flatMap(([pack, isGood]) => (isGood ? [pack] : [])).toSorted();
}

async function checkFile(tree: TreeReader, wanted: NamedFile): Promise<number> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const piece of tree.stream(wanted.file, { start: 0 })) {
    hash.update(piece);
    size += piece.length;
  }
  const sizeWrong = wanted.size !== undefined && size !== wanted.size;
  if (sizeWrong || hash.digest('hex') !== wanted.sha256)
    throw new KioskError(
      'blob-wrong',
      `${wanted.file} does not have the bytes that were signed${sizeWrong ? ` (${size} instead of ${wanted.size} bytes)` : ''}. A kiosk will refuse it; publish or export again.`,
    );
  return size;
}

/** Runs a check; what it throws becomes a finding, once per file and code. */
export async function finding(findings: Finding[], file: string, check: () => Promise<void>): Promise<void> {
  try {
    await check();
  } catch (error) {
    // The tree itself is gone: everything else would be reported as missing.
    if (isKioskError(error) && error.code === 'tree-unreachable') throw error;
    const code: ErrorCode = isKioskError(error) ? error.code : 'manifest-invalid';
    const message = error instanceof Error ? error.message : String(error);
    if (!findings.some((other) => other.message === message)) findings.push({ code, file, message });
  }
}
