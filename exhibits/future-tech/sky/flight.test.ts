import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bound, isThere, madeWay, type Pose, poseOf, standing, stepFlight } from './flight.ts';

const FRAME = 1 / 60;
const pose = fc.record({
  x: fc.double({ min: -2000, max: 6000, noNaN: true }),
  y: fc.double({ min: -2000, max: 3000, noNaN: true }),
  size: fc.double({ min: 10, max: 2000, noNaN: true }),
  light: fc.double({ min: 0, max: 1, noNaN: true }),
});

describe('a world on its way', () => {
  it('arrives within a second and a half, wherever it comes from, and exactly there', () => {
    fc.assert(
      fc.property(pose, pose, (from, to) => {
        let flight = bound(standing(from), to);
        for (let frame = 0; frame < 90; frame++) flight = stepFlight(flight, FRAME);
        expect(isThere(flight)).toBe(true);
        expect(poseOf(flight)).toEqual(to);
      }),
    );
  });

  it('has gone more than half its way after 200 ms', () => {
    let flight = bound(standing({ x: 0, y: 0, size: 100, light: 1 }), { x: 100, y: 0, size: 100, light: 1 });
    for (let frame = 0; frame < 12; frame++) flight = stepFlight(flight, FRAME);
    expect(poseOf(flight).x).toBeGreaterThan(50);
  });

  it('can be called elsewhere in the middle of its way without a jump', () => {
    const from: Pose = { x: 0, y: 0, size: 100, light: 1 };
    const flight = stepFlight(bound(standing(from), { ...from, x: 400 }), 0.1);
    expect(poseOf(bound(flight, { ...from, y: 300 }))).toEqual(poseOf(flight));
  });
});

describe('a world that makes way for another', () => {
  it('goes outwards and is not seen any more', () => {
    const entered: Pose = { x: 500, y: 500, size: 800, light: 1 };
    const away = madeWay({ x: 700, y: 500, size: 100, light: 1 }, entered);
    expect(away).toEqual({ x: 1100, y: 500, size: 80, light: 0 });
  });

  it('stands at a finite place even where it hung behind the other', () => {
    const entered: Pose = { x: 500, y: 500, size: 800, light: 1 };
    expect(Number.isFinite(madeWay(entered, entered).x)).toBe(true);
  });
});
