import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_STOPS } from '#core/tours/limits.ts';
import { beginning, type Mark } from '#core/tours/progress.ts';
import { hallKeys } from '#tests/builders/tours.ts';
import { lettersOf, readLetter, withNews } from './news.ts';
import {
  type ClassId,
  ofTheseDays,
  type TourRecords,
  tourRecordsSchema,
  withBegun,
  withEnded,
  withFinished,
  withHalt,
  withSeen,
} from './records.ts';

const DAY = '2026-05-04';
const KEYS = hallKeys('one');
const EMPTY = tourRecordsSchema.initial;

/** What happens at one kiosk. */
type Deed = (records: TourRecords) => TourRecords;

const slot = fc.integer({ min: 1, max: 2 });
const at = fc.integer({ min: 1, max: 20 });
const idOf = (number: number): ClassId => ({ day: DAY, slot: number });
const group = fc
  .tuple(
    slot,
    fc.integer({ min: 1, max: 3 }),
    fc.array(fc.constantFrom<Mark>(0, 1, 2), { minLength: 8, maxLength: 8 }),
  )
  .map(([of, number, marks]) => ({ ...beginning({ ...idOf(of), group: number }), marks }));
const seen = fc.record({ kiosk: fc.constantFrom('east', 'west'), at });

const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.tuple(group, seen).map(
      ([one, where]): Deed =>
        (records) =>
          withSeen(records, one, where),
    ),
  },
  {
    weight: 6,
    arbitrary: fc.tuple(group, seen, fc.nat(MOST_STOPS - 1), fc.constantFrom<1 | 2>(1, 2), fc.nat(3)).map(
      ([one, where, stop, mark, answer]): Deed =>
        (records) =>
          withFinished(records, one, { finished: { stop, mark, answer }, seen: where }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(slot, fc.uniqueArray(fc.integer({ min: 1, max: 9 })), at).map(
      ([of, groups, when]): Deed =>
        (records) =>
          withBegun(records, idOf(of), { groups, at: when }),
    ),
  },
  {
    weight: 3,
    arbitrary: fc.tuple(slot, fc.constantFrom('pause', 'gather', undefined), at).map(
      ([of, halt, when]): Deed =>
        (records) =>
          withHalt(records, idOf(of), { halt, at: when }),
    ),
  },
  {
    weight: 1,
    arbitrary: slot.map(
      (of): Deed =>
        (records) =>
          withEnded(records, idOf(of)),
    ),
  },
);

/** Three kiosks that have not heard of each other. */
const kiosks = fc
  .array(fc.array(deed, { maxLength: 12 }), { minLength: 3, maxLength: 3 })
  .map((all) => all.map((deeds) => deeds.reduce((records, change) => change(records), EMPTY)));

const told = (records: TourRecords): readonly (readonly [string, string])[] =>
  [...lettersOf(records, KEYS)]
    .filter(([, letter]) => letter !== '')
    .toSorted(([one], [other]) => (one < other ? -1 : 1));

const hear = (records: TourRecords, letters: readonly (readonly [string, string])[]): TourRecords =>
  letters.reduce((known, [topic, letter]) => {
    const news = readLetter(topic, letter, KEYS);
    if (news === undefined) throw new Error(`${topic} was not believed`);
    return withNews(known, news);
  }, records);

describe('kiosks that tell each other', () => {
  it('know the same in the end, whoever hears what in which order, how often and at which detours', () => {
    fc.assert(
      fc.property(kiosks, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (all, dice) => {
        const letters = all.flatMap(told);
        const mixed = (): typeof letters =>
          [...letters, ...letters.slice(0, 5)]
            .map((letter) => [dice.next().value ?? 0, letter] as const)
            .toSorted(([one], [other]) => one - other)
            .map(([, letter]) => letter);
        const ends = all.map((records) => told(hear(records, mixed())));
        expect(ends[1]).toEqual(ends[0]);
        expect(ends[2]).toEqual(ends[0]);
        const detour = hear(all[2] ?? EMPTY, told(hear(all[1] ?? EMPTY, told(all[0] ?? EMPTY))));
        expect(told(detour)).toEqual(ends[0]);
      }),
      { numRuns: 40 },
    );
  });

  it('have nothing to write when they hear what they know', () => {
    fc.assert(
      fc.property(kiosks, ([one = EMPTY, other = EMPTY]) => {
        const both = hear(one, told(other));
        expect(hear(both, told(other))).toBe(both);
        expect(hear(both, told(both))).toBe(both);
      }),
    );
  });

  it('never take a mark from a group, nor give one to another', () => {
    fc.assert(
      fc.property(kiosks, ([one = EMPTY, other = EMPTY]) => {
        const both = hear(one, told(other));
        for (const { day, slot: of, group: number, marks } of both.book)
          marks.forEach((mark, stop) => {
            const before = [one, other].flatMap(({ book }) =>
              book.filter((own) => own.day === day && own.slot === of && own.group === number),
            );
            expect(mark).toBe(Math.max(...before.map((own) => own.marks[stop] ?? 0)));
          });
      }),
    );
  });

  it('believe nothing that was not sealed with the day’s key, or stands in another place', () => {
    const records = withBegun(withSeen(EMPTY, beginning({ ...idOf(1), group: 2 }), { at: 7 }), idOf(1), {
      groups: [1, 2, 3, 4],
      at: 7,
    });
    const letters = told(records);
    expect(letters.map(([topic]) => topic)).toEqual([
      `tianfu/tours/${DAY}/1/2`,
      `tianfu/tours/${DAY}/1/class`,
    ]);
    for (const [topic, letter] of letters) {
      expect(readLetter(topic, letter, KEYS)).toBeDefined();
      expect(readLetter(topic.replace('/1/', '/2/'), letter, KEYS)).toBeUndefined();
      expect(readLetter(topic, letter, hallKeys('two'))).toBeUndefined();
      expect(
        readLetter(topic, letter.replace(String.raw`\"slot\":1`, String.raw`\"slot\":2`), KEYS),
      ).toBeUndefined();
      expect(
        readLetter(topic, letter.replace(String.raw`\"at\":7`, String.raw`\"at\":9`), KEYS),
      ).toBeUndefined();
    }
    for (const wrong of [
      '',
      '{',
      '7',
      'null',
      '{"body":"{","seal":"00"}',
      `{"body":"{","seal":"${'0'.repeat(64)}"}`,
    ])
      expect(readLetter(`tianfu/tours/${DAY}/1/2`, wrong, KEYS)).toBeUndefined();
  });

  it('clear what they have told of a class that has ended', () => {
    const walked = withSeen(EMPTY, beginning({ ...idOf(1), group: 2 }), { at: 7 });
    const letters = lettersOf(withEnded(walked, idOf(1)), KEYS);
    expect(letters.get(`tianfu/tours/${DAY}/1/2`)).toBe('');
    expect(told(ofTheseDays(withEnded(walked, idOf(1)), '2026-05-06'))).toEqual([]);
  });
});
