import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Ball,
  coast,
  GRAVITY,
  radiusOf,
  ROLLING_FRICTION,
  slow,
  SLIDING_FRICTION,
  speedOf,
  strike,
  sumOf,
  timeToBlow,
} from './ball.ts';

const STEP = 1 / 240;

function ball(mass: number, x: number, y: number, speedX: number, speedY: number): Ball {
  return { mass, radius: radiusOf(mass), x, y, speedX, speedY, rollX: 0, rollY: 0, height: 0, fallSpeed: 0 };
}

const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

/** Two balls that touch and near each other. */
const touching = fc
  .record({
    masses: fc.tuple(number(0.1, 5), number(0.1, 5)),
    at: number(0, 2 * Math.PI),
    speeds: fc.tuple(number(-2, 2), number(-2, 2), number(-2, 2), number(-2, 2)),
  })
  .map(({ masses: [m, n], at, speeds: [a, b, c, d] }) => {
    const apart = radiusOf(m) + radiusOf(n);
    return [
      ball(m, 0.1, -0.2, a, b),
      ball(n, 0.1 + Math.cos(at) * apart, -0.2 + Math.sin(at) * apart, c, d),
    ] as const;
  })
  .filter(([a, b]) => timeToBlow(a, b) !== undefined);

/** Velocity of each along the line of centres. */
function closing(a: Ball, b: Ball): number {
  const apart = Math.hypot(b.x - a.x, b.y - a.y);
  return ((a.speedX - b.speedX) * (b.x - a.x) + (a.speedY - b.speedY) * (b.y - a.y)) / apart;
}

describe('a blow between two balls', () => {
  it('conserves momentum to 1e-12, at any masses, angle and restitution', () => {
    fc.assert(
      fc.property(touching, number(0, 1), ([a, b], restitution) => {
        const { first, second } = strike(a, b, restitution);
        const [before, after] = [sumOf([a, b]), sumOf([first, second])];
        const size = a.mass * speedOf(a) + b.mass * speedOf(b);
        expect(Math.abs(after.momentumX - before.momentumX) / size).toBeLessThan(1e-12);
        expect(Math.abs(after.momentumY - before.momentumY) / size).toBeLessThan(1e-12);
      }),
      { numRuns: 2000 },
    );
  });

  it('takes exactly ½·(1 − e²)·µ·u² of the kinetic energy, to 1e-12, and parts at e times the speed of closing', () => {
    fc.assert(
      fc.property(touching, number(0, 1), ([a, b], restitution) => {
        const { first, second, lost } = strike(a, b, restitution);
        const [before, after] = [sumOf([a, b]), sumOf([first, second])];
        const reduced = 1 / (1 / a.mass + 1 / b.mass);
        const expected = ((1 - restitution ** 2) * reduced * closing(a, b) ** 2) / 2;
        expect(Math.abs(before.energy - after.energy - expected) / before.energy).toBeLessThan(1e-12);
        expect(Math.abs(lost - expected) / before.energy).toBeLessThan(1e-12);
        expect(Math.abs(closing(first, second) + restitution * closing(a, b))).toBeLessThan(1e-11);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves what goes along the surfaces as it was, to 1e-12', () => {
    const glancing = strike(ball(1, 0, 0, 1, 0.7), ball(1, 2 * radiusOf(1), 0, 0, 0), 1);
    expect(glancing.first.speedY).toBeCloseTo(0.7, 12);
    expect(glancing.first.speedX).toBeCloseTo(0, 12);
    expect(glancing.second.speedX).toBeCloseTo(1, 12);
  });

  it('comes when the centres are two radii apart, to 1e-12 m, and never for balls that part or miss', () => {
    const [a, b] = [ball(0.5, -0.3, 0.01, 0.8, 0), ball(2, 0.2, 0, -0.1, 0)];
    const time = timeToBlow(a, b) ?? Number.NaN;
    const [c, d] = [coast(a, time), coast(b, time)];
    expect(Math.hypot(d.x - c.x, d.y - c.y)).toBeCloseTo(a.radius + b.radius, 12);
    expect(timeToBlow(ball(1, 0, 0, -1, 0), ball(1, 0.2, 0, 1, 0))).toBeUndefined();
    expect(timeToBlow(ball(1, 0, 0.2, 1, 0), ball(1, 0.2, 0, 0, 0))).toBeUndefined();
  });
});

describe('a ball on the table', () => {
  it('flicked without spin, rolls with 5/7 of its speed, within 1 %', () => {
    let now = ball(1, 0, 0, 1, 0);
    while (now.speedX > now.rollX) now = slow(now, STEP);
    expect(Math.abs(now.speedX / (5 / 7) - 1)).toBeLessThan(0.01);
  });

  it('slides for 2·v/(7·µ·g), within one step', () => {
    let now = ball(1, 0, 0, 1, 0);
    let time = 0;
    while (now.speedX > now.rollX) {
      now = slow(now, STEP);
      time += STEP;
    }
    expect(Math.abs(time - 2 / (7 * SLIDING_FRICTION * GRAVITY))).toBeLessThan(STEP * 1.01);
  });

  it('rolls on for v²/(2·c·g), within 1 %, and then lies still', () => {
    let now: Ball = { ...ball(1, 0, 0, 0.5, 0), rollX: 0.5 };
    for (let at = 0; at < 2400; at++) now = slow(coast(now, STEP), STEP);
    expect(Math.abs(now.x / (0.25 / (2 * ROLLING_FRICTION * GRAVITY)) - 1)).toBeLessThan(0.01);
    expect(speedOf(now)).toBe(0);
  });

  it('that stops dead while it still spins, starts off again: with 2/7 of the roll it had, within 2 %', () => {
    let now: Ball = { ...ball(1, 0, 0, 0, 0), rollX: 0.7 };
    while (now.speedX < now.rollX) now = slow(now, STEP);
    expect(Math.abs(now.speedX / 0.2 - 1)).toBeLessThan(0.02);
  });
});
