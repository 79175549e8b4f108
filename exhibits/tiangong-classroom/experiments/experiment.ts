/**
 * What an experiment is made of: a pure model that steps through time, a scene that draws it, and its words.
 *
 * The bench (`bench/`) owns time, setup and the stage; the models are the kit's, with a place to be set besides.
 */
import type { Object3D } from 'three';
import {
  type ControlSpec,
  type Deed,
  firstValues,
  type Hand,
  type Model as KitModel,
  type ModelWords,
  type Setup as KitSetup,
} from '#exhibits/kit/bench/model.ts';
import type { Tasks } from '#exhibits/kit/bench/tasks.ts';
import type { Materials } from '../stage/materials.ts';
import type { TaskOf } from './task-names.ts';

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

export interface Setup<Control extends string = string> extends KitSetup<Control> {
  readonly place: Place;
}

export interface Model<
  State,
  Control extends string = string,
  Act extends string = string,
  Sentence extends string = string,
  ReadingName extends string = string,
> extends KitModel<State, Control, Act, Sentence, ReadingName, Setup<Control>> {
  /**
   * Whether a change of place takes effect in the next step, as when gravity fades before one's eyes; otherwise the switch
   * begins the experiment anew.
   */
  readonly crossesPlaces?: boolean;
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

/** A test for each of the experiment's tasks, pure: whether its state says that it is done. */
export type ExperimentTasks<Id extends ExperimentId, State, Control extends string> = Tasks<
  State,
  Setup<Control>,
  TaskOf<Id>
>;

export interface Experiment<
  State,
  Control extends string = string,
  Act extends string = string,
  Sentence extends string = string,
  ReadingName extends string = string,
> {
  readonly id: ExperimentId;
  readonly model: Model<State, Control, Act, Sentence, ReadingName>;
  readonly words: ModelWords<Control, Act, Sentence, ReadingName>;
  readonly tasks: Tasks<State, Setup<Control>>;
  scene(materials: Materials): StageScene<State, Control, Act>;
}

/** The setup that a visitor finds. */
export function firstSetup<Control extends string>(
  controls: readonly ControlSpec<Control>[],
  place: Place = 'orbit',
): Setup<Control> {
  return { place, values: firstValues(controls) };
}
