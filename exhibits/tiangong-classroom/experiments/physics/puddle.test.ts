import { describe, expect, it } from 'vitest';
import { bondNumber, EARTH_GRAVITY, fallAfter, landingOver, puddleHeight, puddleRadius } from './puddle.ts';

describe('a ball of water let go on Earth', () => {
  it('is far too heavy to stay round: Bond number 121 for a radius of 3 cm, within 1 %', () => {
    expect(bondNumber(0.03) / 121).toBeCloseTo(1, 2);
    expect(bondNumber(0.0005)).toBeLessThan(0.05);
  });

  it('lies 4.5 mm deep on waxed glass, within 2 %, whatever its size', () => {
    expect(Math.abs(puddleHeight() / 0.0045 - 1)).toBeLessThan(0.02);
  });

  it('keeps its water to 1e-12', () => {
    const volume = Math.PI * puddleRadius(0.03) ** 2 * puddleHeight();
    expect(Math.abs(volume / ((4 / 3) * Math.PI * 0.03 ** 3) - 1)).toBeLessThan(1e-12);
  });

  it('falls by ½gt², lands once and spreads without drawing back', () => {
    expect(fallAfter(0.1, 0.1).fallen).toBeCloseTo((EARTH_GRAVITY * 0.01) / 2, 12);
    expect(fallAfter(0.1, 0.1).spread).toBe(0);
    const spreads = Array.from({ length: 100 }, (_, index) => fallAfter(index / 60, 0.1).spread);
    expect(spreads).toEqual([...spreads].sort((a, b) => a - b));
    expect(fallAfter(landingOver(0.1), 0.1)).toMatchObject({ fallen: 0.1 });
    expect(fallAfter(landingOver(0.1), 0.1).spread).toBeGreaterThan(0.99);
  });
});
