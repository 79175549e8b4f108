/** How the sky hangs: it gives way to a dragging hand and comes back, and floats a little for as long as it is touched. Pure. */
import { isResting, type Spring, stepSpring } from '#exhibits/kit/spring.ts';

export interface Hover {
  /** How far the nearest body stands from its place, CSS px. */
  readonly x: Spring;
  readonly y: Spring;
  /** How strongly bodies float, 0 to 1. */
  readonly floating: Spring;
  /** Of floating, s. */
  readonly seconds: number;
  /** Until it begins to come to rest, s. */
  readonly left: number;
}

/** s of floating after a touch; with the time that it takes to end, less than the 5 s after which one would have to pause it. */
export const FLOATS = 2.6;
const CALM = { floating: 3, hand: 9 };
/** Smallest differences that are seen. */
const SEEN = { hand: 0.25, floating: 0.02 };
/** Most that the nearest body follows the hand, CSS px of a small screen. */
const FURTHEST = 70;

const rest: Spring = { value: 0, speed: 0, target: 0 };
export const HANGING: Hover = { x: rest, y: rest, floating: rest, seconds: 0, left: 0 };

/** Somebody is there: it floats. */
export const stirred = (hover: Hover): Hover => ({
  ...hover,
  left: FLOATS,
  floating: { ...hover.floating, target: 1 },
});

/** The hand has moved on. @param scale CSS px of this screen for one of a small screen */
export function dragged(hover: Hover, byX: number, byY: number, scale: number): Hover {
  const most = FURTHEST * scale;
  const kept = (spring: Spring, by: number): Spring => {
    const value = Math.max(-most, Math.min(most, spring.value + by * 0.5));
    return { value, speed: 0, target: value };
  };
  return { ...stirred(hover), x: kept(hover.x, byX), y: kept(hover.y, byY) };
}

export const letGo = (hover: Hover): Hover => ({
  ...hover,
  x: { ...hover.x, target: 0 },
  y: { ...hover.y, target: 0 },
});

export const isHanging = ({ x, y, floating, left }: Hover): boolean =>
  left <= 0 && isResting(x, SEEN.hand) && isResting(y, SEEN.hand) && isResting(floating, SEEN.floating);

export function stepHover(hover: Hover, seconds: number): Hover {
  const left = Math.max(0, hover.left - seconds);
  const floating = { ...hover.floating, target: left > 0 ? 1 : 0 };
  const next = {
    x: stepSpring(hover.x, seconds, CALM.hand),
    y: stepSpring(hover.y, seconds, CALM.hand),
    floating: stepSpring(floating, seconds, CALM.floating),
    seconds: hover.seconds + seconds,
    left,
  };
  return isHanging(next) ? { ...next, floating: rest } : next;
}

/** Share of its diameter that a body floats. */
const SWING = 0.022;

/** Where a body stands from its place. @param index so that no two float alike */
export function floatOf(
  hover: Hover,
  index: number,
  size: number,
): { readonly x: number; readonly y: number } {
  const by = size * SWING * hover.floating.value;
  const turn = hover.seconds * (0.9 + (index % 3) * 0.16) + index * 2.4;
  return { x: Math.cos(turn * 0.7) * by * 0.6, y: Math.sin(turn) * by };
}
