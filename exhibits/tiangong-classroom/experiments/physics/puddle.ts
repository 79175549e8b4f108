/** What becomes of a ball of water on Earth: it lies on the table as a puddle. SI units. */

/** Water at 20 °C (CRC Handbook). */
export const WATER = { density: 998, surfaceTension: 0.0728, kinematicViscosity: 1.0e-6 } as const;

export const EARTH_GRAVITY = 9.81;

/** Contact angle of water on waxed glass, radians (de Gennes, Brochard-Wyart, Quéré 2004: paraffin, about 110°). */
const WAXED = (110 * Math.PI) / 180;

/** How weight compares with surface tension, Bo = ρgR²/σ: far above 1, a drop is flat. @param radius m */
export function bondNumber(radius: number, gravity = EARTH_GRAVITY): number {
  return (WATER.density * gravity * radius * radius) / WATER.surfaceTension;
}

/**
 * Height of a wide puddle, m: e = 2·λ·sin(θ/2) with the capillary length λ = √(σ/ρg).
 * Source: de Gennes, Brochard-Wyart, Quéré, Capillarity and Wetting Phenomena (2004), chapter 2.
 */
export function puddleHeight(gravity = EARTH_GRAVITY): number {
  const capillaryLength = Math.sqrt(WATER.surfaceTension / (WATER.density * gravity));
  return 2 * capillaryLength * Math.sin(WAXED / 2);
}

/** Radius of the puddle that a ball becomes, m: the same water, one puddle's height deep. @param radius of the ball, m */
export function puddleRadius(radius: number): number {
  return Math.sqrt((4 * radius ** 3) / (3 * puddleHeight()));
}

/** How far a ball has fallen and spread. */
export interface Fall {
  /** m, at most the height it fell from. */
  readonly fallen: number;
  /** 0: still a ball, 1: wholly a puddle. */
  readonly spread: number;
}

/** Of spreading once it has landed, s: of the order of R/√(gR) for a few centimetres. */
const SPREADING = 0.15;

/** When nothing moves any more after `height`, s. */
export function landingOver(height: number): number {
  return Math.sqrt((2 * height) / EARTH_GRAVITY) + 8 * SPREADING;
}

/** Free fall, s = ½gt², then spreading without a bounce. @param seconds since it was let go */
export function fallAfter(seconds: number, height: number): Fall {
  const landing = Math.sqrt((2 * height) / EARTH_GRAVITY);
  const since = Math.max(0, seconds - landing) / SPREADING;
  return {
    fallen: Math.min(height, (EARTH_GRAVITY * seconds * seconds) / 2),
    spread: 1 - Math.exp(-since) * (1 + since),
  };
}
