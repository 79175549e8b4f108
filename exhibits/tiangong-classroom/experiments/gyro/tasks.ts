/** What a tour may ask for at the gyroscope. */
import type { ExperimentTasks } from '../experiment.ts';
import { type GyroControl, gyroModel, type GyroState } from './model.ts';

/** Long enough to see it tumble, or go round its column, s. */
const SEEN = { tumbling: 1, precessing: 3 } as const;

export const gyroTasks: ExperimentTasks<'gyro', GyroState, GyroControl> = {
  'gyro-keeps-axis': (state, setup) => state.push !== undefined && gyroModel.say(state, setup) === 'keeps',
  'gyro-tumbles': (state, setup) =>
    state.push !== undefined && state.push.age >= SEEN.tumbling && gyroModel.say(state, setup) === 'tumbles',
  'gyro-precesses': (state, setup) =>
    setup.place === 'earth' && state.time >= SEEN.precessing && gyroModel.say(state, setup) === 'precesses',
};
