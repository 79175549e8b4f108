/** What tours may ask for of the sleeping crew. Pure. */
import type { Setup } from '#exhibits/kit/bench/model.ts';
import type { Tasks } from '#exhibits/kit/bench/tasks.ts';
import type { TaskOf } from '../task-names.ts';
import { AWAKE_W, DAY } from './metabolism.ts';
import { type HibernationControl, type HibernationState, isFlying } from './model.ts';
import { FLIGHT_DAYS } from './orbit.ts';

/** J: a fifth of what one of them would burn awake, all the way. */
const A_FIFTH = (FLIGHT_DAYS * DAY * AWAKE_W) / 5;

export const hibernationTasks: Tasks<HibernationState, Setup<HibernationControl>, TaskOf<'hibernation'>> = {
  'hibernation-arrives': hasArrived,
  'hibernation-saves': (state) => hasArrived(state) && state.burnt <= A_FIFTH,
  'hibernation-roused': (state) => isFlying(state) && state.awake > 0,
};

function hasArrived(state: HibernationState): boolean {
  return state.days !== undefined && !isFlying(state);
}
