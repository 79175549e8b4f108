/** What of a camera is plain arithmetic: how much of its picture is looked at, how often, and whether a code of ours was in it. */
import { CODE_LENGTH, lettersOf, numberOf } from '#core/tours/letters.ts';

/** Looks begin no closer than this, milliseconds: eight in a second. */
export const LOOK_EVERY_MS = 125;
/** A camera that nobody shows anything to closes after this, milliseconds. */
export const OPEN_FOR_MS = 30_000;
/** The side of the square that is looked at has so many pixels at most: a code a hand away has five for each of its modules. */
const SIDE = 640;
/** With hyphen and blanks; longer texts are somebody else's. */
const LONGEST = CODE_LENGTH * 2;

/** The middle of a camera's picture, which is also what is shown of it, and the side that it is looked at with. */
export interface Look {
  readonly x: number;
  readonly y: number;
  /** Pixels of the camera's picture. */
  readonly from: number;
  /** Pixels that are looked at. */
  readonly to: number;
}

/** @returns undefined while the camera has no picture yet */
export function lookAt(width: number, height: number): Look | undefined {
  const from = Math.min(width, height);
  if (from === 0) return undefined;
  const [x, y] = [Math.floor((width - from) / 2), Math.floor((height - from) / 2)];
  return { x, y, from, to: Math.min(SIDE, from) };
}

/** @returns milliseconds until the next look may begin */
export const untilNextLook = (begun: number, now: number): number =>
  Math.max(0, LOOK_EVERY_MS - (now - begun));

/** The letters of a code as the pad takes them; undefined for every other text that a QR code may hold. */
export function codeIn(text: string): string | undefined {
  const number = text.length <= LONGEST ? numberOf(text) : undefined;
  return number === undefined ? undefined : lettersOf(number);
}
