import { describe, expect, it } from 'vitest';
import { EMBLEMS, emblemOf } from './emblems.ts';
import { MOST_GROUPS } from './limits.ts';

describe('what groups are called', () => {
  it('has one animal for each group, and no two with the same name, character or colour', () => {
    expect(EMBLEMS).toHaveLength(MOST_GROUPS);
    const kinds = [
      EMBLEMS.map(({ character }) => character),
      EMBLEMS.map(({ hue }) => hue),
      EMBLEMS.map(({ name }) => name['zh-Hans']),
      EMBLEMS.map(({ name }) => name.en),
    ];
    for (const kind of kinds) expect(new Set<number | string>(kind).size).toBe(MOST_GROUPS);
  });

  it('gives neighbours colours that nobody confuses, the last and the first too', () => {
    for (let group = 1; group <= MOST_GROUPS; group++) {
      const apart = Math.abs(emblemOf(group).hue - emblemOf((group % MOST_GROUPS) + 1).hue);
      expect(Math.min(apart, 360 - apart)).toBeGreaterThan(120);
    }
  });
});
