import { describe, expect, it } from 'vitest';
import { groupBox, padBox } from './boxes.ts';

const SHAPES = ['portrait', 'landscape', 'wall'] as const;
const FREE = [0.05, 0.1, 0.18, 0.3, 0.5, 1];

describe('the lights of a tour’s page', () => {
  it('are above the words, however far those reach up, and on the screen', () => {
    for (const boxOf of [groupBox, padBox])
      for (const shape of SHAPES)
        for (const free of FREE) {
          const { centreX, centreY, height } = boxOf(shape, free);
          // A group's on a wall are beside them.
          const isBeside = centreX > 0.6;
          expect(centreY + height / 2).toBeLessThan(isBeside ? 1 : free);
          expect(centreY - height / 2).toBeGreaterThan(0);
        }
  });

  it('are as large as they are meant where there is room', () => {
    expect(padBox('portrait', 1)).toMatchObject({ centreY: 0.2, height: 0.17 });
    expect(groupBox('landscape', 1)).toMatchObject({ centreY: 0.36, height: 0.42 });
    expect(groupBox('wall', 0.1)).toEqual(groupBox('wall', 1));
  });
});
