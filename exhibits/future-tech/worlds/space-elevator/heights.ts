/**
 * Where heights stand in the picture: from the ground to the orbit to scale, beyond it more and more compressed, so that the outer
 * end has its place too. The Earth itself is drawn far too large. Pure.
 */
import { balanceOf, EARTH, ORBIT, WHOLE } from './tether.ts';

/** Of the ground below the cable, and of the orbit; scene units. */
export const GROUND_Y = 350;
export const ORBIT_Y = -128;
const PER_METRE = (GROUND_Y - ORBIT_Y) / WHOLE;
/** So far beyond the orbit heights are half as large as below it, m. */
const HALVED = 1e7;
/** The picture's radius of the Earth, and its middle below the picture. */
export const GLOBE = 1300;
export const GLOBE_Y = GROUND_Y + GLOBE;

export function yOf(radius: number): number {
  const beyond = radius - ORBIT;
  const shown = beyond > 0 ? HALVED * Math.log1p(beyond / HALVED) : beyond;
  return ORBIT_Y - PER_METRE * shown;
}

/** Of the outer end of a whole cable. */
export const OUTER_Y = yOf(balanceOf(EARTH));

/** The distance from the Earth's middle that is drawn at a height of the picture, m. */
export function radiusAt(y: number): number {
  const shown = (ORBIT_Y - y) / PER_METRE;
  return ORBIT + (shown > 0 ? HALVED * Math.expm1(shown / HALVED) : shown);
}

/** How long the lower part is when a finger holds one of the two ends there: above the orbit it is the outer one. m */
export function lengthAt(y: number): number {
  const radius = radiusAt(Math.min(GROUND_Y, Math.max(OUTER_Y, y)));
  const lower = radius > ORBIT ? balanceOf(radius) : radius;
  return ORBIT - Math.max(EARTH, Math.min(ORBIT, lower));
}
