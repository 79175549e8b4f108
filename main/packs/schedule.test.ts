import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstQuestion, nextQuestion } from './schedule.ts';

const usual = { minuteOfDay: 600, everyMinutes: 30, failures: 0, hours: undefined, random: 0.5 };
const night = { from: '22:00', until: '06:00' };

describe('when a repository is asked again', () => {
  it('keeps the pace, and spreads kiosks by a fifth to either side', () => {
    expect(nextQuestion(usual)).toBe(30);
    expect(nextQuestion({ ...usual, random: 0 })).toBeCloseTo(24);
    expect(nextQuestion({ ...usual, random: 1 })).toBeCloseTo(36);
  });

  it('asks less and less often while the network is away, and never less than every six hours', () => {
    const pauses = [1, 2, 3, 4, 5, 50].map((failures) => nextQuestion({ ...usual, failures }));
    expect(pauses).toEqual([60, 120, 240, 360, 360, 360]);
    expect(nextQuestion({ ...usual, everyMinutes: 1_000, failures: 9 })).toBe(1_000);
  });

  it('waits for the night where packs may only come at night', () => {
    expect(nextQuestion({ ...usual, hours: night, random: 0.5 })).toBe(30 + 690 + 7.5);
    expect(nextQuestion({ ...usual, minuteOfDay: 1_410, hours: night })).toBe(30);
  });

  it('always asks within the hours, whatever they are', () => {
    const minute = fc.integer({ min: 0, max: 1_439 });
    const time = minute.map(
      (value) => `${String(Math.floor(value / 60)).padStart(2, '0')}:${String(value % 60).padStart(2, '0')}`,
    );
    fc.assert(
      fc.property(
        minute,
        time,
        time,
        fc.double({ min: 0, max: 0.999, noNaN: true }),
        (now, from, until, random) => {
          const wait = nextQuestion({ ...usual, minuteOfDay: now, hours: { from, until }, random });
          const at = (now + wait) % 1_440;
          const of = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
          const [begin, end] = [of(from), of(until)];
          const inside = begin === end || (begin < end ? at >= begin && at <= end : at >= begin || at <= end);
          expect(inside).toBe(true);
        },
      ),
    );
  });

  it('asks soon after the start, or at the opening of the hours', () => {
    expect(firstQuestion(usual)).toBe(0.5);
    expect(firstQuestion({ ...usual, everyMinutes: 0.1 })).toBe(0.05);
    expect(firstQuestion({ ...usual, hours: night, random: 0 })).toBe(720);
  });
});
