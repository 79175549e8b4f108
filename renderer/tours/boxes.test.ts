import { describe, expect, it } from 'vitest';
import { groupBox, padBox } from './boxes.ts';

/** Of the height, above the words. */
const FREE = [0.05, 0.1, 0.18, 0.3, 0.5, 1];
/** A group's on a wall is beside its words. */
const ABOVE = [
  (free: number) => groupBox('portrait', free),
  (free: number) => groupBox('landscape', free),
  (free: number) => padBox('portrait', free),
  (free: number) => padBox('landscape', free),
  (free: number) => padBox('wall', free),
];

describe('the lights of a tour’s page', () => {
  it('are above the words, however far those reach up, and on the screen', () => {
    for (const boxOf of ABOVE)
      for (const free of FREE) {
        const { centreY, height } = boxOf(free);
        expect(centreY + height / 2).toBeLessThan(free);
        expect(centreY - height / 2).toBeGreaterThan(0);
      }
  });

  it('are as large as they are meant where there is room', () => {
    expect(padBox('portrait', 1)).toMatchObject({ centreY: 0.2, height: 0.17 });
    expect(groupBox('landscape', 1)).toMatchObject({ centreY: 0.36, height: 0.42 });
    expect(groupBox('wall', 0.1)).toEqual(groupBox('wall', 1));
  });
});
