/**
 * Neurons that each prefer one direction of movement, and how a direction is read back from their spikes.
 *
 * Rate of a neuron = BASE + DEPTH · cos(angle between the movement and its preferred direction); spikes come by chance
 * (Poisson). Source: Georgopoulos et al., J. Neurosci. 2 (1982) 1527. Read back linearly by the population vector, put right for
 * directions that are not spread evenly (optimal linear estimator; Salinas & Abbott, J. Comput. Neurosci. 1 (1994) 89).
 * Simpler than a brain: each electrode hears one neuron, all are tuned alike, and their noise is independent. In a cortex noise
 * is shared, and more electrodes help less than here.
 */
import type { Point } from './letters.ts';

/** Spikes per second; of the order that is found in motor cortex. */
const BASE = 10;
const DEPTH = 5;
export const MOST_ELECTRODES = 256;

/** Neighbours are a golden angle apart, so that any number of electrodes covers all directions and the old ones stay. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
export const PREFERRED: readonly Point[] = Array.from({ length: MOST_ELECTRODES }, (_, at) => ({
  x: Math.cos(at * GOLDEN_ANGLE),
  y: Math.sin(at * GOLDEN_ANGLE),
}));

/** What was heard in a short while. */
interface Heard {
  /** Spikes of each electrode. */
  readonly spikes: readonly number[];
  /** The movement that is read from them, 1 long on average. */
  readonly movement: Point;
}

/** @param direction unit vector of the movement, or none @param random from 0 to 1 */
export function listen(
  direction: Point | undefined,
  electrodes: number,
  seconds: number,
  random: () => number,
): Heard {
  const heard = PREFERRED.slice(0, electrodes);
  const spikes = heard.map(({ x, y }) => {
    const along = direction === undefined ? 0 : x * direction.x + y * direction.y;
    return poisson((BASE + DEPTH * along) * seconds, random);
  });
  return { spikes, movement: movementOf(heard, spikes, seconds) };
}

/** Least squares for rate − BASE = DEPTH · preferred · movement. */
function movementOf(heard: readonly Point[], spikes: readonly number[], seconds: number): Point {
  let [xx, xy, yy, sumX, sumY] = [0, 0, 0, 0, 0];
  heard.forEach(({ x, y }, at) => {
    const more = ((spikes[at] ?? 0) / seconds - BASE) / DEPTH;
    xx += x * x;
    xy += x * y;
    yy += y * y;
    sumX += x * more;
    sumY += y * more;
  });
  const area = xx * yy - xy * xy;
  return { x: (yy * sumX - xy * sumY) / area, y: (xx * sumY - xy * sumX) / area };
}

/** A number by chance whose mean is `mean`, by Knuth's product of random numbers; good for small means. */
function poisson(mean: number, random: () => number): number {
  const least = Math.exp(-mean);
  let [count, product] = [0, random()];
  while (product > least) {
    count++;
    product *= random();
  }
  return count;
}

/**
 * Standard deviation of either component of the movement that is read: √(2·BASE / (N·t)) / DEPTH, for N directions spread
 * evenly. It falls like 1/√N, and like 1/√t.
 */
export const spread = (electrodes: number, seconds: number): number =>
  Math.sqrt((2 * BASE) / (electrodes * seconds)) / DEPTH;

/** What two in three pieces of a stroke deviate by less than, °: the angle of one standard deviation sideways. */
export const typicalError = (electrodes: number, seconds: number): number =>
  (Math.atan(spread(electrodes, seconds)) * 180) / Math.PI;
