/** What a tour may ask for at the candle in the centrifuge. */
import type { ExperimentTasks } from '../experiment.ts';
import type { FlameControl, FlameState } from './model.ts';

/** g that the centrifuge has to make, and how nearly the flame has to feel it. */
const PULL = 0.5;
const NEARLY = 1e-3;

export const flameTasks: ExperimentTasks<'flame', FlameState, FlameControl> = {
  'flame-pulled': ({ lit, gravity }, { place, values }) =>
    place === 'orbit' && lit && values.spin >= PULL && Math.abs(gravity - values.spin) < NEARLY,
  'flame-starved': ({ lit, starved }) => !lit && starved,
};
