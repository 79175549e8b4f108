/**
 * The exhibit contract. An exhibit is a module that is given a root element, the content of its pack and a handful of
 * services, and gives back four hooks. It knows no other exhibit, no host and no network.
 *
 * Between two visitors an exhibit is `reset` and kept, suspended, for some time; after that, and whenever a visitor leaves it
 * for another one, it is disposed and mounted afresh.
 *
 * The shell time-boxes every hook (EXHIBIT_LIMITS), awaits `dispose` before the next `mount`, catches everything, writes
 * exhibit and hook to the log, brings the visitor home, and hides the exhibit until the next start after three strikes.
 */
import type { AccessSettings } from './access.ts';
import type { ContentSchema } from './content.ts';
import type { InterfaceLanguage, Localized } from './language.ts';
import type { ScreenGeometry } from './screen.ts';
import type { Millis } from './session.ts';

/** The file of a pack that holds what the exhibit's schema reads. */
export const CONTENT_PATH = 'content.json';

/** How long the shell waits for each hook, milliseconds. */
export const EXHIBIT_LIMITS = {
  load: 10_000,
  mount: 10_000,
  reset: 2_000,
  suspend: 1_000,
  resume: 2_000,
  dispose: 3_000,
};

/** Failures of one exhibit until it is hidden. */
export const EXHIBIT_STRIKES = 3;

/** What the home screen shows without loading the exhibit; `exhibits/<id>/about.ts` exports it as `about`. */
export interface ExhibitAbout {
  /** Folder name, lower case with hyphens. */
  readonly id: string;
  readonly title: Localized;
  /** One sentence, at most 30 Chinese characters. */
  readonly promise: Localized;
  /** Hue of the exhibit in oklch degrees (VISUAL.md: hall gold 85, future violet 300, classroom cyan 210 …). */
  readonly hue: number;
  /** One to four characters that the lights of the home screen gather into. */
  readonly emblem: string;
}

/** Something whose value changes and which tells so. */
export interface Observable<Value> {
  readonly current: Value;
  /** @returns stops the notifications */
  subscribe(listener: (value: Value) => void): () => void;
}

/** The files of the exhibit's own pack. */
export interface PackAssets {
  /** Address of a file of the pack, usable in `src` and `fetch`; `path` as in the manifest. */
  url(path: string): string;
  /** Whether the manifest names the file. */
  has(path: string): boolean;
}

/** Time for exhibits. Everything asked for here is cancelled by the shell at `dispose`. */
export interface ExhibitClock {
  /** Monotonic, milliseconds. */
  now(): Millis;
  /** Calls back before the next painted frame. @returns cancels */
  frame(callback: (now: Millis) => void): () => void;
  /** Calls back once after `delay` milliseconds. @returns cancels */
  after(delay: Millis, callback: () => void): () => void;
}

/** The sounds of the house, all of one scale: a drop (touch), a string (something opens), a bowl (something is given). */
export type SoundName = 'drop' | 'string' | 'bowl';

export interface ExhibitSound {
  /** @param pitch steps on the house's pentatonic scale, 0 is the base */
  play(name: SoundName, pitch?: number): void;
}

/** Counters of this exhibit, kept on this machine through any power cut. Keys: letters, digits, hyphen; at most 64. */
export interface ExhibitCounts {
  read(): Promise<Readonly<Record<string, number>>>;
  /** Adds one; resolves with the new count once it is safely on the disk. */
  add(key: string): Promise<number>;
}

export interface Votes {
  /** All votes of this machine by choice, this visit's included; a choice that nobody has is not in it. */
  readonly counts: Readonly<Record<string, number>>;
  /** What this visit has chosen. */
  readonly mine: string | undefined;
}

/**
 * One vote a visit, kept on this machine through any power cut. A vote may be changed until the visit ends. Choices: letters,
 * digits, hyphen; at most 64.
 */
export interface ExhibitBallot {
  read(): Promise<Votes>;
  /** Casts this visit's vote, or changes it; resolves once it is safely on the disk. To ask again never counts twice. */
  cast(choice: string): Promise<Votes>;
}

export interface ExhibitContext<Content, Root, Signal> {
  /** Empty element of the viewport's size; everything the exhibit shows is inside. */
  readonly root: Root;
  readonly content: Content;
  readonly language: Observable<InterfaceLanguage>;
  readonly access: Observable<AccessSettings>;
  readonly screen: Observable<ScreenGeometry>;
  readonly assets: PackAssets;
  readonly clock: ExhibitClock;
  readonly sound: ExhibitSound;
  readonly counts: ExhibitCounts;
  readonly ballot: ExhibitBallot;
  /**
   * Something is shown that is watched without touching, such as a film, for so many milliseconds from now: the shell asks
   * "still there?" no earlier, but at most five minutes after the last touch. 0 when it is no longer shown.
   */
  watching(milliseconds: Millis): void;
  /** Writes to the kiosk's log; visitors do not see it. */
  report(message: string): void;
  /** The exhibit cannot go on (its graphics context is gone for good, say); the shell closes it and counts a strike. */
  fail(reason: unknown): void;
  /** Aborted when the exhibit is being closed, also in the middle of `mount`. */
  readonly signal: Signal;
}

/** Where in an exhibit visitors are, and what they have done there. */
export interface GuideState {
  /** The place that is open, in the exhibit's own terms: `person/hou-xun`, `experiment/wrench`; undefined where it begins. */
  readonly place: string | undefined;
  /** The tasks that were done since the last `open` or `reset`, each once. */
  readonly done: readonly string[];
}

/**
 * What a tour asks of an exhibit: to be opened at a place, and to tell what is done there. The exhibit alone knows when a task is
 * done, from its own state; a tour only knows the task's name.
 */
export interface ExhibitGuide {
  /** Goes to a place, or to where the exhibit begins, and forgets what was done. @returns false where it has no such place */
  open(place: string | undefined): boolean;
  readonly state: Observable<GuideState>;
}

/** What tours may name in an exhibit with its present content; so that a tour can be checked without opening the exhibit. */
export interface GuideNames {
  readonly places: readonly string[];
  readonly tasks: readonly string[];
}

/** What `mount` returns. */
export interface MountedExhibit {
  /** For tours; an exhibit without it can be looked at on a tour, no more. */
  readonly guide?: ExhibitGuide;
  /**
   * Back to how it was after `mount`. Called when a visit has ended while the exhibit was open; the exhibit is suspended then
   * or will be at once, and is resumed for the next visitor who opens it.
   */
  reset(): void | Promise<void>;
  /** Nothing may move, sound or use the processor until `resume`; `reset` and `dispose` may come in between. */
  suspend(): void | Promise<void>;
  resume(): void | Promise<void>;
  /** Everything is given back: listeners, timers, GPU memory, elements. */
  dispose(): void | Promise<void>;
}

export interface ExhibitModule<Content, Root, Signal> {
  readonly id: string;
  readonly contentSchema: ContentSchema<Content>;
  /** Given by exhibits that have a guide. */
  guideNames?(content: Content): GuideNames;
  mount(context: ExhibitContext<Content, Root, Signal>): MountedExhibit | Promise<MountedExhibit>;
}
