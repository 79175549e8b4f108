/** Keys of halls, and a hall with tours, as tests and benchmarks of tours need them. */
import { createHmac } from 'node:crypto';
import type { Localized } from '#core/language.ts';
import { type DayKeys, dayKeys, type Keyed } from '#core/tours/day.ts';

const hmacOf =
  (key: Uint8Array): Keyed =>
  (message) =>
    createHmac('sha256', key).update(message).digest();

/** The keys of a hall, as a kiosk has them. */
export const hallKeys = (hall: string): DayKeys => dayKeys(hmacOf, Buffer.from(`the secret of ${hall}`));

/** A keyed function that keeps no secret, but is quick enough to go through every code there is. */
function mixerOf(key: Uint8Array): Keyed {
  const start = key.reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193), 0x811c9dc5);
  return (message) => {
    let mixed = start;
    for (const byte of message) mixed = Math.imul(mixed ^ byte, 0x01000193);
    const bytes = new Uint8Array(16);
    const view = new DataView(bytes.buffer);
    view.setUint32(0, scrambled(mixed + 1));
    view.setUint32(4, scrambled(mixed + 2));
    return bytes;
  };
}

/** The end of MurmurHash3. */
function scrambled(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}

/** The keys of a hall where nobody forges. */
export const quickKeys = (hall: string): DayKeys => {
  const keys = dayKeys(mixerOf, Buffer.from(hall));
  const made = new Map<string, Keyed>();
  return (day) => {
    const key = made.get(day) ?? keys(day);
    made.set(day, key);
    return key;
  };
};

/** The same words in both languages. */
export const text = (words: string): Localized => ({ 'zh-Hans': words, en: words });

/** A stop as a pack writes it. */
export const rawStop = (id: string, exhibit = 'tribute-hall'): Record<string, unknown> => ({
  id,
  exhibit,
  title: text(id),
  prompt: text('Look.'),
  task: { kind: 'look' },
  hints: [],
  discussion: text('What have you seen?'),
  minutes: 5,
});

/** A tour as a pack writes it. */
export const rawTour = (id: string, stops: readonly unknown[]): Record<string, unknown> => ({
  id,
  title: text(id),
  audience: { from: 10, to: 12 },
  minutes: 45,
  stops,
  closing: { title: text('The end'), text: text('You were there.'), questions: [] },
});
