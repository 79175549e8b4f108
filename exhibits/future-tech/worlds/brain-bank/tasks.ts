/** What tours may ask for at the brain bank. Pure. */
import type { Setup } from '#exhibits/kit/bench/model.ts';
import type { Tasks } from '#exhibits/kit/bench/tasks.ts';
import type { TaskOf } from '../task-names.ts';
import { type BrainControl, brainModel, type BrainState, EDGES, edgeOf, FINE } from './model.ts';
import { BRAIN_VOLUME, bytesOf, DISK } from './storage.ts';

type BrainSetup = Setup<BrainControl>;

/** All of them when the picture has come to what is set: who slides past a place has not set it. */
export const brainTasks: Tasks<BrainState, BrainSetup, TaskOf<'brain-bank'>> = {
  'brain-one-disk': (state, setup) =>
    state.medium === 'disk' && isFinestOnDisk(setup) && brainModel.isResting(state, setup),
  'brain-synapses': (state, setup) => edgeOf(setup) < FINE && brainModel.isResting(state, setup),
  'brain-dna': (state, setup) =>
    state.medium === 'dna' && edgeOf(setup) < FINE && brainModel.isResting(state, setup),
};

function isFinestOnDisk({ values }: BrainSetup): boolean {
  const [edge, finer] = [EDGES[values.grid], EDGES[values.grid + 1]];
  if (edge === undefined || finer === undefined) return false;
  return bytesAt(edge, values.bytes) <= DISK.bytes && bytesAt(finer, values.bytes) > DISK.bytes;
}

const bytesAt = (edge: number, bytes: number): number => bytesOf(BRAIN_VOLUME, edge ** 3, bytes);
