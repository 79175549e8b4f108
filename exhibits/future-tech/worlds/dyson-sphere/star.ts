/** The star, what the swarm leaves of its light, and the heat that leaves the swarm. */
import type { Container, Sprite } from 'pixi.js';
import type { Brush } from '../../stage/brush.ts';
import { WORLD_LIGHT } from '../../stage/colours.ts';
import { mixed } from '../light.ts';

/** Of its disc, scene units. */
export const STAR = 96;
/** The drawing's width against the disc's radius. */
const FRAME = 512 / 200;
const LIGHT = WORLD_LIGHT['dyson-sphere'];
const EMBER = 0x7a3414;

export interface Star {
  readonly behind: Container;
  readonly disc: Container;
  /** @param coverage 0 to 1 @param shine how bright the picture wants it, 0 to 1 @param heat colour of the swarm's outer sides */
  draw(coverage: number, radius: number, shine: number, heat: number): void;
}

export function makeStar(brush: Brush): Star {
  const [warmth, core] = [brush.sprite('glow'), brush.sprite('glow')];
  const halo = lit(brush.sprite('glow', 1500));
  const heart = lit(brush.sprite('glow', 620));
  const corona = lit(brush.sprite('corona', 900));
  const behind = brush.group(warmth, core, halo, heart, corona);
  behind.blendMode = 'add';
  const disc = brush.sprite('sun', STAR * FRAME);
  return {
    behind,
    disc,
    draw(coverage, radius, shine, heat) {
      const left = 1 - coverage;
      halo.alpha = 0.8 * left * shine;
      heart.alpha = 0.9 * left * shine;
      corona.alpha = 0.8 * left * shine;
      // All of the light that is caught leaves as heat, from the whole swarm.
      warmth.width = warmth.height = radius * 5;
      core.width = core.height = radius * 3;
      warmth.tint = core.tint = heat;
      warmth.alpha = core.alpha = Math.min(1, 1.6 * coverage) * shine;
      disc.alpha = 0.4 + 0.6 * left;
      disc.tint = mixed(EMBER, 0xffffff, (0.2 + 0.8 * left) * shine);
    },
  };
}

function lit(sprite: Sprite): Sprite {
  sprite.tint = LIGHT;
  return sprite;
}
