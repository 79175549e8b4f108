/**
 * A tether that hangs free from geostationary orbit, both ways at once, in the frame that turns with the Earth.
 *
 * Below the orbit gravity wins, above it the centrifugal force; both pull at the middle. With ψ(r) = ∫(GM/r² − ω²r)dr from r up to
 * the orbit (the work to lift one kilogram there), a tether as thick as exp(−ψ/s) of its middle bears ρ·s·(1 − exp(−ψ/s)) there, and
 * one of equal thickness (s → ∞) bears ρ·ψ. All of it follows from the equilibrium dT = ρ·A·dψ. Air, waves and the Moon are left out.
 * Sources: J. Pearson, Acta Astronautica 2 (1975) 785; P. K. Aravind, “The physics of the space elevator”, Am. J. Phys. 75 (2007) 125.
 */

/** GM of the Earth, m³/s²; its equatorial radius, m; its turning, rad/s. IERS Conventions 2010, WGS 84. */
const GM = 3.986_004_418e14;
export const EARTH = 6_378_137;
const OMEGA = 7.292_115e-5;
/** Geostationary orbit from the Earth's middle, m: GM/r² = ω²r. */
export const ORBIT = Math.cbrt(GM / OMEGA ** 2);
/** From the orbit down to the ground, m. */
export const WHOLE = ORBIT - EARTH;

export interface Material {
  /** Tensile strength, Pa. */
  readonly strength: number;
  /** kg/m³. */
  readonly density: number;
  /** How many times as large the cross-section is in the middle as at the ground, 1 or more. */
  readonly taper: number;
}

/** Work to lift one kilogram from `radius` to the orbit, J. */
export function liftFrom(radius: number): number {
  return GM * (1 / radius - 1 / ORBIT) - (OMEGA ** 2 * (ORBIT ** 2 - radius ** 2)) / 2;
}

export const LIFT = liftFrom(EARTH);

/** Where the outer end must be so that the tether is in balance, m from the Earth's middle: both ends have the same potential. */
export function balanceOf(radius: number): number {
  return (radius / 2) * (Math.sqrt(1 + 8 * (ORBIT / radius) ** 3) - 1);
}

/** The taper that makes the stress the same everywhere: e to this power. Aravind 2007, eq. 13, in terms of ψ. */
export function taperPower({ strength, density }: Material): number {
  return (density * LIFT) / strength;
}

/** J/kg over which the cross-section shrinks to 1/e; infinite for equal thickness. */
function shrinkingOver(taper: number): number {
  return LIFT / Math.log(taper);
}

/** Of the cross-section in the middle, what is left at `radius`, 0 to 1; the same on both sides where ψ is the same. */
export function thicknessAt(radius: number, taper: number): number {
  return Math.exp(-liftFrom(radius) / shrinkingOver(taper));
}

/** Stress at `radius` of a tether whose lower end is at `end`, Pa. */
export function stressAt(radius: number, end: number, { density, taper }: Material): number {
  const hanging = liftFrom(end) - liftFrom(radius);
  if (taper <= 1) return density * hanging;
  const over = shrinkingOver(taper);
  return -density * over * Math.expm1(-hanging / over);
}

/** Whatever hangs, the middle bears the most. */
export function mostStress(end: number, material: Material): number {
  return stressAt(ORBIT, end, material);
}

/** How far the lower end may be let out before it breaks, m; all the way to the ground if it holds. */
export function breakingLength(material: Material): number {
  if (mostStress(EARTH, material) <= material.strength) return WHOLE;
  let [holds, breaks] = [0, WHOLE];
  // Half a metre of 36,000 km.
  while (breaks - holds > 0.5) {
    const middle = (holds + breaks) / 2;
    if (mostStress(ORBIT - middle, material) <= material.strength) holds = middle;
    else breaks = middle;
  }
  return holds;
}
