/** What a tour may ask for at the ball of water and its light. */
import type { ExperimentTasks } from '../experiment.ts';
import { ballFocalLength, seenMagnification } from './lens.ts';
import type { OpticsControl, OpticsState } from './model.ts';

/** A smaller bubble, as a share of the ball, shows its image too small to be found. */
const LEAST_BUBBLE = 0.14;

/** On Earth the ball falls at once, and shows nothing. */
export const opticsTasks: ExperimentTasks<'optics', OpticsState, OpticsControl> = {
  'optics-two-images': ({ bubble, radius, falling }) => falling === 0 && bubble >= LEAST_BUBBLE * radius,
  'optics-upright': ({ radius, distance, falling }) =>
    falling === 0 && seenMagnification(ballFocalLength(radius), distance) > 0,
};
