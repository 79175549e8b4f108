/** The map in the picture: cities as lights, roads between them, closed ones barred; the roads of an answer turn to gold. */
import type { Container, Sprite } from 'pixi.js';
import type { Brush } from '../../stage/brush.ts';
import { CINNABAR, GOLD, MIST, PAPER } from '../../stage/colours.ts';
import { mixed } from '../light.ts';
import { ROADS } from './puzzle.ts';
import { FIRST, LAST } from './strands.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where the cities lie, scene units. */
const PLACES: readonly Point[] = [
  { x: -405, y: 235 },
  { x: -185, y: 95 },
  { x: 55, y: 290 },
  { x: -175, y: 400 },
  { x: 205, y: 85 },
  { x: 405, y: 245 },
];
export const placeOf = (city: number): Point => PLACES[city] ?? { x: 0, y: 0 };
/** The cities' own lights, and those of the strands that name them. */
export const CITY_LIGHT: readonly number[] = [0xd8f59a, 0x8fe88a, 0x52d6a0, 0x4fc6c6, 0x9ce0c0, 0xe6f0b0];
/** Two roads between the same cities lie so far beside each other, and a road ends so far from a city's middle. */
const ASIDE = 25;
const SHORT = 42;

export interface Lane {
  readonly from: Point;
  readonly to: Point;
  readonly angle: number;
  readonly length: number;
}

function laneOf({ from, to }: { readonly from: number; readonly to: number }): Lane {
  const [start, end] = [placeOf(from), placeOf(to)];
  const angle = Math.atan2(end.y - start.y, end.x - start.x);
  const [alongX, alongY] = [Math.cos(angle), Math.sin(angle)];
  const aside = ROADS.some((other) => other.from === to && other.to === from) ? ASIDE : 0;
  const ends = [
    { x: start.x + alongX * SHORT - alongY * aside, y: start.y + alongY * SHORT + alongX * aside },
    { x: end.x - alongX * SHORT - alongY * aside, y: end.y - alongY * SHORT + alongX * aside },
  ] as const;
  return {
    from: ends[0],
    to: ends[1],
    angle,
    length: Math.hypot(ends[1].x - ends[0].x, ends[1].y - ends[0].y),
  };
}

export const LANES: readonly Lane[] = ROADS.map(laneOf);

/** The road under a finger, none if there is none within its width. */
export function roadAt(x: number, y: number): number | undefined {
  let [found, nearest]: [number | undefined, number] = [undefined, 40];
  for (const [road, { from, angle, length }] of LANES.entries()) {
    const [alongX, alongY] = [Math.cos(angle), Math.sin(angle)];
    const along = (x - from.x) * alongX + (y - from.y) * alongY;
    const away = Math.abs((y - from.y) * alongX - (x - from.x) * alongY);
    if (along < 0 || along > length || away >= nearest) continue;
    [found, nearest] = [road, away];
  }
  return found;
}

export interface MapView {
  readonly view: Container;
  /** @param gold how far a road has turned to gold, 0 to 1 */
  draw(open: readonly boolean[], gold: (road: number) => number, light: number): void;
}

export function makeMap(brush: Brush): MapView {
  const roads = LANES.map((lane) => makeRoad(brush, lane));
  const cities = PLACES.map(({ x, y }, at) => {
    const city = brush.sprite('city', at === FIRST || at === LAST ? 124 : 104);
    city.position.set(x, y);
    city.tint = CITY_LIGHT[at] ?? PAPER;
    return city;
  });
  const gates = [FIRST, LAST].map((at) => {
    const gate = brush.sprite('gate', 128);
    gate.position.copyFrom(placeOf(at));
    gate.tint = mixed(CITY_LIGHT[at] ?? PAPER, PAPER, 0.4);
    return gate;
  });
  const all = [...roads.flatMap(({ line, bar, arrow }) => [line, bar, arrow]), ...cities, ...gates];
  for (const each of all) each.blendMode = 'add';
  const view = brush.group(...all);
  return {
    view,
    draw(open, gold, light) {
      view.alpha = light;
      for (let at = 0; at < roads.length; at++) drawRoad(roads[at], open[at] === true, gold(at));
    },
  };
}

interface Road {
  readonly line: Sprite;
  readonly arrow: Sprite;
  readonly bar: Sprite;
}

function makeRoad(brush: Brush, { from, to, angle }: Lane): Road {
  const [line, bar, arrow] = [brush.sprite('beam'), brush.sprite('beam'), brush.sprite('arrow', 32)];
  brush.lay(line, from.x, from.y, to.x, to.y, 17);
  arrow.position.set(to.x - 8 * Math.cos(angle), to.y - 8 * Math.sin(angle));
  arrow.rotation = angle;
  const [x, y] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const [acrossX, acrossY] = [-20 * Math.sin(angle), 20 * Math.cos(angle)];
  brush.lay(bar, x - acrossX, y - acrossY, x + acrossX, y + acrossY, 22);
  bar.tint = CINNABAR;
  return { line, arrow, bar };
}

function drawRoad(road: Road | undefined, open: boolean, gold: number): void {
  if (road === undefined) return;
  const { line, arrow, bar } = road;
  const tint = mixed(mixed(MIST, 0x7fe08a, 0.45), GOLD, gold);
  line.tint = arrow.tint = tint;
  line.alpha = open ? 0.66 + 0.34 * gold : 0.12;
  line.scale.y = (gold > 0 ? 17 + 15 * gold : 17) / line.texture.height;
  arrow.alpha = open ? 0.75 + 0.25 * gold : 0.12;
  bar.alpha = open ? 0 : 1;
}
