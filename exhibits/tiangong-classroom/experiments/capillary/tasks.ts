/** What a tour may ask for at the tubes. */
import type { ExperimentTasks } from '../experiment.ts';
import { type CapillaryControl, capillaryModel, type CapillaryState } from './model.ts';

export const capillaryTasks: ExperimentTasks<'capillary', CapillaryState, CapillaryControl> = {
  'capillary-to-rim': (state, setup) => capillaryModel.say(state, setup) === 'full',
  'capillary-wide-leads': (state, setup) => capillaryModel.say(state, setup) === 'widerLeads',
};
