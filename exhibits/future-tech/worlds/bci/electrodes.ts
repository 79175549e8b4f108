/** Draws the cortex, the electrodes on it, and the sparks that fly from those that have just fired to the pen. */
import type { Container } from 'pixi.js';
import type { Brush, Cloud } from '../../stage/brush.ts';
import { CINNABAR, MIST, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { eased, mixed, shareOf } from '../light.ts';
import { CHIP, makeCells, onChip, spreadOut } from './cortex.ts';
import { MOST_ELECTRODES, PREFERRED } from './decoder.ts';
import type { Point } from './letters.ts';
import { type BciState, FADING } from './model.ts';

const LIGHT = WORLD_LIGHT.bci;
/** Of the cortex's middle. */
export const CORTEX_Y = -190;
/** A spark flies to the pen in, s; a neuron fires again after 0.1 s on average, and its next spark begins anew. */
const FLIGHT = 0.2;
/** A dimmer electrode has not fired lately. */
const LIT = Math.exp(-FLIGHT / FADING);

interface Cortex {
  readonly views: readonly Container[];
  /** @param pen where the sparks fly to */
  draw(state: BciState, electrodes: number, pen: Point, story: number): void;
}

export function makeCortex(brush: Brush): Cortex {
  const tissue = brush.cloud('dot', CELLS.length);
  const needles = brush.cloud('needle', MOST_ELECTRODES);
  const lights = brush.cloud('glow', MOST_ELECTRODES);
  const sparks = brush.cloud('spark', MOST_ELECTRODES);
  for (const cloud of [tissue, needles, lights, sparks]) cloud.view.blendMode = 'add';
  const halo = brush.sprite('glow');
  halo.scale.set(1150 / halo.texture.width, 820 / halo.texture.height);
  halo.position.set(0, CORTEX_Y);
  halo.tint = LIGHT;
  halo.blendMode = 'add';
  const chip = brush.sprite('chip');
  const cable = brush.sprite('beam');
  for (const each of [chip, cable]) {
    each.blendMode = 'add';
    each.tint = mixed(LIGHT, PAPER, 0.5);
  }
  chip.position.set(CHIP.x, CORTEX_Y + CHIP.y);
  // Through the skull, and away to the machine.
  brush.lay(cable, CHIP.x + 70, CORTEX_Y + CHIP.y - 40, 620, -520, 12);
  const places = SPREAD.map(({ x, y }) => ({ x, y }));
  let shownStory = Number.NaN;
  return {
    views: [halo, tissue.view, cable, chip, needles.view, lights.view, sparks.view],
    draw(state, electrodes, pen, story) {
      if (story !== shownStory) {
        shownStory = story;
        drawTissue(tissue, story);
        placeElectrodes(places, story);
        halo.alpha = 0.15 * shareOf(story, 0) + 0.08 * shareOf(story, 3);
        chip.alpha = Math.max(shareOf(story, 1), 0.25 * shareOf(story, 2));
        cable.alpha = 0.5 * chip.alpha;
      }
      drawElectrodes(needles, lights, places, state, electrodes, story);
      drawSparks(sparks, places, state, electrodes, pen, story);
    },
  };
}

const CELLS = makeCells();
const SPREAD = spreadOut();
const GATHERED = onChip();

/** What is missing is all that no electrode reaches. */
function drawTissue(tissue: Cloud, story: number): void {
  const [today, missing, sober] = [shareOf(story, 1), shareOf(story, 2), shareOf(story, 3)];
  const tint = mixed(mixed(LIGHT, MIST, 0.45 * sober), CINNABAR, missing);
  const light = 0.95 - 0.7 * today - 0.2 * missing - 0.3 * sober;
  CELLS.forEach(({ x, y, size, bright }, at) => {
    tissue.put(at, x, CORTEX_Y + y, size, tint, bright * light);
  });
  tissue.send();
}

/** Today they stand on one small chip; in the story, and one day perhaps, all over. */
function placeElectrodes(places: { x: number; y: number }[], story: number): void {
  const gathered = eased(Math.max(shareOf(story, 1), shareOf(story, 2)) * 1.2);
  places.forEach((place, at) => {
    const [wide, close] = [SPREAD[at] ?? place, GATHERED[at] ?? place];
    place.x = wide.x + (close.x - wide.x) * gathered;
    place.y = CORTEX_Y + wide.y + (close.y - wide.y) * gathered;
  });
}

function drawElectrodes(
  needles: Cloud,
  lights: Cloud,
  places: readonly Point[],
  { glow }: BciState,
  electrodes: number,
  story: number,
): void {
  const [missing, sober] = [shareOf(story, 2), shareOf(story, 3)];
  const gathered = Math.max(shareOf(story, 1), missing);
  const size = (30 - 12 * (electrodes / MOST_ELECTRODES)) * (1 - 0.5 * gathered);
  for (let at = 0; at < MOST_ELECTRODES; at++) {
    const place = places[at];
    if (place === undefined) continue;
    // One day perhaps all of them.
    const on = at < electrodes ? 1 : 0.3 * sober;
    const fired = at < electrodes ? (glow[at] ?? 0) : 0;
    needles.put(at, place.x, place.y, size, mixed(LIGHT, PAPER, 0.6), on * (0.8 - 0.5 * missing));
    lights.put(
      at,
      place.x,
      place.y,
      (26 + 50 * fired) * (1 - 0.4 * gathered),
      LIGHT,
      on * (0.16 + 0.8 * fired),
    );
  }
  needles.send();
  lights.send();
}

/** An electrode's light tells how long ago it fired, and so how far its spark has come. */
function drawSparks(
  sparks: Cloud,
  places: readonly Point[],
  { glow, heard, phase }: BciState,
  electrodes: number,
  pen: Point,
  story: number,
): void {
  const way = heard.at(-1);
  const light = phase === 'thinking' || phase === 'done' ? 1 - 0.7 * shareOf(story, 2) : 0;
  for (let at = 0; at < MOST_ELECTRODES; at++) {
    const [place, liked] = [places[at], PREFERRED[at]];
    const fired = at < electrodes ? (glow[at] ?? 0) : 0;
    if (place === undefined || liked === undefined || fired <= LIT || light === 0) {
      sparks.put(at, 0, 0, 1, PAPER, 0);
      continue;
    }
    const share = Math.min(1, (-Math.log(fired) * FADING) / FLIGHT);
    // Those that like the way the pen goes are the brighter ones.
    const counts = way === undefined ? 0.5 : 0.5 + 0.5 * (liked.x * way.x + liked.y * way.y);
    const fall = share * share;
    const [across, down] = [pen.x - place.x, pen.y - place.y];
    const x = place.x + across * (share + fall) * 0.5;
    const y = place.y + down * fall;
    const angle = Math.atan2(down * 2 * share, across * (0.5 + share));
    const alpha = light * (0.3 + 0.7 * counts) * (1 - 0.4 * share);
    sparks.put(at, x, y, 34 + 34 * counts, mixed(LIGHT, PAPER, 0.7 * counts), alpha, angle);
  }
  sparks.send();
}
