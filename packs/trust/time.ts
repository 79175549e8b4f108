/**
 * What time it is, for expiry dates, on a machine whose clock may stand at 1970 or at 2099.
 *
 * It is the latest of the machine's clock, the date of the build, and the newest moment of signing that was believed. The last
 * one is the curator's clock, carried by signed timestamps; the machine's own clock never becomes "time last seen", so one boot in
 * 2099 refuses everything as expired and leaves no trace in the next.
 *
 * A moment of signing is believed when the machine's clock has reached it (a day is granted), or when that clock is plainly dead,
 * earlier than the build, up to ten years after the build. The limit of this: a kiosk with a dead clock cannot notice that it
 * is held at old metadata; it only never goes back behind the newest signing it has seen. A curator's clock that was far ahead can move
 * a dead-clocked kiosk by ten years at most, and a new timestamp key makes every kiosk forget.
 */
import { DAY_MS } from './format.ts';

const DEAD_CLOCK_TRUST_MS = 3_650 * DAY_MS;

/** Moments in milliseconds since 1970. */
export interface Clock {
  /** The machine's clock. */
  readonly now: number;
  /** The date of the build. */
  readonly floor: number;
}

/** @param signed newest believed moment of signing */
export function effectiveTime({ now, floor }: Clock, signed: number): number {
  return Math.max(now, floor, signed);
}

/** Whether a signed moment may move the time that was last seen. */
export function isPlausible(signed: number, { now, floor }: Clock): boolean {
  return signed <= now + DAY_MS || (now < floor && signed <= floor + DEAD_CLOCK_TRUST_MS);
}
