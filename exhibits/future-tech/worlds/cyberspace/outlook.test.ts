import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeCity, makeStreets } from './city.ts';
import { along, brightAt, outlineOf, outlookOf, reachAt, shownAt, turnTo, UNITS } from './outlook.ts';

const angle = double({ min: -400, max: 400, noNaN: true });

describe('what the goggles show', () => {
  it('a direction is on the side to which the shorter way turns', () => {
    expect(turnTo(350, 10)).toBe(-20);
    expect(turnTo(10, 350)).toBe(20);
    assert(
      property(angle, angle, (to, from) => {
        const turn = turnTo(to, from);
        expect(Math.abs(turn)).toBeLessThanOrEqual(180);
        expect(Math.abs(Math.sin(((from + turn - to) * Math.PI) / 180))).toBeLessThan(1e-9);
      }),
    );
  });

  it('is brighter than what lies beside it at every stop but that of what is missing, where it is the other way round', () => {
    for (const [story, order] of [
      [0, 1],
      [1, 1],
      [2, -1],
      [3, 1],
    ] as const) {
      const outlook = outlookOf(100, story);
      const inside = brightAt(outlook, 0, 0, shownAt(outlook, 0, 0));
      const beside = brightAt(outlook, 80, 0, shownAt(outlook, 80, 0));
      expect(Math.sign(inside - beside)).toBe(order);
    }
    expect(along([0, 1, 2, 3], 1.25)).toBe(1.25);
  });

  it('ends where its outline is drawn', () => {
    const outline = outlineOf(50, 40);
    for (let at = 0; at < outline.length; at += 2) {
      const [x, y] = [(outline[at] ?? 0) / UNITS, (outline[at + 1] ?? 0) / UNITS];
      expect(Math.abs(y)).toBeCloseTo(reachAt(x, 50, 40), 5);
    }
  });
});

describe('the city', () => {
  it('leaves its four avenues free, and the same city is built on every machine', () => {
    const { towers, lights } = makeCity();
    for (const { azimuth } of towers) expect(Math.abs(((azimuth + 45) % 90) - 45)).toBeGreaterThan(1.6);
    expect(lights.length).toBeLessThan(3000);
    expect(makeCity()).toEqual({ towers, lights });
  });

  it('has its streets below the horizon, and nowhere a gap', () => {
    const streets = makeStreets();
    streets.forEach(({ from, to }, at) => {
      expect(Math.max(from.elevation, to.elevation)).toBeLessThan(0);
      const next = streets[at + 1];
      const isLast = (at + 1) % 10 === 0;
      const end = isLast || next === undefined ? to : next.from;
      expect(end).toEqual(to);
    });
  });
});
