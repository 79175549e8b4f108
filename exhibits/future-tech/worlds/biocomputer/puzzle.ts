/** The map: six cities, roads of one direction, and the question whether one way leads through every city exactly once. */
import { CITIES, FIRST, LAST, LETTERS, type Road } from './strands.ts';

/** Two ways lead through all cities while every road is open. */
export const ROADS: readonly Road[] = [
  { from: 0, to: 1 },
  { from: 0, to: 2 },
  { from: 0, to: 3 },
  { from: 1, to: 2 },
  { from: 1, to: 4 },
  { from: 2, to: 3 },
  { from: 2, to: 1 },
  { from: 3, to: 2 },
  { from: 3, to: 4 },
  { from: 4, to: 5 },
  { from: 2, to: 5 },
];

/** A way through the cities, by their numbers. */
export type Way = readonly number[];

/** Tries all ways one by one, as a chip would. */
export function allWays(open: readonly boolean[], way: Way = [FIRST]): readonly Way[] {
  const here = way.at(-1);
  if (here === LAST) return way.length === CITIES.length ? [way] : [];
  return ROADS.flatMap(({ from, to }, index) =>
    open[index] === true && from === here && !way.includes(to) ? allWays(open, [...way, to]) : [],
  );
}

/** The cities that stand on a strand, one after another; −1 for what is none. */
export function wayOf(strand: string): Way {
  const cities: readonly string[] = CITIES;
  return Array.from({ length: Math.floor(strand.length / LETTERS) }, (_, at) =>
    cities.indexOf(strand.slice(at * LETTERS, (at + 1) * LETTERS)),
  );
}
