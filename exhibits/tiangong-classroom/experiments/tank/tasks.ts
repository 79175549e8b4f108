/** What a tour may ask for at the tank of water, oil and a ball. */
import type { ExperimentTasks } from '../experiment.ts';
import { type TankControl, type TankState, weightOf } from './model.ts';
import { gathered } from './swarm.ts';

/** g: a tank that feels less falls freely. */
const WEIGHTLESS = 0.03;
/** rad/s from which the tank is said to spin. */
const SPINS = 1;

export const tankTasks: ExperimentTasks<'tank', TankState, TankControl> = {
  'tank-gathered'({ spin, swarm }, setup) {
    const driven = spin > SPINS || Math.abs(weightOf(setup)) > WEIGHTLESS;
    // What gravity has gathered stays where it was when gravity goes: something else has to gather it.
    return setup.place === 'orbit' && driven && gathered(swarm) > 0.5;
  },
  'tank-falls': ({ weight }, setup) =>
    setup.place === 'earth' && weight === weightOf(setup) && Math.abs(weight) < WEIGHTLESS,
};
