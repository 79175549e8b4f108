import { describe, expect, it } from 'vitest';
import { numberText, onScale } from './number.ts';

describe('numbers on the bench', () => {
  it('have the digits that the model says, a true minus, and no minus nothing', () => {
    expect(numberText(9.5294, 2)).toBe('9.53');
    expect(numberText(-1.26, 1)).toBe('−1.3');
    expect(numberText(-0.004, 2)).toBe('0.00');
    expect(numberText(3, 0)).toBe('3');
  });

  it('a finger’s place becomes the nearest value of the scale, which ends where it ends', () => {
    const scale = { least: 0.5, most: 3, step: 0.25 };
    expect(onScale(1.37, scale)).toBe(1.25);
    expect(onScale(1.38, scale)).toBe(1.5);
    expect(onScale(-4, scale)).toBe(0.5);
    expect(onScale(Number.POSITIVE_INFINITY, scale)).toBe(3);
    expect(onScale(0.3, { least: 0, most: 1, step: 0.1 })).toBe(0.3);
    expect(onScale(9.9, { least: 0, most: 10, step: 4 })).toBe(8);
  });
});
