/** Tasks of the experiments by their names alone: tours are checked against them without loading an experiment. */
import type { ExperimentEntry } from '../content.ts';

/** When each is done is said in `<id>/tasks.ts`. */
export const TASK_NAMES = {
  wrench: ['wrench-middle-axis', 'wrench-steady-axis'],
  gyro: ['gyro-keeps-axis', 'gyro-tumbles', 'gyro-precesses'],
  momentum: ['momentum-bounced', 'momentum-together'],
  turn: ['turn-by-circling', 'turn-arms-in'],
  bridge: ['bridge-long', 'bridge-broken'],
  capillary: ['capillary-to-rim', 'capillary-wide-leads'],
  optics: ['optics-two-images', 'optics-upright'],
  tank: ['tank-gathered', 'tank-falls'],
  lazyball: ['lazyball-calmer', 'lazyball-alike'],
  flame: ['flame-pulled', 'flame-starved'],
} as const satisfies Readonly<Record<ExperimentEntry['id'], readonly string[]>>;

/** The names that `<id>/tasks.ts` has to give a test to. */
export type TaskOf<Id extends keyof typeof TASK_NAMES> = (typeof TASK_NAMES)[Id][number];
