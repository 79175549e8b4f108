import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Box, type Direction, nearest } from './nearest.ts';

const DIRECTIONS: readonly Direction[] = ['up', 'down', 'left', 'right'];
const box = (left: number, top: number, width = 80, height = 60): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

describe('an arrow key', () => {
  /** A PIN pad: three columns, four rows, a wide button below. */
  const pad = [
    ...Array.from({ length: 12 }, (_one, index) => box((index % 3) * 100, Math.floor(index / 3) * 80)),
    box(60, 400, 160),
  ];

  it('moves along rows and columns', () => {
    expect(nearest(pad, 4, 'right')).toBe(5);
    expect(nearest(pad, 4, 'left')).toBe(3);
    expect(nearest(pad, 4, 'up')).toBe(1);
    expect(nearest(pad, 4, 'down')).toBe(7);
    expect(nearest(pad, 9, 'down')).toBe(12);
    expect(nearest(pad, 12, 'up')).toBe(10);
  });

  it('begins with the first control when nothing has the focus', () => {
    for (const direction of DIRECTIONS) expect(nearest(pad, undefined, direction)).toBe(0);
    expect(nearest([], undefined, 'down')).toBeUndefined();
  });

  it('goes on in reading order where the screen ends', () => {
    expect(nearest(pad, 12, 'down')).toBe(0);
    expect(nearest(pad, 0, 'up')).toBe(12);
    expect(nearest(pad, 2, 'right')).toBe(3);
  });

  it('prefers what lies straight ahead to what is a little nearer but aside', () => {
    const boxes = [box(400, 0), box(400, 300), box(100, 200)];
    expect(nearest(boxes, 0, 'down')).toBe(1);
  });
});

it('leads to every control of a view that is made of rows, from wherever one begins', () => {
  const row = fc.record({
    widths: fc.array(fc.integer({ min: 60, max: 300 }), { minLength: 1, maxLength: 6 }),
    indent: fc.nat(400),
  });
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 6 }), (rows) => {
      const boxes = rows.flatMap(({ widths, indent }, at) => {
        let left = indent;
        return widths.map((width) => {
          const one = box(left, at * 80, width);
          left = one.right + 10;
          return one;
        });
      });
      for (const start of boxes.keys()) expect(reached(boxes, start)).toBe(boxes.length);
    }),
    { numRuns: 500 },
  );
});

/** How many controls the arrows reach from one of them. */
function reached(boxes: readonly Box[], start: number): number {
  const seen = new Set([start]);
  for (const from of seen)
    for (const direction of DIRECTIONS) {
      const next = nearest(boxes, from, direction);
      if (next !== undefined) seen.add(next);
    }
  return seen.size;
}
