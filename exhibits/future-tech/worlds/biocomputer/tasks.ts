/** What tours may ask for of the DNA computer. Pure. */
import type { Tasks } from '#exhibits/kit/bench/tasks.ts';
import type { TaskOf } from '../task-names.ts';
import { answersOf, type BioSetup, type BioState } from './model.ts';
import { allWays } from './puzzle.ts';
import { SIEVES } from './soup.ts';

export const bioTasks: Tasks<BioState, BioSetup, TaskOf<'biocomputer'>> = {
  'bio-found': (state) => isSieved(state) && state.chains.length > 0,
  'bio-both': (state) => isSieved(state) && answersOf(state).length > 1,
  'bio-none': (state) => isSieved(state) && state.chains.length === 0 && allWays(state.open).length === 0,
};

const isSieved = ({ sieves }: BioState): boolean => sieves === SIEVES.length;
