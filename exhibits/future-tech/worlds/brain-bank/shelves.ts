/** Where the brain is kept: disks, tapes and DNA, each a row that reaches into the dark, as far as there is data. */
import type { Sprite } from 'pixi.js';
import type { Brush } from '../../stage/brush.ts';
import { MIST, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { eased } from '../light.ts';
import { told } from '../told.ts';
import type { BrainAct, BrainState } from './model.ts';
import { DISK, DNA_BYTES, TAPE } from './storage.ts';

const LIGHT = WORLD_LIGHT['brain-bank'];
export const MEDIA = ['disk', 'tape', 'dna'] as const satisfies readonly BrainAct[];
/** The first of each row, and the place to which all rows run. */
const FRONT: Readonly<Record<BrainAct, number>> = { disk: -292, tape: 0, dna: 292 };
const FRONT_Y = 430;
const FAR = { x: 0, y: 96 };
const WIDTH = 158;
const CAPACITY = 56;
/** More for each power of ten. */
const PER_TEN = 5;
/** What one piece of a row holds: a disk, a tape, a milligram of DNA. */
const PIECE: Readonly<Record<BrainAct, number>> = {
  disk: DISK.bytes,
  tape: TAPE.bytes,
  dna: DNA_BYTES / 1000,
};

/** Depth in the picture of the nth of a row: its share of the first one's size. */
const sizeAt = (at: number): number => 1 / (1 + 0.2 * at);

export const frontOf = (medium: BrainAct): { readonly x: number; readonly y: number } => ({
  x: FRONT[medium],
  y: FRONT_Y,
});

/** How many are drawn: one, and five more for each power of ten of pieces. */
export function drawnPieces(medium: BrainAct, load: number): number {
  const powers = load - Math.log10(PIECE[medium]);
  return Math.min(CAPACITY, 1 + PER_TEN * Math.max(0, powers));
}

/** @returns the medium whose first piece lies under a finger */
export function mediumAt(x: number, y: number): BrainAct | undefined {
  if (y < FRONT_Y - 110 || y > FRONT_Y + 110) return undefined;
  return MEDIA.find((medium) => Math.abs(x - FRONT[medium]) < 130);
}

interface Shelves {
  readonly view: ReturnType<Brush['group']>;
  readonly lights: readonly Sprite[];
  draw(state: BrainState, story: number): void;
}

export function shelvesOf(brush: Brush): Shelves {
  const rows = MEDIA.map((medium) => rowOf(brush, medium));
  const spots = MEDIA.map(() => brush.sprite('glow', 300));
  const lines = MEDIA.flatMap(() => [brush.sprite('rail'), brush.sprite('rail')]);
  const lights = [...spots, ...lines];
  for (const [at, medium] of MEDIA.entries()) {
    spots[at]?.position.set(FRONT[medium], FRONT_Y + 30);
    for (const side of [0, 1] as const) {
      const line = lines[at * 2 + side];
      if (line !== undefined)
        brush.lay(line, FRONT[medium] + (side - 0.5) * WIDTH, FRONT_Y + 62, FAR.x, FAR.y + 16, 12);
    }
  }
  return {
    view: brush.group(...lights, ...rows.map(({ view }) => view)),
    lights,
    draw(state, story) {
      const strength = told(story, 1, 0.6, 0.14, 0.9);
      for (const [at, medium] of MEDIA.entries()) {
        const chosen = medium === state.medium;
        const spot = spots[at];
        if (spot !== undefined) {
          spot.tint = LIGHT;
          spot.alpha = chosen ? 0.5 * strength : 0.06;
        }
        for (const line of [lines[at * 2], lines[at * 2 + 1]]) {
          if (line === undefined) continue;
          line.tint = chosen ? LIGHT : MIST;
          line.alpha = (chosen ? 0.75 : 0.28) * strength;
        }
        rows[at]?.draw(chosen ? drawnPieces(medium, state.load) * eased(state.laid) : 1, chosen, strength);
      }
    },
  };
}

interface Row {
  readonly view: ReturnType<Brush['cloud']>['view'];
  draw(pieces: number, chosen: boolean, strength: number): void;
}

function rowOf(brush: Brush, medium: BrainAct): Row {
  const cloud = brush.cloud(medium, CAPACITY);
  cloud.view.blendMode = 'add';
  let [sent, lit] = [Number.NaN, false];
  return {
    view: cloud.view,
    draw(pieces, chosen, strength) {
      cloud.view.alpha = strength;
      if (sent === pieces && lit === chosen) return;
      [sent, lit] = [pieces, chosen];
      for (let at = 0; at < CAPACITY; at++) {
        const size = sizeAt(at);
        // The last one is still coming out of the dark.
        const there = Math.max(0, Math.min(1, at === 0 ? 1 : pieces - at));
        const [x, y] = [FAR.x + (FRONT[medium] - FAR.x) * size, FAR.y + (FRONT_Y - FAR.y) * size];
        const alpha = (chosen ? (at === 0 ? 1 : 0.16 + 0.5 * size) : 0.62) * there;
        cloud.put(at, x, y, WIDTH * size, chosen ? (at === 0 ? PAPER : LIGHT) : MIST, alpha);
      }
      cloud.send();
    },
  };
}
