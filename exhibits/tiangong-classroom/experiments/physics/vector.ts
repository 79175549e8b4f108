/** Vectors in space. Pure; nothing is changed in place. */

export interface Vector {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

export const ZERO: Vector = { x: 0, y: 0, z: 0 };

export const vector = (x: number, y: number, z: number): Vector => ({ x, y, z });

export const add = (a: Vector, b: Vector): Vector => ({ x: a.x + b.x, y: a.y + b.y, z: a.z + b.z });

export const subtract = (a: Vector, b: Vector): Vector => ({ x: a.x - b.x, y: a.y - b.y, z: a.z - b.z });

export const scale = (a: Vector, by: number): Vector => ({ x: a.x * by, y: a.y * by, z: a.z * by });

export const dot = (a: Vector, b: Vector): number => a.x * b.x + a.y * b.y + a.z * b.z;

export const cross = (a: Vector, b: Vector): Vector => ({
  x: a.y * b.z - a.z * b.y,
  y: a.z * b.x - a.x * b.z,
  z: a.x * b.y - a.y * b.x,
});

/** Component by component: a diagonal matrix times a vector. */
export const times = (a: Vector, b: Vector): Vector => ({ x: a.x * b.x, y: a.y * b.y, z: a.z * b.z });

export const over = (a: Vector, b: Vector): Vector => ({ x: a.x / b.x, y: a.y / b.y, z: a.z / b.z });

export const length = (a: Vector): number => Math.hypot(a.x, a.y, a.z);

/** A vector of length 1; the zero vector stays what it is. */
export function unit(a: Vector): Vector {
  const size = length(a);
  // Divided, not multiplied by 1/size, which has no end for the smallest of numbers.
  return size === 0 ? a : { x: a.x / size, y: a.y / size, z: a.z / size };
}

/** The vector at `share` (0 to 1) of the way. */
export const between = (a: Vector, b: Vector, share: number): Vector => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
  z: a.z + (b.z - a.z) * share,
});
