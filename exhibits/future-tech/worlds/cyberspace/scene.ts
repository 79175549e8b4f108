/** Draws cyberspace: the city as the goggles show it, late; a golden mark where the head really points. */
import type { Sprite } from 'pixi.js';
import type { Brush } from '../../stage/brush.ts';
import { CINNABAR, GOLD, MIST, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { mixed, shareOf } from '../light.ts';
import type { WorldScene } from '../world.ts';
import { headUnder } from './hand.ts';
import {
  type CyberspaceAct,
  type CyberspaceControl,
  type CyberspaceState,
  HUMAN_HEIGHT,
  HUMAN_WIDTH,
} from './model.ts';
import { outlineOf, outlookOf, UNITS } from './outlook.ts';
import { makePanorama } from './panorama.ts';
import type { CyberspaceMark } from './words.ts';

/** y of the line on which the lag is measured, and of the golden mark. */
const MEASURE = 232;
const GAZE = -26;
/** Further aside the golden mark does not go. */
const FARTHEST = 440;

export function cyberspaceScene(
  brush: Brush,
): WorldScene<CyberspaceState, CyberspaceControl, CyberspaceAct, CyberspaceMark> {
  const panorama = makePanorama(brush);
  const frames = makeFrames(brush);
  const gaze = makeGaze(brush);
  const view = brush.group(...panorama.views, ...frames.views, ...gaze.views);
  return {
    view,
    draw({ head, picture }, { values }, { story, seconds }) {
      panorama.draw(picture, head.value, outlookOf(values.field, story), story, seconds);
      frames.draw(values.field, story);
      gaze.draw(asideOf(head.value, picture), story);
    },
    marks: ({ head, picture }) => [
      { name: 'head', x: asideOf(head.value, picture), y: GAZE - 70 },
      { name: 'picture', x: 0, y: MEASURE + 34 },
    ],
    hand: headUnder(),
    dispose: () => view.destroy({ children: true }),
  };
}

/** Where the golden mark stands, scene units from the picture's middle. */
const asideOf = (head: number, picture: number): number =>
  Math.max(-FARTHEST, Math.min(FARTHEST, (head - picture) * UNITS));

/** What the goggles show, and what eyes could see, as two outlines; a scale in degrees where all is measured. */
function makeFrames(brush: Brush) {
  const goggles = brush.shape();
  const eyes = brush
    .shape()
    .poly([...outlineOf(HUMAN_WIDTH / 2, HUMAN_HEIGHT / 2)])
    .stroke({ width: 2, color: 0xffffff });
  const ticks = Array.from({ length: 21 }, (_, at) => {
    const tick = brush.sprite('beam');
    const long = at % 5 === 0 ? 16 : 8;
    brush.lay(tick, (at - 10) * 10 * UNITS, MEASURE - long, (at - 10) * 10 * UNITS, MEASURE, 8);
    tick.tint = PAPER;
    return tick;
  });
  const line = brush.sprite('beam');
  brush.lay(line, -100 * UNITS, MEASURE, 100 * UNITS, MEASURE, 7);
  line.tint = MIST;
  for (const each of [goggles, eyes, line, ...ticks]) each.blendMode = 'add';
  let drawn = 0;
  return {
    views: [eyes, goggles, line, ...ticks],
    draw(field: number, story: number): void {
      if (field !== drawn) {
        drawn = field;
        const { wide, high } = outlookOf(field, 0);
        goggles
          .clear()
          .poly([...outlineOf(wide, high)])
          .stroke({ width: 3, color: 0xffffff });
      }
      const missing = shareOf(story, 2);
      goggles.tint = mixed(WORLD_LIGHT.cyberspace, PAPER, 0.35);
      goggles.alpha = 0.85 - 0.6 * missing;
      eyes.tint = mixed(MIST, CINNABAR, missing);
      eyes.alpha = 0.3 + 0.7 * missing;
      const measured = 0.18 + 0.62 * shareOf(story, 3);
      line.alpha = measured;
      for (const tick of ticks) tick.alpha = measured;
    },
  };
}

/** The golden mark, and how far the picture is behind it. */
function makeGaze(brush: Brush) {
  const gold = (sprite: Sprite): Sprite => {
    sprite.tint = GOLD;
    sprite.blendMode = 'add';
    return sprite;
  };
  const reticle = gold(brush.sprite('reticle', 104));
  const heart = gold(brush.sprite('glow', 150));
  const core = gold(brush.sprite('star', 60));
  const stem = gold(brush.sprite('beam'));
  const lag = gold(brush.sprite('beam'));
  const peak = brush.sprite('peak', 34);
  peak.blendMode = 'add';
  peak.tint = PAPER;
  peak.position.set(0, MEASURE + 14);
  return {
    views: [peak, stem, lag, heart, reticle, core],
    draw(aside: number, story: number): void {
      const light = 1 - 0.75 * shareOf(story, 2);
      for (const each of [reticle, heart, core]) {
        each.position.set(aside, GAZE);
        each.alpha = light;
      }
      brush.lay(stem, aside, GAZE + 56, aside, MEASURE, 8);
      stem.alpha = 0.45 * light;
      brush.lay(lag, 0, MEASURE, aside, MEASURE, 22);
      lag.alpha = Math.abs(aside) < 0.5 ? 0 : light;
      peak.alpha = 0.8 * light;
    },
  };
}
