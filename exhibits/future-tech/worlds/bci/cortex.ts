/**
 * A cortex of light, seen from the front and from above: two halves with winding furrows, and the places where electrodes may
 * stand. Made once, by chance from a seed. Scene units, its middle at 0, 0.
 */
import { seeded } from '#exhibits/kit/random.ts';
import { MOST_ELECTRODES } from './decoder.ts';
import type { Point } from './letters.ts';

interface Cell extends Point {
  readonly size: number;
  /** 0 to 1: bright along the furrows and towards the edge. */
  readonly bright: number;
}

/** A place on a ball of radius 1: x to the right, y up, z to the front. */
type Place = readonly [number, number, number];

const WIDE = 405;
const HIGH = 285;
/** How far the crown leans towards the visitor, radians. */
const LEAN = 0.62;
/** Half of the gap between the halves, of the width. */
const CLEFT = 0.04;
/** The cortex ends there at the bottom. */
const BOTTOM = -0.1;
const LINES = 1500;
const TISSUE = 480;
/** A furrow is so wide, in units of the winding. */
const FURROW = 0.2;
/** How fine the furrows wind: waves of one length in many directions make a maze, as a cortex has. */
const WAVES = { count: 14, number: 20 } as const;

/** 1 where the cortex faces the visitor, 0 at its edge. */
const facing = ([, y, z]: Place): number => y * Math.sin(LEAN) + z * Math.cos(LEAN);

function seen([x, y, z]: Place): Point {
  const parted = (x + Math.sign(x || 1) * CLEFT) / (1 + CLEFT);
  return { x: parted * WIDE, y: (z * Math.sin(LEAN) - y * Math.cos(LEAN)) * HIGH };
}

/** Evenly over a ball, by chance. */
function onBall(random: () => number): Place {
  const y = 2 * random() - 1;
  const [ring, angle] = [Math.sqrt(1 - y * y), 2 * Math.PI * random()];
  return [ring * Math.sin(angle), y, ring * Math.cos(angle)];
}

/** Both halves wind alike, as mirror images nearly do. @returns about −1 to 1, 0 in a furrow */
function makeWinding(random: () => number): (place: Place) => number {
  const waves = Array.from({ length: WAVES.count }, () => ({
    along: onBall(random),
    phase: 2 * Math.PI * random(),
  }));
  return ([x, y, z]) => {
    const side = Math.abs(x) + (x < 0 ? 0.08 : 0);
    const sum = waves.reduce(
      (total, { along, phase }) =>
        total + Math.cos(WAVES.number * (side * along[0] + y * along[1] + z * along[2]) + phase),
      0,
    );
    return sum / Math.sqrt(WAVES.count / 2);
  };
}

/** Places that the visitor sees, as many as are wanted, of those that `wanted` lets through. */
function take(count: number, random: () => number, wanted: (place: Place) => boolean): readonly Place[] {
  const places: Place[] = [];
  while (places.length < count) {
    const place = onBall(random);
    if (place[1] > BOTTOM && facing(place) > 0.02 && wanted(place)) places.push(place);
  }
  return places;
}

export function makeCells(): readonly Cell[] {
  const random = seeded(1982);
  const winding = makeWinding(random);
  const furrows = take(LINES, random, (place) => Math.abs(winding(place)) < FURROW);
  const folds = take(TISSUE, random, (place) => winding(place) > 0.5);
  return [
    ...folds.map((place) => ({ ...seen(place), size: 30, bright: 0.13 + 0.3 * rim(place) })),
    ...furrows.map((place) => ({ ...seen(place), size: 11, bright: 0.48 + 0.58 * rim(place) })),
  ];
}

/** Light along the edge of what is round. */
const rim = (place: Place): number => (1 - facing(place)) ** 2;

/** Numbers from 0 to 1 that fill a square evenly, however many are taken (R2; M. Roberts 2018). */
const evenly = (at: number): readonly [number, number] => [
  (0.5 + at * 0.7548776662466927) % 1,
  (0.5 + at * 0.5698402909980532) % 1,
];

/** Spread over the whole cortex, the first ones as evenly as all; well within its edge. */
export function spreadOut(): readonly Point[] {
  const places: Point[] = [];
  for (let at = 1; places.length < MOST_ELECTRODES; at++) {
    const [share, turn] = evenly(at);
    const y = BOTTOM + (1 - BOTTOM) * share;
    const [ring, angle] = [Math.sqrt(1 - y * y), 2 * Math.PI * turn];
    const place: Place = [ring * Math.sin(angle), y, ring * Math.cos(angle)];
    if (facing(place) > 0.24 && Math.abs(place[0]) > 0.04) places.push(seen(place));
  }
  return places;
}

/** Of a chip: its middle, and the ways from one electrode to the next along a row and to the next row. */
export const CHIP = {
  x: 150,
  y: -30,
  across: { x: 10.5, y: 2.6 },
  down: { x: -3.2, y: 7.4 },
  side: 16,
} as const;

/** In one small square, the middle ones first: as they stand on a chip today. */
export function onChip(): readonly Point[] {
  const { x, y, across, down, side } = CHIP;
  const places = Array.from({ length: side * side }, (_, at) => {
    const [row, column] = [Math.floor(at / side) - (side - 1) / 2, (at % side) - (side - 1) / 2];
    return {
      x: x + column * across.x + row * down.x,
      y: y + column * across.y + row * down.y,
      far: Math.hypot(row, column),
    };
  });
  return places.sort((one, other) => one.far - other.far);
}
