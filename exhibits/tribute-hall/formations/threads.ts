/** Fine lines of light between lights: the line of years, its strings, the figures of the constellations. Pure. */

/** One straight piece, px from the upper left corner of the screen. */
export interface Thread {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** Width of the line with its glow, px. */
  readonly width: number;
  /** 0…1 at either end. */
  readonly glow1: number;
  readonly glow2: number;
  /** Whether it moves along when rows are scrolled. */
  readonly scrolls: boolean;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** More pieces than this are not drawn; 1,200 people in fields need about as many. */
export const MOST_THREADS = 1_600;

/**
 * The shortest tree that joins all points (Prim, 1957), O(n²): a constellation in which no line is longer than it must be.
 * @returns pairs of indices
 */
export function shortestTree(points: readonly Point[]): readonly (readonly [number, number])[] {
  const nearest = points.map(() => ({ from: 0, distance: Number.POSITIVE_INFINITY }));
  const waiting = new Set(points.keys());
  const edges: (readonly [number, number])[] = [];
  let current = 0;
  waiting.delete(0);
  while (waiting.size > 0) {
    let next = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const at of waiting) {
      const near = nearest[at];
      if (near === undefined) continue;
      const distance = apart(points[current], points[at]);
      if (distance < near.distance) Object.assign(near, { from: current, distance });
      if (near.distance < least || next < 0) {
        least = near.distance;
        next = at;
      }
    }
    edges.push([nearest[next]?.from ?? 0, next]);
    waiting.delete(next);
    current = next;
  }
  return edges;
}

function apart(one: Point | undefined, other: Point | undefined): number {
  return Math.hypot((one?.x ?? 0) - (other?.x ?? 0), (one?.y ?? 0) - (other?.y ?? 0));
}

/** A smooth line through points (Catmull and Rom, 1974), in short straight pieces. */
export function smoothLine(points: readonly Point[], pieces: number): readonly Point[] {
  const line: Point[] = [];
  const at = (index: number): Point =>
    points[Math.min(points.length - 1, Math.max(0, index))] ?? { x: 0, y: 0 };
  for (let start = 0; start < points.length - 1; start++) {
    const [before, from, to, after] = [at(start - 1), at(start), at(start + 1), at(start + 2)];
    for (let piece = 0; piece < pieces; piece++) {
      const share = piece / pieces;
      line.push({
        x: catmullRom(before.x, from.x, to.x, after.x, share),
        y: catmullRom(before.y, from.y, to.y, after.y, share),
      });
    }
  }
  const last = points.at(-1);
  if (last !== undefined) line.push(last);
  return line;
}

function catmullRom(before: number, from: number, to: number, after: number, share: number): number {
  const square = share * share;
  return (
    0.5 *
    (2 * from +
      (to - before) * share +
      (2 * before - 5 * from + 4 * to - after) * square +
      (3 * from - before - 3 * to + after) * square * share)
  );
}
