/** The corridor of light: people hang along both walls, two by two, and the visitor walks between them. */
import { focalOf, type LightPlace, type Stage } from './space.ts';

/** Distance between two pairs, in focal distances. */
const STEP = 0.52;
/** Nearest place at which a light is seen whole, in focal distances. */
const NEAR = 0.62;
/** How far a visitor sees, in focal distances. */
export const FAR = 17;
/** Heights of the lights by turns, share of the stage's height above the eye. */
const LEVELS = [0.02, 0.13, -0.07, 0.08, -0.02];

/** Length of the corridor before it begins again, in focal distances. */
export function corridorLength(count: number): number {
  return Math.max(FAR + 1, Math.ceil(count / 2) * STEP);
}

/** Half of the corridor's width, px at the focal distance. */
export function corridorHalfWidth(stage: Stage): number {
  return Math.min(stage.width * 0.36, stage.height * 0.5);
}

/** Height of the eye line, px above the middle of the screen. */
export function eyeLine(stage: Stage): number {
  return stage.height / 2 - (stage.top + (stage.bottom - stage.top) * 0.44);
}

/** Floor of the corridor, px below the middle of the screen at the focal distance. */
export function floorLine(stage: Stage): number {
  return eyeLine(stage) - (stage.bottom - stage.top) * 0.36;
}

/** Where person `index` hangs before anybody has walked; the shader and `walked` add the walk. */
export function corridorPlace(stage: Stage, index: number): LightPlace {
  const pair = Math.floor(index / 2);
  const side = index % 2 === 0 ? -1 : 1;
  const level = LEVELS[(pair + (side < 0 ? 0 : 2)) % LEVELS.length] ?? 0;
  return {
    x: side * corridorHalfWidth(stage),
    y: eyeLine(stage) + level * stage.height,
    z: -focalOf(stage) * (NEAR + pair * STEP),
    size: Math.max(stage.target * 1.5, Math.min(stage.width, stage.height) * 0.12),
    glow: 1,
  };
}

/** The place after walking `walk` focal distances; beyond the visitor it begins again at the far end. */
export function walked(stage: Stage, place: LightPlace, walk: number, count: number): LightPlace {
  const focal = focalOf(stage);
  const length = corridorLength(count);
  const along = -place.z / focal - walk - NEAR;
  const wrapped = along - Math.floor(along / length) * length;
  return { ...place, z: -focal * (wrapped + NEAR) };
}

/** People near enough to be named and tapped, the nearest first. */
export function nearest(
  stage: Stage,
  walk: number,
  count: number,
  most: number,
): readonly { readonly index: number; readonly place: LightPlace }[] {
  const length = corridorLength(count);
  const seen: { index: number; place: LightPlace }[] = [];
  const first = Math.floor(walk / STEP);
  for (let step = 0; step <= most && seen.length < most; step++) {
    const pair = first + step;
    for (const side of [0, 1]) {
      const pairs = Math.round(length / STEP);
      const index = (((pair % pairs) + pairs) % pairs) * 2 + side;
      if (index >= count) continue;
      const place = walked(stage, corridorPlace(stage, index), walk, count);
      if (-place.z > focalOf(stage) * 0.74) seen.push({ index, place });
    }
  }
  return seen.slice(0, most);
}

/** One step of the visitor, in focal distances. */
export const WALK_STEP = STEP * 2;
