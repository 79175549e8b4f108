import { describe, expect, it } from 'vitest';
import { shownAt } from '#core/channel.ts';
import { emptyChannel, hiding, showing } from './channel-edit.ts';

const NOW = Date.parse('2026-10-01T00:00:00Z');
const hall = (version: string, times: { from?: string; until?: string } = {}) => ({
  museum: 'sichuan',
  pack: 'hall',
  version,
  ...times,
});
const river = { museum: 'sichuan', pack: 'river', version: '1.0.0' };
const versionsAt = (channel: ReturnType<typeof emptyChannel>, moment: string) =>
  shownAt(channel, Date.parse(moment)).map(({ version }) => version);

describe('a channel', () => {
  it('shows a new version at once, in the place of every other of that pack', () => {
    const before = [hall('1.0.0'), hall('2.0.0', { from: '2027-01-01T00:00:00Z' }), river].reduce(
      (channel, entry) => showing(channel, entry, NOW),
      emptyChannel('main'),
    );
    expect(showing(before, hall('1.1.0'), NOW).shows).toEqual([river, hall('1.1.0')]);
  });

  it('shows a festival’s version for some days and then what it showed before', () => {
    const usual = showing(emptyChannel('main'), hall('1.0.0'), NOW);
    const festival = { from: '2026-10-02T00:00:00Z', until: '2026-10-08T00:00:00Z' };
    const channel = showing(usual, hall('1.0.1', festival), NOW);
    expect(versionsAt(channel, '2026-10-01T12:00:00Z')).toEqual(['1.0.0']);
    expect(versionsAt(channel, '2026-10-03T12:00:00Z')).toEqual(['1.0.1']);
    expect(versionsAt(channel, '2026-10-08T00:00:00Z')).toEqual(['1.0.0']);
    // A corrected version for the same days takes the place of the first.
    expect(showing(channel, hall('1.0.2', festival), NOW).shows).toEqual([
      hall('1.0.0'),
      hall('1.0.2', festival),
    ]);
    // When it is over it is dropped with the next change.
    expect(showing(channel, river, Date.parse(festival.until)).shows).toEqual([hall('1.0.0'), river]);
  });

  it('hides a pack in all of its versions', () => {
    const channel = [hall('1.0.0'), hall('1.1.0', { from: '2027-01-01T00:00:00Z' }), river].reduce(
      (before, entry) => showing(before, entry, NOW),
      emptyChannel('main'),
    );
    expect(hiding(channel, { museum: 'sichuan', pack: 'hall' }).shows).toEqual([river]);
  });
});
