/**
 * A rigid body that turns about its centre of mass (or about a fixed point, with the inertia about that point).
 * Source: Euler's equations, Goldstein, Poole, Safko, Classical Mechanics, 3rd ed. 2002, §5.5:
 * I₁·dω₁/dt = (I₂ − I₃)·ω₂·ω₃ + τ₁ and so on in the body's principal axes; dq/dt = ½·q·ω.
 */
import { gaussStep } from './gauss.ts';
import { multiply, normalize, type Quaternion, turn } from './quaternion.ts';
import { add, cross, dot, over, times, type Vector, vector, ZERO } from './vector.ts';

export interface Spin {
  /** From the body's principal axes into space. */
  readonly orientation: Quaternion;
  /** Angular velocity in the body's principal axes, rad/s. */
  readonly rate: Vector;
}

/** Torque in the body's principal axes, N·m. */
export type Torque = (spin: Spin) => Vector;

/**
 * @param inertia principal moments of inertia, kg·m²
 * @param step s
 * @param torque nothing turns a free body
 */
export function stepSpin(spin: Spin, inertia: Vector, step: number, torque?: Torque): Spin {
  const { orientation: q, rate } = spin;
  const next = gaussStep([q.w, q.x, q.y, q.z, rate.x, rate.y, rate.z], step, (state) => {
    const now = spinOf(state);
    const turning = multiply(now.orientation, { w: 0, x: now.rate.x, y: now.rate.y, z: now.rate.z });
    const moment = add(cross(times(inertia, now.rate), now.rate), torque?.(now) ?? ZERO);
    const { x, y, z } = over(moment, inertia);
    return [turning.w / 2, turning.x / 2, turning.y / 2, turning.z / 2, x, y, z];
  });
  const { orientation, rate: turned } = spinOf(next);
  return { orientation: normalize(orientation), rate: turned };
}

function spinOf(state: readonly number[]): Spin {
  const at = (index: number): number => state[index] ?? 0;
  return { orientation: { w: at(0), x: at(1), y: at(2), z: at(3) }, rate: vector(at(4), at(5), at(6)) };
}

/** Kinetic energy of the turning, J: ½·Σ I·ω². */
export const energyOf = ({ rate }: Spin, inertia: Vector): number => dot(times(inertia, rate), rate) / 2;

/** Angular momentum in space, kg·m²/s. */
export const momentumOf = ({ orientation, rate }: Spin, inertia: Vector): Vector =>
  turn(orientation, times(inertia, rate));
