/**
 * What the way from fiction to fact adds to the picture: the cable of the stories with its cabins, the little that exists, the cable
 * that is missing, and the one that would have to be built, with its measures.
 */
import type { Container, Graphics, Sprite } from 'pixi.js';
import type { Brush } from '../../stage/brush.ts';
import { CINNABAR, GOLD, MIST, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { shareOf } from '../light.ts';
import { makeCabins } from './cabins.ts';
import { GLOBE, GLOBE_Y, GROUND_Y, ORBIT_Y, OUTER_Y, yOf } from './heights.ts';
import { EARTH } from './tether.ts';

const BLUE = WORLD_LIGHT['space-elevator'];
/** How much of the dream is left beside a cable of the visitor's own. */
const LEFT = 0.16;

export interface Tale {
  readonly view: Container;
  /** @param real how much of a cable of the visitor's own is there, 0 to 1: the dream steps back from it */
  draw(story: number, real: number, seconds: number): void;
}

export function makeTale(brush: Brush): Tale {
  const dreamt = dream(brush);
  const cabins = makeCabins(brush);
  const [ghost, torn, measured] = [dashes(brush), missing(brush), measures(brush)];
  const today = existing(brush);
  const view = brush.group(dreamt, cabins.view, torn, ghost, measured, today);
  return {
    view,
    draw(story, real, seconds) {
      const light = shareOf(story, 0) * (1 - (1 - LEFT) * real);
      show(dreamt, light);
      cabins.draw(light, seconds);
      show(ghost, shareOf(story, 1));
      show(today, shareOf(story, 1));
      show(torn, shareOf(story, 2));
      show(measured, shareOf(story, 3));
    },
  };
}

function show(view: Container, alpha: number): void {
  view.visible = alpha > 0.01;
  view.alpha = alpha;
}

/** A tower of light, a city where it stands, and another one in orbit; it goes on beyond what is seen. */
function dream(brush: Brush): Container {
  const glow = (y: number, width: number, height: number, tint: number, alpha: number): Sprite => {
    const sprite = tinted(brush.sprite('glow', width), tint, alpha);
    sprite.position.set(0, y);
    sprite.height = height;
    return sprite;
  };
  const view = brush.group(
    glow(-40, 330, 1500, BLUE, 0.5),
    glow(ORBIT_Y, 700, 160, BLUE, 0.75),
    glow(ORBIT_Y, 260, 260, PAPER, 0.3),
    glow(GROUND_Y, 700, 130, BLUE, 0.75),
    line(brush, GROUND_Y, ORBIT_Y, 30, PAPER, 0.9),
    line(brush, ORBIT_Y, -900, 24, PAPER, 0.55),
  );
  view.blendMode = 'add';
  return view;
}

function tinted(sprite: Sprite, tint: number, alpha: number): Sprite {
  sprite.tint = tint;
  sprite.alpha = alpha;
  return sprite;
}

function line(
  brush: Brush,
  fromY: number,
  toY: number,
  width: number,
  tint: number,
  alpha: number,
  fromX = 0,
  toX = 0,
): Sprite {
  const beam = tinted(brush.sprite('beam'), tint, alpha);
  brush.lay(beam, fromX, fromY, toX, toY, width);
  return beam;
}

/** Where the cable would be. */
function dashes(brush: Brush): Container {
  const shape = brush.shape();
  for (let y = GROUND_Y - 12; y > OUTER_Y; y -= 24) shape.moveTo(0, y).lineTo(0, y - 10);
  shape.stroke({ width: 2, color: MIST, alpha: 0.6 });
  return shape;
}

/** Where it is torn, and how wide the gap is: half of it, scene units. */
const GAPS = [-300, 30, 215] as const;
const GAP = 40;
const FIBRES = [-2, -1, 0, 1, 2] as const;

/** The cable that nobody can make: it glows, and lets go wherever there is a flaw. */
function missing(brush: Brush): Container {
  const ends = [GROUND_Y, ...GAPS.toReversed().flatMap((gap) => [gap + GAP, gap - GAP]), OUTER_Y];
  const parts: Sprite[] = [];
  for (let index = 0; index + 1 < ends.length; index += 2) {
    const [from = 0, to = 0] = [ends[index], ends[index + 1]];
    parts.push(line(brush, from, to, 20, CINNABAR, 1));
  }
  const fibres = GAPS.flatMap((gap) => [frayed(brush, gap + GAP, -1), frayed(brush, gap - GAP, 1)]).flat();
  const halo = tinted(brush.sprite('glow', 190), CINNABAR, 0.55);
  halo.position.set(0, (GROUND_Y + OUTER_Y) / 2);
  halo.height = 1.5 * (GROUND_Y - OUTER_Y);
  const view = brush.group(halo, ...parts, ...fibres);
  view.blendMode = 'add';
  return view;
}

/** @param way in which the fibres stand out from the end: −1 up, 1 down */
function frayed(brush: Brush, y: number, way: -1 | 1): readonly Sprite[] {
  return FIBRES.flatMap((fibre) => {
    const reach = 36 - 5 * Math.abs(fibre);
    const [middleX, middleY] = [fibre * 1.6, y + way * reach * 0.5];
    const [endX, endY] = [fibre * 6.5, y + way * reach];
    return [
      line(brush, y, middleY, 8, CINNABAR, 0.9, 0, middleX),
      line(brush, middleY, endY, 6, CINNABAR, 0.7, middleX, endX),
    ];
  });
}

/** Centimetres of nanotubes, drawn many millions of times too large; and the tether of 1996, twenty kilometres long. */
function existing(brush: Brush): Container {
  const [halo, tube] = [tinted(brush.sprite('glow', 780), BLUE, 0.3), brush.sprite('nanotube', 470)];
  halo.height = 380;
  for (const one of [halo, tube]) {
    one.position.set(-215, 100);
    one.rotation = -0.32;
  }
  const angle = 0.2;
  const [x, y] = [(GLOBE + 46) * Math.sin(angle), GLOBE_Y - (GLOBE + 46) * Math.cos(angle)];
  const [endX, endY] = [x + 22, y - 92];
  const tether = line(brush, y, endY, 13, GOLD, 1, x, endX);
  const [shuttle, star, satellite] = [
    tinted(brush.sprite('glow', 110), GOLD, 1),
    tinted(brush.sprite('star', 70), GOLD, 1),
    tinted(brush.sprite('dot', 18), GOLD, 1),
  ];
  shuttle.position.set(x, y);
  star.position.set(x, y);
  satellite.position.set(endX, endY);
  const lights = brush.group(halo, tether, shuttle, star, satellite);
  lights.blendMode = 'add';
  return brush.group(lights, tube);
}

/** One precise line, a mark for every ten thousand kilometres, and the counterweight beyond the orbit. */
function measures(brush: Brush): Container {
  const cable = line(brush, GROUND_Y, OUTER_Y, 14, PAPER, 0.95);
  const weight = brush.sprite('counterweight', 76);
  weight.position.set(0, OUTER_Y);
  return brush.group(cable, scale(brush), weight);
}

function scale(brush: Brush): Graphics {
  const shape = brush.shape();
  for (let height = 0; height <= 140; height += 10) {
    const y = yOf(EARTH + height * 1e6);
    shape.moveTo(30, y).lineTo(height % 50 === 0 ? 74 : 48, y);
  }
  shape.moveTo(-210, ORBIT_Y).lineTo(-70, ORBIT_Y).moveTo(70, ORBIT_Y).lineTo(210, ORBIT_Y);
  shape.moveTo(30, GROUND_Y).lineTo(30, OUTER_Y + 44);
  shape.stroke({ width: 1.5, color: PAPER, alpha: 0.6 });
  return shape;
}
