/** What tours may ask for of the Dyson sphere. Pure. */
import type { Tasks } from '#exhibits/kit/bench/tasks.ts';
import type { TaskOf } from '../task-names.ts';
import { CLOSED, distanceOf, type DysonSetup, type DysonState } from './model.ts';
import { coverageOf, HUMANITY, SUN, temperatureOf } from './swarm.ts';

/** K: a warm day on Earth, about. At the Earth's own distance a closed sphere is hotter by a hundred. */
const COOL = 300;

export const dysonTasks: Tasks<DysonState, DysonSetup, TaskOf<'dyson-sphere'>> = {
  'dyson-everyone': (state, setup) => caughtBy(state, setup) * SUN >= HUMANITY,
  'dyson-closed': (state, setup) => caughtBy(state, setup) > CLOSED,
  'dyson-cool': (state, setup) => {
    const caught = caughtBy(state, setup);
    return caught > CLOSED && temperatureOf(caught, distanceOf(setup)) < COOL;
  },
};

const caughtBy = ({ area }: DysonState, setup: DysonSetup): number => coverageOf(area, distanceOf(setup));
