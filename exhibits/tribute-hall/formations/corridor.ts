/** The corridor of light: people hang along both walls, two by two, and the visitor walks between them. */
import { focalOf, type LightPlace, type Stage } from './space.ts';

/** Distance between two arches, in focal distances; four lights hang at each, two on a side. */
const STEP = 0.72;
/** Lights at one arch. */
const AT_ARCH = 4;
/** Nearest place at which a light is seen whole, in focal distances. */
const NEAR = 0.62;
/** How far a visitor sees, in focal distances. */
export const FAR = 17;
/** Heights of the upper and the lower light of a side by turns, share of the stage's room above the eye. */
const LEVELS = [
  [0.16, -0.15],
  [0.24, -0.06],
  [0.1, -0.2],
] as const;

/** Length of the corridor before it begins again, in focal distances. */
export function corridorLength(count: number): number {
  return Math.max(FAR + 1, Math.ceil(count / AT_ARCH) * STEP);
}

/** Half of the corridor's width, px at the focal distance. */
export function corridorHalfWidth(stage: Stage): number {
  return Math.min(stage.width * 0.36, stage.height * 0.78);
}

/** The upper lights hang so far above a low reach that a hand still gets hold of them, in heights of what it reaches. */
const ABOVE_REACH = 0.25;

/** Height of the corridor, px: all of the stage, and where hands reach only low what is about there. */
function corridorHeight(stage: Stage): number {
  const whole = stage.bottom - stage.top;
  return stage.low ? Math.min(whole, (stage.bottom - stage.reachTop) * (1 + ABOVE_REACH)) : whole;
}

/** Height of the eye line, px above the middle of the screen. */
export function eyeLine(stage: Stage): number {
  return stage.height / 2 - (stage.bottom - corridorHeight(stage) * 0.56);
}

/** Floor of the corridor, px below the middle of the screen at the focal distance. */
export function floorLine(stage: Stage): number {
  return eyeLine(stage) - corridorHeight(stage) * 0.36;
}

/** The corridor's ceiling above its middle, px from the middle of the screen at the focal distance. */
export function ceilingLine(stage: Stage): number {
  return eyeLine(stage) + corridorHeight(stage) * 0.42;
}

/** Where person `index` hangs before anybody has walked; the shader and `walked` add the walk. */
export function corridorPlace(stage: Stage, index: number): LightPlace {
  const arch = Math.floor(index / AT_ARCH);
  const side = index % 2 === 0 ? -1 : 1;
  const lower = index % AT_ARCH >= 2;
  const level = LEVELS[(arch + (side < 0 ? 0 : 1)) % LEVELS.length]?.[lower ? 1 : 0] ?? 0;
  const stagger = (lower ? 0.36 : 0) + (side < 0 ? 0 : 0.18);
  return {
    x: side * corridorHalfWidth(stage) * (lower ? 0.92 : 1.04),
    y: eyeLine(stage) + level * corridorHeight(stage),
    z: -focalOf(stage) * (NEAR + 0.2 + (arch + stagger) * STEP),
    size: Math.max(
      stage.target * 1.5,
      Math.min(Math.min(stage.width, stage.height) * 0.135, corridorHeight(stage) * 0.3),
    ),
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
  const focal = focalOf(stage);
  return Array.from({ length: count }, (_light, index) => ({
    index,
    place: walked(stage, corridorPlace(stage, index), walk, count),
  }))
    .filter(({ place }) => -place.z > focal * 0.74 && -place.z < focal * NAMED_WITHIN)
    .toSorted((one, other) => other.place.z - one.place.z)
    .slice(0, most);
}

/** Lights farther away than this are too small to carry a name, in focal distances. */
const NAMED_WITHIN = 2.6;

/** One step of the visitor, in focal distances. */
export const WALK_STEP = STEP;
