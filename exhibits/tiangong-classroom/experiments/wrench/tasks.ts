/** What a tour may ask for at the wrench. */
import type { ExperimentTasks } from '../experiment.ts';
import type { WrenchControl, WrenchState } from './model.ts';
import { inertiaOf, rankOf } from './shape.ts';

/** Long enough to see that it goes on as it began, s. */
const STEADY = 5;

/** Of the axis that it was set going about, as its weights were then. */
const launchRank = ({ launch }: WrenchState): ReturnType<typeof rankOf> | undefined =>
  launch && rankOf(launch.axis, inertiaOf(launch.values.weights / 100));

export const wrenchTasks: ExperimentTasks<'wrench', WrenchState, WrenchControl> = {
  'wrench-middle-axis': (state) => state.flips > 0 && launchRank(state) === 'middle',
  // On the ground no throw lasts so long.
  'wrench-steady-axis': (state) =>
    state.phase === 'free' && state.seconds >= STEADY && state.flips === 0 && launchRank(state) !== 'middle',
};
