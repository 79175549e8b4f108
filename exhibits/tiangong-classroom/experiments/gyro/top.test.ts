import { describe, expect, it } from 'vitest';
import { aboutAxis } from '../physics/quaternion.ts';
import { add, cross, dot, length, scale, subtract, type Vector, vector, ZERO } from '../physics/vector.ts';
import { stepSpin } from '../physics/rigid-body.ts';
import { axisOf, energyOf, type Shape, spinOf, steadyPrecession, stepTop, type Top } from './top.ts';

const STEP = 1 / 240;
const SHAPE: Shape = { axial: 0.02, across: 0.021 };
/** m·g·l of 1 kg, 10 cm from its point, N·m. */
const WEIGHT = 0.981;
const weight = (top: Top): Vector => cross(scale(axisOf(top), 0.1), vector(0, -9.81, 0));
const free = (): Vector => ZERO;
const leaning = (degrees: number) => aboutAxis(vector(0, 0, -1), (degrees * Math.PI) / 180);

function spinning(degrees: number, spin: number): Top {
  const still = { orientation: leaning(degrees), momentum: ZERO };
  return { ...still, momentum: scale(axisOf(still), SHAPE.axial * spin) };
}

function run(start: Top, seconds: number, torque: (top: Top) => Vector, each?: (top: Top) => void): Top {
  let top = start;
  for (let at = 0; at < Math.round(seconds / STEP); at++) {
    top = stepTop(top, SHAPE, STEP, torque);
    each?.(top);
  }
  return top;
}

/** Mean rate around the vertical, rad/s, counting whole and part turns. */
function meanPrecession(start: Top, seconds: number): number {
  let turned = 0;
  let before = axisOf(start);
  run(start, seconds, weight, (top) => {
    const axis = axisOf(top);
    turned += Math.atan2(before.z * axis.x - before.x * axis.z, before.x * axis.x + before.z * axis.z);
    before = axis;
  });
  return turned / seconds;
}

describe('a free top', () => {
  const struck: Top = { orientation: leaning(40), momentum: vector(0.3, 0.7, -0.5) };

  it('keeps energy and the spin about its axis within 1e-10 over 10 minutes', () => {
    let [energyDrift, spinDrift] = [0, 0];
    run(struck, 600, free, (top) => {
      energyDrift = Math.max(energyDrift, Math.abs(energyOf(top, SHAPE) / energyOf(struck, SHAPE) - 1));
      spinDrift = Math.max(spinDrift, Math.abs(spinOf(top, SHAPE) / spinOf(struck, SHAPE) - 1));
    });
    expect(energyDrift).toBeLessThan(1e-10);
    expect(spinDrift).toBeLessThan(1e-10);
  });

  it('goes around its angular momentum at |L|/I₁, within 1e-9 of a turn', () => {
    const period = (2 * Math.PI * SHAPE.across) / length(struck.momentum);
    let top = struck;
    for (let at = 0; at < 1000; at++) top = stepTop(top, SHAPE, period / 1000, free);
    expect(length(subtract(axisOf(top), axisOf(struck)))).toBeLessThan(1e-9);
  });

  it("moves as Euler's equations of a rigid body say, within 1e-5 over 2 s", () => {
    const { axial, across } = SHAPE;
    const inertia = vector(across, axial, across);
    const start = { orientation: leaning(0), rate: vector(2, 9, -3) };
    const top = run(
      { orientation: leaning(0), momentum: vector(2 * across, 9 * axial, -3 * across) },
      2,
      free,
    );
    let body = start;
    for (let at = 0; at < 480; at++) body = stepSpin(body, inertia, STEP);
    const { orientation: a } = top;
    const { orientation: b } = body;
    expect(Math.abs(a.w * b.w + a.x * b.x + a.y * b.y + a.z * b.z)).toBeGreaterThan(1 - 1e-10);
    expect(length(subtract(axisOf(top), axisOf({ orientation: b, momentum: ZERO })))).toBeLessThan(1e-5);
  });
});

