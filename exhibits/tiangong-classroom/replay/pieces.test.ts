import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { linePieces, secondOf, shareOf } from './pieces.ts';

describe('the line of a film', () => {
  it('gives chapters their share of time where they are long enough', () => {
    const pieces = linePieces([0, 30, 60], 120, 0.1);
    expect(pieces.map(({ from, to }) => [from, to])).toEqual([
      [0, 0.25],
      [0.25, 0.5],
      [0.5, 1],
    ]);
  });

  it('makes room for a short chapter of an hour’s recording', () => {
    const pieces = linePieces([0, 1_800, 1_810, 1_820], 3_600, 0.1);
    for (const { from, to } of pieces) expect(to - from).toBeGreaterThanOrEqual(0.1 - 1e-9);
    expect(pieces.at(-1)?.to).toBeCloseTo(1, 9);
  });

  it('has a piece of its own for what comes before the first chapter', () => {
    expect(linePieces([10, 20], 30, 0.1)[0]).toMatchObject({ start: 0, end: 10, chapter: undefined });
    expect(shareOf(linePieces([], 30, 0.1), 15)).toBe(0);
  });

  it('runs from 0 to 1 without going back, and a touch leads to the second that lies there (to 1e-6 s)', () => {
    const chapters = fc.uniqueArray(fc.integer({ min: 0, max: 3_500 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(chapters, fc.double({ min: 0, max: 1, noNaN: true }), (starts, place) => {
        const pieces = linePieces(
          starts.toSorted((one, other) => one - other),
          3_600,
          0.08,
        );
        const second = secondOf(pieces, place);
        expect(shareOf(pieces, second)).toBeCloseTo(place, 6);
        expect(shareOf(pieces, second + 1)).toBeGreaterThanOrEqual(shareOf(pieces, second));
        expect(shareOf(pieces, 3_600)).toBeCloseTo(1, 6);
      }),
      { numRuns: 200 },
    );
  });
});
