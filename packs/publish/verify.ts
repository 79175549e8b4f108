/** Reads every byte of a published tree and says of each file what is wrong with it. */
import { KioskError } from '#core/errors.ts';
import { blobPath, MANIFEST_MAX_BYTES, PackManifest } from '#core/pack.ts';
import { METADATA_MAX_BYTES, TIMESTAMP_PATH, type Way } from '../trust/format.ts';
import type { TreeReader, TreeWriter } from '../tree/tree.ts';
import { withCatalog } from './catalog.ts';
import { checkFiles, type Finding, finding, type NamedFile, type Verified } from './check-files.ts';
import { type NamedFiles, namedFiles, type NamedTarget } from './metadata-walk.ts';
import type { Progress } from './source.ts';

export interface VerifyOptions {
  readonly tree: TreeReader & Partial<Pick<TreeWriter, 'list'>>;
  readonly now: () => number;
  /** Root to go by, else the tree's own first one. */
  readonly root?: Uint8Array | undefined;
  /** A copy on a stick has only the packs that were asked for. */
  readonly partial?: boolean | undefined;
  readonly progress?: Progress | undefined;
}

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
  return checkFiles(tree, [...(await strayBlobs(tree)), ...wanted], findings, options.progress);
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
): Promise<readonly NamedFile[]> {
  const wanted = new Map<string, NamedFile>();
  const want = (file: NamedFile) => wanted.set(`${file.file} ${file.pack}`, file);
  for (const target of targets) {
    const isChannel = target.path.startsWith('channels/');
    const pack = isChannel ? undefined : target.path.replace(/\/([^/]+)\.json$/, ' $1');
    await finding(findings, target.file, async () => {
      const bytes = await options.tree.read(target.file, MANIFEST_MAX_BYTES);
      // A stick that carries one of five packs lacks the other four by intention.
      if (bytes === undefined && options.partial === true && !isChannel) return;
      want({ file: target.file, sha256: target.sha256, size: target.length, pack });
      if (bytes === undefined || isChannel) return;
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

/** Blobs that no manifest names: older versions, or what an interrupted publishing left. They are named by their hash too. */
async function strayBlobs(tree: VerifyOptions['tree']): Promise<readonly NamedFile[]> {
  const found: NamedFile[] = [];
  for await (const file of tree.list?.('blobs') ?? []) {
    const sha256 = /^blobs\/[0-9a-f]{2}\/([0-9a-f]{64})$/.exec(file)?.[1];
    if (sha256 !== undefined && blobPath(sha256) === file)
      found.push({ file, sha256, size: undefined, pack: undefined });
  }
  return found;
}
