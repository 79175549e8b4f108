import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hallKeys, quickKeys } from '#tests/builders/tours.ts';
import { cardsOf, slotOfCard } from './card.ts';
import { readCode, writeCode } from './code.ts';
import { type DayKeys, dayOf } from './day.ts';
import { MOST_GROUPS, MOST_SLOTS, MOST_STOPS } from './limits.ts';
import { beginning, type Mark } from './progress.ts';

const DAY = '2026-05-04';
const NEXT = '2026-05-05';
const KEYS = hallKeys('one');
const CARDS = cardsOf(DAY, KEYS);
const whole = (): number => MOST_STOPS;

describe('a teacher’s card', () => {
  it('opens her slot at every kiosk of the hall, however it is typed', () => {
    CARDS.forEach((card, index) => {
      expect(slotOfCard(card, cardsOf(DAY, hallKeys('one')))).toBe(index + 1);
      expect(slotOfCard(` ${card.slice(0, 4).toLowerCase()}-${card.slice(4)} `, CARDS)).toBe(index + 1);
    });
  });

  it('is good for its day and its hall alone', () => {
    for (const card of CARDS) {
      expect(slotOfCard(card, cardsOf(NEXT, KEYS))).toBeUndefined();
      expect(slotOfCard(card, cardsOf('2026-05-03', KEYS))).toBeUndefined();
      expect(slotOfCard(card, cardsOf(DAY, hallKeys('two')))).toBeUndefined();
    }
  });

  it('is no group’s code, on any day, and no other slot’s card', () => {
    const keys = quickKeys('one');
    // One card in four thousand would be a group's by chance: on these days slot 6 is met by it, and slots 8 and 1.
    for (const day of [20_023, 20_223, 20_483, 20_525].flatMap((met) => [met - 1, met, met + 1])) {
      const cards = cardsOf(dayOf(day), keys);
      expect(new Set(cards).size).toBe(MOST_SLOTS);
      for (const card of cards) expect(readCode(card, dayOf(day), keys, whole).kind).toBe('forged');
    }
  });

  it('is another one where chance would give two slots the same', () => {
    // A key that looks at nothing but how often it was asked for another one.
    const keys: DayKeys = () => (message) => new Uint8Array(16).fill(message.at(-1) ?? 0);
    expect(new Set(cardsOf(DAY, keys)).size).toBe(MOST_SLOTS);
  });

  it('is never what a group holds in its hand', () => {
    const marks = fc.array(fc.constantFrom<Mark>(0, 1, 2), { minLength: MOST_STOPS, maxLength: MOST_STOPS });
    const [slot, group] = [fc.integer({ min: 1, max: MOST_SLOTS }), fc.integer({ min: 1, max: MOST_GROUPS })];
    fc.assert(
      fc.property(slot, group, marks, (slotOf, groupOf, marksOf) => {
        const progress = { ...beginning({ day: DAY, slot: slotOf, group: groupOf }), marks: marksOf };
        expect(slotOfCard(writeCode(progress, KEYS), CARDS)).toBeUndefined();
      }),
    );
  });

  it('with a wrong letter opens nothing', () => {
    for (const typed of ['', 'ABCD', 'AAAA-AAAA', CARDS[0]?.replace(/.$/, '') ?? ''])
      expect(slotOfCard(typed, CARDS)).toBeUndefined();
  });
});
