/** Decades as they are read and heard, and the one that a finger is nearest to. */
import type { Decade } from '../decades.ts';
import type { Future } from './future-context.ts';

type Speech = Pick<Future, 'word'>;

/** In full: 2050年代, 更晚, 也许永远不会. */
export function decadeName({ word }: Speech, decade: Decade): string {
  if (decade === 'later' || decade === 'never') return word(`decade.${decade}`);
  return word('decade.from', { year: decade });
}

/** Where it stands on a line of years: the year that it begins with. */
export const decadeShort = ({ word }: Speech, decade: Decade): string =>
  decade === 'later' || decade === 'never' ? word(`decade.${decade}`) : decade;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** @returns index of the place that is nearest; −1 where there is none */
export function nearestTo(point: Point, places: readonly Point[]): number {
  const far = places.map(({ x, y }) => Math.hypot(x - point.x, y - point.y));
  return far.indexOf(Math.min(...far));
}
