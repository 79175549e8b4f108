/** How the legs go while somebody walks on the spot. Pure; angles in radians, positive to the front. */
import { LENGTHS, type Point, type Pose } from './pose.ts';

/** Of the thigh to both sides, and of the knee while the leg comes forward. */
const SWING = 0.42;
const FLEXION = 0.72;
/** A leg that stands is not quite straight. */
const GIVE = 0.12;

export interface Leg {
  readonly knee: Point;
  readonly ankle: Point;
}

/**
 * One leg below a hip that stays where it is.
 * @param phase in half circles: 0 passing under the body, forward bound; 1 passing, backward bound
 * @param reach 0 standing as in the pose, 1 a full stride
 */
export function legOf({ hip, knee, ankle }: Pose, phase: number, reach: number): Leg {
  const angle = phase * Math.PI;
  const thigh = Math.atan2(knee.x - hip.x, hip.y - knee.y) + reach * SWING * Math.sin(angle);
  const flexion = reach * (GIVE + FLEXION * Math.max(0, Math.cos(angle)) ** 2);
  const shank = Math.atan2(ankle.x - knee.x, knee.y - ankle.y) + reach * SWING * Math.sin(angle) - flexion;
  const bent = { x: hip.x + LENGTHS.thigh * Math.sin(thigh), y: hip.y - LENGTHS.thigh * Math.cos(thigh) };
  return {
    knee: bent,
    ankle: { x: bent.x + LENGTHS.shank * Math.sin(shank), y: bent.y - LENGTHS.shank * Math.cos(shank) },
  };
}
