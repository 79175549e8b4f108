import { describe, expect, it } from 'vitest';
import { roundPath } from './path.ts';

describe('a round path', () => {
  it('goes through every place that was noted', () => {
    const places = [
      { x: 0, y: 0, z: 0 },
      { x: 1, y: 0.4, z: 0.2 },
      { x: 1.5, y: -1, z: 0 },
    ];
    const path = roundPath(places, 4);
    expect(path).toHaveLength(9);
    for (const [at, place] of places.entries()) expect(path[at * 4]).toEqual(place);
  });

  it('keeps within 1 % of a circle that was noted every 30 degrees', () => {
    const noted = Array.from({ length: 13 }, (_, at) => ({
      x: Math.cos((at * Math.PI) / 6),
      y: Math.sin((at * Math.PI) / 6),
    }));
    // The first and the last piece do not know how the circle goes on.
    for (const { x, y } of roundPath(noted, 5).slice(5, -5)) {
      expect(Math.hypot(x, y)).toBeGreaterThan(0.99);
      expect(Math.hypot(x, y)).toBeLessThan(1.01);
    }
  });

  it('of one place or none is what it is', () => {
    expect(roundPath([], 3)).toEqual([]);
    expect(roundPath([{ x: 1, y: 2 }], 3)).toEqual([{ x: 1, y: 2 }]);
  });
});
