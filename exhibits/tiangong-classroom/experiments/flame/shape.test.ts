import { describe, expect, it } from 'vitest';
import {
  flameLean,
  flameSize,
  flickerFrequency,
  flickerStrength,
  grashof,
  leastOxygen,
  sooty,
  type Surroundings,
} from './shape.ts';

const air = (gravity: number, wind = 0, oxygen = 21): Surroundings => ({ gravity, wind, oxygen });
const aspect = (gravity: number): number => flameSize(air(gravity)).length / flameSize(air(gravity)).width;
const range = Array.from({ length: 101 }, (_, index) => index / 100);

describe('the shape of a flame', () => {
  it('is about 25 by 8 mm on Earth and a ball of 14 mm without gravity, within 5 %', () => {
    const earth = flameSize(air(1));
    expect(Math.abs(earth.length / 0.025 - 1)).toBeLessThan(0.05);
    expect(Math.abs(earth.width / 0.008 - 1)).toBeLessThan(0.05);
    expect(flameSize(air(0))).toEqual({ length: 0.014, width: 0.014 });
  });

  it('becomes ever longer and narrower as gravity grows, without a jump', () => {
    const aspects = range.map(aspect);
    expect(aspects).toEqual([...aspects].sort((a, b) => a - b));
    expect(aspect(0.01) / aspect(0)).toBeLessThan(1.25);
  });

  it('goes as the fourth root of the Grashof number where flow is strong, within 3 %', () => {
    const ratio = (aspect(1) / aspect(0.25)) ** 4;
    expect(Math.abs(ratio / (grashof(air(1)) / grashof(air(0.25))) - 1)).toBeLessThan(0.03);
  });

  it('is blue without gravity, yellow with it, and yellower in richer air', () => {
    expect(sooty(air(0))).toBe(0);
    expect(sooty(air(1))).toBeGreaterThan(0.85);
    expect(sooty(air(0, 0, 30))).toBeGreaterThan(0.3);
  });

  it('leans with the draught, more so without gravity, and to the side the draught blows to', () => {
    expect(flameLean(air(1))).toBe(0);
    expect(flameLean(air(0, 0.3))).toBeGreaterThan(flameLean(air(1, 0.3)));
    expect(flameLean(air(1, -0.3))).toBe(-flameLean(air(1, 0.3)));
  });

  it('needs more oxygen without gravity', () => {
    expect(leastOxygen(air(0))).toBeGreaterThan(leastOxygen(air(1)) + 1);
  });

  it('flickers at 1.5/√D Hz on Earth, with √g, and not at all without gravity; within 1e-12', () => {
    const { width } = flameSize(air(1));
    expect(Math.abs(flickerFrequency(air(1)) - 1.5 / Math.sqrt(width))).toBeLessThan(1e-12);
    const quarter = flickerFrequency(air(0.25)) * Math.sqrt(flameSize(air(0.25)).width);
    expect(Math.abs(quarter - 0.75)).toBeLessThan(1e-12);
    expect(flickerFrequency(air(0))).toBe(0);
    expect(flickerStrength(air(0, 0.5))).toBe(0);
  });
});
