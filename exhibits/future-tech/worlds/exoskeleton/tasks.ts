/** What tours may ask for of the exoskeleton. Pure. */
import type { Setup } from '#exhibits/kit/bench/model.ts';
import type { Tasks } from '#exhibits/kit/bench/tasks.ts';
import type { TaskOf } from '../task-names.ts';
import { type ExoskeletonControl, type ExoskeletonState, STRONGEST, torquesNow } from './model.ts';

/** kg */
const HEAVY = 80;

export const exoskeletonTasks: Tasks<ExoskeletonState, Setup<ExoskeletonControl>, TaskOf<'exoskeleton'>> = {
  // An arm that is on its way to where a hand has set it holds nothing still.
  'exo-beyond': (state, setup) =>
    state.lowered === 0 && state.angle === setup.values.angle && torquesNow(state, setup).elbow > STRONGEST,
  'exo-heavy-walk': ({ walking, charge, carried }) => walking === 0 && charge > 0 && carried >= HEAVY,
};
