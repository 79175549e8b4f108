import { describe, expect, it } from 'vitest';
import type { Reading } from './code.ts';
import { afterReading, type Guesses, NO_GUESSES, waitLeft } from './guesses.ts';

const FORGED: Reading = { kind: 'forged' };
const OTHER_DAY: Reading = { kind: 'other-day', day: '2026-05-01' };
const MISTYPED: Reading = { kind: 'mistyped' };
const FINE: Reading = {
  kind: 'fine',
  progress: { day: '2026-05-04', slot: 1, group: 1, marks: [0, 0, 0, 0, 0, 0, 0, 0] },
};

/** Enters wrong codes as soon as the kiosk takes them. @returns the waits before each, milliseconds */
function insist(from: Guesses, times: number, now = 0): readonly number[] {
  const waits: number[] = [];
  let [guesses, at] = [from, now];
  while (waits.length < times) {
    waits.push(waitLeft(guesses, at));
    at += waitLeft(guesses, at);
    guesses = afterReading(guesses, FORGED, at);
  }
  return waits;
}

describe('a kiosk that is entered wrong codes', () => {
  it('takes three at once, then waits longer from one to the next, and a minute at most', () => {
    expect(insist(NO_GUESSES, 9)).toEqual([0, 0, 0, 5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
  });

  it('takes fewer than 500 in eight hours, whoever stands there', () => {
    let spent = 0;
    const inTime = insist(NO_GUESSES, 600).filter((wait) => {
      spent += wait;
      return spent <= 8 * 3_600_000;
    });
    expect(inTime.length).toBeLessThan(500);
  });

  it('takes no more of them when they come calmly', () => {
    // A wrong code every five minutes, and one every ten that is forgiven each time.
    let [guesses, at] = [NO_GUESSES, 0];
    for (let count = 0; count < 48; count++) {
      at += count % 2 === 0 ? 300_000 : 600_000;
      guesses = afterReading(guesses, FORGED, at);
    }
    expect(guesses.wrong).toBeGreaterThan(3);
    expect(waitLeft(guesses, at)).toBe(60_000);
  });

  it('does not count what is mistyped', () => {
    expect(afterReading(NO_GUESSES, MISTYPED, 1_000)).toEqual(NO_GUESSES);
  });

  it('counts codes of other days, so that nobody can try out days to come', () => {
    expect(afterReading(NO_GUESSES, OTHER_DAY, 1_000)).toEqual({ wrong: 1, last: 1_000 });
  });

  it('is not soothed by one’s own code between two guesses', () => {
    const angry: Guesses = { wrong: 6, last: 100_000 };
    expect(afterReading(angry, FINE, 120_000)).toEqual(angry);
    expect(waitLeft(angry, 120_000)).toBe(20_000);
  });

  it('forgives one wrong code for every ten calm minutes, and all of them before the next class', () => {
    const angry: Guesses = { wrong: 6, last: 0 };
    expect(waitLeft(angry, 600_000)).toBe(0);
    expect(afterReading(angry, FORGED, 1_200_000)).toEqual({ wrong: 5, last: 1_200_000 });
    expect(afterReading(angry, FORGED, 7_200_000)).toEqual({ wrong: 1, last: 7_200_000 });
  });
});
