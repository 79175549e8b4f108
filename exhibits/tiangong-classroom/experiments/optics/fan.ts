/** The rays that are drawn: from the top of the lantern, some through the water only, some at the bubble. Pure; metres. */
import { type Ball, type Path, towards, trace, type Vector, WATER_INDEX } from './rays.ts';

/** Where rays cross the middle of the ball: as shares of its radius; between all that meets the bubble and the rim; of the bubble. */
const WATER_SHARES = [-0.8, -0.6, -0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8];
const OUTER_SHARES = [-0.55, -0.12, 0.12, 0.55];
/** Below 1 they go through the bubble, between 1 and 1.33 they are reflected. */
const BUBBLE_SHARES = [-1.15, -0.75, -0.35, 0.35, 0.75, 1.15];

/** @param from the top of the lantern; x below 0 */
export function fanOf(from: Vector, ball: Ball): readonly Path[] {
  const heights =
    ball.bubble > 0 ? heightsWithBubble(ball) : WATER_SHARES.map((share) => share * ball.radius);
  return heights.map((height) => trace({ from, along: towards(from, { x: 0, y: height }) }, ball));
}

function heightsWithBubble({ radius, bubble }: Ball): readonly number[] {
  // Below this height rays meet the bubble (Bouguer: h = n·b).
  const shadow = WATER_INDEX * bubble;
  const beside = OUTER_SHARES.map(
    (share) => Math.sign(share) * (shadow + Math.abs(share) * (radius - shadow)),
  );
  return [...beside, ...BUBBLE_SHARES.map((share) => share * bubble)];
}

/** All places of a path, and where it has left the picture: at `end` along the axis, or as far up or down. */
export function placesOf({ points, out }: Path, end: number, most: number): readonly Vector[] {
  const room = [reach(out.from.x, out.along.x, end, -Infinity), reach(out.from.y, out.along.y, most, -most)];
  const distance = Math.max(0, Math.min(...room, end * 4));
  const last = { x: out.from.x + out.along.x * distance, y: out.from.y + out.along.y * distance };
  return [...points, last];
}

/** How far a ray runs until one coordinate reaches one of two bounds. */
function reach(from: number, along: number, most: number, least: number): number {
  if (Math.abs(along) < 1e-9) return Infinity;
  return ((along > 0 ? most : least) - from) / along;
}

/**
 * Where a flash is that has run `optical` metres of optical path (geometric path times index; light is slower in water).
 * Undefined once it is past the last place.
 */
export function flashAt(places: readonly Vector[], ball: Ball, optical: number): Vector | undefined {
  let left = optical;
  for (let index = 0; index + 1 < places.length; index++) {
    const [from, to] = [places[index], places[index + 1]];
    if (from === undefined || to === undefined) continue;
    const middle = Math.hypot((from.x + to.x) / 2, (from.y + to.y) / 2);
    const slow = middle < ball.radius && middle >= ball.bubble ? WATER_INDEX : 1;
    const length = Math.hypot(to.x - from.x, to.y - from.y) * slow;
    if (left <= length) {
      const share = length === 0 ? 0 : left / length;
      return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
    }
    left -= length;
  }
  return undefined;
}
