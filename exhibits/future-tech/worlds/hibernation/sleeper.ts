/** The pod and who lies in it: how cold they are, how the heart goes, and what is known and not known of it. */
import type { Sprite } from 'pixi.js';
import type { Brush } from '../../stage/brush.ts';
import { CINNABAR, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { eased, mixed } from '../light.ts';
import { told } from '../told.ts';
import { HEART } from './body.ts';
import { SCALE } from './drawings.ts';

/** Skin in the light of a warm and of a cold room. */
const WARM_SKIN = 0xffeede;
const COLD_SKIN = 0x8fc4ff;
const ICE = WORLD_LIGHT.hibernation;
/** Pod drawing to scene. */
const POD_WIDTH = 740;
const BODY_WIDTH = 592;
const BODY = { x: -14, y: 22 } as const;

export interface Vital {
  /** °C */
  readonly temperature: number;
  readonly beats: number;
  /** How much of the breath one sees, 0 to 1. */
  readonly stirring: number;
}

export interface Sleeper {
  readonly view: ReturnType<Brush['group']>;
  readonly lights: ReturnType<Brush['group']>;
  draw(vital: Vital, story: number): void;
}

function put(sprite: Sprite, x: number, y: number, tint = 0xffffff): Sprite {
  sprite.position.set(x, y);
  sprite.tint = tint;
  return sprite;
}

function makeParts(brush: Brush) {
  const body = (name: string, tint?: number): Sprite =>
    put(brush.sprite(name, BODY_WIDTH), BODY.x, BODY.y, tint);
  const place = BODY_WIDTH / 800;
  const heartAt = [BODY.x + HEART.x * place, BODY.y + HEART.y * place] as const;
  return {
    shell: put(brush.sprite('pod', POD_WIDTH), 0, 0, ICE),
    skin: body('sleeper'),
    pads: body('pads', ICE),
    line: body('sleeperLine', PAPER),
    frost: put(brush.sprite('frost', POD_WIDTH), 0, 0, ICE),
    ghost: put(brush.sprite('podLine', POD_WIDTH), 0, 0, ICE),
    mist: put(brush.sprite('glow', 780), 0, 0, ICE),
    heart: put(brush.sprite('glow', 130), ...heartAt, PAPER),
    lacking: body('lacking', CINNABAR),
    flutter: put(brush.sprite('flutter', 570), 0, -88, CINNABAR),
  };
}

export function makeSleeper(brush: Brush): Sleeper {
  const parts = makeParts(brush);
  const { shell, skin, pads, line, frost, ghost, mist, heart, lacking, flutter } = parts;
  mist.scale.y *= 0.52;
  const view = brush.group(shell, skin, pads, line, frost, ghost);
  const lights = brush.group(mist, heart, lacking, flutter);
  lights.blendMode = 'add';
  return {
    view,
    lights,
    draw(vital, story) {
      const cold = (SCALE.most - vital.temperature) / (SCALE.most - SCALE.least);
      shell.alpha = told(story, 1, 0, 0.1, 0.34);
      ghost.alpha = told(story, 0, 0.34, 0.1, 0.9);
      skin.alpha = told(story, 1, 0.9, 0.16, 0.62);
      skin.tint = mixed(WARM_SKIN, COLD_SKIN, cold);
      pads.alpha = told(story, 0, 1, 0, 0);
      line.alpha = told(story, 0, 0, 0.35, 0.8);
      frost.alpha = cold * told(story, 0.6, 0, 0, 0.25);
      mist.alpha = told(story, 0.42, 0.1, 0.05, 0.12) * (0.7 + 0.3 * cold);
      lacking.alpha = told(story, 0, 0, 1, 0);
      flutter.alpha = told(story, 0, 0, 0.9, 0);
      drawHeart(heart, vital, told(story, 1, 0.8, 0, 0.6));
      // The chest rises and falls, one breath for four beats.
      skin.y = BODY.y + 1.6 * vital.stirring * Math.sin((vital.beats * Math.PI) / 2);
    },
  };
}

/** Swells quickly and fades slowly, as a heart does; at rest it stays as it is between two beats. */
function drawHeart(heart: Sprite, { beats, stirring, temperature }: Vital, light: number): void {
  const since = beats - Math.floor(beats);
  const swell = since < 0.16 ? eased(since / 0.16) : 1 - eased((since - 0.16) / 0.5);
  heart.scale.set((130 / heart.texture.width) * (1 + 0.5 * swell * stirring));
  heart.alpha = light * (0.34 + 0.66 * swell * stirring);
  heart.tint = mixed(ICE, WARM_SKIN, (temperature - SCALE.least) / (SCALE.most - SCALE.least));
}
