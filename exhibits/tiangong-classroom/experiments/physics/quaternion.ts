/**
 * Unit quaternions as orientations: `turn(q, v)` takes a vector from a body's own axes into space. Pure.
 * Source: Goldstein, Poole, Safko, Classical Mechanics, 3rd ed. 2002, §4.5 (Euler parameters).
 */
import { add, cross, scale, type Vector } from './vector.ts';

export interface Quaternion extends Vector {
  readonly w: number;
}

/** The body's axes lie along those of space. */
export const UPRIGHT: Quaternion = { w: 1, x: 0, y: 0, z: 0 };

/** A turn about a unit vector, by the right hand. @param angle rad */
export function aboutAxis(axis: Vector, angle: number): Quaternion {
  return { w: Math.cos(angle / 2), ...scale(axis, Math.sin(angle / 2)) };
}

/** First `b`, then `a`. */
export const multiply = (a: Quaternion, b: Quaternion): Quaternion => ({
  w: a.w * b.w - a.x * b.x - a.y * b.y - a.z * b.z,
  x: a.w * b.x + a.x * b.w + a.y * b.z - a.z * b.y,
  y: a.w * b.y - a.x * b.z + a.y * b.w + a.z * b.x,
  z: a.w * b.z + a.x * b.y - a.y * b.x + a.z * b.w,
});

/** The turn back. */
export const conjugate = ({ w, x, y, z }: Quaternion): Quaternion => ({ w, x: -x, y: -y, z: -z });

export function normalize({ w, x, y, z }: Quaternion): Quaternion {
  const size = Math.hypot(w, x, y, z);
  return { w: w / size, x: x / size, y: y / size, z: z / size };
}

/** From the body's axes into space: v + 2w(q × v) + 2q × (q × v). */
export function turn(q: Quaternion, v: Vector): Vector {
  const twice = scale(cross(q, v), 2);
  return add(add(v, scale(twice, q.w)), cross(q, twice));
}

/** From space into the body's axes. */
export const turnBack = (q: Quaternion, v: Vector): Vector => turn(conjugate(q), v);

/** The shortest way from one orientation to another, at even speed. @param share 0 to 1 */
export function slerp(from: Quaternion, to: Quaternion, share: number): Quaternion {
  const cosine = from.w * to.w + from.x * to.x + from.y * to.y + from.z * to.z;
  // q and −q are the same orientation: take the nearer one.
  const sign = cosine < 0 ? -1 : 1;
  const angle = Math.acos(Math.min(1, Math.abs(cosine)));
  // Over such a small angle an arc and its chord are the same, and the sine would divide by nothing.
  const arc = angle > 1e-6;
  const a = arc ? Math.sin((1 - share) * angle) / Math.sin(angle) : 1 - share;
  const b = sign * (arc ? Math.sin(share * angle) / Math.sin(angle) : share);
  return normalize({
    w: a * from.w + b * to.w,
    x: a * from.x + b * to.x,
    y: a * from.y + b * to.y,
    z: a * from.z + b * to.z,
  });
}
