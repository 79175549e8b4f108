import { describe, expect, it } from 'vitest';
import { isResting, type Spring, stepSpring } from './spring.ts';

const LET_GO: Spring = { value: 0, speed: 0, target: 100 };
/** Frames of a screen, seconds. */
const FRAME = 1 / 60;

/** Values of all frames until it rests. */
function course(spring: Spring, frame = FRAME): readonly Spring[] {
  const all = [spring];
  for (let now = spring; !isResting(now, 0.5) && all.length < 1_000; ) {
    now = stepSpring(now, frame);
    all.push(now);
  }
  return all;
}

describe('what a hand has let go of', () => {
  it('comes to rest at its place within half a second', () => {
    const seconds = course(LET_GO).length * FRAME;
    expect(seconds).toBeGreaterThan(0.2);
    expect(seconds).toBeLessThan(0.75);
    expect(course(LET_GO).at(-1)?.value).toBeCloseTo(100, 0);
  });

  it('does not swing beyond its place', () => {
    const values = course(LET_GO).map(({ value }) => value);
    expect(Math.max(...values)).toBeLessThanOrEqual(100);
    expect(values).toEqual(values.toSorted((one, other) => one - other));
  });

  it('goes on with the speed of the hand', () => {
    const thrown = stepSpring({ value: 0, speed: 800, target: 100 }, FRAME);
    expect(thrown.value).toBeGreaterThan(stepSpring(LET_GO, FRAME).value);
  });

  it('takes the same way on a slow machine as on a fast one', () => {
    const half = stepSpring(stepSpring(LET_GO, FRAME / 2), FRAME / 2);
    const whole = stepSpring(LET_GO, FRAME);
    expect(half.value).toBeCloseTo(whole.value, 9);
    expect(half.speed).toBeCloseTo(whole.speed, 9);
  });

  it('is not flung away by a frame that took seconds', () => {
    expect(stepSpring({ value: 0, speed: 5_000, target: 100 }, 10).value).toBeCloseTo(100, 3);
  });

  it('stands still only when neither way nor speed is left', () => {
    expect(isResting({ value: 99.9, speed: 0, target: 100 }, 0.5)).toBe(true);
    expect(isResting({ value: 100, speed: 50, target: 100 }, 0.5)).toBe(false);
    expect(isResting({ value: 90, speed: 0, target: 100 }, 0.5)).toBe(false);
  });
});
