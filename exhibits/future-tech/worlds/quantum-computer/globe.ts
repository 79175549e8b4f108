/** The globe of light with its one arrow; what the story adds to it: threads to every card, and measure. */
import type { Sprite } from 'pixi.js';
import type { Brush } from '../../stage/brush.ts';
import { CINNABAR, GOLD, MIST, PAPER, VIOLET, WORLD_LIGHT } from '../../stage/colours.ts';
import type { QuantumState } from './model.ts';
import { cardPlace, GLOBE, onGlobeX, onGlobeY } from './place.ts';
import { chanceOf } from './register.ts';
import type { Arrow } from './sphere.ts';
import { told } from '../told.ts';

const LIGHT = WORLD_LIGHT['quantum-computer'];
/** Light without colour: what is to be measured. */
const SOBER = 0xcfd4f0;
/** Of the globe's drawing, px: radius and frame. */
const DRAWN = { radius: 196, frame: 512 };
const WIDTH = (GLOBE.radius * DRAWN.frame) / DRAWN.radius;
/** Earlier places of the arrow that are shown. */
const TRAIL = 10;
const THREADS = 16;

interface Globe {
  readonly view: ReturnType<Brush['group']>;
  readonly lights: readonly Sprite[];
  draw(state: QuantumState, arrow: Arrow, story: number): void;
}

export function globeOf(brush: Brush): Globe {
  const halo = brush.sprite('glow', 900);
  const ball = brush.sprite('globe', WIDTH);
  const paths = brush.sprite('paths', 900);
  const pole = brush.sprite('seal', 46);
  const needle = brush.sprite('arrow', 100);
  const tip = brush.sprite('glow', 120);
  const trail = Array.from({ length: TRAIL }, () => brush.sprite('dot', 17));
  const threads = Array.from({ length: THREADS }, () => brush.sprite('beam', 10));
  for (const each of [halo, ball, paths]) each.position.set(GLOBE.x, GLOBE.y);
  pole.position.set(GLOBE.x, GLOBE.y - GLOBE.radius);
  pole.tint = GOLD;
  halo.tint = LIGHT;
  paths.tint = VIOLET;
  for (const thread of threads) thread.tint = LIGHT;
  const lights = [halo, paths, ...threads, ball, ...trail, pole, needle, tip];
  return {
    view: brush.group(...lights),
    lights,
    draw(state, arrow, story) {
      const strength = told(story, 1, 0.16, 0.95, 0.85);
      halo.alpha = told(story, 0.6, 0.1, 0.06, 0.12);
      paths.alpha = told(story, 0.55, 0, 0, 0);
      ball.alpha = strength;
      ball.tint = story > 2.5 ? SOBER : story > 1.5 ? CINNABAR : LIGHT;
      pole.alpha = told(story, 0.9, 0.3, 0, 0.9);
      drawArrow(brush, needle, tip, arrow, told(story, 1, 0.5, 0.3, 1));
      drawTrail(trail, state, told(story, 1, 0.3, 0, 1));
      drawThreads(brush, threads, state, told(story, 0.5, 0, 0, 0));
    },
  };
}

function drawArrow(brush: Brush, needle: Sprite, tip: Sprite, arrow: Arrow, alpha: number): void {
  const [x, y] = [onGlobeX(arrow), onGlobeY(arrow)];
  const long = Math.hypot(x - GLOBE.x, y - GLOBE.y) / GLOBE.radius;
  brush.lay(needle, GLOBE.x, GLOBE.y, x, y, 26 + 26 * long);
  needle.tint = PAPER;
  needle.alpha = alpha;
  tip.position.set(x, y);
  tip.tint = PAPER;
  // Nearer the eye it is brighter.
  tip.alpha = alpha * (0.55 + 0.3 * arrow.z);
}

/** Where the arrow has stood before each look: the same turn each time. */
function drawTrail(trail: readonly Sprite[], state: QuantumState, alpha: number): void {
  const { values, marked, looks, shown } = state;
  const half = ((values.angle * Math.PI) / 360) % Math.PI;
  let first = 1;
  for (let bit = 0; bit < values.qubits; bit++)
    first *= (marked >> bit) & 1 ? Math.sin(half) : Math.cos(half);
  const angle = Math.asin(Math.min(1, first));
  for (const [at, dot] of trail.entries()) {
    const turn = Math.PI - (2 + 4 * at) * angle;
    dot.position.set(
      GLOBE.x + GLOBE.radius * Math.sin(turn),
      GLOBE.y - GLOBE.radius * Math.cos(turn) * 0.954,
    );
    dot.tint = MIST;
    dot.alpha = at < looks && shown === undefined ? alpha * 0.9 : 0;
  }
}

/** In the dream every path is walked at once: a thread of light to each card, as bright as its chance. */
function drawThreads(brush: Brush, threads: readonly Sprite[], state: QuantumState, alpha: number): void {
  for (const [at, thread] of threads.entries()) {
    const place = cardPlace(at, state.after.length);
    brush.lay(thread, GLOBE.x, GLOBE.y + GLOBE.radius * 0.9, place.x, place.y, 14);
    thread.alpha = at < state.after.length ? alpha * Math.min(1, 0.3 + 2 * chanceOf(state.after, at)) : 0;
  }
}
