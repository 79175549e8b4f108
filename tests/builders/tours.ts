/** Keys of halls, and a hall with tours, as tests and benchmarks of tours need them. */
import { createHmac } from 'node:crypto';
import type { Localized } from '#core/language.ts';
import { type DayKeys, dayKeys, type Keyed } from '#core/tours/day.ts';
import type { Showing } from '#core/tours/deal.ts';

const hmacOf =
  (key: Uint8Array): Keyed =>
  (message) =>
    createHmac('sha256', key).update(message).digest();

/** The keys of a hall, as a kiosk has them. */
export const hallKeys = (hall: string): DayKeys => dayKeys(hmacOf, Buffer.from(`the secret of ${hall}`));

/** A keyed function that keeps no secret, but is quick enough to go through every code there is. */
function mixerOf(key: Uint8Array): Keyed {
  const start = key.reduce((sum, byte) => Math.imul(sum ^ byte, 0x01000193), 0x811c9dc5);
  // The same ones each time: whoever asks has read them before he asks again.
  const bytes = new Uint8Array(16);
  const view = new DataView(bytes.buffer);
  return (message) => {
    let mixed = start;
    for (let at = 0; at < message.length; at++) mixed = Math.imul(mixed ^ (message[at] ?? 0), 0x01000193);
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

/** Halls of eight kiosks, and which of a tour's six stops each kiosk shows. */
export const HALLS = {
  /** Three exhibits on three, three and two kiosks, two stops in each exhibit. */
  three: [
    [0, 1],
    [0, 1],
    [0, 1],
    [2, 3],
    [2, 3],
    [2, 3],
    [4, 5],
    [4, 5],
  ],
  /** Every kiosk shows everything. */
  alike: Array.from({ length: 8 }, () => [0, 1, 2, 3, 4, 5]),
  /** One kiosk for each stop, two for the first and the fourth: four kiosks are needed all the time by somebody. */
  oneEach: [[0], [1], [2], [3], [4], [5], [0], [3]],
} as const satisfies Readonly<Record<string, Showing>>;

/** A pack's document with two kiosks, `east` for the hall of people and `west` for the rest, and one tour in three slots. */
export const rawTours = (more: Readonly<Record<string, unknown>> = {}): Record<string, unknown> => ({
  title: text('Tours'),
  tours: [
    rawTour('light', [
      rawStop('portrait', 'tribute-hall'),
      {
        ...rawStop('wrench', 'tiangong-classroom'),
        task: {
          kind: 'choose',
          question: text('How many?'),
          choices: [text('one'), text('two')],
          right: 2,
          explanation: text('Two.'),
        },
      },
      rawStop('elevator', 'future-tech'),
    ]),
  ],
  slots: [1, 2, 3].map((slot) => ({ slot, tour: 'light', begins: `0${slot + 6}:30` })),
  kiosks: [
    { id: 'east', name: text('East'), exhibits: ['tribute-hall'] },
    { id: 'west', name: text('West'), exhibits: ['tiangong-classroom', 'future-tech'] },
  ],
  ...more,
});
