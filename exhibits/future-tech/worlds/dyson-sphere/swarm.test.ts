import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  coverageOf,
  HUMANITY,
  kardashevOf,
  MERCURY,
  mostArea,
  SUN,
  sphereOf,
  temperatureOf,
  UNIT,
} from './swarm.ts';

describe('the numbers of the literature', () => {
  it('a closed shell at the Earth’s distance is as warm as a black surface that faces the Sun, 394 K', () => {
    expect(temperatureOf(1, UNIT)).toBeCloseTo(394, 0);
  });

  it('a lone collector there, cooling on both sides, is at 331 K', () => {
    expect(temperatureOf(0, UNIT)).toBeCloseTo(331, 0);
  });

  it('one square metre there catches 1,361 W, the solar constant', () => {
    expect(coverageOf(1, UNIT) * SUN).toBeCloseTo(1361, 0);
  });

  it('people are at 0.73 of Sagan’s scale, the whole Sun at 2.06, and 10¹⁶ W are type I', () => {
    expect(kardashevOf(HUMANITY)).toBeCloseTo(0.73, 2);
    expect(kardashevOf(SUN)).toBeCloseTo(2.06, 2);
    expect(kardashevOf(1e16)).toBe(1);
  });

  it('Mercury gives about 1.2 kg for each square metre of the sphere through the Earth’s orbit', () => {
    expect(MERCURY / sphereOf(UNIT)).toBeCloseTo(1.17, 2);
    expect(coverageOf(mostArea(MERCURY / sphereOf(UNIT)), UNIT)).toBeCloseTo(1, 12);
  });
});

describe('heat', () => {
  const shares = double({ min: 0, max: 1, noNaN: true });
  const distances = double({ min: 0.1 * UNIT, max: 2 * UNIT, noNaN: true });

  it('that leaves a swarm is the light that it caught: energy is conserved', () => {
    assert(
      property(shares, distances, (coverage, distance) => {
        const flux = 5.670_374_419e-8 * temperatureOf(coverage, distance) ** 4;
        const area = coverage * sphereOf(distance);
        // The outer sides send all of it away, the inner sides what no other collector meets.
        const leaves = area * flux * (1 + (1 - coverage));
        expect(Math.abs(leaves - coverage * SUN)).toBeLessThanOrEqual(SUN * 1e-9);
      }),
    );
  });

  it('grows with what is covered and shrinks with distance', () => {
    assert(
      property(shares, distances, (coverage, distance) => {
        const here = temperatureOf(coverage, distance);
        expect(temperatureOf(coverage, distance * 1.01)).toBeLessThan(here);
        expect(temperatureOf(Math.min(1, coverage + 0.01), distance)).toBeGreaterThanOrEqual(here);
      }),
    );
  });
});
