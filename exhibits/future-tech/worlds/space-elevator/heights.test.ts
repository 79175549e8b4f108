import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GROUND_Y, lengthAt, ORBIT_Y, radiusAt, yOf } from './heights.ts';
import { balanceOf, EARTH, ORBIT, WHOLE } from './tether.ts';

describe('the picture’s heights', () => {
  it('the whole cable is within the square that is always in view', () => {
    expect(yOf(EARTH)).toBeLessThan(500);
    expect(yOf(balanceOf(EARTH))).toBeGreaterThan(-500);
  });

  it('a finger holds the end where it is seen, the lower one and the outer one alike', () => {
    assert(
      property(double({ min: EARTH, max: ORBIT, noNaN: true }), (radius) => {
        expect(radiusAt(yOf(radius)) / radius).toBeCloseTo(1, 9);
        expect(Math.abs(lengthAt(yOf(radius)) - (ORBIT - radius))).toBeLessThan(1);
        expect(Math.abs(lengthAt(yOf(balanceOf(radius))) - (ORBIT - radius))).toBeLessThan(100);
      }),
    );
  });

  it('a finger outside the picture asks for no more than all of it, and at the orbit for nothing', () => {
    expect(lengthAt(GROUND_Y + 200)).toBeCloseTo(WHOLE, 3);
    expect(lengthAt(-2000)).toBeCloseTo(WHOLE, 0);
    expect(lengthAt(ORBIT_Y)).toBeLessThan(1);
  });
});
