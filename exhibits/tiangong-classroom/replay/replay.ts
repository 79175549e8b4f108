/** One film that is open: its state, its captions and its element; what goes wrong with it is told once. */
import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { amplitudeOf } from '#core/access.ts';
import type { Cue } from '#core/webvtt.ts';
import type { PageContext } from '#exhibits/kit/context.ts';
import type { Chapter, ClassroomContent, Film, Question } from '../content.ts';
import { driveFilm, type FilmDriver } from './film.ts';
import { loadCaptions } from './load-captions.ts';
import {
  type Asking,
  beginReplay,
  type Preferences,
  type ReplayEvent,
  type ReplayState,
  replayStep,
} from './model.ts';
import type { Failure } from './watchdog.ts';

export interface Replay {
  readonly film: Film;
  /** Chapters of this film, by their beginning. */
  readonly chapters: readonly Chapter[];
  readonly state: ReadonlySignal<ReplayState>;
  /** Parts of the state that change seldom; what shows them is not drawn anew ten times a second. */
  readonly phase: ReadonlySignal<ReplayState['phase']>;
  readonly length: ReadonlySignal<number>;
  readonly asking: ReadonlySignal<Asking | undefined>;
  /** The chapter that is on; before the first one begins, the first. */
  readonly chapter: ReadonlySignal<Chapter | undefined>;
  readonly preferences: Signal<Preferences>;
  /** Languages whose captions could be read; undefined until they are. */
  readonly captions: ReadonlySignal<ReadonlyMap<string, readonly Cue[]> | undefined>;
  send(event: ReplayEvent): void;
  /** Gives the film its element. @returns takes it away */
  attach(video: HTMLVideoElement): () => void;
  /** Keeps an interpreter or a narrator in step. @returns lets go */
  lead(follower: HTMLMediaElement): () => void;
  suspend(): void;
  resume(): void;
  close(): void;
}

export interface ReplayOptions {
  readonly context: PageContext<ClassroomContent>;
  readonly film: Film;
  readonly chapters: readonly Chapter[];
  readonly questions: readonly Question[];
  /** Second to stand at, until it is played. */
  readonly at: number;
  /** One of `questions` that is asked at once. */
  readonly asked: Question | undefined;
  readonly preferences: Signal<Preferences>;
  /** Told once, when the film cannot be shown. */
  readonly failed: (chapter: string | undefined) => void;
}

export function openReplay(options: ReplayOptions): Replay {
  return new OpenReplay(options);
}

class OpenReplay implements Replay {
  readonly film: Film;
  readonly chapters: readonly Chapter[];
  readonly preferences: Signal<Preferences>;
  readonly state: Signal<ReplayState>;
  readonly phase = computed(() => this.state.value.phase);
  readonly length = computed(() => this.state.value.length);
  readonly asking = computed(() => this.state.value.asking);
  readonly chapter = computed(() => {
    const { seconds } = this.state.value;
    return this.chapters.findLast(({ part }) => (part?.start ?? 0) <= seconds + 0.05) ?? this.chapters[0];
  });
  readonly captions = signal<ReadonlyMap<string, readonly Cue[]> | undefined>(undefined);
  private readonly options: ReplayOptions;
  private readonly closing = new AbortController();
  private readonly stops: readonly (() => void)[];
  private driver: FilmDriver | undefined;
  private suspended = false;
  private over = false;

  constructor(options: ReplayOptions) {
    const { film, chapters, preferences, at, asked, context } = options;
    this.options = options;
    this.film = film;
    this.chapters = chapters;
    this.preferences = preferences;
    this.state = signal(beginReplay(film.seconds, at, asked));
    this.stops = [
      this.state.subscribe(() => this.apply()),
      preferences.subscribe(() => this.apply()),
      context.access.subscribe(() => this.apply()),
      this.phase.subscribe((phase) => this.tellWatching(phase)),
    ];
    void this.readCaptions();
  }

  send(event: ReplayEvent): void {
    this.state.value = replayStep(this.state.value, event, this.options.questions);
  }

  attach(video: HTMLVideoElement): () => void {
    const { clock, assets } = this.options.context;
    const driver = driveFilm(video, {
      sources: this.film.sources.filter((path) => assets.has(path)).map((path) => assets.url(path)),
      seconds: this.film.seconds,
      clock,
      hooks: {
        at: (seconds) => this.send({ type: 'at', seconds }),
        length: (seconds) => this.send({ type: 'length', seconds }),
        ended: () => this.send({ type: 'ended' }),
        waited: (ms) => this.send({ type: 'wait', ms }),
        failed: (failure, detail) => this.fail(failure, detail),
        refused: () => this.send({ type: 'pause' }),
      },
    });
    this.driver = driver;
    if (this.suspended) driver.suspend();
    this.apply();
    return () => {
      this.driver = undefined;
      driver.close();
    };
  }

  lead(follower: HTMLMediaElement): () => void {
    return this.driver?.lead(follower) ?? (() => undefined);
  }

  suspend(): void {
    this.suspended = true;
    this.driver?.suspend();
  }

  resume(): void {
    this.suspended = false;
    this.driver?.resume();
  }

  close(): void {
    this.options.context.watching(0);
    this.over = true;
    this.closing.abort();
    for (const stop of this.stops) stop();
    this.driver?.close();
    this.driver = undefined;
  }

  private apply(): void {
    const { access } = this.options.context;
    this.driver?.apply(this.state.peek(), this.preferences.peek(), amplitudeOf(access.current.volume));
  }

  /** Nobody who follows a film is to be asked in its middle whether he is still there. */
  private tellWatching(phase: ReplayState['phase']): void {
    const goesOn = phase === 'playing' || phase === 'asking';
    const seconds = this.length.peek() / this.preferences.peek().speed;
    this.options.context.watching(goesOn ? seconds * 1000 : 0);
  }

  private async readCaptions(): Promise<void> {
    const { context } = this.options;
    const tracks = await loadCaptions(this.film, context, this.closing.signal);
    if (this.over) return;
    if (tracks.size === 0) this.fail('no-captions', 'none of its languages can be read');
    else this.captions.value = tracks;
  }

  private fail(failure: Failure, detail: string): void {
    if (this.over) return;
    this.over = true;
    this.send({ type: 'pause' });
    this.options.context.report(
      `[film-failed] ${this.film.id}: ${failure}: ${detail}. Its chapters show their experiments instead.`,
    );
    // What was touched or played shows its experiment; a film that fails by itself moves nobody.
    const begun = this.state.peek().phase !== 'still';
    this.options.failed(begun ? this.chapter.peek()?.id : undefined);
  }
}
