/**
 * How somebody stands or crouches who lifts something, and what weight does to each joint. Pure; metres, x to the front,
 * y up, the ankles at x = 0; statics in the plane seen from the side.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Places of the joints, left and right being the same. */
export interface Pose {
  readonly ankle: Point;
  readonly knee: Point;
  readonly hip: Point;
  readonly shoulder: Point;
  readonly elbow: Point;
  readonly grip: Point;
}

/** Per joint, left or right; N·m, without sign. */
export interface Torques {
  readonly elbow: number;
  readonly hip: number;
  readonly knee: number;
}

export const GRAVITY = 9.81;
const HEIGHT = 1.75;
export const BODY_KG = 70;
/** Shares of the body's height: Drillis and Contini 1966, as in Winter, Biomechanics of Human Movement. */
export const LENGTHS = {
  foot: 0.039 * HEIGHT,
  shank: 0.246 * HEIGHT,
  thigh: 0.245 * HEIGHT,
  trunk: 0.288 * HEIGHT,
  upperArm: 0.186 * HEIGHT,
  forearm: 0.146 * HEIGHT,
  /** From the elbow to the middle of the fist: the forearm and half of the hand. */
  toGrip: (0.146 + 0.108 / 2) * HEIGHT,
} as const;
/** Shares of the body's mass, Winter's table; of one limb. */
const MASSES = {
  forearm: 0.022 * BODY_KG,
  upperArm: 0.028 * BODY_KG,
  thigh: 0.1 * BODY_KG,
  trunk: 0.578 * BODY_KG,
} as const;
/** How far along from its upper joint a limb has its centre of mass; the trunk's, with the head, from the hip. */
const CENTRES = { forearm: 0.682, upperArm: 0.436, thigh: 0.433, trunk: 0.66 } as const;

/** Degrees from upright, or from hanging down for arms; positive to the front. */
interface Angles {
  readonly shank: number;
  readonly thigh: number;
  readonly trunk: number;
  readonly upperArm: number;
  readonly forearm: number;
}

const CROUCH: Angles = { shank: 35, thigh: -70, trunk: 50, upperArm: 35, forearm: 15 };

/**
 * @param lifted 0 crouching with the hands at the load, 1 standing
 * @param forearm how far from hanging the forearm is held when standing, degrees
 */
export function poseOf(lifted: number, forearm: number): Pose {
  const upright: Angles = { shank: 0, thigh: 0, trunk: 0, upperArm: 0, forearm };
  const angle = (of: keyof Angles): number => {
    const degrees = CROUCH[of] + (upright[of] - CROUCH[of]) * lifted;
    return (degrees * Math.PI) / 180;
  };
  const ankle = { x: 0, y: LENGTHS.foot };
  const knee = along(ankle, angle('shank'), LENGTHS.shank);
  const hip = along(knee, angle('thigh'), LENGTHS.thigh);
  const shoulder = along(hip, angle('trunk'), LENGTHS.trunk);
  const elbow = hung(shoulder, angle('upperArm'), LENGTHS.upperArm);
  return { ankle, knee, hip, shoulder, elbow, grip: hung(elbow, angle('forearm'), LENGTHS.toGrip) };
}

/** The other end of what stands. */
function along({ x, y }: Point, angle: number, length: number): Point {
  return { x: x + length * Math.sin(angle), y: y + length * Math.cos(angle) };
}

/** The other end of what hangs. */
function hung({ x, y }: Point, angle: number, length: number): Point {
  return { x: x + length * Math.sin(angle), y: y - length * Math.cos(angle) };
}

const part = (from: Point, to: Point, share: number): number => from.x + (to.x - from.x) * share;

/** What holds the pose with a load in both hands. @param load kg */
export function torquesOf(pose: Pose, load: number): Torques {
  const { knee, hip, shoulder, elbow, grip } = pose;
  const forearmAt = elbow.x + ((grip.x - elbow.x) / LENGTHS.toGrip) * LENGTHS.forearm * CENTRES.forearm;
  /** Mass and place of everything that one arm, and then one leg, has to carry. */
  const arm: readonly Weight[] = [
    [load / 2, grip.x],
    [MASSES.forearm, forearmAt],
  ];
  const above: readonly Weight[] = [
    ...arm,
    [MASSES.upperArm, part(shoulder, elbow, CENTRES.upperArm)],
    [MASSES.trunk / 2, part(hip, shoulder, CENTRES.trunk)],
  ];
  return {
    elbow: torque(arm, elbow.x),
    hip: torque(above, hip.x),
    knee: torque([...above, [MASSES.thigh, part(hip, knee, CENTRES.thigh)]], knee.x),
  };
}

/** Kilograms, and where they are, m. */
type Weight = readonly [number, number];

function torque(weights: readonly Weight[], about: number): number {
  return Math.abs(weights.reduce((sum, [mass, x]) => sum + mass * GRAVITY * (x - about), 0));
}
