import { describe, expect, it } from 'vitest';
import { scaled } from './powers.ts';

describe('a large number', () => {
  it('has one digit before the point and its power of ten beside it', () => {
    expect(scaled(Math.log10(1.66e33))).toEqual({ value: expect.closeTo(1.66, 9), unit: '×10³³' });
    expect(scaled(166.1).unit).toBe('×10¹⁶⁶');
    expect(scaled(0)).toEqual({ value: 1, unit: '×10⁰' });
  });

  it('is never shown as ten times a power', () => {
    expect(scaled(Math.log10(9.96e4))).toEqual({ value: expect.closeTo(0.996, 9), unit: '×10⁵' });
    expect(scaled(Math.log10(9.94e4)).unit).toBe('×10⁴');
  });
});
