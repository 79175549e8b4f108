/** What a tour may ask for at the bridge of water. */
import type { ExperimentTasks } from '../experiment.ts';
import type { BridgeControl, BridgeState } from './model.ts';

/** Two and a half times as long as the discs are wide, in their radii: on Earth hardly any bridge stands so far. */
const LONG = 5;

export const bridgeTasks: ExperimentTasks<'bridge', BridgeState, BridgeControl> = {
  'bridge-long': ({ gap, broken, gaveAt }) => gap >= LONG && broken === undefined && gaveAt === undefined,
  'bridge-broken': ({ broken }) => broken !== undefined,
};
