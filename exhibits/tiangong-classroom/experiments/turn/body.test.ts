import { describe, expect, it } from 'vitest';
import {
  type Arm,
  ARM_LENGTH,
  ARM_MASS,
  centreOf,
  momentumOf,
  type Pose,
  rateAt,
  SHOULDER,
  TRUNK_INERTIA,
  TRUNK_MASS,
  turningOf,
} from './body.ts';

const arm = (lift: number, swing = 0, liftRate = 0, swingRate = 0): Arm => ({
  lift,
  swing,
  liftRate,
  swingRate,
});
const pose = (right: Arm, left: Arm, weight = 0): Pose => ({ left, right, weight });

interface Point {
  readonly mass: number;
  readonly x: number;
  readonly y: number;
}

/** The astronaut as many points in space, made without the formulas that are tested. */
function pointsAt(angle: number, { left, right, weight }: Pose, parts = 400): readonly Point[] {
  const points: Point[] = [];
  // A trunk with the right mass and moment: four points on a ring.
  const ring = Math.sqrt(TRUNK_INERTIA / TRUNK_MASS);
  for (let at = 0; at < 4; at++) {
    const where = angle + (at * Math.PI) / 2;
    points.push({ mass: TRUNK_MASS / 4, x: ring * Math.cos(where), y: ring * Math.sin(where) });
  }
  for (const [side, { lift, swing }] of [
    [0, right],
    [Math.PI, left],
  ] as const) {
    const put = (far: number, mass: number): void => {
      const x = SHOULDER + far * Math.sin(lift) * Math.cos(swing);
      const y = far * Math.sin(lift) * Math.sin(swing);
      const [cosine, sine] = [Math.cos(angle + side), Math.sin(angle + side)];
      points.push({ mass, x: x * cosine - y * sine, y: x * sine + y * cosine });
    };
    for (let at = 0; at < parts; at++) put(((at + 0.5) / parts) * ARM_LENGTH, ARM_MASS / parts);
    put(ARM_LENGTH, weight);
  }
  return points;
}

/** Angular momentum of points that were at `before` and are at `after`, about their centre of mass. */
function momentumBetween(before: readonly Point[], after: readonly Point[], time: number): number {
  let [mass, x, y, speedX, speedY, total] = [0, 0, 0, 0, 0, 0];
  for (const [at, b] of after.entries()) {
    const a = before[at] ?? b;
    const [middleX, middleY] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
    const [rateX, rateY] = [(b.x - a.x) / time, (b.y - a.y) / time];
    mass += b.mass;
    x += b.mass * middleX;
    y += b.mass * middleY;
    speedX += b.mass * rateX;
    speedY += b.mass * rateY;
    total += b.mass * (middleX * rateY - middleY * rateX);
  }
  return total - (x * speedY - y * speedX) / mass;
}

const later = ({ lift, liftRate, swing, swingRate }: Arm, time: number): Arm =>
  arm(lift + liftRate * time, swing + swingRate * time);

describe('the body', () => {
  it('is about twice as hard to turn with the arms out as with them in', () => {
    const closed = turningOf(pose(arm(0.1), arm(0.1)), true).inertia;
    const open = turningOf(pose(arm(Math.PI / 2), arm(Math.PI / 2)), true).inertia;
    expect(closed).toBeGreaterThan(1);
    expect(closed).toBeLessThan(1.3);
    expect(open / closed).toBeGreaterThan(2);
    expect(open / closed).toBeLessThan(2.6);
  });

  it.each([
    ['arms still', pose(arm(1.2), arm(0.4), 2), 1.3],
    ['right arm circling', pose(arm(2.5, 0.7, 0, 8), arm(1.5), 1), -0.4],
    ['both arms lifting, one aside', pose(arm(1.1, 2.1, 3, 0), arm(0.8, 0, -2, 0), 4), 2.2],
    ['everything at once', pose(arm(2.2, 4.4, -1.5, 6), arm(1, 0.3, 2, -3), 3), 0.9],
  ])('has the angular momentum of the points it is made of, to 1e-4: %s', (_name, now, rate) => {
    const time = 1e-5;
    const at = (when: number): Pose => ({
      ...now,
      left: later(now.left, when),
      right: later(now.right, when),
    });
    const before = pointsAt((-rate * time) / 2, at(-time / 2));
    const after = pointsAt((rate * time) / 2, at(time / 2));
    const expected = momentumBetween(before, after, time);
    expect(Math.abs(momentumOf(turningOf(now, true), rate) / expected - 1)).toBeLessThan(1e-4);
  });

  it('has its centre of mass between two equal arms, and towards the raised one by under 3 cm', () => {
    expect(centreOf(pose(arm(1), arm(1), 2)).x).toBeCloseTo(0, 15);
    const { x } = centreOf(pose(arm(Math.PI / 2), arm(0), 0));
    expect(x).toBeGreaterThan(0.005);
    expect(x).toBeLessThan(0.03);
  });

  it('turns at the rate that its angular momentum leaves, to 1e-15', () => {
    const turning = turningOf(pose(arm(2, 1, 0, 5), arm(1), 1), true);
    expect(momentumOf(turning, rateAt(3.3, turning))).toBeCloseTo(3.3, 14);
  });
});
