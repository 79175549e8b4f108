/**
 * A swarm of collectors around the Sun: how much light it catches, how warm that makes it, how far the material goes.
 *
 * The collectors never stand in each other's light. What they catch is used and ends as heat (nothing is beamed away), which both of
 * their sides give off as black bodies. What the inner sides give off meets other collectors with the probability f that any light
 * does, so 2·σT⁴ = S + f·σT⁴: between 331 K (f = 0) and 394 K (f = 1, a closed shell) at one astronomical unit.
 * Sources: Stefan–Boltzmann law; F. J. Dyson, Science 131 (1960) 1667; Sagan's scale: C. Sagan, The Cosmic Connection, 1973.
 */

/** The Sun's power, W: IAU 2015 resolution B3. */
export const SUN = 3.828e26;
/** Astronomical unit, m: IAU 2012 resolution B2. */
export const UNIT = 149_597_870_700;
/** Mass of Mercury, kg: NASA planetary fact sheet. */
export const MERCURY = 3.301e23;
/** All that people use, W: 620 EJ in 2023, Energy Institute, Statistical Review of World Energy 2024. */
export const HUMANITY = 2e13;
/** Stefan–Boltzmann constant, W/m²K⁴: CODATA 2018. */
const SIGMA = 5.670_374_419e-8;
/** Below this nothing glows that eyes can see, K: J. W. Draper 1847. */
export const DRAPER = 798;

/** Share of the Sun's light that collectors of so many square metres catch at `distance` (m), 0 to 1. */
export function coverageOf(area: number, distance: number): number {
  return Math.min(1, area / sphereOf(distance));
}

/** Area of the whole sphere, m². */
export function sphereOf(distance: number): number {
  return 4 * Math.PI * distance ** 2;
}

/** How much can be built of all of Mercury, m², at so many kg/m². */
export function mostArea(weight: number): number {
  return MERCURY / weight;
}

/** Temperature of the collectors, K. */
export function temperatureOf(coverage: number, distance: number): number {
  const sunlight = SUN / sphereOf(distance);
  return (sunlight / (SIGMA * (2 - coverage))) ** 0.25;
}

/** K = (log₁₀ P − 6)/10, P in W. */
export function kardashevOf(power: number): number {
  return (Math.log10(power) - 6) / 10;
}
