import { describe, expect, it } from 'vitest';
import { endFailure, type Failure, type Sample, STILL_MS, WATCH_BEGIN, watchStep } from './watchdog.ts';

const right: Sample = { seconds: 0, wanted: true, speed: 1, frames: 20, width: 1920 };

/** What the watchdog says while a film is sampled ten times a second. */
function watched(samples: readonly Sample[]): Failure | undefined {
  let watch = WATCH_BEGIN;
  for (const sample of samples) {
    const step = watchStep(watch, sample, 100);
    if (step.failure !== undefined) return step.failure;
    watch = step.watch;
  }
  return undefined;
}

const played = (seconds: number, change: Partial<Sample> = {}): Sample[] =>
  Array.from({ length: seconds * 10 }, (_one, at) => ({ ...right, seconds: (at + 1) / 10, ...change }));
const standing = (ms: number, change: Partial<Sample> = {}): Sample[] =>
  Array.from({ length: ms / 100 }, () => ({ ...right, ...change }));

describe('a film that', () => {
  it('moves and has a picture is left alone, for an hour', () => {
    expect(watched(played(3_600))).toBeUndefined();
  });

  it('moves without one frame has no picture: known within 1.2 s of film', () => {
    expect(watched(played(1, { frames: 0 }))).toBeUndefined();
    expect(watched(played(2, { frames: 0 }))).toBe('no-picture');
    expect(watched(played(2, { width: 0 }))).toBe('no-picture');
  });

  it('does not begin, or stops, is given up after 8 s and not before', () => {
    expect(watched(standing(STILL_MS - 100, { frames: 0, width: 0 }))).toBeUndefined();
    expect(watched(standing(STILL_MS, { frames: 0, width: 0 }))).toBe('stands-still');
    expect(
      watched([...played(3), ...standing(STILL_MS - 100, { seconds: 3 }), ...played(6).slice(31)]),
    ).toBeUndefined();
    expect(watched([...played(3), ...standing(STILL_MS, { seconds: 3 })])).toBe('stands-still');
  });

  it('is paused may stand as long as it likes', () => {
    expect(watched(standing(600_000, { wanted: false }))).toBeUndefined();
  });

  it('is sent elsewhere before its first frame is not taken for blind', () => {
    expect(
      watched([
        { ...right, frames: 0 },
        { ...right, frames: 0, seconds: 30 },
      ]),
    ).toBeUndefined();
  });

  it('ends more than a second before its declared end, or without a frame, is damaged', () => {
    expect(ended(11.9)).toBeUndefined();
    expect(ended(11)).toBeUndefined();
    expect(ended(10.8)).toBe('ends-early');
    expect(ended(12, { frames: 0 })).toBe('no-picture');
  });

  it('leaps to its end over what the file lacks has ended early, however fast it plays', () => {
    for (const speed of [0.5, 1, 2]) {
      expect(
        endFailure({ ...WATCH_BEGIN, seconds: 5.5, played: 5.5 }, { ...right, seconds: 12, speed }, 100, 12),
      ).toBe('ends-early');
      const { watch } = watchStep(
        { ...WATCH_BEGIN, seconds: 5.5, played: 5.5 },
        { ...right, seconds: 12, speed },
        100,
      );
      expect(endFailure(watch, { ...right, seconds: 12, speed }, 100, 12)).toBe('ends-early');
    }
  });

  it('plays on while a busy page does not look for two seconds is whole', () => {
    const watch = { ...WATCH_BEGIN, seconds: 8, played: 8 };
    expect(endFailure(watch, { ...right, seconds: 12, speed: 2 }, 2_000, 12)).toBeUndefined();
  });
});

/** What is said when a film of 12 s ends at a second. */
function ended(seconds: number, change: Partial<Sample> = {}): Failure | undefined {
  const watch = { ...WATCH_BEGIN, seconds: seconds - 0.1, played: seconds - 0.1 };
  return endFailure(watch, { ...right, seconds, ...change }, 100, 12);
}
