/** Whether a film is being shown at all: a browser may play one without a picture, stop, or wait for ever without a word. Pure. */

/** What the media element says at one moment. */
export interface Sample {
  /** `HTMLMediaElement.currentTime`, seconds. */
  readonly seconds: number;
  /** Whether it has been told to play. */
  readonly wanted: boolean;
  /** `HTMLMediaElement.playbackRate`. */
  readonly speed: number;
  /** Frames that were decoded so far, of `getVideoPlaybackQuality()`. */
  readonly frames: number;
  /** Pixels; 0 until known, and for a file without a picture. */
  readonly width: number;
}

export interface Watch {
  /** Second at which it was seen last. */
  readonly seconds: number;
  /**
   * The last second that it came to by playing, or was sent to. A browser leaps over what a broken file lacks, to the very
   * end, without a word.
   */
  readonly played: number;
  /** How long it has not moved although it should, milliseconds. */
  readonly stillMs: number;
  /** Seconds of film that went by without one frame. */
  readonly blindSeconds: number;
}

export type Failure =
  /** The browser has no decoder, or the file is none. */
  | 'does-not-decode'
  /** Time passes and no frame comes: HEVC in Chromium, or a file with sound alone. */
  | 'no-picture'
  | 'no-captions'
  | 'ends-early'
  /** It has not begun, or not gone on. */
  | 'stands-still';

/** A film that does not move for so long will not, milliseconds. */
export const STILL_MS = 8_000;
/** So much film without a frame shows that none will come, seconds. */
const BLIND_SECONDS = 1;
/** A film may end this much before its declared length, seconds. */
export const EARLY_SECONDS = 1;

export const WATCH_BEGIN: Watch = { seconds: 0, played: 0, stillMs: 0, blindSeconds: 0 };

/** @param elapsedMs since the last sample */
export function watchStep(
  watch: Watch,
  sample: Sample,
  elapsedMs: number,
): { readonly watch: Watch; readonly failure: Failure | undefined } {
  const moved = sample.seconds - watch.seconds;
  const leapt = moved > playable(sample.speed, elapsedMs);
  const stillMs = !sample.wanted || Math.abs(moved) > 0.001 ? 0 : watch.stillMs + elapsedMs;
  const blind = sample.frames === 0 || sample.width === 0;
  const blindSeconds = blind ? watch.blindSeconds + (leapt ? 0 : Math.max(0, moved)) : 0;
  const failure =
    blindSeconds > BLIND_SECONDS ? 'no-picture' : stillMs >= STILL_MS ? 'stands-still' : undefined;
  // Over a hole in its middle it plays on; at its end it stays where it has leapt to.
  const played = leapt || moved === 0 ? watch.played : sample.seconds;
  return { watch: { seconds: sample.seconds, played, stillMs, blindSeconds }, failure };
}

/** Seconds of film that may go by in a time; what is more was left out. */
const playable = (speed: number, elapsedMs: number): number => (elapsedMs / 1000) * speed + EARLY_SECONDS;

/**
 * What is wrong with a film that says it has ended.
 * @param sample of this moment
 * @param elapsedMs since the last sample
 * @param length as the pack declares it, seconds
 */
export function endFailure(
  watch: Watch,
  sample: Sample,
  elapsedMs: number,
  length: number,
): Failure | undefined {
  if (sample.frames === 0) return 'no-picture';
  return watchStep(watch, sample, elapsedMs).watch.played < length - EARLY_SECONDS ? 'ends-early' : undefined;
}
