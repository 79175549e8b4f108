/** The quantum computer: waves of light on dark water around a globe with one arrow. */
import type { Sprite } from 'pixi.js';
import type { Deed, Hand } from '#exhibits/kit/bench/model.ts';
import type { Brush } from '../../stage/brush.ts';
import { GOLD, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import type { Mark, Moment, WorldScene } from '../world.ts';
import { globeOf } from './globe.ts';
import { guardsOf } from './guards.ts';
import {
  drawnAmplitudes,
  progressOf,
  type QuantumAct,
  type QuantumControl,
  type QuantumState,
} from './model.ts';
import { cardPlace, cardWidth, GLOBE, RING, tipOf } from './place.ts';
import { drawnArrow } from './sphere.ts';
import { told } from '../told.ts';
import type { QuantumMark } from './words.ts';

const LIGHT = WORLD_LIGHT['quantum-computer'];
/** Waves that point down. */
const UNDER = 0x58b8ff;
const MOST_CARDS = 16;
/** Its top ends with the free square, its chip hangs above the water. */
const MACHINE_Y = -202;
/** A finger that is slower has tapped, units/s. */
const STILL = 120;
const REACH = 85;

export function quantumScene(
  brush: Brush,
): WorldScene<QuantumState, QuantumControl, QuantumAct, QuantumMark> {
  const water = waterOf(brush);
  const guards = guardsOf(brush);
  const machine = brush.sprite('machine', 378);
  machine.position.set(GLOBE.x, MACHINE_Y);
  machine.tint = 0xffdcb4;
  const cards = cardsOf(brush);
  const globe = globeOf(brush);
  const view = brush.group(water.view, guards.view, machine, cards.view, globe.view);
  for (const each of [machine, ...water.lights, ...cards.lights, ...globe.lights]) each.blendMode = 'add';
  return {
    view,
    draw(state, _setup, { story }: Moment) {
      const amplitudes = drawnAmplitudes(state);
      machine.alpha = told(story, 0, 0.9, 0.05, 0.12);
      water.draw(state, story);
      cards.draw(state, amplitudes, story);
      globe.draw(state, drawnArrow(state), story);
      guards.draw(story);
    },
    marks: (state) => marksOf(state),
    hand: (hand, state) => deedOf(hand, state),
    dispose: () => view.destroy({ children: true }),
  };
}

function marksOf({ marked, after }: QuantumState): readonly Mark<QuantumMark>[] {
  const [here, beside] = [marked, (marked + 1) % after.length].map((card) => ({
    x: cardPlace(card, after.length).x,
    y: tipOf(cardPlace(card, after.length), after[card] ?? 0),
  }));
  return [
    { name: 'marked', x: here?.x ?? 0, y: Math.min(420, here?.y ?? 0) },
    { name: 'arrow', x: GLOBE.x - GLOBE.radius, y: GLOBE.y },
    { name: 'waves', x: beside?.x ?? 0, y: Math.min(420, beside?.y ?? 0) },
  ];
}

/** A tap on the globe asks, one on a card marks it, and one on the marked card turns a card over. */
export function deedOf(
  { phase, x, y, speedX, speedY }: Hand,
  state: QuantumState,
): Deed<QuantumAct> | undefined {
  if (phase !== 'up' || Math.hypot(speedX, speedY) > STILL) return undefined;
  if (Math.hypot(x - GLOBE.x, y - GLOBE.y) < GLOBE.radius) return { name: 'look', strength: 1 };
  let [which, nearest] = [-1, REACH];
  for (let card = 0; card < state.after.length; card++) {
    const place = cardPlace(card, state.after.length);
    const tip = tipOf(place, state.after[card] ?? 0);
    const beside = Math.max(0, Math.min(place.y, tip) - y, y - Math.max(place.y, tip));
    const away = Math.hypot(x - place.x, beside);
    if (away < nearest) [which, nearest] = [card, away];
  }
  if (which < 0) return undefined;
  return which === state.marked ? { name: 'measure', strength: 1 } : { name: 'mark', strength: 1, which };
}

interface Part {
  readonly view: ReturnType<Brush['group']>;
  readonly lights: readonly Sprite[];
}

/** Rings that run inwards while all waves meet, and out from the marked card while it turns over. */
function waterOf(brush: Brush): Part & { draw(state: QuantumState, story: number): void } {
  const pool = brush.sprite('pool', 1085);
  pool.position.set(RING.x, RING.y);
  pool.tint = LIGHT;
  const rings = [0, 1, 2, 3, 4].map(() => brush.sprite('ring', 100));
  for (const ring of rings) ring.tint = LIGHT;
  const flatten = (ring: Sprite, x: number, y: number, width: number): void => {
    ring.position.set(x, y);
    ring.scale.set(width / ring.texture.width, (width * RING.height) / RING.width / ring.texture.height);
  };
  const scale = brush.sprite('scale', 1085);
  scale.position.set(RING.x, RING.y);
  scale.tint = PAPER;
  const lights = [pool, scale, ...rings];
  return {
    view: brush.group(...lights),
    lights,
    draw(state, story) {
      pool.alpha = told(story, 1, 0.45, 0.2, 0.75);
      scale.alpha = told(story, 0, 0, 0, 0.55);
      const progress = progressOf(state);
      const marked = cardPlace(state.marked, state.after.length);
      for (const [at, ring] of rings.entries()) {
        const late = Math.max(0, Math.min(1, progress * 1.5 - at * 0.125));
        const swell = Math.sin(Math.PI * late);
        if (state.phase === 'turning') flatten(ring, marked.x, marked.y, 40 + 300 * late);
        else
          flatten(
            ring,
            RING.x,
            RING.y,
            2 * RING.width * (state.phase === 'mirroring' ? 1 - late : 1 - at * 0.2),
          );
        // At rest faint circles stay on the water.
        ring.alpha = (state.phase === 'still' || at === 0 ? 0.12 : 0.06 + 0.6 * swell) * pool.alpha;
      }
    },
  };
}

/** Cards on the water, the wave of each, and the one that a measurement turns over. */
function cardsOf(
  brush: Brush,
): Part & { draw(state: QuantumState, amplitudes: readonly number[], story: number): void } {
  const all = Array.from({ length: MOST_CARDS }, () => cardOf(brush));
  const seal = brush.sprite('seal', 60);
  const turned = brush.sprite('card', 120);
  const shine = brush.sprite('glow', 330);
  for (const each of [seal, shine]) each.tint = GOLD;
  const lights = [...all.flatMap((card) => card.lights), seal, shine, turned];
  return {
    view: brush.group(...lights),
    lights,
    draw(state, amplitudes, story) {
      const strength = told(story, 1, 0.3, 0.14, 0.9);
      for (const [at, card] of all.entries()) card.draw(at, state, amplitudes, strength);
      drawTurned(state, seal, turned, shine, strength);
    },
  };
}

interface Card {
  readonly lights: readonly Sprite[];
  draw(at: number, state: QuantumState, amplitudes: readonly number[], strength: number): void;
}

function cardOf(brush: Brush): Card {
  const face = brush.sprite('card', 80);
  const wave = brush.sprite('pillar', 100);
  const head = brush.sprite('glow', 60);
  const lights = [face, wave, head];
  return {
    lights,
    draw(at, { marked }, amplitudes, strength) {
      const amplitude = amplitudes[at];
      const alpha = amplitude === undefined ? 0 : strength;
      const place = cardPlace(at, amplitudes.length);
      const size = Math.abs(amplitude ?? 0);
      const tint = at === marked ? GOLD : (amplitude ?? 0) < 0 ? UNDER : LIGHT;
      const tip = tipOf(place, amplitude ?? 0);
      const width = cardWidth(amplitudes.length, place.near);
      face.position.set(place.x, place.y);
      face.scale.set(width / face.texture.width, (width * 0.5) / face.texture.height);
      face.tint = tint;
      face.alpha = alpha * (0.35 + 0.65 * size);
      brush.lay(wave, place.x, place.y, place.x, tip, (34 + 26 * size) * place.near);
      wave.tint = tint;
      wave.alpha = alpha * Math.min(1, size * 8);
      head.position.set(place.x, tip);
      head.tint = at === marked ? GOLD : PAPER;
      head.scale.set(((46 + 90 * size) * place.near) / head.texture.width);
      head.alpha = alpha * Math.min(0.95, size * 3);
    },
  };
}

/** The seal lies on the marked card; a measured card rises and turns its face to the eye. */
function drawTurned(
  state: QuantumState,
  seal: Sprite,
  turned: Sprite,
  shine: Sprite,
  strength: number,
): void {
  const { marked, shown, phase, after } = state;
  const up = shown === undefined || phase === 'preparing' ? 0 : phase === 'measuring' ? progressOf(state) : 1;
  const found = shown === marked;
  const place = cardPlace(up > 0 ? (shown ?? marked) : marked, after.length);
  const lies = cardPlace(marked, after.length);
  const top = tipOf(place, up);
  const face = Math.cos(Math.PI * (1 - up)) * up;
  turned.position.set(place.x, top);
  turned.scale.set((126 / turned.texture.width) * face, 126 / turned.texture.width);
  turned.tint = found ? GOLD : PAPER;
  turned.alpha = up * strength;
  const raised = found && up > 0.5;
  seal.position.set(raised ? place.x : lies.x, raised ? top : lies.y);
  const size = raised ? 88 : cardWidth(after.length, lies.near) * 0.62;
  seal.scale.set(
    (size / seal.texture.width) * (raised ? face : 1),
    (size / seal.texture.height) * (raised ? 1 : 0.5),
  );
  seal.alpha = strength;
  shine.position.set(seal.x, seal.y);
  shine.alpha = strength * (raised ? 0.5 : 0.16);
}
