import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hallKeys } from '#tests/builders/tours.ts';
import { Day, dayNumber, dayOf } from './day.ts';

describe('the days of a hall', () => {
  it('are counted through leap days, years and a clock that has lost its battery', () => {
    expect(dayOf(dayNumber('2028-02-28') + 1)).toBe('2028-02-29');
    expect(dayOf(dayNumber('2026-12-31') + 1)).toBe('2027-01-01');
    expect(dayOf(dayNumber('1970-01-01') - 1)).toBe('1969-12-31');
    fc.assert(
      fc.property(fc.integer({ min: -30_000, max: 100_000 }), (number) => {
        expect(dayNumber(dayOf(number))).toBe(number);
        expect(Day.safeParse(dayOf(number)).success).toBe(true);
      }),
    );
  });

  it('are days of the calendar', () => {
    for (const wrong of ['2026-02-29', '2026-13-01', '26-01-01', '2026-1-1', 'today'])
      expect(Day.safeParse(wrong).success).toBe(false);
  });

  it('have each a key of their own, and other halls have others', () => {
    const message = Uint8Array.of(1, 2, 3);
    const keys = [hallKeys('one'), hallKeys('two')].flatMap((hall) =>
      ['2026-05-03', '2026-05-04', '2026-05-05'].map((day) => hall(day)(message).join()),
    );
    expect(new Set(keys).size).toBe(6);
    expect(hallKeys('one')('2026-05-04')(message).join()).toBe(keys[1]);
  });
});
