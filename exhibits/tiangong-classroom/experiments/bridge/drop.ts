/**
 * The drop that stays on a disc when the bridge has broken. Lengths in disc radii R, volumes in πR³.
 *
 * At rest it obeys Young–Laplace with hydrostatic pressure: from the apex dr/ds = cos φ, dy/ds = sin φ,
 * dφ/ds = 2b ± Bo·y − sin φ/r (Bashforth and Adams, 1883; de Gennes, Brochard-Wyart, Quéré, "Capillarity and Wetting
 * Phenomena", 2004, ch. 2), + for a drop that stands on its disc, − for one that hangs. The unknown curvature b and side
 * length are found by Newton's method, starting from the spherical cap and adding weight little by little.
 */

/** Pieces of the side of a drop, from the apex to the rim. */
export const PIECES = 32;

/** The side of a drop: distance from the axis and from the disc, from the apex to the rim. */
export interface DropShape {
  readonly radii: Float64Array;
  readonly heights: Float64Array;
}

interface Unknowns {
  readonly curvature: number;
  readonly side: number;
}

interface Traced {
  readonly radii: Float64Array;
  readonly depths: Float64Array;
  readonly volume: number;
}

/** Follows the side from the apex; depths are measured from the apex towards the disc. */
function trace({ curvature, side }: Unknowns, weight: number): Traced {
  const radii = new Float64Array(PIECES + 1);
  const depths = new Float64Array(PIECES + 1);
  const step = side / PIECES;
  let radius = 0;
  let depth = 0;
  let angle = 0;
  let volume = 0;
  const turn = (r: number, y: number, a: number): number =>
    2 * curvature + weight * y - (r > 1e-9 ? Math.sin(a) / r : curvature);
  for (let piece = 1; piece <= PIECES; piece++) {
    const first = turn(radius, depth, angle);
    const middleAngle = angle + (step / 2) * first;
    const middleRadius = radius + (step / 2) * Math.cos(angle);
    const middleDepth = depth + (step / 2) * Math.sin(angle);
    const second = turn(middleRadius, middleDepth, middleAngle);
    const again = angle + (step / 2) * second;
    const third = turn(
      radius + (step / 2) * Math.cos(middleAngle),
      depth + (step / 2) * Math.sin(middleAngle),
      again,
    );
    const last = angle + step * third;
    const fourth = turn(radius + step * Math.cos(again), depth + step * Math.sin(again), last);
    const across =
      (step / 6) * (Math.cos(angle) + 2 * Math.cos(middleAngle) + 2 * Math.cos(again) + Math.cos(last));
    const down =
      (step / 6) * (Math.sin(angle) + 2 * Math.sin(middleAngle) + 2 * Math.sin(again) + Math.sin(last));
    volume += (down * (radius * radius + radius * (radius + across) + (radius + across) ** 2)) / 3;
    angle += (step / 6) * (first + 2 * second + 2 * third + fourth);
    radius += across;
    depth += down;
    radii[piece] = radius;
    depths[piece] = depth;
  }
  return { radii, depths, volume };
}

/** The spherical cap of the given volume: h(3 + h²)/6 = volume, in πR³. */
function cap(volume: number): Unknowns {
  let height = Math.cbrt(6 * volume);
  for (let round = 0; round < 30; round++) {
    height -= (height * (3 + height * height) - 6 * volume) / (3 + 3 * height * height);
  }
  const curvature = (2 * height) / (1 + height * height);
  return { curvature, side: (2 * Math.atan(height)) / curvature };
}

/** One correction by Newton's method, at most a fifth of each unknown. */
function correct(unknowns: Unknowns, weight: number, volume: number): Unknowns & { readonly error: number } {
  const miss = (at: Unknowns): readonly [number, number] => {
    const traced = trace(at, weight);
    return [(traced.radii[PIECES] ?? 0) - 1, traced.volume - volume];
  };
  const nudge = 1e-6;
  const { curvature, side } = unknowns;
  const [rim, excess] = miss(unknowns);
  const [rimCurved, excessCurved] = miss({ curvature: curvature + nudge, side });
  const [rimLonger, excessLonger] = miss({ curvature, side: side + nudge });
  const a = (rimCurved - rim) / nudge;
  const b = (rimLonger - rim) / nudge;
  const c = (excessCurved - excess) / nudge;
  const d = (excessLonger - excess) / nudge;
  const determinant = a * d - b * c;
  const limit = (change: number, of: number): number => Math.max(-of / 5, Math.min(of / 5, change));
  return {
    curvature: curvature - limit((d * rim - b * excess) / determinant, Math.abs(curvature) + 0.1),
    side: side - limit((a * excess - c * rim) / determinant, side),
    error: Math.abs(rim) + Math.abs(excess),
  };
}

