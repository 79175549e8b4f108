import { describe, expect, it } from 'vitest';
import { length, unit, vector, ZERO } from './vector.ts';

describe('a unit vector', () => {
  it.each([1e300, 3, 1e-150, 1e-310, 5e-324])(
    'has length 1 within 1e-12, also of a vector as long as %s',
    (size) => {
      expect(Math.abs(length(unit(vector(0, size, 0))) - 1)).toBeLessThan(1e-12);
    },
  );

  it('of nothing is nothing', () => {
    expect(unit(ZERO)).toEqual(ZERO);
  });
});
