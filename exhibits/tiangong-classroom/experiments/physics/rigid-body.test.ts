import { describe, expect, it } from 'vitest';
import { aboutAxis, conjugate, multiply, slerp, turn, turnBack, UPRIGHT } from './quaternion.ts';
import { energyOf, momentumOf, type Spin, stepSpin } from './rigid-body.ts';
import { length, subtract, unit, vector } from './vector.ts';

const STEP = 1 / 240;
const INERTIA = vector(1.1e-4, 1.7e-4, 2.6e-4);
const TEN_MINUTES = 600;

function run(spin: Spin, seconds: number, each: (spin: Spin) => void, step = STEP): Spin {
  let now = spin;
  for (let at = 0; at < Math.round(seconds / step); at++) {
    now = stepSpin(now, INERTIA, step);
    each(now);
  }
  return now;
}

describe('quaternions', () => {
  it('a quarter turn about y takes z to x, to 1e-15', () => {
    const turned = turn(aboutAxis(vector(0, 1, 0), Math.PI / 2), vector(0, 0, 1));
    expect(length(subtract(turned, vector(1, 0, 0)))).toBeLessThan(1e-15);
  });

  it('the turn back undoes the turn, and the product takes the right one first, to 1e-14', () => {
    const a = aboutAxis(unit(vector(1, 2, -1)), 1.1);
    const b = aboutAxis(unit(vector(-3, 1, 2)), -2.4);
    const v = vector(0.3, -2, 5);
    expect(length(subtract(turnBack(a, turn(a, v)), v))).toBeLessThan(1e-14);
    expect(length(subtract(turn(multiply(a, b), v), turn(a, turn(b, v))))).toBeLessThan(1e-14);
    expect(multiply(a, conjugate(a)).w).toBeCloseTo(1, 14);
  });

  it('half of the way between two orientations is half of the angle, the short way round, to 1e-12', () => {
    const far = aboutAxis(vector(0, 0, 1), 1.5 * Math.PI);
    const half = slerp(UPRIGHT, far, 0.5);
    const { x, y } = turn(half, vector(1, 0, 0));
    expect(Math.atan2(y, x)).toBeCloseTo(-Math.PI / 4, 12);
    expect(slerp(far, far, 0.3)).toEqual(far);
  });
});

describe('a free rigid body, at 240 steps a second', () => {
  it.each([
    ['the first', vector(19, 0.3, 0.2)],
    ['the middle', vector(0.2, 19, 0.3)],
    ['the last', vector(0.3, 0.2, 19)],
    ['no', vector(9, 8, 12)],
  ])('energy, |L| and L keep within 1e-6 over 10 minutes, about %s axis', (_name, rate) => {
    const start: Spin = { orientation: UPRIGHT, rate };
    const [energy, momentum] = [energyOf(start, INERTIA), momentumOf(start, INERTIA)];
    let [energyDrift, sizeDrift] = [0, 0];
    const end = run(start, TEN_MINUTES, (spin) => {
      energyDrift = Math.max(energyDrift, Math.abs(energyOf(spin, INERTIA) / energy - 1));
      sizeDrift = Math.max(sizeDrift, Math.abs(length(momentumOf(spin, INERTIA)) / length(momentum) - 1));
    });
    expect(energyDrift).toBeLessThan(1e-6);
    expect(sizeDrift).toBeLessThan(1e-6);
    const moved = length(subtract(momentumOf(end, INERTIA), momentum)) / length(momentum);
    expect(moved).toBeLessThan(1e-6);
  });

  it('a torque about a principal axis adds torque × time to the angular momentum, to 1e-12', () => {
    let spin: Spin = { orientation: UPRIGHT, rate: vector(0, 2, 0) };
    for (let at = 0; at < 240; at++) spin = stepSpin(spin, INERTIA, STEP, () => vector(0, 5e-4, 0));
    expect(momentumOf(spin, INERTIA).y / (INERTIA.y * 2 + 5e-4) - 1).toBeCloseTo(0, 12);
  });

  it('is of fourth order: half of the step, 16 times nearer, within a tenth', () => {
    const start: Spin = { orientation: UPRIGHT, rate: vector(9, 8, 12) };
    const at = (step: number): Spin => run(start, 0.5, () => undefined, step);
    const exact = at(1 / 7680);
    const error = (step: number): number => length(subtract(at(step).rate, exact.rate));
    expect(error(1 / 120) / error(1 / 240)).toBeGreaterThan(14.4);
    expect(error(1 / 120) / error(1 / 240)).toBeLessThan(17.6);
  });
});
