import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballFocalLength, bubbleFocalLength, imageOf, seenMagnification } from './lens.ts';
import { type Ball, type Ray, refract, towards, trace, WATER_INDEX } from './rays.ts';

const R = 0.03;
const clear: Ball = { radius: R, bubble: 0 };
const parallel = (height: number): Ray => ({ from: { x: -0.3, y: height }, along: { x: 1, y: 0 } });

/** Where a ray that has left crosses a height. */
function crossing(out: Ray, height = 0): number {
  return out.from.x + ((height - out.from.y) / out.along.y) * out.along.x;
}

/** How far a ray has been turned, radians, anticlockwise. */
const turned = (out: Ray): number => Math.atan2(out.along.y, out.along.x);

/** Two rays from a point above the axis, near the middle: where they, or their prolongations, meet. */
function tracedImage(ball: Ball, distance: number, height: number) {
  const from = { x: -distance, y: height };
  const [a, b] = [1e-5, -1e-5].map(
    (aim) => trace({ from, along: towards(from, { x: 0, y: aim }) }, ball).out,
  );
  if (a === undefined || b === undefined) throw new Error('no rays');
  const [slopeA, slopeB] = [a.along.y / a.along.x, b.along.y / b.along.x];
  const x = (b.from.y - a.from.y + slopeA * a.from.x - slopeB * b.from.x) / (slopeA - slopeB);
  return { x, y: a.from.y + slopeA * (x - a.from.x) };
}

describe('rays through the ball of water', () => {
  it.each([0.02, 0.03, 0.04])('meet within 1 % of nR/(2(n−1)) from the centre, radius %d m', (radius) => {
    const formula = (WATER_INDEX * radius) / (2 * (WATER_INDEX - 1));
    const { out } = trace(parallel(radius * 0.05), { radius, bubble: 0 });
    expect(Math.abs(crossing(out) / formula - 1)).toBeLessThan(0.01);
    expect(ballFocalLength(radius)).toBeCloseTo(formula, 12);
  });

  it('far from the axis are turned by 2(i − r) of Snell’s law, within 1e-9 radians, and meet too early', () => {
    for (const share of [0.1, 0.3, 0.5, 0.7, 0.9, 0.98]) {
      const expected = 2 * (Math.asin(share) - Math.asin(share / WATER_INDEX));
      expect(Math.abs(turned(trace(parallel(share * R), clear).out) + expected)).toBeLessThan(1e-9);
    }
    expect(crossing(trace(parallel(0.8 * R), clear).out)).toBeLessThan(0.85 * ballFocalLength(R));
  });

  it('obey Snell’s law n₁·sin i = n₂·sin r within 1e-12 and keep unit length', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1.5, noNaN: true }), fc.boolean(), (angle, inwards) => {
        const ratio = inwards ? 1 / WATER_INDEX : WATER_INDEX;
        const along = { x: Math.cos(angle), y: Math.sin(angle) };
        const bent = refract(along, { x: -1, y: 0 }, ratio);
        expect(bent === undefined).toBe(Math.sin(angle) * ratio > 1);
        if (bent === undefined) return;
        expect(Math.abs(bent.y - ratio * along.y)).toBeLessThan(1e-12);
        expect(Math.abs(Math.hypot(bent.x, bent.y) - 1)).toBeLessThan(1e-12);
      }),
    );
  });

  it('pass beside it unbent', () => {
    const path = trace(parallel(R * 1.01), clear);
    expect(path).toMatchObject({ metBall: false, out: { along: { x: 1, y: 0 } } });
  });

  it('never stay inside: whatever enters leaves the ball, with and without a bubble', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 0.6, noNaN: true }),
        (h, b) => {
          const { out } = trace(parallel(h * R), { radius: R, bubble: b * R });
          const along = out.from.x * out.along.x + out.from.y * out.along.y;
          const nearest = Math.hypot(out.from.x - along * out.along.x, out.from.y - along * out.along.y);
          expect(along > 0 || nearest >= R * (1 - 1e-9)).toBe(true);
          expect(Math.abs(Math.hypot(out.along.x, out.along.y) - 1)).toBeLessThan(1e-9);
        },
      ),
    );
  });
});

describe('rays through the bubble', () => {
  const ball: Ball = { radius: R, bubble: 0.3 * R };

  it('are spread as by a lens of 1/f = (2(n−1)/n)(1/R − 1/b), within 1 %', () => {
    const { out } = trace(parallel(ball.bubble * 0.05), ball);
    expect(bubbleFocalLength(ball)).toBeLessThan(0);
    expect(Math.abs(crossing(out) / bubbleFocalLength(ball) - 1)).toBeLessThan(0.01);
  });

  it('go through it below a height of b, are reflected totally from b to n·b, and miss it above', () => {
    const kind = (share: number) => {
      const { metBubble, reflected } = trace(parallel(share * ball.bubble), ball);
      return metBubble ? (reflected ? 'reflected' : 'through') : 'missed';
    };
    expect([0.1, 0.9, 0.999].map(kind)).toEqual(['through', 'through', 'through']);
    expect([1.001, 1.1, WATER_INDEX - 0.001].map(kind)).toEqual(['reflected', 'reflected', 'reflected']);
    expect(kind(WATER_INDEX + 0.001)).toBe('missed');
  });

  it('that miss it are as without it', () => {
    const height = 1.4 * ball.bubble;
    expect(trace(parallel(height), ball).out).toEqual(trace(parallel(height), clear).out);
  });
});

describe('images', () => {
  const distance = 0.18;

  it('through the water are inverted and real, traced and computed alike within 1 %', () => {
    const image = imageOf(ballFocalLength(R), distance);
    const traced = tracedImage(clear, distance, 0.001);
    expect(image?.distance).toBeGreaterThan(0);
    expect(image?.magnification).toBeLessThan(0);
    expect(Math.abs(traced.x / (image?.distance ?? 0) - 1)).toBeLessThan(0.01);
    expect(Math.abs(traced.y / 0.001 / (image?.magnification ?? 0) - 1)).toBeLessThan(0.01);
  });

  it('through the bubble are upright, virtual and smaller, traced and computed alike within 1 %', () => {
    const ball: Ball = { radius: R, bubble: 0.35 * R };
    const image = imageOf(bubbleFocalLength(ball), distance);
    const traced = tracedImage(ball, distance, 0.001);
    expect(image?.distance).toBeLessThan(0);
    expect(image?.magnification).toBeGreaterThan(0);
    expect(image?.magnification).toBeLessThan(0.5);
    expect(Math.abs(traced.x / (image?.distance ?? 0) - 1)).toBeLessThan(0.01);
    expect(Math.abs(traced.y / 0.001 / (image?.magnification ?? 0) - 1)).toBeLessThan(0.01);
  });

  it('of a thing at the focal point are nowhere: the light leaves parallel', () => {
    expect(imageOf(ballFocalLength(R), ballFocalLength(R))).toBeUndefined();
  });

  it('seen by the eye agree with rays traced back from the eye, within 1 %', () => {
    const eye = { x: -0.6, y: 0 };
    const { out } = trace({ from: eye, along: towards(eye, { x: 0, y: 1e-5 }) }, clear);
    const atLantern = out.from.y + ((distance - out.from.x) / out.along.x) * out.along.y;
    const straight = 1e-5 * (1 + distance / 0.6);
    expect(Math.abs(straight / atLantern / seenMagnification(ballFocalLength(R), distance) - 1)).toBeLessThan(
      0.01,
    );
  });
});
