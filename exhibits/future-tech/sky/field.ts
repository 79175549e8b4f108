/**
 * The field of lights: one column of the ground for each decade, and on it one light for each vote, laid like oranges in a box,
 * a little out of line. The same votes give the same field on every machine. Pure; lengths in CSS px, y downwards.
 */
import { hashOf, seeded } from '#exhibits/kit/random.ts';
import { DECADES } from '../decades.ts';
import type { VoteLight } from '../votes.ts';

/** The ground of one decade. */
export interface Column {
  readonly left: number;
  readonly right: number;
}

export interface Ground {
  /** In the order of the decades. */
  readonly columns: readonly Column[];
  readonly top: number;
  readonly bottom: number;
  /** Largest diameter of a light. */
  readonly largest: number;
}

export interface FieldLight extends VoteLight {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** 0 for the lowest row, 1 at the upper edge of the ground: the higher, the later it rises. */
  readonly height: number;
}

/** Height of a row of close-packed circles, in diameters: half the root of three. */
const ROW = Math.sqrt(3) / 2;
/** Share of a column's width that stays dark between it and the next. */
const FURROW = 0.06;
/** How far a light may stand out of line, in its diameters; the place of its own that it has is larger than it by this. */
const WANDER = 0.34;
const SMALLER = 0.95;
/** px; a smaller light is none. */
const SMALLEST = 2;

/** @param decades the lights of each decade, lowest first */
export function fieldOf(ground: Ground, decades: readonly (readonly VoteLight[])[]): readonly FieldLight[] {
  const size = sizeFor(ground, decades);
  return DECADES.flatMap((decade, at) => {
    const column = ground.columns[at];
    const lights = decades[at] ?? [];
    return column === undefined ? [] : columnOf(ground, column, lights, size, seeded(hashOf(decade)));
  });
}

/** The largest size at which every column has room. */
function sizeFor(
  { columns, top, bottom, largest }: Ground,
  decades: readonly (readonly VoteLight[])[],
): number {
  const fits = (size: number): boolean =>
    columns.every((column, at) => {
      const rows = rowsOf(decades[at]?.length ?? 0, perRow(column, size));
      return rows === 0 || ((rows - 1) * ROW + 1) * size <= bottom - top;
    });
  let size = largest;
  while (size > SMALLEST && !fits(size)) size *= SMALLER;
  return size;
}

const perRow = ({ left, right }: Column, size: number): number =>
  Math.max(1, Math.floor(((right - left) * (1 - FURROW)) / size));

/** Rows are full and one less in turn, so that each lies in the hollows of the one below. */
function rowsOf(count: number, row: number): number {
  const pair = Math.max(1, row * 2 - 1);
  const rest = count % pair;
  return Math.floor(count / pair) * (row > 1 ? 2 : 1) + (rest === 0 ? 0 : rest > row ? 2 : 1);
}

function columnOf(
  { top, bottom }: Ground,
  column: Column,
  lights: readonly VoteLight[],
  size: number,
  random: () => number,
): readonly FieldLight[] {
  const most = perRow(column, size);
  const middle = (column.left + column.right) / 2;
  const places: FieldLight[] = [];
  for (let row = 0; places.length < lights.length; row++) {
    const room = row % 2 === 1 && most > 1 ? most - 1 : most;
    const here = lights.slice(places.length, places.length + room);
    const up = (row * ROW + 0.5) * size;
    here.forEach((light, at) => {
      const x = middle + (at - (here.length - 1) / 2) * size + (random() - 0.5) * WANDER * size;
      const y = bottom - up + (random() - 0.5) * WANDER * size;
      places.push({
        ...light,
        x,
        y,
        size: size * (1 - WANDER),
        height: Math.min(1, up / Math.max(1, bottom - top)),
      });
    });
  }
  return places;
}

/** From the first light of the field to the last one at its place, s. */
export const RISE_SECONDS = 1.1;
/** Of that time, one light is on its way. */
const OWN_SHARE = 0.5;

/** How far a light has risen from the ground, 0 to 1. @param seconds since the field was opened */
export function risen(height: number, seconds: number): number {
  const own = (seconds / RISE_SECONDS - height * (1 - OWN_SHARE)) / OWN_SHARE;
  const share = Math.min(1, Math.max(0, own));
  return 1 - (1 - share) ** 3;
}
