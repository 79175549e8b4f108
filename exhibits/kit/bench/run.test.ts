import { describe, expect, it } from 'vitest';
import { firstValues, type Model } from './model.ts';
import { actOnRun, advanceRun, drawnState, isRunResting, MOST_SECONDS, runFrom } from './run.ts';

/** A stone that falls 1 m each step of 10 ms, and rests when it has fallen `deep` metres. */
const stone: Model<number, 'deep', 'lift', 'falls', 'depth'> = {
  step: 0.01,
  controls: [
    { name: 'deep', least: 0, most: 100, step: 1, initial: 20, unit: 'm', digits: 0, restarts: false },
  ],
  acts: ['lift'],
  begin: () => 0,
  advance: (state) => state + 1,
  act: (state, _setup, { strength }) => state - 10 * strength,
  blend: (before, after, share) => before + (after - before) * share,
  isResting: (state, { values }) => state >= values.deep,
  say: () => 'falls',
  read: (state) => [{ name: 'depth', value: state, unit: 'm', digits: 0 }],
};
const setup = { values: firstValues(stone.controls) };

function run(frames: readonly number[], start = 0): { readonly drawn: number; readonly after: number } {
  const end = frames.reduce((now, seconds) => advanceRun(stone, now, setup, seconds), runFrom(start));
  return { drawn: drawnState(stone, end), after: end.after };
}

describe('a run', () => {
  it('goes as far in one frame as in many, whatever their lengths', () => {
    const even = run(Array.from({ length: 6 }, () => 0.02));
    const uneven = run([0.007, 0.031, 0.002, 0.04, 0.0201, 0.0199]);
    expect(even.drawn).toBeCloseTo(11, 9);
    expect(uneven.drawn).toBeCloseTo(even.drawn, 9);
  });

  it('draws between two steps, one step late at most', () => {
    expect(run([0.025]).after).toBe(2);
    expect(run([0.025]).drawn).toBeCloseTo(1.5, 9);
  });

  it('takes no more steps in one frame than fit into the longest frame', () => {
    expect(run([3]).after).toBeLessThanOrEqual(Math.round(MOST_SECONDS / stone.step));
    expect(run([3]).after).toBeGreaterThan(0);
    expect(run([-3]).after).toBe(0);
  });

  it('stops on the step on which it comes to rest, and is the very same from then on', () => {
    const end = Array.from({ length: 20 }, () => 0.05).reduce(
      (now, seconds) => advanceRun(stone, now, setup, seconds),
      runFrom(0),
    );
    expect(end.after).toBe(20);
    expect(isRunResting(stone, end, setup)).toBe(true);
    expect(advanceRun(stone, end, setup, 0.05)).toBe(end);
  });

  it('is drawn where it rests, not a part of a step before', () => {
    expect(run([0.05, 0.05, 0.05, 0.05, 0.0499], 0).drawn).toBe(20);
  });

  it('goes on when a hand has changed what it rests at, or has done something', () => {
    const rested = runFrom(20);
    expect(isRunResting(stone, rested, { ...setup, values: { deep: 30 } })).toBe(false);
    const lifted = actOnRun(stone, rested, setup, { name: 'lift', strength: 0.5 });
    expect(drawnState(stone, lifted)).toBe(15);
    expect(isRunResting(stone, lifted, setup)).toBe(false);
  });
});
