/** A model in time: whole steps of its own length, and between two of them the state that is drawn. Pure. */
import type { Deed, Model, Setup } from './model.ts';
import type { Watch } from './tasks.ts';

export interface Run<State> {
  /** The last two states, one step apart. */
  readonly before: State;
  readonly after: State;
  /** Time that has passed since `before` and is not a whole step yet, s. */
  readonly ahead: number;
}

/** What is done in one frame at most, s: a slow machine shows it slower, and never falls behind for good. */
export const MOST_SECONDS = 0.05;

/** What a run needs of a model, whatever its controls are called. */
type Steps<State, Set extends Setup> = Pick<
  Model<State, string, string, string, string, Set>,
  'step' | 'advance' | 'isResting' | 'blend'
>;

export const runFrom = <State>(state: State): Run<State> => ({ before: state, after: state, ahead: 0 });

/**
 * The run `seconds` later; a resting one stays the very same.
 * @param watch told of the state after each whole step
 */
export function advanceRun<State, Set extends Setup>(
  model: Steps<State, Set>,
  run: Run<State>,
  setup: Set,
  seconds: number,
  watch?: Watch<State, Set>,
): Run<State> {
  if (isRunResting(model, run, setup)) return run;
  let { before, after, ahead } = run;
  ahead += Math.min(MOST_SECONDS, Math.max(0, seconds));
  while (ahead >= model.step) {
    if (model.isResting(after, setup)) return runFrom(after);
    before = after;
    after = model.advance(before, setup);
    watch?.(after, setup);
    ahead -= model.step;
  }
  return { before, after, ahead };
}

/** Whether no frame is wanted. */
export function isRunResting<State, Set extends Setup>(
  model: Pick<Steps<State, Set>, 'isResting'>,
  { before, after }: Run<State>,
  setup: Set,
): boolean {
  return before === after && model.isResting(after, setup);
}

/** The state for the moment that is drawn. */
export function drawnState<State, Set extends Setup>(
  model: Pick<Steps<State, Set>, 'step' | 'blend'>,
  { before, after, ahead }: Run<State>,
): State {
  return before === after ? after : model.blend(before, after, ahead / model.step);
}

/** What a hand does takes effect at once, also in the picture. */
export function actOnRun<State, Set extends Setup, Act extends string>(
  model: Pick<Model<State, string, Act, string, string, Set>, 'act'>,
  { after }: Run<State>,
  setup: Set,
  deed: Deed<Act>,
): Run<State> {
  return runFrom(model.act(after, setup, deed));
}
