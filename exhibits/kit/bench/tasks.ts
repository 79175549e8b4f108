/** Tasks of a model: a name, and when it is done. Pure, but for whoever is told. */
import type { GuideKeeper } from '../guide.ts';
import type { Setup } from './model.ts';

/**
 * Whether a task is done. It is asked after every whole step and whenever a hand does or sets something, so it must be false as long
 * as nobody has done anything. After a hand has set something, the state is still the one before it.
 *
 * The type is that of a method, as with a model's own, so that a model of any state can be played where its state is unknown.
 */
export type TaskTest<State, Set extends Setup> = { isDone(state: State, setup: Set): boolean }['isDone'];

/** By their names. */
export type Tasks<State, Set extends Setup = Setup, Name extends string = string> = Readonly<
  Record<Name, TaskTest<State, Set>>
>;

/** What a player asks after each step and each deed. */
export type Watch<State, Set extends Setup> = (state: State, setup: Set) => void;

/** Whom a player tells of tasks. */
export type TaskGuide = Pick<GuideKeeper, 'did' | 'hasDone'>;

/** Tells the guide of each task when it is done; what is done already is asked no more. */
export function watchTasks<State, Set extends Setup>(
  tasks: Tasks<State, Set>,
  guide: TaskGuide,
): Watch<State, Set> {
  const all = Object.entries(tasks);
  return (state, setup) => {
    for (const [name, isDone] of all) if (!guide.hasDone(name) && isDone(state, setup)) guide.did(name);
  };
}
