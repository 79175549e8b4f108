/**
 * Where heights stand in the picture. The scale is logarithmic in the distance from the Earth's middle: the ground, the orbit and
 * the outer end then all have their place, and the way to the orbit takes more than half of it. Pure.
 */
import { balanceOf, EARTH, ORBIT } from './tether.ts';

/** Of the ground below the cable, and of the outer end of a whole cable; scene units. */
export const GROUND_Y = 350;
const OUTER_Y = -450;
const PER_FOLD = (GROUND_Y - OUTER_Y) / Math.log(balanceOf(EARTH) / EARTH);
/** The picture's radius of the Earth, and its middle below the picture. */
export const GLOBE = 1300;
export const GLOBE_Y = GROUND_Y + GLOBE;

export const yOf = (radius: number): number => GROUND_Y - PER_FOLD * Math.log(radius / EARTH);

export const ORBIT_Y = yOf(ORBIT);

/** The distance from the Earth's middle that is drawn at a height of the picture, m. */
export const radiusAt = (y: number): number => EARTH * Math.exp((GROUND_Y - y) / PER_FOLD);

/** How long the lower part is when a finger holds one of the two ends there: above the orbit it is the outer one. m */
export function lengthAt(y: number): number {
  const radius = radiusAt(Math.min(GROUND_Y, Math.max(OUTER_Y, y)));
  const lower = radius > ORBIT ? balanceOf(radius) : radius;
  return ORBIT - Math.max(EARTH, Math.min(ORBIT, lower));
}
