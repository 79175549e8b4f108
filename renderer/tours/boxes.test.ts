import { describe, expect, it } from 'vitest';
import { groupBox, padBox, type Room } from './boxes.ts';

/** Of the height, above the words. */
const FREE = [0.05, 0.1, 0.18, 0.3, 0.5, 1];
/** A group's on a wall is beside its words. */
const ABOVE = [
  (room: Room) => groupBox('portrait', room),
  (room: Room) => groupBox('landscape', room),
  (room: Room) => padBox('portrait', room),
  (room: Room) => padBox('landscape', room),
  (room: Room) => padBox('wall', room),
];

describe('the lights of a tour’s page', () => {
  it('are above the words, however far those reach up, and on the screen', () => {
    for (const boxOf of ABOVE)
      for (const free of FREE) {
        const { centreY, height } = boxOf({ free, least: 0 }) ?? { centreY: Number.NaN, height: 0 };
        expect(centreY + height / 2).toBeLessThan(free);
        expect(centreY - height / 2).toBeGreaterThan(0);
      }
  });

  it('are as large as they are meant where there is room', () => {
    const room = { free: 1, least: 0.1 };
    expect(padBox('portrait', room)).toMatchObject({ centreY: 0.2, height: 0.17 });
    expect(groupBox('landscape', room)).toMatchObject({ centreY: 0.36, height: 0.42 });
    expect(groupBox('wall', { free: 0.1, least: 0.1 })).toEqual(groupBox('wall', room));
  });

  it('are none where they would be smaller than letters', () => {
    for (const boxOf of ABOVE) {
      expect(boxOf({ free: 0.09, least: 0.08 })).toBeUndefined();
      expect(boxOf({ free: 0.15, least: 0.08 })).toBeDefined();
    }
  });
});
