import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOfSight } from './glass.ts';
import { EDGES } from './model.ts';
import { foldAt, FRAME, isInside } from './shape.ts';
import { drawnPieces, frontOf, MEDIA, mediumAt } from './shelves.ts';

const SIGHTS = [0, 1, 2, 3, 4];

describe('the glass', () => {
  it('shows folds at a millimetre, cells at a micrometre and a synapse at four nanometres, and nothing else', () => {
    const seen = (edge: number): readonly number[] => SIGHTS.map((at) => shareOfSight(at, Math.log10(edge)));
    expect(seen(EDGES[0])).toEqual([1, 0, 0, 0, 0]);
    expect(seen(1e3)).toEqual([0, 0, 1, 0, 0]);
    expect(seen(4)).toEqual([0, 0, 0, 0, 1]);
  });

  it('is never empty: what goes leaves as much as what comes', () => {
    assert(
      property(double({ min: 0, max: 7, noNaN: true }), (grain) => {
        const sum = SIGHTS.reduce((all, at) => all + shareOfSight(at, grain), 0);
        expect(sum).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe('a row of media', () => {
  it('is one piece for little data, and never shorter for more', () => {
    for (const medium of MEDIA) {
      expect(drawnPieces(medium, 6)).toBe(1);
      for (let load = 6; load < 24; load += 0.5)
        expect(drawnPieces(medium, load + 0.5)).toBeGreaterThanOrEqual(drawnPieces(medium, load));
      expect(drawnPieces(medium, 23)).toBeGreaterThan(30);
    }
  });

  it('is chosen by a finger on its first piece, and by none on the brain', () => {
    for (const medium of MEDIA) expect(mediumAt(frontOf(medium).x + 30, frontOf(medium).y - 20)).toBe(medium);
    expect(mediumAt(-100, -200)).toBeUndefined();
    expect(mediumAt(frontOf('disk').x + 145, frontOf('disk').y)).toBeUndefined();
  });
});

describe('the brain', () => {
  it('fills two thirds of its frame, and has as much crest as furrow', () => {
    let [inside, sum, all] = [0, 0, 0];
    for (let y = 2; y < FRAME.height; y += 5)
      for (let x = 2; x < FRAME.width; x += 5) {
        all += 1;
        if (!isInside(x, y)) continue;
        inside += 1;
        sum += foldAt(x, y);
      }
    expect(inside / all).toBeGreaterThan(0.6);
    expect(inside / all).toBeLessThan(0.75);
    expect(Math.abs(sum / inside)).toBeLessThan(0.15);
  });
});
