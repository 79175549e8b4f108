import { array, assert, double, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLabels } from './marks.ts';

const picture = { x: 100, y: 50, width: 800, height: 800 };
const name = { width: 160, height: 30 };

describe('names in a picture', () => {
  it('stand outwards of what they name, or inwards at the edge', () => {
    const [right, left, edge] = placeLabels(
      [
        { x: 600, y: 200, ...name },
        { x: 400, y: 400, ...name },
        { x: 880, y: 600, ...name },
      ],
      picture,
      12,
    );
    expect(right).toMatchObject({ side: 'right', x: 612, y: 185 });
    expect(left).toMatchObject({ side: 'left', x: 228, y: 385 });
    expect(edge).toMatchObject({ side: 'left', x: 708 });
  });

  it('of two things at one place the second name moves to another side', () => {
    const both = placeLabels(
      [
        { x: 600, y: 200, ...name },
        { x: 604, y: 202, ...name },
      ],
      picture,
      12,
    );
    expect(both.map((label) => label?.side)).toEqual(['right', 'left']);
  });

  it('a name stays on its side when what it names crosses the middle', () => {
    const [crossed] = placeLabels([{ x: 480, y: 300, ...name, side: 'right' }], picture, 12);
    expect(crossed?.side).toBe('right');
  });

  it('a name that finds no place is not shown', () => {
    expect(placeLabels([{ x: 500, y: 400, width: 900, height: 30 }], picture, 12)).toEqual([undefined]);
    expect(placeLabels([{ x: 5000, y: 400, ...name }], picture, 12)).toEqual([undefined]);
  });

  it('none covers another or leaves the picture, wherever the picture moves', () => {
    const label = record({
      x: double({ min: 0, max: 1000, noNaN: true }),
      y: double({ min: 0, max: 900, noNaN: true }),
      width: double({ min: 20, max: 400, noNaN: true }),
      height: double({ min: 20, max: 80, noNaN: true }),
    });
    assert(
      property(array(label, { minLength: 1, maxLength: 3 }), (labels) => {
        const shown = placeLabels(labels, picture, 10).filter((box) => box !== undefined);
        for (const [at, one] of shown.entries()) {
          expect(one.x).toBeGreaterThanOrEqual(picture.x);
          expect(one.x + one.width).toBeLessThanOrEqual(picture.x + picture.width + 1e-9);
          expect(one.y).toBeGreaterThanOrEqual(picture.y);
          expect(one.y + one.height).toBeLessThanOrEqual(picture.y + picture.height + 1e-9);
          for (const other of shown.slice(at + 1)) {
            const across = Math.max(one.x - other.x - other.width, other.x - one.x - one.width);
            const along = Math.max(one.y - other.y - other.height, other.y - one.y - one.height);
            expect(Math.max(across, along)).toBeGreaterThanOrEqual(10 - 1e-9);
          }
        }
      }),
    );
  });
});
