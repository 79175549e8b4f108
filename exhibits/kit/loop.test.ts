import { describe, expect, it } from 'vitest';
import type { ExhibitClock } from '#core/exhibit.ts';
import { drawLoop } from './loop.ts';

/** A clock whose frames come when the test says so. */
function handClock() {
  const asked = new Map<symbol, (now: number) => void>();
  const clock: ExhibitClock = {
    now: () => 0,
    after: () => () => undefined,
    frame(callback) {
      const key = Symbol('frame');
      asked.set(key, callback);
      return () => void asked.delete(key);
    },
  };
  return {
    clock,
    waiting: () => asked.size,
    frame(now: number): void {
      const due = [...asked.values()];
      asked.clear();
      for (const callback of due) callback(now);
    },
  };
}

describe('a picture', () => {
  it('is drawn while something moves, and then no frame is asked for', () => {
    const hand = handClock();
    const drawn: number[] = [];
    const loop = drawLoop(hand.clock, (now) => drawn.push(now) < 3);
    expect(hand.waiting()).toBe(0);
    loop.wake();
    for (const now of [10, 20, 30, 40]) hand.frame(now);
    expect(drawn).toEqual([10, 20, 30]);
    expect(hand.waiting()).toBe(0);
  });

  it('is drawn once a frame, however often it is woken', () => {
    const hand = handClock();
    let drawn = 0;
    const loop = drawLoop(hand.clock, () => ++drawn < 0);
    for (let change = 0; change < 5; change++) loop.wake();
    hand.frame(10);
    expect([drawn, hand.waiting()]).toEqual([1, 0]);
  });

  it('is not drawn any more after it was stopped', () => {
    const hand = handClock();
    let drawn = 0;
    const loop = drawLoop(hand.clock, () => ++drawn > 0);
    loop.wake();
    loop.stop();
    loop.wake();
    expect(hand.waiting()).toBe(0);
    hand.frame(10);
    expect(drawn).toBe(0);
  });
});
