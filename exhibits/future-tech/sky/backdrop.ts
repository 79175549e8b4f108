/** Behind the worlds: stars, and a breath of coloured mist. The same on every machine; it stands still but for the hand. */
import type { Container, Sprite } from 'pixi.js';
import { seeded } from '#exhibits/kit/random.ts';
import type { Brush, Cloud } from '../stage/brush.ts';
import { PAPER, VIOLET, WORLD_LIGHT } from '../stage/colours.ts';

const STARS = 420;
const SEED = 2023;
/** Width of the brightest star, as a share of the view's shorter side. */
const LARGEST_STAR = 0.011;
/** Share of the stars that lie along the river of light from the lower left to the upper right. */
const RIVER = 0.62;

interface Star {
  /** In the view, 0 to 1, a little beyond it. */
  readonly x: number;
  readonly y: number;
  readonly light: number;
  readonly tint: number;
}

function makeStars(): readonly Star[] {
  const random = seeded(SEED);
  return Array.from({ length: STARS }, (_star, at): Star => {
    const x = random() * 1.1 - 0.05;
    const aside = (random() + random() + random()) / 3 - 0.5;
    const y = at < STARS * RIVER ? 0.86 - 0.72 * x + aside * 0.62 : random() * 1.1 - 0.05;
    return { x, y, light: 0.12 + 0.88 * random() ** 7, tint: random() < 0.7 ? PAPER : VIOLET };
  });
}

/** Place and width in the view's shorter side, colour and light of each patch of mist. */
const MIST = [
  { x: 0.24, y: 0.7, width: 1.5, tint: 0x4a3fa0, light: 0.24 },
  { x: 0.62, y: 0.4, width: 1.9, tint: 0x6a3f9c, light: 0.2 },
  { x: 0.9, y: 0.14, width: 1.3, tint: WORLD_LIGHT['space-elevator'], light: 0.07 },
] as const;

export interface Backdrop {
  readonly view: Container;
  resize(width: number, height: number): void;
  /** @param plain for whoever needs more contrast: hardly anything behind the names */
  setPlain(plain: boolean): void;
}

export function makeBackdrop(brush: Brush): Backdrop {
  const stars = makeStars();
  const cloud = brush.cloud('dot', STARS);
  const mist = MIST.map(() => brush.sprite('glow'));
  const view = brush.group(...mist, cloud.view);
  for (const patch of mist) patch.blendMode = 'add';
  cloud.view.blendMode = 'add';
  return {
    view,
    resize(width, height) {
      spread(mist, width, height);
      scatter(cloud, stars, width, height);
    },
    setPlain: (plain) => {
      view.alpha = plain ? 0.25 : 1;
    },
  };
}

function spread(mist: readonly Sprite[], width: number, height: number): void {
  const short = Math.min(width, height);
  mist.forEach((patch, at) => {
    const { x, y, width: wide, tint, light } = MIST[at] ?? MIST[0];
    patch.position.set(x * width, y * height);
    patch.width = patch.height = wide * short;
    patch.tint = tint;
    patch.alpha = light;
  });
}

function scatter(cloud: Cloud, stars: readonly Star[], width: number, height: number): void {
  const largest = Math.min(width, height) * LARGEST_STAR;
  stars.forEach(({ x, y, light, tint }, at) => {
    cloud.put(at, x * width, y * height, largest * (0.3 + 0.7 * light), tint, 0.25 + 0.7 * light);
  });
  cloud.send();
}
