/** Reads every byte of a published tree and says of each file what is wrong with it. */
import { createHash } from 'node:crypto';
import { type ErrorCode, isKioskError, KioskError } from '#core/errors.ts';
import { blobPath, MANIFEST_MAX_BYTES, PackManifest } from '#core/pack.ts';
import { METADATA_MAX_BYTES, TIMESTAMP_PATH, type Way } from '../trust/format.ts';
import type { TreeReader, TreeWriter } from '../tree/tree.ts';
import { withCatalog } from './catalog.ts';
import { type NamedFiles, namedFiles, type NamedTarget } from './metadata-walk.ts';
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
  /** Files that were read to their end, and their bytes. */
  readonly files: number;
  readonly bytes: number;
  /** Versions of packs whose every file is there and right. */
  readonly packs: readonly string[];
}

export interface VerifyOptions {
  readonly tree: TreeReader & Partial<Pick<TreeWriter, 'list'>>;
  readonly now: () => number;
  /** Root to go by, else the tree's own first one. */
  readonly root?: Uint8Array | undefined;
  /** A copy on a stick has only the packs that were asked for. */
  readonly partial?: boolean | undefined;
  readonly progress?: Progress | undefined;
}

interface Wanted {
  readonly file: string;
  readonly sha256: string;
  readonly size: number | undefined;
  /** Which version of a pack it belongs to. */
  readonly pack: string;
}

const WIDTH = 4;

/**
 * Verifies a repository or a copy on a stick: signatures and dates as a kiosk checks them, then every target and blob by
 * its hash. Never throws for what it finds.
 * @throws KioskError `repository-unknown` when there is nothing to verify, `tree-unreachable` when the tree is gone
 */
export async function verifyTree(options: VerifyOptions): Promise<Verified> {
  const { tree } = options;
  const findings: Finding[] = [];
  const ways = await waysOf(tree);
  for (const way of ways)
    await finding(findings, TIMESTAMP_PATH[way], () =>
      withCatalog(tree, { way, now: options.now, root: options.root }, async () => {}),
    );
  const targets = new Map<string, NamedTarget>();
  for (const way of ways)
    await finding(findings, TIMESTAMP_PATH[way], async () => {
      const named: NamedFiles = await namedFiles(tree, way);
      for (const target of named.targets) targets.set(target.file, target);
    });
  const wanted = await wantedFiles(options, [...targets.values()], findings);
  const counts = await checkAll(options, wanted, findings);
  const bad = new Set(findings.map(({ file }) => file));
  const packs = new Map<string, boolean>();
  for (const { pack, file } of wanted) packs.set(pack, (packs.get(pack) ?? true) && !bad.has(file));
  return {
    findings,
    ...counts,
    packs: [...packs].flatMap(([pack, good]) => (good ? [pack] : [])).toSorted(),
  };
}

async function waysOf(tree: TreeReader): Promise<readonly Way[]> {
  const ways: Way[] = [];
  for (const way of ['network', 'stick'] as const)
    if ((await tree.read(TIMESTAMP_PATH[way], METADATA_MAX_BYTES.timestamp)) !== undefined) ways.push(way);
  if (ways.length > 0) return ways;
  throw new KioskError(
    'repository-unknown',
    `There is no repository at ${tree.name}: it has no ${TIMESTAMP_PATH.network}. Nothing was verified.`,
  );
}

/** Checks the manifests and channels, and collects every file that the manifests name. */
async function wantedFiles(
  options: VerifyOptions,
  targets: readonly NamedTarget[],
  findings: Finding[],
): Promise<readonly Wanted[]> {
  const wanted = new Map<string, Wanted>();
  const want = (file: Wanted) => wanted.set(`${file.file} ${file.pack}`, file);
  for (const target of targets) {
    const pack = target.path.replace(/\.json$/, '').replace(/\/([^/]+)$/, ' $1');
    await finding(findings, target.file, async () => {
      const bytes = await options.tree.read(target.file, MANIFEST_MAX_BYTES);
      // A stick that carries one of five packs lacks the other four by intention.
      if (bytes === undefined && options.partial === true) return;
      want({ file: target.file, sha256: target.sha256, size: target.length, pack });
      if (bytes === undefined || target.path.startsWith('channels/')) return;
      const manifest = PackManifest.safeParse(JSON.parse(Buffer.from(bytes).toString('utf8')));
      if (!manifest.success) throw new Error('it is not a manifest');
      for (const { sha256, size, chunks } of manifest.data.files) {
        want({ file: blobPath(sha256), sha256, size, pack });
        if (chunks !== undefined) want({ file: blobPath(chunks.sha256), ...chunks, pack });
      }
    });
  }
  return [...wanted.values()];
}

/** Reads what is named and whatever else lies beside it, every file once. */
async function checkAll(
  options: VerifyOptions,
  wanted: readonly Wanted[],
  findings: Finding[],
): Promise<Pick<Verified, 'files' | 'bytes'>> {
  const files = new Map<string, Pick<Wanted, 'file' | 'sha256' | 'size'>>();
  for (const stray of await strayBlobs(options.tree)) files.set(stray.file, stray);
  for (const file of wanted) files.set(file.file, file);
  const total = [...files.values()].reduce((sum, { size }) => sum + (size ?? 0), 0);
  const counts = { files: 0, bytes: 0 };
  await several(files.values(), WIDTH, async (file) => {
    await finding(findings, file.file, async () => {
      counts.bytes += await checkFile(options.tree, file);
      counts.files += 1;
    });
    options.progress?.(Math.min(counts.bytes, total), total);
  });
  return counts;
}

/** Blobs that no manifest names: older versions, or what an interrupted publishing left. They are named by their hash too. */
async function strayBlobs(
  tree: VerifyOptions['tree'],
): Promise<readonly Pick<Wanted, 'file' | 'sha256' | 'size'>[]> {
  const found: Pick<Wanted, 'file' | 'sha256' | 'size'>[] = [];
  for await (const file of tree.list?.('blobs') ?? []) {
    const sha256 = /^blobs\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(file)?.[1];
    if (sha256 !== undefined && blobPath(sha256) === file) found.push({ file, sha256, size: undefined });
  }
  return found;
}

async function checkFile(
  tree: TreeReader,
  wanted: Pick<Wanted, 'file' | 'sha256' | 'size'>,
): Promise<number> {
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
async function finding(findings: Finding[], file: string, check: () => Promise<void>): Promise<void> {
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
