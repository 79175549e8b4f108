import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hallKeys, quickKeys } from '#tests/builders/tours.ts';
import { chanceOfGuess, readCode, STATES, writeCode } from './code.ts';
import { dayNumber, dayOf } from './day.ts';
import { ALPHABET, CODE_LENGTH, lettersOf, NUMBERS, numberOf } from './letters.ts';
import { beginning, finish, type Mark, type Progress } from './progress.ts';

const DAY = '2026-05-04';
const keys = hallKeys('the hall');
/** A hall whose eight tours have eight stops each. */
const full = (): number => 8;
/** A hall with six stops in each of three slots. */
const usual = (slot: number): number => (slot <= 3 ? 6 : 0);

const later = (days: number): string => dayOf(dayNumber(DAY) + days);

const marks = (from: number): Mark[] =>
  Array.from({ length: 8 }, (_none, stop) => (Math.floor(from / 3 ** stop) % 3) as Mark);

const progresses: fc.Arbitrary<Progress> = fc.record({
  day: fc.integer({ min: 0, max: 40_000 }).map(dayOf),
  slot: fc.integer({ min: 1, max: 8 }),
  group: fc.integer({ min: 1, max: 16 }),
  marks: fc.integer({ min: 0, max: 3 ** 8 - 1 }).map(marks),
});

describe('a group’s code', () => {
  it('brings the group’s progress to any kiosk of the hall', () => {
    fc.assert(
      fc.property(progresses, (progress) => {
        const code = writeCode(progress, keys);
        expect(code).toHaveLength(CODE_LENGTH);
        expect(readCode(code, progress.day, keys, full)).toEqual({ kind: 'fine', progress });
        expect(writeCode(progress, hallKeys('the hall'))).toBe(code);
      }),
      { numRuns: 500 },
    );
  });

  it('belongs to one state alone: all 839,808 of a day have different codes', () => {
    const quick = quickKeys('the hall');
    const codes = new Set<string>();
    for (let from = 0; from < 3 ** 8; from++) {
      const state = marks(from);
      for (let slot = 1; slot <= 8; slot++)
        for (let group = 1; group <= 16; group++)
          codes.add(writeCode({ day: DAY, slot, group, marks: state }, quick));
    }
    expect(STATES).toBe(8 * 16 * 3 ** 8);
    expect(codes.size).toBe(STATES);
  }, 120_000);

  it('is read the same by clocks that are a day behind or ahead, and no further', () => {
    fc.assert(
      fc.property(progresses, fc.integer({ min: -12, max: 12 }), (progress, off) => {
        const today = dayOf(dayNumber(progress.day) + off);
        expect(readCode(writeCode(progress, keys), today, keys, full)).toEqual(
          Math.abs(off) <= 1 ? { kind: 'fine', progress } : { kind: 'other-day', day: progress.day },
        );
      }),
      // Fixed: of other days one code in 10,920 is believed, and then for a group of today.
      { numRuns: 300, seed: 4 },
    );
  });

  it('of two months ago, or read by a clock of 1970, is nobody’s', () => {
    const code = writeCode(beginning({ day: DAY, slot: 1, group: 3 }), keys);
    for (const today of [later(60), later(-60), '1970-01-01', '2099-12-31'])
      expect(readCode(code, today, keys, usual)).toEqual({ kind: 'forged' });
  });

  it('tells nothing of how far a group is: one step more changes all of it', () => {
    let same = 0;
    for (let from = 0; from < 500; from++) {
      const [one, other] = [from, from + 1].map((state) =>
        writeCode({ day: DAY, slot: 1, group: 1, marks: marks(state) }, keys),
      );
      same += Array.from(one ?? '').filter((letter, place) => other?.charAt(place) === letter).length;
    }
    // By chance one of 31 characters is the same: 129 of 4,000, with a spread of 11.
    expect(same).toBeGreaterThan(80);
    expect(same).toBeLessThan(180);
  });
});

describe('a code that no kiosk has written', () => {
  const code = writeCode(finish(beginning({ day: DAY, slot: 1, group: 3 }), 0, 1), keys);

  it('is mistyped when a character is wrong, whatever it would mean', () => {
    for (let place = 0; place < CODE_LENGTH; place++)
      for (const letter of ALPHABET.replace(code.charAt(place), ''))
        expect(readCode(code.slice(0, place) + letter + code.slice(place + 1), DAY, keys, full)).toEqual({
          kind: 'mistyped',
        });
  });

  it('is forged when somebody changes two characters so that the check is right', () => {
    const wrong: string[] = [];
    for (let one = 0; one < CODE_LENGTH; one++)
      for (let other = one + 1; other < CODE_LENGTH; other++)
        for (const first of ALPHABET)
          for (const second of ALPHABET) {
            const letters = Array.from(code);
            [letters[one], letters[other]] = [first, second];
            const made = letters.join('');
            if (made !== code && numberOf(made) !== undefined) wrong.push(made);
          }
    // For each pair of places and each new first character there is one second that makes the check right.
    expect(wrong).toHaveLength(28 * 30);
    expect(wrong.filter((made) => readCode(made, DAY, keys, usual).kind !== 'forged')).toEqual([]);
  }, 60_000);

  it('is forged when another hall, or somebody with another key, has written it', () => {
    const others = Array.from({ length: 300 }, (_none, from) =>
      writeCode({ day: DAY, slot: 1, group: 1 + (from % 16), marks: marks(from) }, hallKeys('another')),
    );
    expect(others.filter((other) => readCode(other, DAY, keys, usual).kind !== 'forged')).toEqual([]);
  }, 60_000);

  it('is forged when the hall has no such slot, or its tour no such stop', () => {
    const read = (slot: number, stop: number): string =>
      readCode(writeCode(finish(beginning({ day: DAY, slot, group: 1 }), stop, 2), keys), DAY, keys, usual)
        .kind;
    expect([read(3, 5), read(3, 6), read(4, 0)]).toEqual(['fine', 'forged', 'forged']);
  });

  it('is forged when it is beyond all numbers that are ever written', () => {
    for (const number of [NUMBERS - 1, 3 * 95_764 ** 2])
      expect(readCode(lettersOf(number), DAY, keys, full)).toEqual({ kind: 'forged' });
  });

  it('is believed as seldom as is said: made up with a right check, once in 10,920 in the fullest hall', () => {
    expect(1 / chanceOfGuess(full)).toBeCloseTo(10_920, -1);
    expect(1 / chanceOfGuess(() => 6)).toBeGreaterThan(98_000);
    expect(1 / chanceOfGuess(usual)).toBeGreaterThan(260_000);
    const quick = quickKeys('the hall');
    const guesses = 15_000;
    const believed = Array.from({ length: guesses }, (_none, guess) =>
      readCode(lettersOf(Math.floor((guess * NUMBERS) / guesses)), DAY, quick, full),
    ).filter(({ kind }) => kind !== 'forged');
    // Nine days' keys are tried, most only to name the day: 12.4 are expected, with a spread of 3.5.
    expect(believed.length).toBeGreaterThan(3);
    expect(believed.length).toBeLessThan(25);
  }, 60_000);
});