/**
 * The side of a drop at rest on its disc.
 *
 * @param bondNumber ρgR²/σ, negative for a drop that hangs under its disc
 * @returns undefined when the disc cannot hold so much
 */
export function dropAtRest(volume: number, bondNumber: number): DropShape | undefined {
  const stages = Math.max(1, Math.ceil(Math.abs(bondNumber) / 0.6));
  let unknowns = cap(volume);
  for (let stage = 1; stage <= stages; stage++) {
    const weight = (bondNumber * stage) / stages;
    let error = 1;
    for (let round = 0; round < 12 && error > 1e-7; round++) {
      const next = correct(unknowns, weight, volume);
      error = next.error;
      unknowns = next;
    }
    if (!(error <= 1e-7)) return undefined;
  }
  const { radii, depths } = trace(unknowns, bondNumber);
  const bottom = depths[PIECES] ?? 0;
  if (radii.some((radius) => radius < 0) || bottom < 0) return undefined;
  return { radii, heights: depths.map((depth) => bottom - depth) };
}

/**
 * More than a disc holds, πR³. Under it: Tate's law, weight at most 2πRσ (1864). On it: what the solutions themselves gave
 * for Bond numbers from 0.5 to 15, rounded up. Only where the search begins.
 */
function tooMuch(bondNumber: number): number {
  return bondNumber < 0 ? -2 / bondNumber : 4.5 / (bondNumber + 1e-9) ** 0.7;
}

/** The drop at rest of the given volume, or of as much of it as the disc can hold, to a fourteenth. */
export function heldDrop(
  volume: number,
  bondNumber: number,
): { readonly shape: DropShape; readonly volume: number } {
  let held = Math.min(volume, tooMuch(bondNumber));
  for (let round = 0; round < 40; round++) {
    const shape = dropAtRest(held, bondNumber);
    if (shape !== undefined) return { shape, volume: held };
    held *= 0.93;
  }
  return { shape: flat, volume: 0 };
}

const flat: DropShape = {
  radii: Float64Array.from({ length: PIECES + 1 }, (_, piece) => piece / PIECES),
  heights: new Float64Array(PIECES + 1),
};

/** Volume of a drop in πR³. */
export function dropVolume({ radii, heights }: DropShape): number {
  let sum = 0;
  for (let piece = 0; piece < PIECES; piece++) {
    const inner = radii[piece] ?? 0;
    const outer = radii[piece + 1] ?? 0;
    sum +=
      (((heights[piece] ?? 0) - (heights[piece + 1] ?? 0)) *
        (inner * inner + inner * outer + outer * outer)) /
      3;
  }
  return sum;
}

/** The same side, its points equally far from each other along it. */
export function evenly(radii: readonly number[], heights: readonly number[]): DropShape {
  const along = [0];
  for (let point = 1; point < radii.length; point++) {
    const across = (radii[point] ?? 0) - (radii[point - 1] ?? 0);
    const down = (heights[point] ?? 0) - (heights[point - 1] ?? 0);
    along.push((along[point - 1] ?? 0) + Math.hypot(across, down));
  }
  const total = along.at(-1) ?? 0;
  const shape = { radii: new Float64Array(PIECES + 1), heights: new Float64Array(PIECES + 1) };
  let point = 0;
  for (let piece = 0; piece <= PIECES; piece++) {
    const wanted = (total * piece) / PIECES;
    while (point + 2 < along.length && (along[point + 1] ?? 0) < wanted) point++;
    const from = along[point] ?? 0;
    const share = (wanted - from) / Math.max(1e-12, (along[point + 1] ?? 0) - from);
    const between = (values: readonly number[]): number =>
      (values[point] ?? 0) + Math.min(1, share) * ((values[point + 1] ?? 0) - (values[point] ?? 0));
    shape.radii[piece] = between(radii);
    shape.heights[piece] = between(heights);
  }
  return shape;
}

/** Between two sides, its heights scaled so that the volume is kept. Beyond 1 and below 0 it overshoots. */
export function betweenDrops(from: DropShape, to: DropShape, share: number, volume: number): DropShape {
  const mix = (a: Float64Array, b: Float64Array): Float64Array =>
    a.map((value, index) => value + share * ((b[index] ?? 0) - value));
  const shape = { radii: mix(from.radii, to.radii), heights: mix(from.heights, to.heights) };
  const now = dropVolume(shape);
  if (now <= 0) return shape;
  return { radii: shape.radii, heights: shape.heights.map((height) => (height * volume) / now) };
}
