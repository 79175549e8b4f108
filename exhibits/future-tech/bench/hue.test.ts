import { describe, expect, it } from 'vitest';
import { hueOf } from './hue.ts';

describe('the hue of a light', () => {
  it('is the one that CSS gives the same colour', () => {
    // CSS Color 4, appendix of named colours in oklch: red 29.23, lime 142.5, blue 264.05.
    expect(hueOf(0xff0000)).toBeCloseTo(29.23, 1);
    expect(hueOf(0x00ff00)).toBeCloseTo(142.5, 1);
    expect(hueOf(0x0000ff)).toBeCloseTo(264.05, 1);
  });

  it('is the same, however bright the light is', () => {
    expect(hueOf(0x7f0000)).toBeCloseTo(hueOf(0xff0000), 6);
  });
});
