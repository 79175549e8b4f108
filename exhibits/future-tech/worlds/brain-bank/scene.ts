/** The brain bank: a brain of lights, a glass upon it, and below it the rows of what it is kept on. */
import type { Sprite } from 'pixi.js';
import type { Brush } from '../../stage/brush.ts';
import { CINNABAR, MIST, PAPER, VIOLET, WORLD_LIGHT } from '../../stage/colours.ts';
import { told } from '../told.ts';
import type { WorldScene } from '../world.ts';
import { GLASS, glassOf } from './glass.ts';
import { lightsOf } from './lights.ts';
import type { BrainAct, BrainControl, BrainState } from './model.ts';
import { FRAME } from './shape.ts';
import { frontOf, mediumAt, shelvesOf } from './shelves.ts';
import type { BrainMark } from './words.ts';

const LIGHT = WORLD_LIGHT['brain-bank'];
/** Upper left corner of the brain's frame. */
const BRAIN = { left: -418, top: -438 };
/** Of the drawings around the frame. */
const DRAWN = FRAME.width + 80;
/** A finger that is slower has tapped, units/s. */
const STILL = 120;
const SPARKS = 14;

export function brainScene(brush: Brush): WorldScene<BrainState, BrainControl, BrainAct, BrainMark> {
  const body = bodyOf(brush);
  const lights = lightsOf(brush, BRAIN.left, BRAIN.top);
  const shelves = shelvesOf(brush);
  const stream = streamOf(brush);
  const glass = glassOf(brush);
  for (const light of [...body.lights, ...shelves.lights, ...stream.lights, ...glass.lights])
    light.blendMode = 'add';
  const view = brush.group(body.view, shelves.view, stream.view, lights.view, glass.dark, glass.view);
  return {
    view,
    draw(state, _setup, { story }) {
      body.draw(story);
      lights.draw(state.grain, story);
      shelves.draw(state, story);
      stream.draw(state, story);
      glass.draw(state.grain, story);
    },
    marks: ({ medium }) => [
      // Under the glass, where there is room on every screen.
      { name: 'seen', x: GLASS.x - 34, y: GLASS.y + GLASS.radius + 34 },
      { name: 'medium', x: besideX(medium), y: Math.min(420, frontOf(medium).y) },
    ],
    hand({ phase, x, y, speedX, speedY }) {
      const name = mediumAt(x, y);
      const isTap = phase === 'up' && Math.hypot(speedX, speedY) < STILL;
      return isTap && name !== undefined ? { name, strength: 1 } : undefined;
    },
    dispose: () => view.destroy({ children: true }),
  };
}

/** Its outer side: the name stands there. */
const besideX = (medium: BrainAct): number =>
  frontOf(medium).x + (medium === 'disk' ? -72 : medium === 'tape' ? 62 : 40);

interface Part {
  readonly view: ReturnType<Brush['group']>;
  readonly lights: readonly Sprite[];
}

/** The brain's body and outline, the somebody around it, and what is to be measured. */
function bodyOf(brush: Brush): Part & { draw(story: number): void } {
  const halo = brush.sprite('glow', 1000);
  const head = brush.sprite('head', 900);
  const brain = brush.sprite('brain', DRAWN);
  const rim = brush.sprite('rim', DRAWN);
  const slices = brush.sprite('slices', DRAWN);
  const [x, y] = [BRAIN.left + FRAME.width / 2, BRAIN.top + FRAME.height / 2];
  for (const each of [halo, brain, rim, slices]) each.position.set(x, y);
  head.position.set(x + 2, y + 164);
  halo.tint = LIGHT;
  brain.tint = LIGHT;
  head.tint = VIOLET;
  slices.tint = PAPER;
  const lights = [halo, head, brain, rim, slices];
  return {
    view: brush.group(...lights),
    lights,
    draw(story) {
      halo.alpha = told(story, 0.3, 0.05, 0.03, 0.1);
      head.alpha = told(story, 0.55, 0, 0, 0.1);
      brain.alpha = told(story, 0.9, 0.14, 0.06, 0.6);
      rim.alpha = told(story, 0.25, 0.4, 1, 0.6);
      rim.tint = story > 2.5 ? PAPER : story > 1.5 ? CINNABAR : story > 0.5 ? MIST : LIGHT;
      slices.alpha = told(story, 0, 0, 0, 0.5);
    },
  };
}

/** Sparks that carry the brain to its medium while a row is laid. */
function streamOf(brush: Brush): Part & { draw(state: BrainState, story: number): void } {
  const sparks = Array.from({ length: SPARKS }, () => brush.sprite('spark', 110));
  for (const spark of sparks) spark.tint = PAPER;
  return {
    view: brush.group(...sparks),
    lights: sparks,
    draw({ medium, laid }, story) {
      const strength = told(story, 1, 0.5, 0.1, 0.8);
      const { x: toX, y: toY } = frontOf(medium);
      const [fromX, fromY] = [-85, 54];
      for (const [at, spark] of sparks.entries()) {
        const way = Math.max(0, Math.min(1, laid * 2.1 - (at / SPARKS) * 1.1));
        // Falls from the stem, then bends to its row.
        const [x, y] = [fromX + (toX - fromX) * way ** 2, fromY + (toY - fromY) * way];
        spark.position.set(x, y);
        spark.rotation = Math.atan2(toY - fromY, 2 * (toX - fromX) * way);
        spark.alpha = laid < 1 ? strength * Math.sin(Math.PI * way) : 0;
      }
    },
  };
}
