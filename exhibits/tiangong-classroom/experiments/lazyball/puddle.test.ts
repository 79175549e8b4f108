import { describe, expect, it } from 'vitest';
import { EARTH_GRAVITY, puddleHeight, puddleRadius } from '../physics/puddle.ts';
import { puddleSwing } from './puddle.ts';

describe('the wave on a puddle', () => {
  const drop = { radius: 0.03, balls: 0 };

  it('runs as a wave in shallow water, c = √(gh), within 3 %', () => {
    const speed = (puddleSwing(drop).frequency * puddleRadius(0.03)) / 3.8317;
    expect(Math.abs(speed / Math.sqrt(EARTH_GRAVITY * puddleHeight()) - 1)).toBeLessThan(0.03);
  });

  it('dies away at least thirty times as fast as the swing of a ball in orbit, and faster with steel balls', () => {
    expect(puddleSwing(drop).damping).toBeGreaterThan(30 * (5e-6 / 0.03 ** 2));
    expect(puddleSwing({ radius: 0.03, balls: 12 }).damping).toBeGreaterThan(puddleSwing(drop).damping);
  });
});
