/**
 * What the way from fiction to fact adds: the living cell that thinks, of the stories; only its ghost today; the clock that runs
 * too long, and the pairs that do not fit; and at last a cell again, measured, that reports its answer.
 */
import type { Container, Sprite } from 'pixi.js';
import type { Brush } from '../../stage/brush.ts';
import { CINNABAR, GOLD, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { mixed, shareOf } from '../light.ts';
import { TUBE } from './layout.ts';
import { CITY_LIGHT, placeOf } from './map.ts';
import { LAST } from './strands.ts';

const GREEN = WORLD_LIGHT.biocomputer;
/** The helix that the cell's skin is made of. */
const RADIUS = 730;
const TURNS = 30;
const PER_STRAND = 540;
const RUNGS = 180;
const PER_RUNG = 3;
const TICKS = 60;

export interface Tale {
  /** Behind all else. */
  readonly view: Container;
  /** Before all else. */
  readonly lack: Container;
  draw(story: number, seconds: number): void;
}

export function makeTale(brush: Brush): Tale {
  const skin = makeSkin(brush);
  const glow = brush.sprite('glow', 1500);
  glow.tint = GREEN;
  glow.blendMode = 'add';
  // In the stories every cell of it thinks.
  const thoughts = [0, 1, 2, 3, 4, 5].map((city) => {
    const thought = brush.sprite('glow', 260);
    thought.position.copyFrom(placeOf(city));
    thought.tint = CITY_LIGHT[city] ?? GREEN;
    thought.blendMode = 'add';
    return thought;
  });
  const measure = makeMeasure(brush);
  const lack = makeLack(brush);
  const report = brush.sprite('glow', 230);
  report.position.copyFrom(placeOf(LAST));
  report.tint = GOLD;
  report.blendMode = 'add';
  return {
    view: brush.group(glow, ...thoughts, measure, report, skin),
    lack: lack.view,
    draw(story, seconds) {
      const [dream, needed] = [shareOf(story, 0), shareOf(story, 3)];
      skin.tint = mixed(GREEN, PAPER, 0.75 * needed);
      skin.alpha = 0.95 * dream + 0.13 * shareOf(story, 1) + 0.04 * shareOf(story, 2) + 0.5 * needed;
      skin.rotation = seconds * 0.012;
      glow.alpha = 0.26 * dream;
      for (const thought of thoughts) thought.alpha = 0.7 * dream;
      measure.alpha = 0.9 * needed;
      report.alpha = 0.9 * needed;
      lack.draw(shareOf(story, 2));
    },
  };
}

/** A double helix closed to a ring; made once. */
function makeSkin(brush: Brush) {
  const lights = brush.cloud('dot', 2 * PER_STRAND + RUNGS * PER_RUNG);
  lights.view.blendMode = 'add';
  let index = 0;
  const put = (share: number, aside: number, size: number, tint: number, alpha: number): void => {
    const angle = share * 2 * Math.PI;
    const far = RADIUS + aside;
    lights.put(index++, far * Math.cos(angle), far * Math.sin(angle), size, tint, alpha, angle);
  };
  for (let at = 0; at < RUNGS; at++) {
    const share = at / RUNGS;
    const wide = 40 * Math.sin(share * TURNS * 2 * Math.PI);
    for (let step = 0; step < PER_RUNG; step++) put(share, wide * (step - 1) * 0.55, 5, PAPER, 0.35);
  }
  for (let at = 0; at < PER_STRAND; at++) {
    const share = at / PER_STRAND;
    const angle = share * TURNS * 2 * Math.PI;
    for (const side of [1, -1]) {
      const near = (1 + side * Math.cos(angle)) / 2;
      put(share, side * 40 * Math.sin(angle), 9 + 8 * near, 0xffffff, 0.3 + 0.6 * near);
    }
  }
  lights.send();
  return lights.view;
}

/** A cell has a size: sixty marks around it. */
function makeMeasure(brush: Brush): Container {
  const ticks = Array.from({ length: TICKS }, (_, at) => {
    const tick = brush.sprite('beam');
    const [angle, from, to] = [(at / TICKS) * 2 * Math.PI, RADIUS - 72, RADIUS - (at % 5 === 0 ? 112 : 90)];
    brush.lay(
      tick,
      from * Math.cos(angle),
      from * Math.sin(angle),
      to * Math.cos(angle),
      to * Math.sin(angle),
      7,
    );
    return tick;
  });
  for (const each of ticks) {
    each.tint = PAPER;
    each.blendMode = 'add';
  }
  return brush.group(...ticks);
}

/** Time, and pairs that do not fit: they gape. */
function makeLack(brush: Brush) {
  const clock = brush.sprite('clock', 250);
  clock.position.set(TUBE.x - 230, TUBE.y);
  const pair = [0, 1, 2, 3].flatMap((at) => {
    const [strand, splint] = [brush.sprite('strand', 104), brush.sprite('splint', 104)];
    const [x, gap] = [TUBE.x + 60 + at * 100, 5 * at * at];
    strand.position.set(x, TUBE.y - gap - 8);
    splint.position.set(x, TUBE.y + gap + 8);
    strand.rotation = -0.12 * at;
    splint.rotation = 0.12 * at;
    return [strand, splint];
  });
  const all: readonly Sprite[] = [clock, ...pair];
  for (const each of all) {
    each.tint = CINNABAR;
    each.blendMode = 'add';
  }
  const view = brush.group(...all);
  return {
    view,
    draw(light: number): void {
      view.alpha = light;
      view.visible = light > 0.005;
    },
  };
}
