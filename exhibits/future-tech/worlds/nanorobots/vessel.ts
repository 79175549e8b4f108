/** Where it swims: a vessel with red cells as large as they are beside the robot, or, for a large one, a pool with light from above. */
import type { Container, Sprite } from 'pixi.js';
import { seeded } from '#exhibits/kit/random.ts';
import type { Brush, Cloud } from '../../stage/brush.ts';
import { WORLD_LIGHT } from '../../stage/colours.ts';
import { mixed } from '../light.ts';
import { LENGTH, type Outlook } from './outlook.ts';

const CORAL = WORLD_LIGHT.nanorobots;
/** Of a human red cell, µm. */
const CELL = 7.8;
/** What drifts comes in again on the other side after so many scene units. */
const WIDE = 2700;
/** Drift of the blood while something moves, scene units per second. */
const FLOW = 16;

/** Something that drifts: its place, how near it is (1 with the swimmer), and how it lies. */
interface Drifter {
  readonly x: number;
  readonly y: number;
  readonly near: number;
  readonly size: number;
  readonly angle: number;
}

const drifters = (
  seed: number,
  count: number,
  high: number,
  [far, near]: readonly [number, number],
): readonly Drifter[] => {
  const random = seeded(seed);
  return Array.from({ length: count }, (_, at) => ({
    // Spread evenly along the vessel, so that none lies upon its neighbour by chance.
    x: ((at + 0.8 * random()) / count) * WIDE,
    y: (2 * random() - 1) * high,
    near: far + (near - far) * random(),
    size: 0.82 + 0.36 * random(),
    angle: random() * Math.PI,
  }));
};

/** Above and below the middle, where they do not hide the swimmer. */
const aside = (all: readonly Drifter[]): readonly Drifter[] =>
  all.map((one, at) => ({ ...one, y: one.y * 0.5 + (at % 2 === 0 ? 470 : -470) }));

const wrapped = (x: number): number => ((((x + WIDE / 2) % WIDE) + WIDE) % WIDE) - WIDE / 2;

export interface Vessel {
  /** The foot of a red cell under the swimmer, where it was drawn last: its name moves with it. None if there is none. */
  readonly cell: { readonly x: number; readonly y: number; readonly isThere: boolean };
  /** Behind the swimmer, and in front of it. */
  readonly behind: Container;
  readonly before: Container;
  /** Light; after all that is solid. */
  readonly light: Container;
  /** @param size powers of ten of the robot's length in µm @param dim 0 to 1: how far it has stepped back */
  draw(outlook: Outlook, size: number, seconds: number, dim: number): void;
}

export function makeVessel(brush: Brush): Vessel {
  const mist = brush.sprite('glow', 1500);
  mist.tint = 0xb02c38;
  const walls = makeWalls(brush);
  const round = brush.cloud('cell', 11);
  const edges = brush.cloud('edgeOn', 7);
  const small = brush.cloud('cellSmall', 620);
  const near = brush.cloud('cellNear', 3);
  const motes = brush.cloud('dot', 260);
  const rays = makeRays(brush);
  motes.view.blendMode = 'add';
  const layers: readonly Layer[] = [
    { cloud: round, all: drifters(5, 11, 390, [0.42, 0.8]), tint: 0xd0524a, still: 0.5 },
    { cloud: edges, all: drifters(9, 7, 400, [0.5, 0.9]), tint: 0xc84a46, still: 0.48 },
    { cloud: small, all: drifters(11, 620, 400, [0.4, 1.1]), tint: 0xe0605a, still: 0.7 },
    { cloud: near, all: aside(drifters(21, 3, 160, [1.5, 1.9])), tint: 0xa83838, still: 0.5 },
    { cloud: motes, all: drifters(31, 260, 560, [0.3, 1.4]), tint: CORAL, still: 0.3 },
  ];
  const cell = { x: 0, y: 0, isThere: false };
  return {
    cell,
    behind: brush.group(mist, walls.view, round.view, edges.view, small.view),
    before: near.view,
    light: brush.group(rays.view, motes.view),
    draw(outlook, size, seconds, dim) {
      const wide = (CELL / 10 ** size) * LENGTH;
      const inVessel = size < 3.5;
      mist.alpha = (inVessel ? 0.3 : 0.34) * (1 - 0.6 * dim);
      walls.draw(outlook, inVessel ? 1 - 0.55 * dim : 0);
      rays.draw(inVessel ? 0 : 1 - 0.6 * dim);
      for (const layer of layers) {
        const isSmall = layer.cloud === small;
        const shown = layer.cloud === motes ? 1 : Number(inVessel && isSmall === size > 1.5);
        const width = layer.cloud === motes ? 7 : wide * (isSmall ? 1.1 : 1);
        drift(layer, outlook, seconds, width, shown * layer.still * (1 - 0.62 * dim));
      }
      find(cell, layers[0], outlook, seconds, wide);
    },
  };
}

