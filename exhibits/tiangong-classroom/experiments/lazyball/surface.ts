/**
 * The swells of one ball of water. Puffs come along one of four lines in the plane of the screen; each line has its own set
 * of modes, and the surface is the sum of all: small waves add.
 */
import {
  CAP_SHARES,
  type Drop,
  legendre,
  MODES,
  type Stepper,
  stepper,
  type Swing,
  swingOf,
} from './waves.ts';

/** The four lines, unit vectors on the stage. */
export const AXES: readonly { readonly x: number; readonly y: number }[] = [0, 1, 2, 3].map((index) => ({
  x: Math.cos((index * Math.PI) / 4),
  y: Math.sin((index * Math.PI) / 4),
}));

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Swells and their speeds, m and m/s, line by line, the modes of a line in order. */
export interface Surface {
  readonly swells: readonly number[];
  readonly speeds: readonly number[];
}

const COUNT = AXES.length * MODES.length;
const nothing: readonly number[] = Array.from({ length: COUNT }, () => 0);
export const CALM: Surface = { swells: nothing, speeds: nothing };

/** A push on a ball at the moment. */
export interface Push {
  /** Index into `AXES`; the side that is struck lies in its direction, or opposite when `sign` is −1. */
  readonly axis: number;
  readonly sign: number;
  /** N. */
  readonly force: number;
}

/** What a ball needs to step; worked out once for each ball, since a step is done 240 times a second. */
export interface Law {
  readonly swings: readonly Swing[];
  readonly steppers: readonly Stepper[];
}

export function lawOf(drop: Drop, seconds: number): Law {
  const swings = MODES.map((mode) => swingOf(mode, drop));
  return { swings, steppers: swings.map((swing) => stepper(swing, seconds)) };
}

/** Speed that a push gives to one swell within a step, m/s: inwards, so below 0 on the struck side. */
function kick(push: Push, index: number, mass: number, seconds: number): number {
  const order = index % MODES.length;
  if (Math.floor(index / MODES.length) !== push.axis) return 0;
  const sign = (MODES[order] ?? 0) % 2 === 0 ? 1 : push.sign;
  return (-sign * push.force * (CAP_SHARES[order] ?? 0) * seconds) / mass;
}

/** The surface one step later. */
export function stepSurface(surface: Surface, law: Law, push: Push | undefined, seconds: number): Surface {
  const swells: number[] = [];
  const speeds: number[] = [];
  for (let index = 0; index < COUNT; index++) {
    const step = law.steppers[index % MODES.length];
    const swing = law.swings[index % MODES.length];
    if (step === undefined || swing === undefined) continue;
    const swell = surface.swells[index] ?? 0;
    const speed =
      (surface.speeds[index] ?? 0) + (push === undefined ? 0 : kick(push, index, swing.mass, seconds));
    swells.push(step.offset * swell + step.drive * speed);
    speeds.push(step.back * swell + step.rate * speed);
  }
  return { swells, speeds };
}

/** P_l between each two lines: how alike the same mode is along both. */
const LIKENESS: readonly (readonly (readonly number[])[])[] = AXES.map((a) =>
  AXES.map((b) => legendre(a.x * b.x + a.y * b.y)),
);

/**
 * How strongly the ball swings, m: the root mean square of the swell over the surface at its height, motion counted in.
 * By the addition theorem the mean of P_l(a·r)·P_l(b·r) over the sphere is P_l(a·b)/(2l+1) (Jackson 1999, 3.6).
 */
export function swellOf({ swells, speeds }: Surface, law: Law): number {
  let sum = 0;
  for (let first = 0; first < COUNT; first++) {
    const order = first % MODES.length;
    const mode = MODES[order] ?? 2;
    const frequency = law.swings[order]?.frequency ?? 1;
    for (let second = order; second < COUNT; second += MODES.length) {
      const alike =
        LIKENESS[Math.floor(first / MODES.length)]?.[Math.floor(second / MODES.length)]?.[mode] ?? 0;
      const still = (swells[first] ?? 0) * (swells[second] ?? 0);
      const moving = ((speeds[first] ?? 0) * (speeds[second] ?? 0)) / frequency ** 2;
      sum += ((still + moving) * alike) / (2 * mode + 1);
    }
  }
  return Math.sqrt(Math.max(0, sum));
}

/** All swells and speeds times a factor. */
export function scaled({ swells, speeds }: Surface, factor: number): Surface {
  return { swells: swells.map((one) => one * factor), speeds: speeds.map((one) => one * factor) };
}

/** How far the surface stands out in the direction of a line, m. */
export function heightAt({ swells }: Surface, axis: number): number {
  let height = 0;
  for (let index = 0; index < COUNT; index++) {
    const likeness = LIKENESS[axis]?.[Math.floor(index / MODES.length)];
    height += (swells[index] ?? 0) * (likeness?.[MODES[index % MODES.length] ?? 0] ?? 0);
  }
  return height;
}

/**
 * How far the water inside has moved from where it rests, in units of the ball's radius, x and y only.
 * The flow of mode l has the potential ~ r^l·P_l (Lamb 1932, § 275), so its path is a·s^(l−1)·(P_l·r̂ + P_l′/l·(n − c·r̂)).
 * @param place at rest, in units of the radius
 */
export function carried({ swells }: Surface, radius: number, place: Place): { x: number; y: number } {
  const far = Math.hypot(place.x, place.y, place.z);
  const moved = { x: 0, y: 0 };
  if (far < 1e-6) return moved;
  AXES.forEach((axis, line) => {
    const cosine = (place.x * axis.x + place.y * axis.y) / far;
    const values = legendre(cosine);
    MODES.forEach((mode, order) => {
      const swell = ((swells[line * MODES.length + order] ?? 0) / radius) * far ** (mode - 1);
      const out = values[mode] ?? 0;
      const slope = slopeOf(values, cosine, mode) / mode;
      moved.x += swell * (out * (place.x / far) + slope * (axis.x - (cosine * place.x) / far));
      moved.y += swell * (out * (place.y / far) + slope * (axis.y - (cosine * place.y) / far));
    });
  });
  return moved;
}

/** P_l′ from (1 − x²)·P_l′ = l·(P_{l−1} − x·P_l) (Abramowitz and Stegun 8.5.4); at the poles l(l+1)/2. */
function slopeOf(values: readonly number[], x: number, mode: number): number {
  const rest = 1 - x * x;
  if (rest < 1e-9) return (x < 0 && mode % 2 === 0 ? -1 : 1) * ((mode * (mode + 1)) / 2);
  return (mode * ((values[mode - 1] ?? 0) - x * (values[mode] ?? 0))) / rest;
}

/** For drawing between two steps. */
export function blendSurface(before: Surface, after: Surface, share: number): Surface {
  const mix = (a: readonly number[], b: readonly number[]) =>
    b.map((one, index) => (a[index] ?? one) + (one - (a[index] ?? one)) * share);
  return { swells: mix(before.swells, after.swells), speeds: mix(before.speeds, after.speeds) };
}
