/**
 * The side of a liquid bridge between two discs, as frusta between equally spaced heights.
 *
 * Lengths are in disc radii R, pressures in σ/R, times in √(ρR³/σ). `squares` holds r² at the nodes; the first and the last
 * node lie on the sharp rims of the discs, r = 1. The pressure at a node is the derivative of the discrete area by the
 * volume around the node: the Young–Laplace equation with both curvatures in full (de Gennes, Brochard-Wyart, Quéré,
 * "Capillarity and Wetting Phenomena", 2004, ch. 1), exactly consistent with the energy of the frusta.
 */
import { bandMatrix, factorise, type BandMatrix } from './band.ts';

/** Slices of the bridge. */
export const SLICES = 64;

export interface Capillarity {
  /** Capillary pressure at the nodes. */
  readonly pressure: Float64Array;
  /** Its derivative by r² at the same node. */
  readonly own: Float64Array;
  /** Its derivative by r² at the next node, and that of the next node by r² here. */
  readonly next: Float64Array;
}

/** Capillary pressure and its derivatives by r², for slices of the given thickness. */
export function capillarity(squares: Float64Array, thickness: number): Capillarity {
  const count = squares.length;
  const pressure = new Float64Array(count);
  const own = new Float64Array(count);
  const next = new Float64Array(count);
  const slope = new Float64Array(count);
  let radius = 1;
  for (let node = 0; node + 1 < count; node++) {
    const upper = Math.sqrt(squares[node + 1] ?? 1);
    const rise = radius - upper;
    const side = Math.hypot(thickness, rise);
    const stiffness = ((radius + upper) * thickness * thickness) / (side * side * side);
    const difference = ((radius + upper) * rise) / side;
    pressure[node] = (pressure[node] ?? 0) + side + difference;
    pressure[node + 1] = side - difference;
    slope[node] = (slope[node] ?? 0) + (2 * rise) / side + stiffness;
    slope[node + 1] = (-2 * rise) / side + stiffness;
    next[node] = -stiffness / (4 * radius * upper * thickness);
    radius = upper;
  }
  for (let node = 1; node + 1 < count; node++) {
    const here = Math.sqrt(squares[node] ?? 1);
    const value = (pressure[node] ?? 0) / (2 * here * thickness);
    pressure[node] = value;
    own[node] = ((slope[node] ?? 0) / (2 * here * thickness) - value / here) / (2 * here);
  }
  return { pressure, own, next };
}

/**
 * Second variation of the surface energy for all displacements that keep the volume: flows through the faces between the
 * inner nodes. Gravity is linear in r² and adds nothing.
 */
export function secondVariation({ own, next }: Capillarity): BandMatrix {
  const faces = own.length - 3;
  const matrix = bandMatrix(faces);
  for (let face = 0; face < faces; face++) {
    const node = face + 1;
    matrix.main[face] = (own[node] ?? 0) + (own[node + 1] ?? 0) - 2 * (next[node] ?? 0);
    matrix.first[face] = (next[node] ?? 0) - (own[node + 1] ?? 0) + (next[node + 1] ?? 0);
    matrix.second[face] = -(next[node + 1] ?? 0);
  }
  return matrix;
}

/** Whether every small displacement that keeps the volume costs energy: the bridge springs back. */
export function isStable(squares: Float64Array, length: number): boolean {
  return factorise(secondVariation(capillarity(squares, length / (squares.length - 1))));
}

/** Volume in πR³. */
export function volumeOf(squares: Float64Array, length: number): number {
  let sum = 1;
  for (let node = 1; node + 1 < squares.length; node++) sum += squares[node] ?? 0;
  return (sum * length) / (squares.length - 1);
}

/** Adds to or takes from every slice alike, until the volume is `share` of the cylinder between the discs. */
export function fillTo(squares: Float64Array, share: number): void {
  const inner = squares.length - 2;
  const missing = (share - volumeOf(squares, 1)) * (inner + 1);
  const least = 0.001;
  for (let node = 1; node <= inner; node++) {
    squares[node] = Math.max(least, (squares[node] ?? 1) + missing / inner);
  }
}

/** A bridge as begun: a barrel or a waist whose volume is `share` of the cylinder's. */
export function barrel(share: number): Float64Array {
  const squares = Float64Array.from({ length: SLICES + 1 }, (_, node) => {
    const height = node / SLICES;
    return 1 + (share - 1) * 6 * height * (1 - height);
  });
  fillTo(squares, share);
  return squares;
}

/** The thinnest node. */
export function waistOf(squares: Float64Array): number {
  let thinnest = 0;
  for (let node = 1; node < squares.length; node++) {
    if ((squares[node] ?? 1) < (squares[thinnest] ?? 1)) thinnest = node;
  }
  return thinnest;
}
