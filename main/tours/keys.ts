/** The keys of a hall's days, and what day it is there. */
import { createHmac } from 'node:crypto';
import { type Day, type DayKeys, dayKeys, type Keyed } from '#core/tours/day.ts';

const hmacOf =
  (key: Uint8Array): Keyed =>
  (message) =>
    createHmac('sha256', key).update(message).digest();

/** @param secret the hall's, 32 random bytes */
export const hallKeys = (secret: Uint8Array): DayKeys => dayKeys(hmacOf, secret);

/** @param now milliseconds since 1970; the day is that of the hall's clock on the wall */
export function localDay(now: number): Day {
  const date = new Date(now);
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
