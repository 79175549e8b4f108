/**
 * A channel: a small signed target that says which packs at which versions a group of kiosks shows, from when to when.
 * A kiosk follows one channel of each repository that it trusts.
 */
import { Localized } from './language.ts';
import { PackId, PackVersion } from './pack.ts';
import { z } from './schema.ts';

/** Largest channel that is read, bytes. */
export const CHANNEL_MAX_BYTES = 200_000;

export const ChannelEntry = z.strictObject({
  museum: PackId,
  pack: PackId,
  version: PackVersion,
  /** First moment at which it is shown, ISO 8601 with an offset; at once when absent. */
  from: z.iso.datetime({ offset: true }).optional(),
  /** First moment at which it is no longer shown; never when absent. */
  until: z.iso.datetime({ offset: true }).optional(),
});
export type ChannelEntry = Readonly<z.infer<typeof ChannelEntry>>;

export const Channel = z.strictObject({
  format: z.literal(1),
  name: PackId,
  title: Localized,
  /** Of several entries for one pack the last one whose time has come is shown. */
  shows: z.array(ChannelEntry).max(500),
});
export type Channel = Readonly<z.infer<typeof Channel>>;

/** The channel that is followed when the settings name none. */
export const DEFAULT_CHANNEL = 'main';

/**
 * What a channel shows at a moment.
 * @param now milliseconds since 1970
 * @returns for each pack the last entry whose time has come and is not over
 */
export function shownAt(channel: Channel, now: number): readonly ChannelEntry[] {
  const shown = new Map<string, ChannelEntry>();
  for (const entry of channel.shows) {
    const begun = entry.from === undefined || Date.parse(entry.from) <= now;
    const over = entry.until !== undefined && Date.parse(entry.until) <= now;
    if (begun && !over) shown.set(`${entry.museum}/${entry.pack}`, entry);
  }
  return [...shown.values()];
}

/** The next moment after `now` at which what is shown may change, milliseconds since 1970. */
export function nextChange(channel: Channel, now: number): number | undefined {
  const moments = channel.shows
    .flatMap(({ from, until }) => [from, until])
    .flatMap((moment) => (moment === undefined ? [] : [Date.parse(moment)]))
    .filter((moment) => moment > now);
  return moments.length === 0 ? undefined : Math.min(...moments);
}
