/** Draws the letter that is meant, what the finger writes, what the pen writes from what was heard, and what it was read as. */
import type { Container, Graphics, Sprite } from 'pixi.js';
import type { Brush, Cloud } from '../../stage/brush.ts';
import { CINNABAR, GOLD, MIST, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { mixed, shareOf } from '../light.ts';
import { LETTER_NAMES, PIECES, type Point, type Stroke } from './letters.ts';
import type { BciState } from './model.ts';

const LIGHT = WORLD_LIGHT.bci;
/** The middle of the field that is written on, and half of a letter's box; scene units. */
export const FIELD = { x: 0, y: 244, half: 162 } as const;
/** As many places of a finger are shown. */
const PLACES = 240;
/** Where the eight letters stand, four on either side. */
const ASIDE = 345;
const APART = 104;
const LETTER = 92;
/** The field's corners, of the half of a letter's box. */
const CORNERS = 2.9;

/** Widths of a line of light and how bright each is, the soft rim first. */
const MEANT = [
  [30, 0.1],
  [20, 0.16],
  [11, 0.4],
] as const;
const WRITTEN = [
  [24, 0.08],
  [14, 0.18],
  [6, 1],
] as const;

interface Writing {
  readonly views: readonly Container[];
  draw(state: BciState, story: number): void;
  /** Where the pen is after the last `draw`. */
  readonly pen: Point;
}

export const letterPlace = (at: number): Point => ({
  x: at < 4 ? -ASIDE : ASIDE,
  y: FIELD.y + ((at % 4) - 1.5) * APART,
});

export function makeWriting(brush: Brush): Writing {
  const light = (name: string, tint: number, width?: number): Sprite => {
    const sprite = brush.sprite(name, width);
    sprite.tint = tint;
    sprite.blendMode = 'add';
    return sprite;
  };
  const corners = light('corners', MIST, FIELD.half * CORNERS);
  corners.position.set(FIELD.x, FIELD.y);
  const pen = { x: FIELD.x, y: FIELD.y };
  const [meant, written] = [makeMeant(brush), makeWritten(brush, pen)];
  const joints = [light('glow', GOLD, 110), light('star', GOLD, 54)];
  const finger = brush.cloud('dot', PLACES);
  finger.view.blendMode = 'add';
  const letters = LETTER_NAMES.map((name, at) => {
    const sprite = light(`letter-${name}`, LIGHT, LETTER);
    sprite.position.copyFrom(letterPlace(at));
    return sprite;
  });
  const ring = light('ring', PAPER, LETTER * 1.12);
  return {
    views: [corners, meant.shape, ...written.views, ...joints, ...letters, ring, finger.view],
    pen,
    draw(state, story) {
      const dim = 1 - 0.75 * shareOf(story, 2);
      corners.alpha = (0.3 + 0.4 * shareOf(story, 3)) * dim;
      meant.draw(state, dim * (0.6 - 0.2 * shareOf(story, 1)));
      written.draw(state, dim);
      for (const joint of joints) {
        joint.position.set(pen.x, pen.y);
        joint.alpha = state.phase === 'drawing' ? 0 : dim;
      }
      drawLetters(letters, ring, state, dim);
      drawFinger(finger, state);
    },
  };
}

const toX = (x: number): number => FIELD.x + x * FIELD.half;
const toY = (y: number): number => FIELD.y + y * FIELD.half;

/** The letter that is meant: its shape changes only with the letter. */
function makeMeant(brush: Brush) {
  const shape = brush.shape();
  shape.blendMode = 'add';
  shape.tint = LIGHT;
  let drawn: Stroke | undefined;
  return {
    shape,
    draw({ stroke, phase }: BciState, light: number): void {
      shape.alpha = phase === 'drawing' ? 0 : light;
      if (stroke === drawn) return;
      drawn = stroke;
      shape.clear();
      for (const [width, alpha] of MEANT) {
        let { x, y } = stroke.start;
        shape.moveTo(toX(x), toY(y));
        stroke.directions.forEach((direction, at) => {
          const long = stroke.lengths[at] ?? 0;
          x += direction.x * long;
          y += direction.y * long;
          shape.lineTo(toX(x), toY(y));
        });
        shape.stroke({ width, alpha, color: 0xffffff, cap: 'round', join: 'round' });
      }
    },
  };
}

/** What the pen has written: a shape that changes with each piece, and a beam for the piece that grows meanwhile. */
function makeWritten(brush: Brush, pen: { x: number; y: number }) {
  const shape = brush.shape();
  const beam = brush.sprite('beam');
  for (const each of [shape, beam]) {
    each.blendMode = 'add';
    each.tint = GOLD;
  }
  let drawn: readonly Point[] = [];
  return {
    views: [shape, beam],
    draw({ pen: places, phase, progress, stroke }: BciState, light: number): void {
      if (places !== drawn) {
        drawn = places;
        drawTrack(shape, places, phase === 'done' ? places.length : places.length - 1);
      }
      const [from, to] = [places.at(-2), places.at(-1) ?? stroke.start];
      const whole = phase === 'done' || from === undefined;
      const share = whole ? 1 : progress * PIECES - Math.floor(progress * PIECES + 1e-6);
      const start = from ?? to;
      pen.x = toX(start.x + (to.x - start.x) * share);
      pen.y = toY(start.y + (to.y - start.y) * share);
      const shown = phase === 'drawing' ? 0 : light;
      shape.alpha = shown;
      beam.alpha = whole ? 0 : shown;
      brush.lay(beam, toX(start.x), toY(start.y), pen.x, pen.y, 30);
    },
  };
}

/** @param count of the places, from the first */
function drawTrack(shape: Graphics, places: readonly Point[], count: number): void {
  shape.clear();
  if (count < 2) return;
  for (const [width, alpha] of WRITTEN) {
    places.slice(0, count).forEach(({ x, y }, at) => {
      if (at === 0) shape.moveTo(toX(x), toY(y));
      else shape.lineTo(toX(x), toY(y));
    });
    shape.stroke({ width, alpha, color: 0xffffff, cap: 'round', join: 'round' });
  }
}

/** Those that are like what was heard grow brighter, until one of them is found. */
function drawLetters(letters: readonly Sprite[], ring: Sprite, state: BciState, dim: number): void {
  const { likeness, found, meant, progress } = state;
  for (let at = 0; at < letters.length; at++) {
    const letter = letters[at];
    if (letter === undefined) continue;
    const like = Math.max(0, likeness[at] ?? 0) ** 2 * Math.min(1, progress * 3);
    letter.alpha = dim * (found === at ? 1 : 0.26 + (found === undefined ? 0.75 * like : 0.12 * like));
    letter.tint = found === at ? PAPER : mixed(LIGHT, PAPER, 0.3 * like);
  }
  ring.alpha = found === undefined ? 0 : dim;
  if (found === undefined) return;
  ring.position.copyFrom(letters[found]?.position ?? ring.position);
  ring.tint = found === meant ? PAPER : CINNABAR;
}

function drawFinger(cloud: Cloud, { drawing, phase }: BciState): void {
  const first = Math.max(0, drawing.length - PLACES);
  cloud.count = phase === 'drawing' ? Math.min(PLACES, drawing.length) : 0;
  if (cloud.count === 0) return;
  for (let at = 0; at < cloud.count; at++) {
    const place = drawing[first + at];
    if (place !== undefined) cloud.put(at, toX(place.x), toY(place.y), 22, PAPER, 0.75);
  }
  cloud.send();
}
