/**
 * A symmetric top: free, or turning about a fixed point. Its axis is the body's y.
 *
 * It is stepped by splitting (Strang 1968; Hairer, Lubich, Wanner, Geometric Numerical Integration, 2nd ed. 2006, §II.5):
 * half of the torque's kick, the free motion in closed form, the other half. So a free top keeps energy and angular momentum
 * up to rounding, and a heavy one swings about its true energy instead of drifting away from it.
 */
import { aboutAxis, multiply, normalize, type Quaternion, turn } from '../physics/quaternion.ts';
import { add, cross, dot, length, scale, subtract, unit, type Vector, vector } from '../physics/vector.ts';

/** Moments of inertia, kg·m². */
export interface Shape {
  /** About the axis, I₃. */
  readonly axial: number;
  /** About any line across it through the point that stays, I₁. */
  readonly across: number;
}

export interface Top {
  readonly orientation: Quaternion;
  /** Angular momentum about the point that stays, in space, kg·m²/s. */
  readonly momentum: Vector;
}

const AXIS = vector(0, 1, 0);

/** The axis in space. */
export const axisOf = ({ orientation }: Top): Vector => turn(orientation, AXIS);

/** Angular velocity about the axis, rad/s. */
export const spinOf = (top: Top, { axial }: Shape): number => dot(top.momentum, axisOf(top)) / axial;

/** The part of the angular momentum that does not lie along the axis. */
export function acrossOf(top: Top): Vector {
  const axis = axisOf(top);
  return subtract(top.momentum, scale(axis, dot(top.momentum, axis)));
}

/** Velocity of the axis' tip at distance 1, 1/s: dn/dt = L × n / I₁. */
export const axisVelocity = (top: Top, { across }: Shape): Vector =>
  scale(cross(top.momentum, axisOf(top)), 1 / across);

/** Kinetic energy of the turning, J. */
export function energyOf(top: Top, { axial, across }: Shape): number {
  const along = dot(top.momentum, axisOf(top));
  return along ** 2 / (2 * axial) + length(acrossOf(top)) ** 2 / (2 * across);
}

/** @param torque in space, N·m @param step s */
export function stepTop(top: Top, shape: Shape, step: number, torque: (top: Top) => Vector): Top {
  const turned = turnFreely(kick(top, torque, step / 2), shape, step);
  return kick(turned, torque, step / 2);
}

function kick(top: Top, torque: (top: Top) => Vector, step: number): Top {
  return { ...top, momentum: add(top.momentum, scale(torque(top), step)) };
}

/**
 * The free motion in closed form: the body turns about its axis at L₃·(1/I₃ − 1/I₁), and all of it about L at |L|/I₁.
 * Source: Landau, Lifshitz, Mechanics, 3rd ed. 1976, §33.
 */
function turnFreely(top: Top, { axial, across }: Shape, step: number): Top {
  const { momentum, orientation } = top;
  const along = dot(momentum, axisOf(top));
  const about = aboutAxis(unit(momentum), (length(momentum) / across) * step);
  const within = aboutAxis(AXIS, along * (1 / axial - 1 / across) * step);
  return { momentum, orientation: normalize(multiply(multiply(about, orientation), within)) };
}

/**
 * Steady precession of a heavy top, the slow root of I₁·cosθ·Ω² − L₃·Ω + τ₀ = 0 with τ₀ = m·g·l, rad/s; none when the top is
 * too slow for it. In the fast limit it is τ₀/L₃. Source: Goldstein, Poole, Safko, 3rd ed. 2002, eq. 5.75 f.
 */
export function steadyPrecession(
  { across }: Shape,
  along: number,
  weightTorque: number,
  lean: number,
): number | undefined {
  const root = along ** 2 - 4 * across * Math.cos(lean) * weightTorque;
  if (root < 0) return undefined;
  // Written so that it also holds for a level axis, where the equation is linear.
  return (2 * weightTorque) / (along + Math.sign(along) * Math.sqrt(root));
}
