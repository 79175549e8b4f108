import { assert, double, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STOPS, stopAt, storyAfter, storyAt } from './stops.ts';

describe('the way from fiction to fact', () => {
  it('a touch anywhere in a quarter of the line comes to rest at the stop in its middle', () => {
    for (const [at, stop] of STOPS.entries())
      for (const within of [0.01, 0.5, 0.99]) expect(stopAt(storyAt((at + within) / 4))).toBe(stop);
    expect([1, 3, 5, 7].map((eighth) => storyAt(eighth / 8))).toEqual([0, 1, 2, 3]);
  });

  it('a finger beyond an end stays at that end', () => {
    expect(storyAt(0)).toBe(0);
    expect(storyAt(1)).toBe(3);
    expect(stopAt(-7)).toBe('dreamt');
    expect(stopAt(12)).toBe('needed');
  });

  it('an arrow goes to the next stop, also from between two of them, and never off the way', () => {
    expect(storyAfter('ArrowRight', 0)).toBe(1);
    expect(storyAfter('ArrowLeft', 2)).toBe(1);
    expect(storyAfter('ArrowRight', 1.4)).toBe(2);
    expect(storyAfter('ArrowRight', 3)).toBe(3);
    expect(storyAfter('ArrowLeft', 0)).toBe(0);
    expect(storyAfter('ArrowUp', 1)).toBeUndefined();
    expect(storyAfter('Home', 2.7)).toBe(0);
    expect(storyAfter('End', 0.2)).toBe(3);
    expect(storyAfter('Enter', 1)).toBeUndefined();
  });

  it('goes forward when the finger does', () => {
    const share = double({ min: 0, max: 1, noNaN: true });
    assert(
      property(share, share, (one, other) => {
        const [first, second] = [Math.min(one, other), Math.max(one, other)];
        expect(storyAt(second)).toBeGreaterThanOrEqual(storyAt(first));
      }),
    );
  });
});
