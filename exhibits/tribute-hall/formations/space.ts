/**
 * The space in which lights stand. The camera is at the origin and looks along −z; the unit is one CSS px at the focal
 * distance, so a flat formation at z = −focal lies on the screen px by px, and the corridor runs away behind it.
 */

/** The screen as the formations see it, CSS px. */
export interface Stage {
  readonly width: number;
  readonly height: number;
  /** Top and bottom of what is left for lights that are only looked at. */
  readonly top: number;
  readonly bottom: number;
  /** Top of what a hand reaches; lights to be tapped in rows begin here. */
  readonly reachTop: number;
  /** Whether hands reach only low, as a seated visitor may ask for. */
  readonly low: boolean;
  readonly target: number;
  readonly text: number;
}

/** Whether a screen that was measured anew is as it was. */
export const sameStage = (one: Stage, other: Stage): boolean =>
  (Object.keys(one) as (keyof Stage)[]).every((key) => one[key] === other[key]);

/** Height of the buttons that turn pages, as styles/views.css draws them, and the room around them: in targets, and in sizes of the text. */
const PAGES = { targets: 1.1, text: 1.62, around: 0.4 };

/** The stage that is left where lights do not fit beside each other and buttons below them turn pages. */
export function abovePages(stage: Stage): Stage {
  const button = Math.max(stage.target * PAGES.targets, stage.text * PAGES.text);
  return { ...stage, bottom: stage.bottom - button - stage.target * PAGES.around };
}

/** Where one light stands; `size` is its diameter at the focal distance. */
export interface LightPlace {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly size: number;
  /** 0 dust, 1 full light. */
  readonly glow: number;
}

/** Focal distance, px: 1.1 × the height is a field of view of 49° from top to bottom. */
export function focalOf(stage: Stage): number {
  return stage.height * 1.1;
}

/** A light on the screen plane at px (x, y) from the upper left corner. */
export function onScreen(stage: Stage, x: number, y: number, size: number, glow = 1): LightPlace {
  return { x: x - stage.width / 2, y: stage.height / 2 - y, z: -focalOf(stage), size, glow };
}

/** Where a light is seen: px from the upper left corner, and its diameter. */
export function project(
  stage: Stage,
  place: LightPlace,
): { readonly x: number; readonly y: number; readonly size: number } {
  const scale = focalOf(stage) / -place.z;
  return {
    x: stage.width / 2 + place.x * scale,
    y: stage.height / 2 - place.y * scale,
    size: place.size * scale,
  };
}
