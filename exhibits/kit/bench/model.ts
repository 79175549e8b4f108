/**
 * What a hand can try: a pure model that steps through time, what may be set and done, what is said and read meanwhile.
 *
 * Whoever shows it owns time, setup and picture: the model is advanced by whole steps, the last two states are blended for
 * the moment that is drawn, and no frame is asked for while it rests. Models know no clock, no screen and no chance but a seed
 * of their own, so the same hand gives the same picture on every machine.
 */
import type { Localized } from '#core/language.ts';

/** What hands have set. An exhibit may add what it lets be set besides. */
export interface Setup<Control extends string = string> {
  /** In each control's own unit. */
  readonly values: Readonly<Record<Control, number>>;
}

/** A number as it is read. */
export interface Shown {
  readonly value: number;
  readonly unit: string;
  readonly digits: number;
}

/** Something that a hand may set, one to three of a model. */
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
  /** Whether a change begins anew; otherwise it takes effect in the next step. */
  readonly restarts: boolean;
  /** How a value is shown where its own number says little, as on a scale of powers of ten; else with `unit` and `digits`. */
  readonly shown?: (value: number) => Shown;
}

/** One thing that a hand does: by a button (strength 0.6, no direction), or by a flick on the picture. */
export interface Deed<Act extends string = string> {
  readonly name: Act;
  /** 0 to 1. */
  readonly strength: number;
  /** Direction on the picture, a unit vector in the picture's own coordinates; none when it came from a button. */
  readonly direction?: { readonly x: number; readonly y: number };
  /** Which of several things (a ball's index), where there are several. */
  readonly which?: number;
}

/** A number that is shown beside the picture. */
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
  Set extends Setup<Control> = Setup<Control>,
> {
  /** Length of one step, s. */
  readonly step: number;
  readonly controls: readonly ControlSpec<Control>[];
  /** What a single tap can do, in the order of the buttons; a hand on the picture can do the same. */
  readonly acts: readonly Act[];
  begin(setup: Set): State;
  /** The state one `step` later. */
  advance(state: State, setup: Set): State;
  act(state: State, setup: Set, deed: Deed<Act>): State;
  /** The state at `share` (0 to 1) of the way from one step to the next, for drawing only. */
  blend(before: State, after: State, share: number): State;
  /** Whether nothing will be seen to change until a hand does something. */
  isResting(state: State, setup: Set): boolean;
  /** The one sentence that says what is being seen. */
  say(state: State, setup: Set): Sentence;
  /** One to three numbers. */
  read(state: State, setup: Set): readonly Reading<ReadingName>[];
}

/** A finger on the picture, in the picture's own coordinates. */
export interface Hand {
  readonly phase: 'down' | 'move' | 'up';
  readonly x: number;
  readonly y: number;
  /** Speed of the finger, the same units per second. */
  readonly speedX: number;
  readonly speedY: number;
}

/** What is said of a model, all in both languages. */
export interface ModelWords<
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

/** What a visitor finds set. */
export function firstValues<Control extends string>(
  controls: readonly ControlSpec<Control>[],
): Readonly<Record<Control, number>> {
  const values = Object.fromEntries(controls.map(({ name, initial }) => [name, initial]));
  return values as Record<Control, number>;
}
