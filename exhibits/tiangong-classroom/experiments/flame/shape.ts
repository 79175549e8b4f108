/**
 * How large, how long and how yellow a candle flame is. Qualitative: scaling laws with constants chosen so that the two ends
 * are right, about 25 by 8 mm on Earth and a ball of about 14 mm in orbit. SI units, angles in radians.
 *
 * The ends: Dietrich, Ross, Shu, Chang and T'ien, Combust. Sci. Technol. 156 (2000) 1, candles on the Shuttle and on Mir.
 */

/** What the gas around the flame does. */
export interface Surroundings {
  /** In units of 9.81 m/s². */
  readonly gravity: number;
  /** Speed of a draught to the right, m/s; below 0 to the left. */
  readonly wind: number;
  /** Share of oxygen in the air, per cent. */
  readonly oxygen: number;
}

const EARTH = 9.81;
/** Size of the burning wick, m; viscosity of hot air, m²/s; (T_flame − T_air)/T_air. */
const LENGTH = 0.005;
const VISCOSITY = 1e-4;
const LIFT = 5;
/** Diameter of the flame that nothing pulls at, m, in air with 21 % oxygen. */
const ROUND = 0.014;
/** Where a flow begins to draw the flame out: at about a hundredth of the Earth's gravity. */
const DRAWN_OUT = 6;
/** Where it begins to glow with soot: at about a tenth of the Earth's gravity. */
const SOOTING = 60;

/** How fast hot gas rises past the flame, m/s: u = √(gβL), the balance of buoyancy and inertia. */
export function risingSpeed(gravity: number): number {
  return Math.sqrt(EARTH * gravity * LIFT * LENGTH);
}

/** Grashof number gβL³/ν² of the rising gas, with a draught added as (wL/ν)²: both carry the flame along. */
export function grashof({ gravity, wind }: Surroundings): number {
  return ((risingSpeed(gravity) ** 2 + wind ** 2) * LENGTH ** 2) / VISCOSITY ** 2;
}

/**
 * A flow presses the layer in which fuel and air meet to a thickness ~ L·Gr^(−1/4) (laminar free convection, Incropera and
 * DeWitt 2007, chapter 9). So length over width goes as Gr^(1/4); at Gr → 0 it is 1, a ball, and between them
 * (1 + Gr/6)^(1/4). What becomes longer becomes as much narrower.
 */
export function flameSize(air: Surroundings): { readonly length: number; readonly width: number } {
  const drawn = (1 + grashof(air) / DRAWN_OUT) ** (1 / 8);
  // Richer air needs less room to burn the same wax; the square root is our guess.
  const round = ROUND * Math.sqrt(21 / air.oxygen);
  return { length: round * drawn, width: round / drawn };
}

/** How far the flame leans from the vertical: along the sum of the draught and the rising gas. */
export function flameLean({ gravity, wind }: Surroundings): number {
  return Math.atan2(wind, Math.max(risingSpeed(gravity), 0.02));
}

/** How much of its light is the yellow of glowing soot, 0 to 1; the rest is blue. Fresh air or more oxygen brings soot. */
export function sooty(air: Surroundings): number {
  const flow = grashof(air);
  const rich = Math.min(1, Math.max(0, (air.oxygen - 23) / 10));
  return Math.min(1, flow / (flow + SOOTING) + 0.7 * rich);
}

/** Below this share of oxygen, per cent, it goes out; without a flow that brings air, sooner. Qualitative. */
export function leastOxygen(air: Surroundings): number {
  return 16 + 1.5 / (1 + grashof(air) / DRAWN_OUT);
}

/**
 * How often hot gas rolls up beside the flame and pinches it, Hz: 1.5/√D on Earth, growing with √g.
 * Source: Cetegen and Ahmed, Combustion and Flame 93 (1993) 157; measured for pools above 1 cm, used here a little below.
 */
export function flickerFrequency(air: Surroundings): number {
  return 1.5 * Math.sqrt(air.gravity / flameSize(air).width);
}

/** How strongly it flickers, as a share of its length: only rising gas does this. */
export function flickerStrength(air: Surroundings): number {
  const flow = grashof({ ...air, wind: 0 });
  return (0.07 * flow) / (flow + SOOTING);
}
