/** What tours may ask for of the nanorobots. Pure. */
import type { Tasks } from '#exhibits/kit/bench/tasks.ts';
import type { TaskOf } from '../task-names.ts';
import { LARGE, type NanoSetup, type NanoState, reynoldsOf } from './model.ts';

/** Body lengths: where it was, as far as eyes can tell; and far enough to see that it swims. */
const NOWHERE = 0.01;
const SOMEWHERE = 0.5;

export const nanoTasks: Tasks<NanoState, NanoSetup, TaskOf<'nanorobots'>> = {
  'nano-shell-stays': (state, setup) =>
    state.kind === 'flap' &&
    state.until > 0 &&
    state.beats >= state.until &&
    isSmall(setup) &&
    wayOf(state) < NOWHERE,
  'nano-shell-swims': (state, setup) => state.kind === 'flap' && !isSmall(setup) && wayOf(state) >= SOMEWHERE,
  // It swims right now: what has coasted in a pool and was then made small has swum nowhere.
  'nano-one-length': (state, setup) =>
    state.kind !== 'flap' && state.beats < state.until && isSmall(setup) && wayOf(state) >= 1,
};

const isSmall = (setup: NanoSetup): boolean => reynoldsOf(setup) <= LARGE;

const wayOf = ({ motion: { pose } }: NanoState): number => Math.hypot(pose.x, pose.y);
