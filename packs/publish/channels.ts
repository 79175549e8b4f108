/** Reading a channel of a repository that is open for signing, and signing a changed one. */
import { Channel, CHANNEL_MAX_BYTES } from '#core/channel.ts';
import { describeError, KioskError } from '#core/errors.ts';
import type { NewTarget } from '../trust/author.ts';
import { channelTarget } from '../trust/format.ts';
import { type NamedFiles, type ReadFile, sha256Of } from './metadata-walk.ts';

/**
 * A channel as it was signed.
 * @returns undefined when the repository has no such channel
 * @throws KioskError `channel-invalid`, `tree-file-missing`
 */
export async function readChannel(
  tree: ReadFile,
  named: NamedFiles,
  name: string,
): Promise<Channel | undefined> {
  const target = named.targets.find(({ path }) => path === channelTarget(name));
  if (target === undefined) return undefined;
  const bytes = await tree.read(target.file, CHANNEL_MAX_BYTES);
  if (bytes === undefined)
    throw new KioskError(
      'tree-file-missing',
      `${tree.name} has no ${target.file}. The channel was not changed.`,
    );
  try {
    if (sha256Of(bytes) !== target.sha256) throw new Error('its bytes are not those that were signed');
    return Channel.parse(JSON.parse(Buffer.from(bytes).toString('utf8')));
  } catch (error) {
    throw new KioskError(
      'channel-invalid',
      `${target.file} of ${tree.name} is not a channel (${describeError(error).slice(0, 200)}). It was not changed.`,
      error,
    );
  }
}

/** A channel to sign. */
export function channelToSign(channel: Channel): NewTarget {
  const bytes = Buffer.from(`${JSON.stringify(Channel.parse(channel), undefined, 1)}\n`);
  return { path: channelTarget(channel.name), bytes };
}

/** Names of all channels. */
export function channelNames(named: NamedFiles): readonly string[] {
  return named.targets.flatMap(({ path }) => /^channels\/(.+)\.json$/.exec(path)?.[1] ?? []).toSorted();
}
