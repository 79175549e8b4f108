/** Where the model's body lengths lie in the picture: the eye follows a swimmer that goes far, and stands still for one that does not. */
import type { NanoAct, NanoState } from './model.ts';

/** Of a body length, scene units. */
export const LENGTH = 540;
/** Where the body's origin is at first, so that the whole body stands in the middle. */
const ORIGIN: Readonly<Record<NanoAct, number>> = { flap: 270, wave: 0, screw: 215 };
export const MIDDLE_Y = -70;
/** As far as the swimmer leaves its place before the eye goes along, body lengths. */
const LEASH = 0.34;

/** What the eye has left of a way that the swimmer has gone, body lengths. */
const leashed = (way: number): number => LEASH * Math.tanh(way / LEASH);

export interface Outlook {
  /** The body's origin. */
  readonly x: number;
  readonly y: number;
  /** How far the eye has gone along. */
  readonly eyeX: number;
  readonly eyeY: number;
  /** Where the body's origin was at first. */
  readonly startX: number;
}

/** One for all draws: nothing is made anew while frames are drawn. */
const seen = { x: 0, y: 0, eyeX: 0, eyeY: 0, startX: 0 };

export function outlookOf({ kind, motion: { pose } }: NanoState): Outlook {
  const [wayX, wayY] = [leashed(pose.x), leashed(pose.y)];
  seen.x = ORIGIN[kind] + wayX * LENGTH;
  seen.y = MIDDLE_Y + wayY * LENGTH;
  seen.eyeX = (pose.x - wayX) * LENGTH;
  seen.eyeY = (pose.y - wayY) * LENGTH;
  seen.startX = ORIGIN[kind] - seen.eyeX;
  return seen;
}
