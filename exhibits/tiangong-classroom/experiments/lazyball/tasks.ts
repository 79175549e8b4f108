/** What a tour may ask for at the two balls of water. */
import type { ExperimentTasks } from '../experiment.ts';
import { type LazyballControl, lazyballModel, type LazyballState, strengths } from './model.ts';

/** From here on a ball is seen to swing, m. */
const SWINGS = 8e-4;
/** How much of a trace is compared: a second. */
const COMPARED = 15;
/** Swings that differ by less look alike, m. */
const ALIKE = 2e-5;

/** A ball that has lost its steel balls while it was calm goes on more calmly for a while. */
function swingAlike({ plain, loaded }: LazyballState): boolean {
  for (let back = 1; back <= COMPARED; back++) {
    const [one, other] = [plain.trace.at(-back) ?? 0, loaded.trace.at(-back) ?? 0];
    if (Math.abs(one - other) > ALIKE) return false;
  }
  return true;
}

export const lazyballTasks: ExperimentTasks<'lazyball', LazyballState, LazyballControl> = {
  'lazyball-calmer'(state, setup) {
    const { plain, loaded } = strengths(state, setup);
    return setup.place === 'orbit' && state.blowing === 0 && plain > SWINGS && loaded < plain / 2;
  },
  'lazyball-alike': (state, setup) =>
    setup.values.balls === 0 &&
    state.blowing === 0 &&
    swingAlike(state) &&
    lazyballModel.say(state, setup) === 'same',
};
