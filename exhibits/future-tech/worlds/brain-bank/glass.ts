/** The glass: what is seen at the grain that is set, from folds to a synapse. */
import type { Sprite } from 'pixi.js';
import type { Brush } from '../../stage/brush.ts';
import { GOLD, NIGHT, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { told } from '../told.ts';

const LIGHT = WORLD_LIGHT['brain-bank'];
export const GLASS = { x: 292, y: -212, radius: 178 };
/** Of the glass's drawing: its rim's radius of its width. */
const RIM = 177 / 400;
/** What is looked at: on the crown of the brain. */
const SPOT = { x: 52, y: -334 };

/** Where each is at its best, log₁₀ nm. */
const SIGHTS = [
  ['folds', 5.6],
  ['layers', 4.1],
  ['cells', 3.15],
  ['branches', 1.9],
  ['synapse', 0.75],
] as const;

/** How much of each sight is there: whole around its best, crossing over to its neighbours halfway between. */
export function shareOfSight(at: number, grain: number): number {
  const best = SIGHTS[at]?.[1] ?? 0;
  const edge = (other: number | undefined): number =>
    other === undefined
      ? 1
      : Math.max(0, Math.min(1, 0.5 + ((other - best) / 2 - (grain - best)) / ((other - best) * 0.36)));
  const [coarser, finer] = [SIGHTS[at - 1]?.[1], SIGHTS[at + 1]?.[1]];
  return Math.min(edge(coarser), edge(finer));
}

interface Glass {
  /** The dark behind it comes first, and is not light. */
  readonly dark: Sprite;
  readonly view: ReturnType<Brush['group']>;
  readonly lights: readonly Sprite[];
  draw(grain: number, story: number): void;
}

export function glassOf(brush: Brush): Glass {
  const dark = brush.sprite('disc', GLASS.radius * 2);
  dark.tint = NIGHT;
  const sights = SIGHTS.map(([name]) => brush.sprite(name, GLASS.radius * 2));
  const rim = brush.sprite('glass', GLASS.radius / RIM);
  const rays = [brush.sprite('beam'), brush.sprite('beam')];
  const spot = brush.sprite('ring', 34);
  const heart = brush.sprite('glow', 90);
  for (const each of [dark, rim, ...sights]) each.position.set(GLASS.x, GLASS.y);
  for (const each of [spot, heart]) each.position.set(SPOT.x, SPOT.y);
  for (const each of [spot, heart, rim, ...rays]) each.tint = GOLD;
  for (const [at, ray] of rays.entries()) {
    // Tangents of the glass, nearly: from the spot to its upper and lower side.
    const turn = at === 0 ? -2.25 : 2.55;
    brush.lay(
      ray,
      SPOT.x,
      SPOT.y,
      GLASS.x + GLASS.radius * Math.cos(turn),
      GLASS.y + GLASS.radius * Math.sin(turn),
      8,
    );
  }
  const lights = [...rays, ...sights, rim, heart, spot];
  return {
    dark,
    view: brush.group(...lights),
    lights,
    draw(grain, story) {
      const strength = told(story, 1, 1, 0.16, 0.9);
      dark.alpha = told(story, 0.92, 0.92, 0.3, 0.92);
      rim.alpha = strength;
      for (const ray of rays) ray.alpha = 0.4 * strength;
      spot.alpha = strength;
      heart.alpha = told(story, 0.6, 1, 0.1, 0.5);
      for (const [at, sight] of sights.entries()) {
        sight.tint = at === sights.length - 1 ? PAPER : LIGHT;
        sight.alpha = 0.85 * strength * shareOfSight(at, grain);
        // Looking closer, what is seen grows.
        const best = SIGHTS[at]?.[1] ?? grain;
        sight.scale.set(
          ((GLASS.radius * 2) / sight.texture.width) *
            Math.max(0.9, Math.min(1.1, 1 + 0.11 * (best - grain))),
        );
      }
    },
  };
}
