/**
 * Letters that are written in one stroke, as a chain of short pieces: what a hand means, and what is looked for.
 * Box of a letter: −1 to 1, x to the right, y down.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A stroke of PIECES pieces. */
export interface Stroke {
  readonly start: Point;
  /** Unit vectors, one for each piece. */
  readonly directions: readonly Point[];
  /** Of each piece; shorter than the others where it cuts a corner. */
  readonly lengths: readonly number[];
}

export const PIECES = 24;

export const LETTER_NAMES = ['C', 'L', 'M', 'O', 'S', 'U', 'V', 'Z'] as const;
type LetterName = (typeof LETTER_NAMES)[number];

/** Part of an ellipse, from one angle to another, degrees; 0 to the right, 90 down. */
function arc(middle: Point, wide: number, high: number, from: number, to: number): readonly Point[] {
  return Array.from({ length: 25 }, (_, at) => {
    const angle = ((from + ((to - from) * at) / 24) * Math.PI) / 180;
    return { x: middle.x + wide * Math.cos(angle), y: middle.y + high * Math.sin(angle) };
  });
}

/** As a hand writes them, in the order of the pen. */
const OUTLINES: Readonly<Record<LetterName, readonly Point[]>> = {
  C: arc({ x: 0.15, y: 0 }, 0.85, 1, -45, -315),
  L: [
    { x: -0.6, y: -1 },
    { x: -0.6, y: 1 },
    { x: 0.65, y: 1 },
  ],
  M: [
    { x: -0.95, y: 1 },
    { x: -0.6, y: -1 },
    { x: 0, y: 0.7 },
    { x: 0.6, y: -1 },
    { x: 0.95, y: 1 },
  ],
  O: arc({ x: 0, y: 0 }, 0.82, 1, -90, -450),
  S: [...arc({ x: 0, y: -0.5 }, 0.66, 0.5, -30, -270), ...arc({ x: 0, y: 0.5 }, 0.7, 0.5, -90, 150)],
  U: [{ x: -0.75, y: -1 }, ...arc({ x: 0, y: 0.25 }, 0.75, 0.75, 180, 0), { x: 0.75, y: -1 }],
  V: [
    { x: -0.8, y: -1 },
    { x: 0, y: 1 },
    { x: 0.8, y: -1 },
  ],
  Z: [
    { x: -0.75, y: -1 },
    { x: 0.75, y: -1 },
    { x: -0.75, y: 1 },
    { x: 0.75, y: 1 },
  ],
};

export const lengthOf = (points: readonly Point[]): number =>
  points.reduce((sum, point, at) => sum + distance(points[at - 1] ?? point, point), 0);

export const distance = (from: Point, to: Point): number => Math.hypot(to.x - from.x, to.y - from.y);

/** Places along a path, PIECES + 1 of them at equal distances. */
function evenly(points: readonly Point[]): readonly Point[] {
  const apart = lengthOf(points) / PIECES;
  const places: Point[] = [];
  let walked = 0;
  points.forEach((to, index) => {
    const from = points[index - 1] ?? to;
    const long = distance(from, to);
    while (places.length <= PIECES && places.length * apart <= walked + long + 1e-9) {
      const share = long === 0 ? 0 : Math.min(1, (places.length * apart - walked) / long);
      places.push({ x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share });
    }
    walked += long;
  });
  return places;
}

/** The path as a stroke; none when it goes nowhere. */
export function strokeOf(points: readonly Point[]): Stroke | undefined {
  const long = lengthOf(points);
  const start = points[0];
  if (start === undefined || !(long > 0)) return undefined;
  const places = evenly(points);
  const ends = places.slice(1).map((to, at) => [places[at] ?? to, to] as const);
  const lengths = ends.map(([from, to]) => distance(from, to));
  const directions = ends.map(([from, to], at) => {
    const apart = lengths[at] ?? 0;
    // A path that turns back on itself may end a piece where it began.
    return apart > 0 ? { x: (to.x - from.x) / apart, y: (to.y - from.y) / apart } : { x: 1, y: 0 };
  });
  return { start, directions, lengths };
}

/** The path moved and scaled until it just fills the box of a letter, its form kept. */
export function fitted(points: readonly Point[]): readonly Point[] {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const half = Math.max(right - left, bottom - top) / 2 || 1;
  return points.map(({ x, y }) => ({
    x: (x - (left + right) / 2) / half,
    y: (y - (top + bottom) / 2) / half,
  }));
}

function template(name: LetterName): Stroke {
  const stroke = strokeOf(OUTLINES[name]);
  if (stroke === undefined) throw new RangeError(`The letter ${name} has no length.`);
  return stroke;
}

export const LETTERS: readonly Stroke[] = LETTER_NAMES.map(template);

/** Mean cosine between what was read and what the letter would be, −1 to 1. Nearest in directions means largest cosine. */
export function likeness(read: readonly Point[], { directions }: Stroke): number {
  if (read.length === 0) return 0;
  const sum = read.reduce((total, { x, y }, at) => {
    const meant = directions[at];
    return meant === undefined ? total : total + x * meant.x + y * meant.y;
  }, 0);
  return sum / read.length;
}

/** Which of the letters is nearest, as an index of LETTERS. */
export function nearest(read: readonly Point[]): number {
  const all = LETTERS.map((letter) => likeness(read, letter));
  return all.indexOf(Math.max(...all));
}
