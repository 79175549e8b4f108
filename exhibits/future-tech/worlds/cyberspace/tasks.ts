/** What tours may ask for in cyberspace. Pure. */
import type { Setup } from '#exhibits/kit/bench/model.ts';
import type { Tasks } from '#exhibits/kit/bench/tasks.ts';
import type { TaskOf } from '../task-names.ts';
import { type CyberspaceControl, type CyberspaceState, cyberspaceModel, HUMAN_WIDTH } from './model.ts';

/** °: a picture that is so far behind swims before everybody's eyes; one that is so near is taken for the world. */
const FAR_BEHIND = 10;
const CLOSE_BEHIND = 1;

export const cyberspaceTasks: Tasks<CyberspaceState, Setup<CyberspaceControl>, TaskOf<'cyberspace'>> = {
  'cyberspace-swims': ({ most }) => most >= FAR_BEHIND,
  'cyberspace-prompt': (state, setup) =>
    state.most > 0 && state.most <= CLOSE_BEHIND && cyberspaceModel.isResting(state, setup),
  'cyberspace-whole': (_state, { values }) => values.field >= HUMAN_WIDTH,
};
