/** The two drops that a broken bridge leaves on its discs. Units as in `profile.ts` and `drop.ts`. */
import { betweenDrops, type DropShape, evenly, heldDrop } from './drop.ts';

/** A drop that sways about its shape at rest. */
export interface Remains {
  /** πR³. */
  readonly volume: number;
  /** For which it was worked out, negative for the drop that hangs. */
  readonly bondNumber: number;
  readonly from: DropShape;
  readonly rest: DropShape;
  /** 1: as it broke off; 0: at rest. */
  readonly sway: number;
  /** Per √(ρR³/σ). */
  readonly swayRate: number;
}

export interface Broken {
  /** Gap between the discs when the bridge broke, R. */
  readonly at: number;
  readonly lower: Remains;
  readonly upper: Remains;
}

/** The drop as it looks now. */
export function shapeOf({ from, rest, sway, volume }: Remains): DropShape {
  return betweenDrops(rest, from, sway, volume);
}

function remains(from: DropShape, volume: number, bondNumber: number): Remains {
  const held = heldDrop(volume, bondNumber);
  return { volume: held.volume, bondNumber, from, rest: held.shape, sway: 1, swayRate: 0 };
}

/** One side of the neck, from the neck to the disc. */
function half(
  squares: Float64Array,
  thickness: number,
  neck: number,
  towards: 1 | -1,
): readonly [DropShape, number] {
  const radii = [0];
  const heights: number[] = [];
  const last = towards > 0 ? squares.length - 1 : 0;
  let sum = (squares[neck] ?? 0) / 2 - 0.5;
  for (let node = neck; ; node += towards) {
    radii.push(Math.sqrt(squares[node] ?? 1));
    heights.push(Math.abs(last - node) * thickness);
    if (node !== neck) sum += squares[node] ?? 1;
    if (node === last) break;
  }
  return [evenly(radii, [heights[0] ?? 0, ...heights]), sum * thickness];
}

/** Cuts a bridge at its neck. What the upper disc cannot hold falls on the lower drop; what that cannot hold runs off. */
export function breakAt(squares: Float64Array, length: number, neck: number, bondNumber: number): Broken {
  const thickness = length / (squares.length - 1);
  const [upperShape, upperVolume] = half(squares, thickness, neck, 1);
  const [lowerShape, lowerVolume] = half(squares, thickness, neck, -1);
  const upper = remains(upperShape, upperVolume, -bondNumber);
  return {
    at: length,
    upper,
    lower: remains(lowerShape, lowerVolume + upperVolume - upper.volume, bondNumber),
  };
}

/** The same drops under another weight: they sway to their new shapes. */
export function weighAnew(broken: Broken, bondNumber: number): Broken {
  if (broken.lower.bondNumber === bondNumber) return broken;
  const upper = remains(shapeOf(broken.upper), broken.upper.volume, -bondNumber);
  const fallen = broken.upper.volume - upper.volume;
  const lower = remains(shapeOf(broken.lower), broken.lower.volume + fallen, bondNumber);
  return { at: broken.at, upper, lower };
}

/**
 * A drop sways at the lowest tone of a free drop, ω² = 8σ/(ρa³) (Lamb, "Hydrodynamics", 1932, §275). Its damping, 15 % of
 * critical, is chosen: most of it comes from the rim of the disc and would need the whole flow.
 */
export function swayOn(drop: Remains, time: number): Remains {
  const square = 8 / (0.75 * Math.max(0.02, drop.volume));
  const rounds = Math.max(1, Math.ceil((time * Math.sqrt(square)) / 0.2));
  let { sway, swayRate } = drop;
  for (let round = 0; round < rounds; round++) {
    swayRate -= (time / rounds) * (square * sway + 0.3 * Math.sqrt(square) * swayRate);
    sway += (time / rounds) * swayRate;
  }
  return { ...drop, sway, swayRate };
}

export function isCalm({ sway, swayRate }: Remains): boolean {
  return Math.abs(sway) < 0.002 && Math.abs(swayRate) < 0.002;
}

/** How far a drop reaches from its disc, R. */
export function reachOf(drop: Remains): number {
  return Math.max(...shapeOf(drop).heights);
}

/** r² of the two drops at equal heights between the discs, for the bridge that they flow into when they meet. */
export function joined({ lower, upper }: Broken, length: number, slices: number): Float64Array {
  const least = 0.2;
  const squares = Float64Array.from({ length: slices + 1 }, (_, node) => {
    const height = (node / slices) * length;
    return Math.max(
      least,
      widthAt(shapeOf(lower), height) ** 2,
      widthAt(shapeOf(upper), length - height) ** 2,
    );
  });
  squares[0] = 1;
  squares[slices] = 1;
  return squares;
}

/** The widest radius of a drop at a height over its disc; 0 above it. */
function widthAt({ radii, heights }: DropShape, height: number): number {
  let widest = 0;
  for (let point = 1; point < radii.length; point++) {
    const high = heights[point - 1] ?? 0;
    const low = heights[point] ?? 0;
    if (Math.min(high, low) > height || Math.max(high, low) < height) continue;
    widest = Math.max(widest, radii[point] ?? 0);
  }
  return widest;
}
