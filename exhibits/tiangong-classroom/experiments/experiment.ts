/**
 * What an experiment is made of: a pure model that steps through time, a scene that draws it, and its words.
 *
 * The bench (`bench/`) owns time, setup and the stage: it advances the model by whole steps, blends the last two states for
 * the moment that is drawn, and asks for no frame while the model rests. Models know no clock, no screen and no chance but a
 * seed of their own, so the same hand gives the same picture on every machine.
 */
import type { Object3D } from 'three';
import type { Localized } from '#core/language.ts';
import type { Materials } from '../stage/materials.ts';

export type ExperimentId =
  | 'wrench'
  | 'gyro'
  | 'momentum'
  | 'turn'
  | 'bridge'
  | 'capillary'
  | 'optics'
  | 'tank'
  | 'lazyball'
  | 'flame';

/** Where the experiment is done: 1 g, or falling around the Earth. */
export type Place = 'earth' | 'orbit';

/** What hands have set. */
export interface Setup<Control extends string = string> {
  readonly place: Place;
  /** In each control's own unit. */
  readonly values: Readonly<Record<Control, number>>;
}

/** Something that a hand may set, two or three of an experiment. */
export interface ControlSpec<Control extends string = string> {
  readonly name: Control;
  readonly least: number;
  readonly most: number;
  /** Of the slider, and of a press on its − and +. */
  readonly step: number;
  readonly initial: number;
  /** As it is shown after the number: `cm`, `m/s`, `°`; empty for a bare number. */
  readonly unit: string;
  /** How many digits are shown after the point. */
  readonly digits: number;
  /** Whether a change begins the experiment anew; otherwise it takes effect in the next step. */
  readonly restarts: boolean;
}

/** One thing that a hand does: by a button (strength 0.6, no direction), or by a flick on the stage. */
export interface Deed<Act extends string = string> {
  readonly name: Act;
  /** 0 to 1. */
  readonly strength: number;
  /** Direction on the stage, a unit vector, x to the right, y up; none when it came from a button. */
  readonly direction?: { readonly x: number; readonly y: number };
  /** Which of several things (a ball's index), where there are several. */
  readonly which?: number;
}

/** A number that is shown beside the stage. */
export interface Reading<Name extends string = string> {
  readonly name: Name;
  readonly value: number;
  readonly unit: string;
  readonly digits: number;
}

/** Pure. All quantities in SI units unless a member says otherwise. */
export interface Model<
  State,
  Control extends string = string,
  Act extends string = string,
  Sentence extends string = string,
  ReadingName extends string = string,
> {
  /** Length of one step, s. */
  readonly step: number;
  readonly controls: readonly ControlSpec<Control>[];
  /**
   * Whether a change of place takes effect in the next step, as when gravity fades before one's eyes; otherwise the switch
   * begins the experiment anew.
   */
  readonly crossesPlaces?: boolean;
  /** What a single tap can do, in the order of the buttons; a hand on the stage can do the same. */
  readonly acts: readonly Act[];
  begin(setup: Setup<Control>): State;
  /** The state one `step` later. */
  advance(state: State, setup: Setup<Control>): State;
  act(state: State, setup: Setup<Control>, deed: Deed<Act>): State;
  /** The state at `share` (0 to 1) of the way from one step to the next, for drawing only. */
  blend(before: State, after: State, share: number): State;
  /** Whether nothing will be seen to change until a hand does something. */
  isResting(state: State, setup: Setup<Control>): boolean;
  /** The one sentence that says what is being seen. */
  say(state: State, setup: Setup<Control>): Sentence;
  /** One to three numbers. */
  read(state: State, setup: Setup<Control>): readonly Reading<ReadingName>[];
}

/** A finger on the stage. Stage coordinates: see `StageScene`. */
export interface Hand {
  readonly phase: 'down' | 'move' | 'up';
  readonly x: number;
  readonly y: number;
  /** Speed of the finger, stage units per second. */
  readonly speedX: number;
  readonly speedY: number;
}

/**
 * Draws states. Stage units: the square from −1 to 1 in x and y at z = 0 is always in view, x to the right, y up, z towards
 * the visitor; on a wide or a tall stage there is more on two sides.
 */
export interface StageScene<State, Control extends string = string, Act extends string = string> {
  readonly object: Object3D;
  /** @param seconds since the experiment was opened, for what shimmers; stands still with reduced motion */
  draw(state: State, setup: Setup<Control>, seconds: number): void;
  /** What the finger does, if anything. */
  hand(hand: Hand, state: State, setup: Setup<Control>): Deed<Act> | undefined;
  dispose(): void;
}

/** The words of an experiment, all in both languages. */
export interface ExperimentWords<
  Control extends string = string,
  Act extends string = string,
  Sentence extends string = string,
  ReadingName extends string = string,
> {
  readonly title: Localized;
  /** What to do, in one short sentence: it stands under the title. */
  readonly invitation: Localized;
  readonly controls: Readonly<Record<Control, Localized>>;
  readonly acts: Readonly<Record<Act, Localized>>;
  /** What is seen and why; two short sentences at most. */
  readonly sentences: Readonly<Record<Sentence, Localized>>;
  readonly readings: Readonly<Record<ReadingName, Localized>>;
  /** What the picture shows, for somebody who does not see it. */
  readonly picture: Localized;
}

export interface Experiment<
  State,
  Control extends string = string,
  Act extends string = string,
  Sentence extends string = string,
  ReadingName extends string = string,
> {
  readonly id: ExperimentId;
  readonly model: Model<State, Control, Act, Sentence, ReadingName>;
  readonly words: ExperimentWords<Control, Act, Sentence, ReadingName>;
  scene(materials: Materials): StageScene<State, Control, Act>;
}

/** The setup that a visitor finds. */
export function firstSetup<Control extends string>(
  controls: readonly ControlSpec<Control>[],
  place: Place = 'orbit',
): Setup<Control> {
  const values = Object.fromEntries(controls.map(({ name, initial }) => [name, initial]));
  return { place, values: values as Record<Control, number> };
}
