/**
 * What water does to a slender rod that moves through it, per length of rod and per ρ: lengths in body lengths, times in s.
 *
 * The viscous part is resistive force theory (Gray and Hancock 1955; Lighthill 1976): across its length a rod is dragged up to
 * twice as much as along it, and of that difference all swimming in the small is made. The part that grows with the square of
 * the speed (Morison's sum) is nothing in the small and everything in a pool.
 */

/** Of water at 20 °C, m²/s: 1.002 mPa·s by 998 kg/m³. Blood plasma at 37 °C has about 1.2 times as much. */
export const VISCOSITY = 1.004e-6;

/** Across a flat strip, by its width (Hoerner 1965). */
const ACROSS = 2;
/** Along it, skin and blunt ends together; chosen so that a closed shell coasts a length or two, as a scallop does. */
const ALONG = 0.1;

export interface Rod {
  readonly radius: number;
  /** Resistance in the small: force per length, speed and μ. */
  readonly along: number;
  readonly across: number;
  /** Mass per length and ρ, as heavy as water; the water that has to give way across it weighs the same again. */
  readonly mass: number;
}

/** @param reach over which the rod is straight: its length, or twice the wavelength of what it is coiled into */
export function rodOf(reach: number, radius: number): Rod {
  const slender = Math.log((2 * reach) / radius);
  return {
    radius,
    along: (2 * Math.PI) / (slender - 0.5),
    across: (4 * Math.PI) / (slender + 0.5),
    mass: Math.PI * radius * radius,
  };
}

/** Force per length and speed, along and across, at the given speeds. @param viscosity of the water, body lengths²/s */
export const alongAt = (rod: Rod, viscosity: number, speed: number): number =>
  rod.along * viscosity + ALONG * Math.PI * rod.radius * Math.abs(speed);

export const acrossAt = (rod: Rod, viscosity: number, speed: number): number =>
  rod.across * viscosity + ACROSS * rod.radius * Math.abs(speed);
