import { describe, expect, it } from 'vitest';
import { hashOf, seeded } from './random.ts';

const drawn = (seed: number, count: number): readonly number[] => {
  const random = seeded(seed);
  return Array.from({ length: count }, () => random());
};

describe('what is drawn for somebody', () => {
  it('is the same on every machine: these numbers never change', () => {
    // The published test value of FNV-1a, and the first numbers of mulberry32.
    expect(hashOf('a')).toBe(0xe40c292c);
    expect(drawn(1, 3)).toEqual([0.6270739405881613, 0.002735721180215478, 0.5274470399599522]);
  });

  it('differs between neighbours in the alphabet', () => {
    const ids = Array.from({ length: 1_200 }, (_id, at) => `person-${at}`);
    expect(new Set(ids.map(hashOf)).size).toBe(1_200);
    expect(drawn(1, 8)).not.toEqual(drawn(2, 8));
  });

  it('is spread evenly from 0 to 1 and never leaves it', () => {
    const numbers = drawn(hashOf('anybody'), 20_000);
    expect(Math.min(...numbers)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...numbers)).toBeLessThan(1);
    for (let tenth = 0; tenth < 10; tenth++) {
      const share = numbers.filter((number) => Math.floor(number * 10) === tenth).length / numbers.length;
      expect(share).toBeCloseTo(0.1, 1);
    }
  });
});
