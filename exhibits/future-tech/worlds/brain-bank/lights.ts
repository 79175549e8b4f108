/** The brain as a grid of lights: one for each cell that fits. The finer the grid, the more and the smaller they are. */
import type { Brush } from '../../stage/brush.ts';
import { CINNABAR, WORLD_LIGHT } from '../../stage/colours.ts';
import { told } from '../told.ts';
import { foldAt, FRAME, isInside } from './shape.ts';

const LIGHT = WORLD_LIGHT['brain-bank'];
const CREST = 0xffdde8;
const CAPACITY = 2800;
/** Edge of a cell of the map that lights look up, units. */
const MAP = 4;
const [COLUMNS, ROWS] = [Math.ceil(FRAME.width / MAP), Math.ceil(FRAME.height / MAP)];
/** No picture shows thousands of millions of cells: here the grid is as fine as it gets, units; log₁₀ nm, and per power of ten. */
const FINEST = { edge: 9.2, grain: 3.7, wider: 10.5 };

/** How bright the brain is at each place; 0 outside. */
function brightness(): Float32Array {
  const map = new Float32Array(COLUMNS * ROWS);
  for (let row = 0; row < ROWS; row++)
    for (let column = 0; column < COLUMNS; column++) {
      const [x, y] = [(column + 0.5) * MAP, (row + 0.5) * MAP];
      if (!isInside(x, y)) continue;
      // A lamp from above on the left, as on a round body.
      const shade = Math.max(0.3, 1.1 - Math.hypot((x - 230) / 430, (y - 140) / 400));
      map[row * COLUMNS + column] =
        shade * (0.16 + 0.84 * Math.max(0, Math.min(1, foldAt(x, y) * 0.7 + 0.42)));
    }
  return map;
}

interface Lights {
  readonly view: ReturnType<Brush['cloud']>['view'];
  /** @param grain log₁₀ of the edge that is drawn, nm */
  draw(grain: number, story: number): void;
}

/** @param left upper left corner of the brain's frame, scene units */
export function lightsOf(brush: Brush, left: number, top: number): Lights {
  const cloud = brush.cloud('cell', CAPACITY);
  cloud.view.blendMode = 'add';
  cloud.view.position.set(left, top);
  const map = brightness();
  let [sent, used] = [Number.NaN, 0];
  return {
    view: cloud.view,
    draw(grain, story) {
      cloud.view.alpha = told(story, 1, 0.2, 0.16, 0.8);
      cloud.view.tint = story > 1.5 && story < 2.5 ? CINNABAR : 0xffffff;
      if (grain === sent) return;
      sent = grain;
      const edge = FINEST.edge + FINEST.wider * Math.max(0, grain - FINEST.grain);
      // Finer than can be drawn, cells become sparks with dark between them.
      const size = edge * (1.42 - 0.13 * Math.max(0, FINEST.grain - grain));
      const lit = putAll(cloud, map, edge, size);
      for (let at = lit; at < used; at++) cloud.put(at, 0, 0, 0, LIGHT, 0);
      used = lit;
      cloud.send();
    },
  };
}

function putAll(cloud: ReturnType<Brush['cloud']>, map: Float32Array, edge: number, size: number): number {
  let at = 0;
  for (let y = (FRAME.height % edge) / 2; y < FRAME.height; y += edge)
    for (let x = (FRAME.width % edge) / 2; x < FRAME.width; x += edge) {
      const bright = map[Math.floor(y / MAP) * COLUMNS + Math.floor(x / MAP)] ?? 0;
      if (bright === 0 || at >= CAPACITY) continue;
      cloud.put(at, x, y, size, bright > 0.62 ? CREST : LIGHT, bright);
      at += 1;
    }
  return at;
}