interface Layer {
  readonly cloud: Cloud;
  readonly all: readonly Drifter[];
  readonly tint: number;
  /** Alpha of what is as near as the swimmer. */
  readonly still: number;
}

function drift(
  { cloud, all, tint, still }: Layer,
  outlook: Outlook,
  seconds: number,
  width: number,
  light: number,
): void {
  cloud.view.visible = light > 0;
  if (light <= 0) return;
  cloud.view.alpha = Math.min(1, light / still);
  for (let index = 0; index < all.length; index++) {
    const one = all[index];
    if (one === undefined) continue;
    const { near } = one;
    cloud.put(
      index,
      xOf(one, outlook, seconds),
      yOf(one, index, outlook, seconds),
      width * one.size * near,
      mixed(0x5a1822, tint, near),
      still,
      one.angle + 0.05 * seconds * (near - 0.8),
    );
  }
  cloud.send();
}

const xOf = ({ x, near }: Drifter, { eyeX }: Outlook, seconds: number): number =>
  wrapped(x - eyeX * near - seconds * FLOW * near);
const yOf = ({ y, near }: Drifter, index: number, { eyeY }: Outlook, seconds: number): number =>
  y - eyeY * near + 6 * Math.sin(seconds * 0.4 + index);

/** The first cell that lies under the swimmer. @param wide of a cell as near as the swimmer */
function find(
  cell: { x: number; y: number; isThere: boolean },
  layer: Layer | undefined,
  outlook: Outlook,
  seconds: number,
  wide: number,
): void {
  cell.isThere = false;
  for (let index = 0; index < (layer?.all.length ?? 0) && !cell.isThere; index++) {
    const one = layer?.all[index];
    if (one === undefined) continue;
    const [x, y] = [xOf(one, outlook, seconds), yOf(one, index, outlook, seconds)];
    if (Math.abs(x) > 400 || y < 140) continue;
    cell.x = x;
    cell.y = Math.min(350, y + 0.28 * wide * one.near);
    cell.isThere = true;
  }
}

const TILE = 1024;

function makeWalls(brush: Brush) {
  const tiles = [-2, -1, 0, 1, 2].flatMap((at) =>
    [-1, 1].map((side) => {
      const tile = brush.sprite('wall', TILE + 1);
      tile.position.set(at * TILE, side * 590);
      tile.scale.y *= -side;
      return { tile, at };
    }),
  );
  const view = brush.group(...tiles.map(({ tile }) => tile));
  return {
    view,
    draw({ eyeX }: Outlook, alpha: number): void {
      view.visible = alpha > 0;
      view.alpha = alpha;
      const gone = (((eyeX * 0.55) % TILE) + TILE) % TILE;
      for (const { tile, at } of tiles) tile.x = at * TILE - gone + TILE / 2;
    },
  };
}

/** Light that falls into a pool. */
function makeRays(brush: Brush) {
  const rays: readonly Sprite[] = [-620, -260, 90, 430, 760].map((x, at) => {
    const ray = brush.sprite('cone', 1500);
    ray.position.set(x, 60 - 30 * (at % 2));
    ray.rotation = 1.42 + 0.07 * at;
    ray.scale.y *= 0.7 + 0.3 * (at % 3);
    ray.tint = mixed(CORAL, 0xffffff, 0.35);
    ray.alpha = 0.55 - 0.1 * (at % 3);
    ray.blendMode = 'add';
    return ray;
  });
  const view = brush.group(...rays);
  return {
    view,
    draw(alpha: number): void {
      view.visible = alpha > 0;
      view.alpha = alpha;
    },
  };
}
