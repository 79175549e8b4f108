/**
 * An astronaut as a body that turns about its long axis and two straight arms. Pure; SI units.
 *
 * Seen along the axis an arm is a rod from the shoulder, `reach` long, turned by `swing` from pointing straight outwards; a weight
 * may be in its hand. What the arms weigh and measure: de Leva, Adjustments to Zatsiorsky–Seluyanov's segment inertia parameters,
 * J. Biomechanics 29, 1996 (an arm is 4.9 % of the body). The moment of inertia is then about 1.1 with the arms at the sides and
 * 2.6 kg·m² with the arms out. Tipping forwards or sideways is left out: the body stays upright.
 */

/** Where an arm is and how it moves. */
export interface Arm {
  /** From hanging (0) over straight out (π/2) to straight up (π), rad. */
  readonly lift: number;
  /** rad/s. */
  readonly liftRate: number;
  /** Around the line through the shoulder along the body, rad; 0 points outwards. */
  readonly swing: number;
  readonly swingRate: number;
}

export interface Pose {
  readonly left: Arm;
  readonly right: Arm;
  /** In each hand, kg. */
  readonly weight: number;
}

/** Head, trunk and legs about the long axis, kg·m². */
export const TRUNK_INERTIA = 0.9;
export const TRUNK_MASS = 63;
export const ARM_MASS = 3.4;
/** From the shoulder to the middle of the hand, m. */
export const ARM_LENGTH = 0.6;
/** From the long axis to the shoulder, m. */
export const SHOULDER = 0.18;

/** What the parts add up to, seen along the axis, in the body's own frame. */
interface Moments {
  readonly mass: number;
  /** Σ m·r², kg·m². */
  readonly inertia: number;
  /** Σ m·(r × dr/dt): what the arms' own moving is worth, kg·m²/s. */
  readonly momentum: number;
  /** Σ m·r, and Σ m·dr/dt. */
  readonly x: number;
  readonly y: number;
  readonly speedX: number;
  readonly speedY: number;
}

/** A point at `share` of an arm of side 1 (right) or −1. */
function armPoint({ lift, liftRate, swing, swingRate }: Arm, side: number, share: number) {
  const reach = ARM_LENGTH * Math.sin(lift) * share;
  const reachRate = ARM_LENGTH * Math.cos(lift) * liftRate * share;
  const [cosine, sine] = [Math.cos(swing), Math.sin(swing)];
  return {
    x: side * (SHOULDER + reach * cosine),
    y: side * reach * sine,
    speedX: side * (reachRate * cosine - reach * sine * swingRate),
    speedY: side * (reachRate * sine + reach * cosine * swingRate),
  };
}

/** Simpson's rule along the rod is exact, since nothing is steeper than the square of the place on it. */
const RODS = [
  { share: 0, part: 1 / 6 },
  { share: 0.5, part: 4 / 6 },
  { share: 1, part: 1 / 6 },
];

function momentsOf({ left, right, weight }: Pose): Moments {
  const sum = { mass: TRUNK_MASS, inertia: TRUNK_INERTIA, momentum: 0, x: 0, y: 0, speedX: 0, speedY: 0 };
  const add = (arm: Arm, side: number, share: number, mass: number): void => {
    const { x, y, speedX, speedY } = armPoint(arm, side, share);
    sum.mass += mass;
    sum.inertia += mass * (x * x + y * y);
    sum.momentum += mass * (x * speedY - y * speedX);
    sum.x += mass * x;
    sum.y += mass * y;
    sum.speedX += mass * speedX;
    sum.speedY += mass * speedY;
  };
  for (const { share, part } of RODS) {
    add(right, 1, share, ARM_MASS * part);
    add(left, -1, share, ARM_MASS * part);
  }
  add(right, 1, 1, weight);
  add(left, -1, 1, weight);
  return sum;
}

export interface Turning {
  /** Moment of inertia about the axis of turning, kg·m². */
  readonly inertia: number;
  /** Angular momentum that the arms would have if the body stood still, kg·m²/s. */
  readonly own: number;
}

/**
 * A floating body turns about its centre of mass, which the arms shift (König's theorem takes that part away); one on its feet
 * turns about its long axis.
 */
export function turningOf(pose: Pose, isFloating: boolean): Turning {
  const { mass, inertia, momentum, x, y, speedX, speedY } = momentsOf(pose);
  if (!isFloating) return { inertia, own: momentum };
  return { inertia: inertia - (x * x + y * y) / mass, own: momentum - (x * speedY - y * speedX) / mass };
}

/** Where the centre of mass lies from the long axis, m, in the body's own frame: x to its right hand side. */
export function centreOf(pose: Pose): { readonly x: number; readonly y: number } {
  const { mass, x, y } = momentsOf(pose);
  return { x: x / mass, y: y / mass };
}

/** L = I·ω + what the arms' own moving is worth. */
export const momentumOf = ({ inertia, own }: Turning, rate: number): number => inertia * rate + own;

/** The rate that leaves the angular momentum as it is. */
export const rateAt = (momentum: number, { inertia, own }: Turning): number => (momentum - own) / inertia;
