/**
 * A channel: a small signed target that says which packs at which versions a group of kiosks shows, from when to when.
 * A kiosk follows one channel of each repository that it trusts.
 */
import { Localized } from './language-schema.ts';
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

/** Something that is shown for a time; `from` and `until` as in a channel's entry. */
export type Timed = Pick<ChannelEntry, 'from' | 'until'>;

/**
 * What a channel shows at a moment.
 * @param now milliseconds since 1970
 * @returns for each pack the last entry whose time has come and is not over
 */
export function shownAt(channel: Channel, now: number): readonly ChannelEntry[] {
  return showingAt(channel.shows, now, ({ museum, pack }) => `${museum}/${pack}`);
}

/**
 * Of several entries with the same key the last one whose time has come and is not over.
 * @param now milliseconds since 1970
 */
export function showingAt<Entry extends Timed>(
  entries: readonly Entry[],
  now: number,
  keyOf: (entry: Entry) => string,
): readonly Entry[] {
  const shown = new Map<string, Entry>();
  for (const entry of entries)
    if (hasBegun(entry, now) && !isOver(entry, now)) shown.set(keyOf(entry), entry);
  return [...shown.values()];
}

function hasBegun({ from }: Timed, now: number): boolean {
  return from === undefined || Date.parse(from) <= now;
}

/** Whether it will never be shown again. @param now milliseconds since 1970 */
export function isOver({ until }: Timed, now: number): boolean {
  return until !== undefined && Date.parse(until) <= now;
}

/** The next moment after `now` at which what is shown may change, milliseconds since 1970. */
export function nextChange(entries: readonly Timed[], now: number): number | undefined {
  const moments = entries
    .flatMap(({ from, until }) => [from, until])
    .flatMap((moment) => (moment === undefined ? [] : [Date.parse(moment)]))
    .filter((moment) => moment > now);
  return moments.length === 0 ? undefined : Math.min(...moments);
}
