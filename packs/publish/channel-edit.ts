/** Changing what a channel shows; pure. */
import type { Channel, ChannelEntry } from '#core/channel.ts';
import { DEFAULT_CHANNEL } from '#core/channel.ts';
import type { Localized } from '#core/language.ts';

/** A channel without packs, with a title made from its name unless there is a better one. */
export function emptyChannel(name: string, title?: Localized): Channel {
  const main = { 'zh-Hans': '主频道', en: 'Main channel' };
  const other = { 'zh-Hans': `频道 ${name}`, en: `Channel ${name}` };
  return { format: 1, name, title: title ?? (name === DEFAULT_CHANNEL ? main : other), shows: [] };
}

/**
 * Shows a version of a pack. Without times it takes the place of everything that was said of the pack; with times it is
 * added, so that what is shown now stays until then and comes back afterwards. Entries that are over are dropped.
 * @param now milliseconds since 1970
 */
export function showing(channel: Channel, entry: ChannelEntry, now: number): Channel {
  const always = entry.from === undefined && entry.until === undefined;
  const kept = channel.shows
    .filter(({ until }) => until === undefined || Date.parse(until) > now)
    .filter((other) => !samePack(other, entry) || (!always && !sameTimes(other, entry)));
  return { ...channel, shows: [...kept, entry] };
}

/** Shows a pack no longer, in any version. */
export function hiding(channel: Channel, pack: Pick<ChannelEntry, 'museum' | 'pack'>): Channel {
  return { ...channel, shows: channel.shows.filter((entry) => !samePack(entry, pack)) };
}

function samePack(
  one: Pick<ChannelEntry, 'museum' | 'pack'>,
  other: Pick<ChannelEntry, 'museum' | 'pack'>,
): boolean {
  return one.museum === other.museum && one.pack === other.pack;
}

function sameTimes(one: ChannelEntry, other: ChannelEntry): boolean {
  return one.from === other.from && one.until === other.until;
}
