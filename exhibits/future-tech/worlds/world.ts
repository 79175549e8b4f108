/**
 * What one of the ten worlds is made of: a pure model that answers the hand, a scene that draws it, its words, its drawings.
 *
 * Every world is seen at four stops between fiction and fact (`Moment.story`): what was dreamt, what exists, what is missing,
 * what would have to come true. The model is the same at every stop; the picture changes along the way.
 */
import type { Container } from 'pixi.js';
import type { Localized } from '#core/language.ts';
import type { Deed, Hand, Model, ModelWords, Setup } from '#exhibits/kit/bench/model.ts';
import type { Tasks } from '#exhibits/kit/bench/tasks.ts';
import type { Atlas } from '../stage/atlas.ts';
import type { Brush } from '../stage/brush.ts';

export type WorldId =
  | 'space-elevator'
  | 'cyberspace'
  | 'bci'
  | 'nanorobots'
  | 'biocomputer'
  | 'hibernation'
  | 'exoskeleton'
  | 'dyson-sphere'
  | 'quantum-computer'
  | 'brain-bank';

/** The moment that is drawn. */
export interface Moment {
  /**
   * Between fiction and fact, 0 to 3, springing from stop to stop: 0 the dream, whole and glowing; 1 what exists today, the
   * rest a ghost; 2 what is missing, and only that in the light; 3 what would have to come true, whole again, and sober.
   */
  readonly story: number;
  /** Since the world was opened, s; for what shimmers only. Stands still with reduced motion, and when the model rests. */
  readonly seconds: number;
}

/** A place in the picture that is named beside it, in scene units. Its words are HTML, never drawn. */
export interface Mark<Name extends string = string> {
  readonly name: Name;
  readonly x: number;
  readonly y: number;
}

/**
 * Draws states. Scene units: the square from −500 to 500 in x and y is always in view, x to the right, y **down**; on a wide or
 * a tall screen there is more on two sides, also behind words. One unit is about one pixel of a middling screen.
 */
export interface WorldScene<
  State,
  Control extends string = string,
  Act extends string = string,
  MarkName extends string = string,
> {
  readonly view: Container;
  draw(state: State, setup: Setup<Control>, moment: Moment): void;
  /** At most three, far from each other; they follow the picture. */
  marks(state: State, setup: Setup<Control>): readonly Mark<MarkName>[];
  /** What the finger does, if anything. */
  hand(hand: Hand, state: State, setup: Setup<Control>): Deed<Act> | undefined;
  dispose(): void;
}

export interface WorldWords<
  Control extends string = string,
  Act extends string = string,
  Sentence extends string = string,
  ReadingName extends string = string,
  MarkName extends string = string,
> extends ModelWords<Control, Act, Sentence, ReadingName> {
  /** Where each number comes from: a formula's name, a measurement, a source; at most 18 Chinese characters. */
  readonly sources: Readonly<Record<ReadingName, Localized>>;
  /** One to four words each. */
  readonly marks: Readonly<Record<MarkName, Localized>>;
}

export interface World<
  State,
  Control extends string = string,
  Act extends string = string,
  Sentence extends string = string,
  ReadingName extends string = string,
  MarkName extends string = string,
> {
  readonly id: WorldId;
  readonly model: Model<State, Control, Act, Sentence, ReadingName>;
  /** What tours may ask for, by its names in task-names.ts. */
  readonly tasks: Tasks<State, Setup<Control>>;
  readonly words: WorldWords<Control, Act, Sentence, ReadingName, MarkName>;
  /** The world's drawings together with the common ones, one texture. */
  readonly atlas: Atlas;
  scene(brush: Brush): WorldScene<State, Control, Act, MarkName>;
}