describe('a heavy top', () => {
  it.each([30, 60, 90, 110])('let go at %i° and fast, precesses at τ/L within 1 %%', (degrees) => {
    const spin = 2 * Math.PI * 16;
    const measured = meanPrecession(spinning(degrees, spin), 20);
    expect(Math.abs(measured / (WEIGHT / (SHAPE.axial * spin)) - 1)).toBeLessThan(0.01);
  });

  it('let go slower, is beyond the fast formula: at 4 turns a second and 30° it is off by more than 5 %', () => {
    const spin = 2 * Math.PI * 4;
    const measured = meanPrecession(spinning(30, spin), 20);
    expect(Math.abs(measured / (WEIGHT / (SHAPE.axial * spin)) - 1)).toBeGreaterThan(0.05);
  });

  it.each([
    [30, 5],
    [60, 3],
    [90, 3],
  ])(
    'set going steadily at %i° and %i turns a second, it keeps its lean within 0.05° and its rate within 0.1 %%',
    (degrees, turns) => {
      const still = spinning(degrees, 2 * Math.PI * turns);
      const along = length(still.momentum);
      const lean = (degrees * Math.PI) / 180;
      const rate = steadyPrecession(SHAPE, along, WEIGHT, lean) ?? Number.NaN;
      const axis = axisOf(still);
      const vertical = vector(0, 1, 0);
      const across = scale(subtract(vertical, scale(axis, dot(vertical, axis))), SHAPE.across * rate);
      const start = { ...still, momentum: add(still.momentum, across) };
      let off = 0;
      run(start, 10, weight, (top) => {
        off = Math.max(off, Math.abs(Math.acos(axisOf(top).y) - lean));
      });
      expect((off * 180) / Math.PI).toBeLessThan(0.05);
      expect(Math.abs(meanPrecession(start, 10) / rate - 1)).toBeLessThan(1e-3);
    },
  );

  it('swings about its energy within 0.1 % of m·g·l for 10 minutes, and keeps its spin to 1e-9 and its turning about the vertical to 1e-9', () => {
    const start = spinning(50, 30);
    const total = (top: Top): number => energyOf(top, SHAPE) + WEIGHT * axisOf(top).y;
    let [energy, spin, vertical] = [0, 0, 0];
    run(start, 600, weight, (top) => {
      energy = Math.max(energy, Math.abs(total(top) - total(start)) / WEIGHT);
      spin = Math.max(spin, Math.abs(spinOf(top, SHAPE) / spinOf(start, SHAPE) - 1));
      vertical = Math.max(vertical, Math.abs(top.momentum.y / start.momentum.y - 1));
    });
    expect(energy).toBeLessThan(1e-3);
    expect(spin).toBeLessThan(1e-9);
    expect(vertical).toBeLessThan(1e-9);
  });

  it('stands upright only above L₃² = 4·I₁·m·g·l: within 3 % above it stays within 2°, 3 % below it leaves', () => {
    const least = Math.sqrt(4 * SHAPE.across * WEIGHT) / SHAPE.axial;
    const farthest = (spin: number): number => {
      let most = 0;
      run(spinning(0.01, spin), 40, weight, (top) => {
        most = Math.max(most, (Math.acos(Math.min(1, axisOf(top).y)) * 180) / Math.PI);
      });
      return most;
    };
    expect(farthest(least * 1.03)).toBeLessThan(2);
    expect(farthest(least * 0.97)).toBeGreaterThan(10);
  });

  it('has no steady precession below that spin', () => {
    const along = Math.sqrt(4 * SHAPE.across * WEIGHT);
    expect(steadyPrecession(SHAPE, along * 0.99, WEIGHT, 0)).toBeUndefined();
    expect(steadyPrecession(SHAPE, along * 1.01, WEIGHT, 0)).toBeGreaterThan(0);
  });

  it('without spin swings like a pendulum: small swings below the point take 2π·√(I₁/(m·g·l)) within 0.5 %', () => {
    let crossings = 0;
    let last = 0;
    let before = 0;
    let time = 0;
    run({ orientation: leaning(175), momentum: ZERO }, 20, weight, (top) => {
      time += STEP;
      const { x } = axisOf(top);
      if (before < 0 && x >= 0) {
        crossings += 1;
        last = time;
      }
      before = x;
    });
    // The first upward crossing comes after three quarters of a period.
    const period = last / (crossings - 1 + 0.75);
    expect(Math.abs(period / (2 * Math.PI * Math.sqrt(SHAPE.across / WEIGHT)) - 1)).toBeLessThan(0.005);
  });
});
