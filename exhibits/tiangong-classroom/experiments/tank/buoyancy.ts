/**
 * What a body in water feels when water and tank move together: weight, spin and drag. SI units.
 *
 * Maxey and Riley, Phys. Fluids 26, 1983, without the history force, with the lift on a sphere in water that turns (Auton,
 * Hunt and Prud'homme, J. Fluid Mech. 197, 1988):
 *
 *   (ρ + ρw/2) dv/dt = (ρ − ρw) g + (3/2) ρw Du/Dt + (ρw/2)(u − v) × (∇ × u) + drag,
 *
 * where the water turns like a solid about the vertical axis, Du/Dt = −ω²r. Everything is told in the frame that turns with
 * tank and water, where Coriolis and centrifugal force are added (Landau and Lifshitz, "Mechanics", §39); there the lift
 * takes from the Coriolis force just what belongs to the added mass. Drag: Hadamard and Rybczynski (1911) for a drop
 * whose inside turns with it, with the correction of Schiller and Naumann (1933) for higher Reynolds numbers and Cd = 0.44
 * beyond 1000 (Clift, Grace and Weber, "Bubbles, Drops and Particles", 1978, ch. 3 and 5).
 */
import { EARTH_GRAVITY, WATER } from '../physics/puddle.ts';
import type { Vector } from '../physics/vector.ts';

/** What a body is made of. */
export interface Matter {
  /** kg/m³. */
  readonly density: number;
  /** Viscosity inside beside that of water: 0 a bubble, very large a solid. */
  readonly stiffness: number;
}

/** Cooking oil: 900 kg/m³, some sixty times as viscous as water. */
export const OIL_DROP: Matter = { density: 900, stiffness: 60 };

/** A ping-pong ball: 40 mm, 2.7 g (rules of the International Table Tennis Federation). */
export const BALL = { radius: 0.02, mass: 0.0027 } as const;
export const BALL_MATTER: Matter = {
  density: BALL.mass / ((4 / 3) * Math.PI * BALL.radius ** 3),
  stiffness: 1e6,
};

const NEWTONS_LAW = { from: 1000, coefficient: 0.44 } as const;

/** Rate at which drag takes away the speed past the water, 1/s. @param speed past the water, m/s */
export function dragRate({ density, stiffness }: Matter, radius: number, speed: number): number {
  const inertia = density / WATER.density + 0.5;
  const reynolds = (2 * radius * speed) / WATER.kinematicViscosity;
  if (reynolds > NEWTONS_LAW.from) return (0.375 * NEWTONS_LAW.coefficient * speed) / (radius * inertia);
  const slip = (2 + 3 * stiffness) / (3 + 3 * stiffness);
  const growth = 1 + 0.15 * reynolds ** 0.687;
  return (4.5 * WATER.kinematicViscosity * slip * growth) / (radius * radius * inertia);
}

/** Upward acceleration from rest, m/s². @param weight what the tank feels, in g */
export function lift({ density }: Matter, weight: number): number {
  return ((WATER.density - density) * EARTH_GRAVITY * weight) / (density + WATER.density / 2);
}

/** Acceleration towards the axis as a multiple of ω²r: what the pressure of the turning water has over the centrifugal force. */
export function inwardShare({ density }: Matter): number {
  return (WATER.density - density) / (density + WATER.density / 2);
}

/** Coriolis acceleration as a multiple of ω × v: 2 for a stone, hardly any for a bubble. */
export function coriolisShare({ density }: Matter): number {
  return (2 * density) / (density + WATER.density / 2);
}

/** The steady speed of rising, m/s. */
export function risingSpeed(matter: Matter, radius: number, weight: number): number {
  const push = lift(matter, weight);
  let speed = 0.01;
  for (let round = 0; round < 200; round++) speed = (speed + push / dragRate(matter, radius, speed)) / 2;
  return speed;
}

/**
 * Speed after a step in the turning frame; drag and Coriolis force are taken at the end of the step, so that the step may be
 * longer than the time in which drag acts.
 *
 * @param rate of the drag, 1/s
 * @param water speed of the water in that frame, m/s
 * @param turning `coriolisShare` times the spin, rad/s
 */
export function nextSpeed(
  speed: Vector,
  push: Vector,
  water: Vector,
  rate: number,
  turning: number,
  step: number,
): Vector {
  const slow = 1 + step * rate;
  const turn = turning * step;
  const x = speed.x + step * (push.x + rate * water.x);
  const z = speed.z + step * (push.z + rate * water.z);
  const scale = slow * slow + turn * turn;
  return {
    x: (slow * x - turn * z) / scale,
    y: (speed.y + step * (push.y + rate * water.y)) / slow,
    z: (turn * x + slow * z) / scale,
  };
}
