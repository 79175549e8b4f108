/**
 * Where images lie, for rays near the axis. The ball and the bubble are concentric, so every surface meets its rays as one
 * thin lens at the centre would: both are told by one focal length. Metres.
 */
import { WATER_INDEX as N, type Ball } from './rays.ts';

export interface Image {
  /** Behind the centre, on the visitor's side, when above 0; on the lantern's side when below. */
  readonly distance: number;
  /** Height of the image over height of the thing; below 0 it stands on its head. */
  readonly magnification: number;
}

/**
 * Focal length of the ball from its centre, f = nR/(2(n−1)); about 2R for water.
 * Source: Hecht, Optics (5th edition, 2017), thick lenses with d = 2R.
 */
export function ballFocalLength(radius: number): number {
  return (N * radius) / (2 * (N - 1));
}

/**
 * Focal length of the light that goes through the bubble too, 1/f = (2(n−1)/n)·(1/R − 1/b): below 0, since b < R.
 * Derived from the four paraxial bends at the two concentric surfaces (power of a surface (n₂−n₁)/r, Hecht 2017).
 */
export function bubbleFocalLength(ball: Ball): number {
  return N / (2 * (N - 1) * (1 / ball.radius - 1 / ball.bubble));
}

/** Beyond this nothing is called an image any more: the light leaves as good as parallel. */
const PARALLEL = 1e-9;

/**
 * 1/v = 1/f − 1/d and m = −v/d (Hecht 2017, thin lens); undefined at the focal point, where light leaves parallel.
 * @param distance from the thing to the centre
 */
export function imageOf(focalLength: number, distance: number): Image | undefined {
  const vergence = 1 / focalLength - 1 / distance;
  if (Math.abs(vergence) < PARALLEL) return undefined;
  return { distance: 1 / vergence, magnification: -1 / (vergence * distance) };
}

/** Where the visitor's eye is, from the centre of the ball: an arm's length from the screen. */
export const EYE = 0.6;

/**
 * How large the thing is seen through the lens, compared with what is seen of it without: below 0 when upside down.
 * A ray that leaves the eye at height h over the centre comes down h·d·(1/d + 1/e − 1/f) from the axis at the thing.
 * Near the focal point it is huge: then it is cut at ±`most`.
 */
export function seenMagnification(focalLength: number, distance: number, most = 1000): number {
  const straight = 1 / distance + 1 / EYE;
  const bent = straight - 1 / focalLength;
  if (Math.abs(bent) * most < straight) return bent < 0 ? -most : most;
  return straight / bent;
}
