/** The experiments that are built in, each loaded when it is opened first. */
import type { ExperimentEntry } from '../content.ts';
import type { Experiment, ExperimentId } from './experiment.ts';

/** One for every id that exists, and for every id that a pack may name. */
const LOADERS: Readonly<Record<ExperimentId | ExperimentEntry['id'], () => Promise<Experiment<unknown>>>> = {
  wrench: async () => (await import('./wrench/index.ts')).wrench,
  gyro: async () => (await import('./gyro/index.ts')).gyro,
  momentum: async () => (await import('./momentum/index.ts')).momentum,
  turn: async () => (await import('./turn/index.ts')).turn,
  bridge: async () => (await import('./bridge/index.ts')).bridge,
  capillary: async () => (await import('./capillary/index.ts')).capillary,
  optics: async () => (await import('./optics/index.ts')).optics,
  tank: async () => (await import('./tank/index.ts')).tank,
  lazyball: async () => (await import('./lazyball/index.ts')).lazyball,
  flame: async () => (await import('./flame/index.ts')).flame,
};

/** @throws Error when its files cannot be read */
export function loadExperiment(id: ExperimentEntry['id']): Promise<Experiment<unknown>> {
  return LOADERS[id]();
}
