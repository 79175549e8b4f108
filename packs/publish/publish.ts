/** Publishing a source: blobs first, then what names them, the timestamp last. */
import { isDeepStrictEqual } from 'node:util';
import type { ChannelEntry } from '#core/channel.ts';
import { KioskError } from '#core/errors.ts';
import { compareVersions, blobPath } from '#core/pack.ts';
import type { NewTarget } from '../trust/author.ts';
import type { TreeWriter } from '../tree/tree.ts';
import { emptyChannel, showing } from './channel-edit.ts';
import { channelToSign, readChannel } from './channels.ts';
import { type NamedFiles, namedFiles, sha256Of } from './metadata-walk.ts';
import { several } from './several.ts';
import { signing, type SigningOptions } from './signing.ts';
import { assertUnchanged, type Progress, type ReadSource, type SourceBlob } from './source.ts';

export interface PublishOptions extends SigningOptions {
  readonly source: ReadSource;
  /** Where it is shown at once or from a moment on; nowhere when absent. */
  readonly channel?:
    | { readonly name: string; readonly from?: string | undefined; readonly until?: string | undefined }
    | undefined;
  /** Sends files that are there too, for a tree of which `verify` says that they are wrong. */
  readonly resend?: boolean | undefined;
  /** Told after each file: bytes sent so far and in all. */
  readonly progress?: Progress | undefined;
}

export interface Published {
  /** `<museum>/<pack>` */
  readonly pack: string;
  readonly version: string;
  /** Blobs that were missing, and their bytes. */
  readonly sent: { readonly files: number; readonly bytes: number };
  /** Blobs that the tree had already. */
  readonly kept: { readonly files: number; readonly bytes: number };
  readonly channel: string | undefined;
}

/** Files sent at once. */
const WIDTH = 4;

/**
 * Publishes a source. At every moment a reader sees the whole repository as it was, or as it is now.
 * @throws KioskError `pack-version-exists` with the version to write; `source-unreadable` when a file was changed meanwhile;
 *   `repository-…`, `trust-…`, `key-…`, `tree-…`
 */
export async function publishPack(options: PublishOptions): Promise<Published> {
  const { source, tree } = options;
  const { museum, id, version } = source.manifest;
  // Said before anything is sent, and again below for the case that another curator is publishing the same.
  assertNew(await namedFiles(tree, 'network'), source);
  const { sent, kept } = await sendBlobs(options);
  await signing(options, async (repository, shared) => {
    const named = await namedFiles(shared, 'network');
    assertNew(named, source);
    await repository.addTargets([
      { path: `${museum}/${id}/${version}.json`, bytes: source.bytes, custom: { version } },
      ...(await channelTargets(options, shared, named)),
    ]);
  });
  return { pack: `${museum}/${id}`, version, sent, kept, channel: options.channel?.name };
}

async function channelTargets(
  options: PublishOptions,
  tree: TreeWriter,
  named: NamedFiles,
): Promise<readonly NewTarget[]> {
  if (options.channel === undefined) return [];
  const { name, from, until } = options.channel;
  const { museum, id, version } = options.source.manifest;
  const before = await readChannel(tree, named, name);
  const entry: ChannelEntry = {
    museum,
    pack: id,
    version,
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
  };
  const after = showing(before ?? emptyChannel(name), entry, options.now());
  return isDeepStrictEqual(before, after) ? [] : [channelToSign(after)];
}

async function sendBlobs({
  tree,
  source: { blobs },
  resend = false,
  progress = () => {},
}: PublishOptions): Promise<Pick<Published, 'sent' | 'kept'>> {
  const total = blobs.reduce((sum, { size }) => sum + size, 0);
  const sent = { files: 0, bytes: 0 };
  const kept = { files: 0, bytes: 0 };
  await several(blobs, WIDTH, async (blob) => {
    const path = blobPath(blob.sha256);
    // A blob gets its name only when it is whole, so a size that fits is enough; `verify` reads them all.
    const there = !resend && (await tree.size(path)) === blob.size;
    if (!there) await sendBlob(tree, path, blob);
    const count = there ? kept : sent;
    count.files += 1;
    count.bytes += blob.size;
    progress(sent.bytes + kept.bytes, total);
  });
  return { sent, kept };
}

/** Writes one blob of a source. */
export async function sendBlob(tree: TreeWriter, path: string, blob: SourceBlob): Promise<void> {
  if ('bytes' in blob.from) {
    await tree.write(path, blob.from.bytes, blob.type);
    return;
  }
  await assertUnchanged(blob);
  await tree.copy(path, blob.from.file, blob.type);
  try {
    await assertUnchanged(blob);
  } catch (error) {
    // Its name would lie to everybody who publishes the true bytes later.
    await tree.remove(path);
    throw error;
  }
}

function assertNew(named: NamedFiles, source: ReadSource): void {
  const { museum, id, version } = source.manifest;
  const prefix = `${museum}/${id}/`;
  const there = named.targets.filter(({ path }) => path.startsWith(prefix));
  const same = there.find(({ path }) => path === `${prefix}${version}.json`);
  if (same === undefined) return;
  const versions = there
    .map(({ path }) => path.slice(prefix.length, -'.json'.length))
    .toSorted(compareVersions);
  const next = nextVersion(versions.at(-1) ?? version);
  const what =
    same.sha256 === sha256Of(source.bytes)
      ? `with exactly these files. There is nothing to publish; after a change write "version": "${next}" in pack.json`
      : `with other files, and a version never changes. Nothing was published; write "version": "${next}" in pack.json`;
  throw new KioskError('pack-version-exists', `${museum}/${id} ${version} is published already ${what}.`);
}

/** The version after the newest one that is published. */
function nextVersion(version: string): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number);
  return `${major}.${minor}.${patch + 1}`;
}
