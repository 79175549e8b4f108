/**
 * One media element told what the state says, and watched. A film that the browser cannot show is found out within seconds:
 * it says so itself, or the watchdog does.
 */
import type { ExhibitClock } from '#core/exhibit.ts';
import { keepStep } from './follow.ts';
import type { Preferences, ReplayState } from './model.ts';
import { endFailure, type Failure, type Sample, WATCH_BEGIN, watchStep } from './watchdog.ts';

/** How often a film that plays is looked at, milliseconds: captions and questions come this late at most. */
const PULSE_MS = 100;

export interface FilmHooks {
  readonly at: (seconds: number) => void;
  readonly length: (seconds: number) => void;
  readonly ended: () => void;
  /** Time went by while a question waits, milliseconds. */
  readonly waited: (ms: number) => void;
  readonly failed: (failure: Failure, detail: string) => void;
  /** The browser refused to begin without a touch. */
  readonly refused: () => void;
}

export interface FilmOptions {
  /** Addresses of the same film, the preferred one first. */
  readonly sources: readonly string[];
  /** As the pack declares it. */
  readonly seconds: number;
  readonly clock: ExhibitClock;
  readonly hooks: FilmHooks;
}

export interface FilmDriver {
  /** Brings the element into line with the state. @param volume 0 to 1 */
  apply(state: ReplayState, preferences: Preferences, volume: number): void;
  /** Nothing plays and nothing is looked at until `resume`. */
  suspend(): void;
  resume(): void;
  /** Keeps another element in step with the film. @returns lets go of it */
  lead(follower: HTMLMediaElement): () => void;
  /** The element holds nothing any more. */
  close(): void;
}

export function driveFilm(video: HTMLVideoElement, options: FilmOptions): FilmDriver {
  return new Driver(video, options);
}

class Driver implements FilmDriver {
  private readonly video: HTMLVideoElement;
  private readonly options: FilmOptions;
  private readonly followers = new Set<HTMLMediaElement>();
  private readonly listening = new AbortController();
  private source = 0;
  private order = -1;
  private phase: ReplayState['phase'] = 'still';
  private speed = 1;
  private suspended = false;
  private watch = WATCH_BEGIN;
  private lastPulse = 0;
  private cancelPulse: (() => void) | undefined;

  constructor(video: HTMLVideoElement, options: FilmOptions) {
    this.video = video;
    this.options = options;
    const { signal } = this.listening;
    video.addEventListener('loadedmetadata', () => this.measured(), { signal });
    video.addEventListener('ended', () => this.ended(), { signal });
    video.addEventListener('error', () => this.broken(), { signal });
    video.preload = 'auto';
    video.src = options.sources[0] ?? '';
  }

  apply(state: ReplayState, preferences: Preferences, volume: number): void {
    const { video } = this;
    this.phase = state.phase;
    this.speed = preferences.speed;
    video.defaultPlaybackRate = preferences.speed;
    video.playbackRate = preferences.speed;
    for (const sound of [video, ...this.followers]) sound.volume = volume;
    if (state.jump.order !== this.order) {
      this.order = state.jump.order;
      video.currentTime = state.jump.to;
      this.watch = { ...this.watch, seconds: state.jump.to, played: state.jump.to };
    }
    this.settle();
  }

  suspend(): void {
    this.suspended = true;
    this.settle();
  }

  resume(): void {
    this.suspended = false;
    this.settle();
  }

  lead(follower: HTMLMediaElement): () => void {
    this.followers.add(follower);
    follower.volume = this.video.volume;
    this.step();
    return () => {
      this.followers.delete(follower);
      empty(follower);
    };
  }

  close(): void {
    this.listening.abort();
    this.cancelPulse?.();
    this.cancelPulse = undefined;
    for (const follower of this.followers) empty(follower);
    this.followers.clear();
    empty(this.video);
  }

  private get wanted(): boolean {
    return this.phase === 'playing' && !this.suspended;
  }

  /** Plays or stands, looks or rests, as the state has it. */
  private settle(): void {
    const { video } = this;
    if (this.wanted && video.paused) begin(video, () => this.options.hooks.refused());
    if (!this.wanted && !video.paused) video.pause();
    this.step();
    const looks = !this.suspended && (this.phase === 'playing' || this.phase === 'asking');
    if (looks && this.cancelPulse === undefined) {
      this.lastPulse = this.options.clock.now();
      this.plan();
    }
    if (looks) return;
    this.cancelPulse?.();
    this.cancelPulse = undefined;
  }

  private plan(): void {
    this.cancelPulse = this.options.clock.after(PULSE_MS, () => {
      this.cancelPulse = undefined;
      this.pulse();
      if (!this.listening.signal.aborted) this.settle();
    });
  }

  private pulse(): void {
    const { hooks, clock } = this.options;
    const elapsed = clock.now() - this.lastPulse;
    this.lastPulse = clock.now();
    if (this.phase === 'asking') return hooks.waited(elapsed);
    const sample = this.sample();
    const { watch, failure } = watchStep(this.watch, sample, elapsed);
    this.watch = watch;
    if (failure !== undefined) return hooks.failed(failure, `${this.name} at ${sample.seconds.toFixed(1)} s`);
    // What was leapt over was not seen, and asks nothing.
    if (watch.played === sample.seconds) hooks.at(sample.seconds);
  }

  private sample(): Sample {
    const { video } = this;
    return {
      seconds: video.currentTime,
      wanted: this.wanted,
      speed: this.speed,
      frames: video.getVideoPlaybackQuality().totalVideoFrames,
      width: video.videoWidth,
    };
  }

  private measured(): void {
    const { duration } = this.video;
    if (Number.isFinite(duration) && duration > 0) this.options.hooks.length(duration);
  }

  private ended(): void {
    const { hooks, clock, seconds } = this.options;
    const failure = endFailure(this.watch, this.sample(), clock.now() - this.lastPulse, seconds);
    if (failure === undefined) hooks.ended();
    else hooks.failed(failure, `${this.name} at ${this.watch.played.toFixed(1)} s`);
  }

  /** The next format has its turn, from the second that was reached. */
  private broken(): void {
    const { video, options } = this;
    const why = `${this.name}: ${video.error?.message ?? 'no reason given'}`;
    this.source += 1;
    const next = options.sources[this.source];
    if (next === undefined) return options.hooks.failed('does-not-decode', why);
    const at = this.watch.seconds;
    video.src = next;
    video.currentTime = at;
    this.settle();
  }

  private get name(): string {
    return this.options.sources[this.source]?.replace(/^.*\//, '') ?? 'no file';
  }

  private step(): void {
    for (const follower of this.followers) {
      const { rate, jump } = keepStep(this.video.currentTime, follower.currentTime, this.speed);
      follower.playbackRate = rate;
      if (jump !== undefined && !follower.seeking) follower.currentTime = jump;
      if (this.wanted && follower.paused) begin(follower, () => undefined);
      if (!this.wanted && !follower.paused) follower.pause();
    }
  }
}

/** A pause or another file before it began is no failure; a browser that wants a touch first is told of. */
function begin(media: HTMLMediaElement, refused: () => void): void {
  media.play().catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'NotAllowedError') refused();
  });
}

/** Gives decoder and buffers back. */
function empty(media: HTMLMediaElement): void {
  media.pause();
  media.removeAttribute('src');
  media.load();
}
