import { describe, expect, it } from 'vitest';
import { Channel, nextChange, shownAt } from './channel.ts';

const channel = Channel.parse({
  format: 1,
  name: 'main',
  title: { 'zh-Hans': '常设', en: 'Permanent' },
  shows: [
    { museum: 'm', pack: 'hall', version: '1.0.0' },
    {
      museum: 'm',
      pack: 'hall',
      version: '2.0.0',
      from: '2026-06-01T08:00:00+08:00',
      until: '2026-07-01T00:00:00Z',
    },
    { museum: 'm', pack: 'fair', version: '1.0.0', until: '2026-06-15T00:00:00Z' },
  ],
});
const at = (text: string): number => Date.parse(text);
const versionsAt = (text: string): readonly string[] =>
  shownAt(channel, at(text)).map(({ pack, version }) => `${pack} ${version}`);

describe('a channel', () => {
  it('shows a version from its first moment to its last, and the lasting one before and after', () => {
    expect(versionsAt('2026-05-31T23:59:59Z')).toEqual(['hall 1.0.0', 'fair 1.0.0']);
    expect(versionsAt('2026-06-01T00:00:00Z')).toEqual(['hall 2.0.0', 'fair 1.0.0']);
    expect(versionsAt('2026-06-15T00:00:00Z')).toEqual(['hall 2.0.0']);
    expect(versionsAt('2026-07-01T00:00:00Z')).toEqual(['hall 1.0.0']);
  });

  it('tells when it changes next', () => {
    expect(nextChange(channel.shows, at('2026-01-01T00:00:00Z'))).toBe(at('2026-06-01T00:00:00Z'));
    expect(nextChange(channel.shows, at('2026-06-20T00:00:00Z'))).toBe(at('2026-07-01T00:00:00Z'));
    expect(nextChange(channel.shows, at('2026-07-01T00:00:00Z'))).toBeUndefined();
  });

  it('refuses a moment without an offset', () => {
    const entry = { museum: 'm', pack: 'hall', version: '1.0.0', from: '2026-06-01T08:00:00' };
    expect(Channel.safeParse({ ...channel, shows: [entry] }).success).toBe(false);
  });
});
