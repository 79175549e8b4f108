/**
 * How a ball of water swings, mode by mode: its surface is r = R + Σ a·P_l(cos θ), l = 2 … 6. SI units.
 *
 * Without balls the figures are exact for small swells. What the steel balls add is a sound estimate, no more: it takes
 * them as far from each other and from the surface, which twenty of them are not.
 */
import { WATER } from '../physics/puddle.ts';

/** The modes that are drawn: 2 is the ball turned egg; 0 would change its volume and 1 only move it. */
export const MODES = [2, 3, 4, 5, 6] as const;

/** A ball of water and the hollow steel balls in it. */
export interface Drop {
  /** m. */
  readonly radius: number;
  readonly balls: number;
}

/** 12 mm across with a wall of 1 mm: 3.3 times as heavy as the water they displace. Our choice, not the lesson's. */
export const STEEL_BALL = { radius: 0.006, densityRatio: 3.3 } as const;

/** Angular frequency of pure water, 1/s: ω² = l(l−1)(l+2)·σ/(ρR³). Source: Rayleigh, Proc. R. Soc. 29 (1879) 71. */
export function rayleighFrequency(mode: number, radius: number): number {
  const stiffness = (mode * (mode - 1) * (mode + 2) * WATER.surfaceTension) / WATER.density;
  return Math.sqrt(stiffness / radius ** 3);
}

/** Rate at which a swell dies away, 1/s: 1/τ = (l−1)(2l+1)·ν/R². Source: Lamb, Hydrodynamics (1932), § 355. */
export function lambDamping(
  mode: number,
  radius: number,
  viscosity: number = WATER.kinematicViscosity,
): number {
  return ((mode - 1) * (2 * mode + 1) * viscosity) / radius ** 2;
}

/** Kinetic energy is ½·M·ȧ² with M = 4πρR³/(l(2l+1)), kg. Source: Lamb, Hydrodynamics (1932), § 275. */
export function modeMass(mode: number, radius: number): number {
  return (4 * Math.PI * WATER.density * radius ** 3) / (mode * (2 * mode + 1));
}

/** Share of the volume that is steel balls. */
export function filling({ radius, balls }: Drop): number {
  return balls * (STEEL_BALL.radius / radius) ** 3;
}

/** Spheres cannot be shaken together more closely than this. */
const CLOSEST = 0.64;

/** Viscosity of water full of spheres over that of water. Source: Krieger and Dougherty, Trans. Soc. Rheol. 3 (1959) 137. */
export function thickening(share: number): number {
  return (1 - Math.min(share, CLOSEST * 0.95) / CLOSEST) ** (-2.5 * CLOSEST);
}

/**
 * How much of the water's speed a ball lags behind, 1 − 3/(2γ+1), and what that adds to the inertia of a thin mixture.
 * Source: Landau and Lifshitz, Fluid Mechanics (1987), § 11, problem 1: a sphere in water that swings.
 */
export const SLIP = 1 - 3 / (2 * STEEL_BALL.densityRatio + 1);
const EXTRA_INERTIA = (3 * (STEEL_BALL.densityRatio - 1)) / (2 * STEEL_BALL.densityRatio + 1);

/** Flow comes off balls at a Reynolds number of some hundreds and about doubles their drag: an estimate. */
const SEPARATION = 2;

/**
 * Rate of damping by balls that lag behind the water, 1/s.
 *
 * Each takes the power ½·c·(s·u)² with the drag of a swinging sphere, c = 6πηa(1 + a/δ), δ = √(2ν/ω) (Landau and Lifshitz
 * § 24, problem 5). In mode l the mean of u² at a distance r is ȧ²·(r/R)^(2l−2)/l; the balls are taken as evenly spread.
 */
export function ballDamping(mode: number, { radius, balls }: Drop): number {
  const size = STEEL_BALL.radius;
  const layer = Math.sqrt((2 * WATER.kinematicViscosity) / rayleighFrequency(mode, radius));
  const drag = 6 * Math.PI * WATER.density * WATER.kinematicViscosity * size * (1 + size / layer);
  const reach = (1 - size / radius) ** (2 * mode - 2) * (3 / (2 * mode + 1));
  return (balls * SEPARATION * drag * SLIP ** 2 * reach) / (2 * mode * modeMass(mode, radius));
}

/** How one mode swings: a″ + 2·damping·a′ + frequency²·a = force/mass. */
export interface Swing {
  /** Angular, undamped, 1/s. */
  readonly frequency: number;
  /** 1/s. */
  readonly damping: number;
  /** kg. */
  readonly mass: number;
}

/** What water and balls do together. */
export function swingOf(mode: number, drop: Drop): Swing {
  const share = filling(drop);
  const inertia = 1 + EXTRA_INERTIA * share;
  const viscosity = WATER.kinematicViscosity * thickening(share);
  return {
    frequency: rayleighFrequency(mode, drop.radius) / Math.sqrt(inertia),
    damping: lambDamping(mode, drop.radius, viscosity) + ballDamping(mode, drop),
    mass: modeMass(mode, drop.radius) * inertia,
  };
}

/** One exact step of a damped oscillator: [a, ȧ] → [[offset, drive], [back, rate]] · [a, ȧ]. */
export interface Stepper {
  readonly offset: number;
  readonly drive: number;
  readonly back: number;
  readonly rate: number;
}

/** Source: underdamped harmonic oscillator, any mechanics textbook. */
export function stepper({ frequency, damping }: Swing, seconds: number): Stepper {
  const damped = Math.sqrt(frequency ** 2 - damping ** 2);
  const decay = Math.exp(-damping * seconds);
  const cosine = decay * Math.cos(damped * seconds);
  const sine = (decay * Math.sin(damped * seconds)) / damped;
  return {
    offset: cosine + damping * sine,
    drive: sine,
    back: -(frequency ** 2) * sine,
    rate: cosine - damping * sine,
  };
}

/** P_0 … P_7 at x, by Bonnet's recursion (Abramowitz and Stegun 8.5.3). */
export function legendre(x: number): readonly number[] {
  const values = [1, x];
  for (let order = 1; order < 7; order++) {
    const [last, now] = [values[order - 1] ?? 0, values[order] ?? 0];
    values.push(((2 * order + 1) * x * now - order * last) / (order + 1));
  }
  return values;
}

/** Half the angle of the cap that a puff strikes. */
const CAP = (35 * Math.PI) / 180;

/**
 * How much a push on a cap drives each mode: the mean of P_l over the cap, (P_{l−1} − P_{l+1})/((2l+1)(1 − cos α)).
 * Derived by integrating P_l (Abramowitz and Stegun 8.5.4).
 */
export const CAP_SHARES: readonly number[] = MODES.map((mode) => {
  const values = legendre(Math.cos(CAP));
  const difference = (values[mode - 1] ?? 0) - (values[mode + 1] ?? 0);
  return difference / ((2 * mode + 1) * (1 - Math.cos(CAP)));
});
