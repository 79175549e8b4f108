/**
 * What the way from fiction to fact adds to the picture, from the ground to beyond the orbit: the cable of the stories, its ghost,
 * what is missing of it, and the one that would have to be built.
 */
import type { Container, Graphics, Sprite } from 'pixi.js';
import { seeded } from '#exhibits/kit/random.ts';
import type { Brush, Cloud } from '../../stage/brush.ts';
import { CINNABAR, GOLD, MIST, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { mixed, shareOf } from '../light.ts';
import { GLOBE, GLOBE_Y, GROUND_Y, ORBIT_Y, yOf } from './heights.ts';
import { balanceOf, EARTH } from './tether.ts';

const BLUE = WORLD_LIGHT['space-elevator'];
const PIECES = 56;
const TOP = yOf(balanceOf(EARTH));
/** Where a flaw has torn it: of the pieces from the ground up. */
const FLAWS: ReadonlySet<number> = new Set([9, 10, 19, 28, 29, 41, 50]);
const LANTERNS = 150;

export interface Tale {
  readonly view: Container;
  /** @param real how much of a cable of the visitor's own is there, 0 to 1: the dream steps back from it */
  draw(story: number, real: number, seconds: number): void;
}

export function makeTale(brush: Brush): Tale {
  const column = glows(brush);
  const pieces = Array.from({ length: PIECES }, () => brush.sprite('beam'));
  const lanterns = brush.cloud('dot', LANTERNS);
  lanterns.view.blendMode = 'add';
  const today = existing(brush);
  const measure = ticks(brush);
  const weight = brush.sprite('counterweight', 64);
  weight.position.set(0, TOP);
  const lights = brush.group(column, ...pieces);
  lights.blendMode = 'add';
  const view = brush.group(lights, lanterns.view, measure, weight, today.view);
  return {
    view,
    draw(story, real, seconds) {
      const dream = shareOf(story, 0) * (1 - 0.7 * real);
      column.alpha = dream;
      for (let index = 0; index < PIECES; index++) layPiece(brush, pieces[index], index, story, dream);
      hangLanterns(lanterns, dream, seconds);
      today.view.alpha = shareOf(story, 1);
      today.view.visible = today.view.alpha > 0.01;
      measure.alpha = Math.max(shareOf(story, 3), 0.22 * shareOf(story, 0));
      weight.alpha = shareOf(story, 3);
      weight.visible = weight.alpha > 0.01;
    },
  };
}

/** A tower of light, a city where it stands, and another one in orbit. */
function glows(brush: Brush): Container {
  const glow = (y: number, width: number, height: number, tint: number, alpha: number): Sprite => {
    const sprite = brush.sprite('glow', width);
    sprite.position.set(0, y);
    sprite.height = height;
    sprite.tint = tint;
    sprite.alpha = alpha;
    return sprite;
  };
  return brush.group(
    glow((GROUND_Y + TOP) / 2, 300, 1250, BLUE, 0.5),
    glow(ORBIT_Y, 620, 150, BLUE, 0.75),
    glow(ORBIT_Y, 250, 250, PAPER, 0.35),
    glow(GROUND_Y, 620, 120, BLUE, 0.7),
    glow(TOP, 170, 170, BLUE, 0.5),
  );
}

function layPiece(
  brush: Brush,
  piece: Sprite | undefined,
  index: number,
  story: number,
  dream: number,
): void {
  if (piece === undefined) return;
  const [ghost, missing, needed] = [shareOf(story, 1), shareOf(story, 2), shareOf(story, 3)];
  const from = GROUND_Y + ((TOP - GROUND_Y) * index) / PIECES;
  const to = GROUND_Y + ((TOP - GROUND_Y) * (index + 1)) / PIECES;
  const torn = FLAWS.has(index);
  // The ghost is dashed; where a flaw is, what is missing has nothing to hold by.
  const dashed = index % 2 === 0 ? 0.5 : 0;
  piece.alpha = 0.85 * dream + dashed * ghost + (torn ? 0.06 : 1) * missing + 0.9 * needed;
  piece.tint = missing > 0 ? mixed(needed > 0 ? PAPER : MIST, CINNABAR, missing) : ghost > 0 ? MIST : PAPER;
  // Half of each neighbour of a gap leans away: the fibres have let go.
  const lean = missing * (FLAWS.has(index + 1) ? 9 : FLAWS.has(index - 1) ? -7 : 0);
  const [fromX, toX] = FLAWS.has(index - 1) ? [lean, 0] : [0, lean];
  brush.lay(piece, fromX, from, toX, to, 26 * dream + 9 * ghost + 22 * missing + 13 * needed);
}

/** Cabins on their way, up on one side and down on the other; each has a place, a brightness and a distance of its own. */
const CABINS = (() => {
  const random = seeded(1979);
  return Array.from({ length: LANTERNS }, () => ({
    place: random(),
    bright: random(),
    aside: random() ** 2,
  }));
})();

function hangLanterns(cloud: Cloud, dream: number, seconds: number): void {
  cloud.view.visible = dream > 0.01;
  if (!cloud.view.visible) return;
  for (let index = 0; index < LANTERNS; index++) {
    const { place = 0, bright = 0, aside = 0 } = CABINS[index] ?? {};
    const way = index % 2 === 0 ? 1 : -1;
    const share = (place + way * seconds * (0.008 + 0.012 * bright) + 9) % 1;
    const y = GROUND_Y + (TOP - GROUND_Y) * share;
    const tint = bright > 0.7 ? PAPER : BLUE;
    cloud.put(index, way * (7 + 13 * aside), y, 5 + 7 * bright ** 3, tint, dream * (0.3 + 0.6 * bright));
  }
  cloud.send();
}

/** Centimetres of nanotubes, drawn many millions of times too large, and the tether of 1996, twenty kilometres long. */
function existing(brush: Brush): { readonly view: Container } {
  const tube = brush.sprite('nanotube', 430);
  tube.position.set(-250, 70);
  tube.rotation = -0.32;
  const [angle, height] = [0.2, 22];
  const [x, y] = [(GLOBE + height) * Math.sin(angle), GLOBE_Y - (GLOBE + height) * Math.cos(angle)];
  const tether = brush.sprite('beam');
  brush.lay(tether, x, y, x + 12, y - 44, 8);
  const [shuttle, satellite] = [brush.sprite('glow', 70), brush.sprite('dot', 12)];
  shuttle.position.set(x, y);
  satellite.position.set(x + 12, y - 44);
  const golden = brush.group(tether, shuttle, satellite);
  golden.tint = GOLD;
  golden.blendMode = 'add';
  return { view: brush.group(tube, golden) };
}

/** Every ten thousand kilometres of height, the orbit longest. */
function ticks(brush: Brush): Graphics {
  const shape = brush.shape();
  for (let height = 0; height <= 140; height += 10) {
    const y = yOf(EARTH + height * 1e6);
    shape.moveTo(26, y).lineTo(height % 50 === 0 ? 62 : 42, y);
  }
  shape.moveTo(-90, ORBIT_Y).lineTo(-26, ORBIT_Y).moveTo(26, ORBIT_Y).lineTo(90, ORBIT_Y);
  shape.moveTo(26, GROUND_Y).lineTo(26, TOP);
  shape.stroke({ width: 1.5, color: PAPER, alpha: 0.55 });
  return shape;
}
