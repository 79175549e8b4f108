/**
 * Rays of light through a ball of water and a bubble of air at its middle, traced exactly in the plane of the axis.
 *
 * x runs along the axis away from the lantern, y upwards, the ball's centre is the origin; metres.
 * Every bend is Snell's law in vector form; where it has no solution the light is reflected totally.
 */

/** Of water at 20 °C for yellow light, 589 nm (Born and Wolf, Principles of Optics). */
export const WATER_INDEX = 1.333;

export interface Vector {
  readonly x: number;
  readonly y: number;
}

export interface Ray {
  readonly from: Vector;
  /** A unit vector. */
  readonly along: Vector;
}

/** Radii in metres; a bubble of 0 is none. */
export interface Ball {
  readonly radius: number;
  readonly bubble: number;
}

/** What a ray met on its way. */
export interface Path {
  /** Where it started, then each place where it met a surface. */
  readonly points: readonly Vector[];
  readonly out: Ray;
  readonly metBall: boolean;
  readonly metBubble: boolean;
  /** Whether it was reflected totally anywhere. */
  readonly reflected: boolean;
}

const dot = (a: Vector, b: Vector): number => a.x * b.x + a.y * b.y;
const plus = (a: Vector, b: Vector, factor: number): Vector => ({
  x: a.x + b.x * factor,
  y: a.y + b.y * factor,
});

function unit({ x, y }: Vector): Vector {
  const length = Math.hypot(x, y);
  return { x: x / length, y: y / length };
}

/** The unit vector from one point to another. */
export function towards(from: Vector, to: Vector): Vector {
  return unit(plus(to, from, -1));
}

/**
 * The direction after a surface, or undefined where the light is reflected totally.
 * Source: Snell's law in vector form, Glassner, An Introduction to Ray Tracing (1989).
 * @param normal unit vector against the light
 * @param ratio index before the surface over index behind it
 */
export function refract(along: Vector, normal: Vector, ratio: number): Vector | undefined {
  const cosine = -dot(along, normal);
  const rest = 1 - ratio * ratio * (1 - cosine * cosine);
  if (rest < 0) return undefined;
  const factor = ratio * cosine - Math.sqrt(rest);
  return { x: ratio * along.x + factor * normal.x, y: ratio * along.y + factor * normal.y };
}

/** The direction after a mirror. */
export function reflect(along: Vector, normal: Vector): Vector {
  return plus(along, normal, -2 * dot(along, normal));
}

/** How far a ray runs until it meets a circle about the origin; undefined when it does not. */
function distanceTo(ray: Ray, radius: number): number | undefined {
  const middle = -dot(ray.from, ray.along);
  // By the cross product: the difference of two squares loses its digits at a small bubble.
  const passing = ray.from.x * ray.along.y - ray.from.y * ray.along.x;
  const half = radius * radius - passing * passing;
  if (half <= 0) return undefined;
  // Nearer than this it is the surface that the ray has just left.
  const least = radius * 1e-9;
  const root = Math.sqrt(half);
  const candidates = [middle - root, middle + root];
  return candidates.find((distance) => distance > least);
}

interface Meeting {
  readonly distance: number;
  readonly radius: number;
}

function nextMeeting(ray: Ray, ball: Ball): Meeting | undefined {
  const meetings: Meeting[] = [];
  for (const radius of [ball.radius, ball.bubble]) {
    const distance = radius > 0 ? distanceTo(ray, radius) : undefined;
    if (distance !== undefined) meetings.push({ distance, radius });
  }
  return meetings.sort((a, b) => a.distance - b.distance)[0];
}

/** Ratio of the indices when a surface is crossed inwards or outwards: water lies between the two circles. */
function ratioAt(meeting: Meeting, ball: Ball, inwards: boolean): number {
  const intoWater = (meeting.radius === ball.radius) === inwards;
  return intoWater ? 1 / WATER_INDEX : WATER_INDEX;
}

/** A ray that enters meets at most six surfaces; a grazing one could go round for ever. */
const MOST_MEETINGS = 8;

/** The whole way of a ray that starts outside the ball. */
export function trace(start: Ray, ball: Ball): Path {
  const points: Vector[] = [start.from];
  let [ray, metBubble, reflected] = [start, false, false];
  for (let count = 0; count < MOST_MEETINGS; count++) {
    const meeting = nextMeeting(ray, ball);
    if (meeting === undefined) break;
    const from = plus(ray.from, ray.along, meeting.distance);
    points.push(from);
    metBubble ||= meeting.radius === ball.bubble;
    const outwards = { x: from.x / meeting.radius, y: from.y / meeting.radius };
    const inwards = dot(ray.along, outwards) < 0;
    const normal = inwards ? outwards : { x: -outwards.x, y: -outwards.y };
    const along = refract(ray.along, normal, ratioAt(meeting, ball, inwards));
    reflected ||= along === undefined;
    ray = { from, along: unit(along ?? reflect(ray.along, normal)) };
  }
  return { points, out: ray, metBall: points.length > 1, metBubble, reflected };
}
