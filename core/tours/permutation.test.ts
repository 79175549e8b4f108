import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hallKeys, quickKeys } from '#tests/builders/tours.ts';
import { NUMBERS } from './letters.ts';
import { permute, SIDE, unpermute } from './permutation.ts';

const numbers = fc.integer({ min: 0, max: SIDE ** 2 - 1 });
const [key, other] = [hallKeys('one')('2026-05-04'), hallKeys('two')('2026-05-04')];

describe('the keyed permutation', () => {
  it('fits seven characters three times, and a larger one would not', () => {
    expect(3 * SIDE ** 2).toBeLessThanOrEqual(NUMBERS);
    expect(3 * (SIDE + 1) ** 2).toBeGreaterThan(NUMBERS);
  });

  it('goes from all numbers to all numbers, and back with the same key only', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const hidden = permute(number, key);
        expect(hidden).toBeGreaterThanOrEqual(0);
        expect(hidden).toBeLessThan(SIDE ** 2);
        expect(unpermute(hidden, key)).toBe(number);
        expect(permute(unpermute(number, key), key)).toBe(number);
        expect(unpermute(hidden, other)).not.toBe(number);
      }),
      { numRuns: 500, seed: 31 },
    );
  });

  it('leaves nothing of an order: neighbours are spread over all numbers', () => {
    const quick = quickKeys('one')('2026-05-04');
    const parts = Array.from({ length: 50 }, () => 0);
    for (let number = 0; number < 20_000; number++) {
      const part = Math.floor((permute(number, quick) / SIDE ** 2) * 50);
      parts[part] = (parts[part] ?? 0) + 1;
    }
    // 400 in each, with a spread of 20.
    expect(Math.min(...parts)).toBeGreaterThan(300);
    expect(Math.max(...parts)).toBeLessThan(500);
  });
});
