/** How a world flies from where it hangs to where it is wanted: one spring for each of its measures. Pure. */
import { isResting, type Spring, stepSpring } from '#exhibits/kit/spring.ts';

/** A body in the view: middle, diameter, CSS px; how brightly it shines, 0 to 1. */
export interface Pose {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly light: number;
}

export type Flight = Readonly<Record<keyof Pose, Spring>>;

/** At rest after some 500 ms: a body is heavier than a button. */
const OMEGA = 10;
/** Smallest differences that are seen: px, and shares of light. */
const SEEN = { x: 0.25, y: 0.25, size: 0.25, light: 0.004 };

const still = (value: number): Spring => ({ value, speed: 0, target: value });

/** A body that is where it should be. */
export const standing = (pose: Pose): Flight => ({
  x: still(pose.x),
  y: still(pose.y),
  size: still(pose.size),
  light: still(pose.light),
});

/** The same body on its way to another place, from wherever it is. */
export function bound(flight: Flight, pose: Pose): Flight {
  return {
    x: { ...flight.x, target: pose.x },
    y: { ...flight.y, target: pose.y },
    size: { ...flight.size, target: pose.size },
    light: { ...flight.light, target: pose.light },
  };
}

export const isThere = (flight: Flight): boolean =>
  isResting(flight.x, SEEN.x) &&
  isResting(flight.y, SEEN.y) &&
  isResting(flight.size, SEEN.size) &&
  isResting(flight.light, SEEN.light);

/** The flight `seconds` later; what has come so near that nobody sees a difference is there. */
export function stepFlight(flight: Flight, seconds: number): Flight {
  const next = {
    x: stepSpring(flight.x, seconds, OMEGA),
    y: stepSpring(flight.y, seconds, OMEGA),
    size: stepSpring(flight.size, seconds, OMEGA),
    light: stepSpring(flight.light, seconds, OMEGA),
  };
  return isThere(next) ? standing(goalOf(next)) : next;
}

export const poseOf = ({ x, y, size, light }: Flight): Pose => ({
  x: x.value,
  y: y.value,
  size: size.value,
  light: light.value,
});

/** Where it is bound. */
export const goalOf = ({ x, y, size, light }: Flight): Pose => ({
  x: x.target,
  y: y.target,
  size: size.target,
  light: light.target,
});

/** Where the others go when one world is entered: outwards from it, and out of the light. */
export function madeWay(pose: Pose, entered: Pose): Pose {
  const far = Math.hypot(pose.x - entered.x, pose.y - entered.y) || 1;
  const by = entered.size * 0.5;
  return {
    x: pose.x + ((pose.x - entered.x) / far) * by,
    y: pose.y + ((pose.y - entered.y) / far) * by,
    size: pose.size * 0.8,
    light: 0,
  };
}
