/** What a tour may ask for at the steel balls. */
import type { ExperimentTasks } from '../experiment.ts';
import { type MomentumControl, momentumModel, type MomentumState } from './model.ts';

export const momentumTasks: ExperimentTasks<'momentum', MomentumState, MomentumControl> = {
  'momentum-bounced': (state, setup) =>
    setup.place === 'orbit' && momentumModel.say(state, setup) === 'bounced',
  'momentum-together': (state, setup) => momentumModel.say(state, setup) === 'together',
};
