/** Days of the hall, and the key of each. */
import { z } from '../schema.ts';

/** A day on the hall's own clock, `2026-05-04`. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;

const DAY_MILLIS = 86_400_000;

/** Days since 1970-01-01. */
export const dayNumber = (day: Day): number => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MILLIS);

/** @param number days since 1970-01-01, between the years 0 and 9999 */
export const dayOf = (number: number): Day => new Date(number * DAY_MILLIS).toISOString().slice(0, 10);

/** A function that nobody can tell from chance without its key: HMAC-SHA256. At least 16 bytes come out. */
export type Keyed = (message: Uint8Array) => Uint8Array;

/** The keyed function of a day. */
export type DayKeys = (day: Day) => Keyed;

/**
 * The keys of all days, each from the hall's secret and the date: whoever learns one day's key knows nothing of another's.
 * @param keyedBy makes the keyed function of a key
 * @param secret the hall's, the same on all its kiosks; 32 random bytes
 */
export function dayKeys(keyedBy: (key: Uint8Array) => Keyed, secret: Uint8Array): DayKeys {
  const hall = keyedBy(secret);
  return (day) => keyedBy(hall(asciiOf(`tianfu tour code 1 ${day}`)));
}

/** What keyed functions are asked with. */
export const asciiOf = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => character.charCodeAt(0));
