/** The experiments that are built in, each loaded when it is opened first. */
import type { Experiment, ExperimentId } from './experiment.ts';

type Loader = () => Promise<Experiment<unknown>>;

const LOADERS: Readonly<Partial<Record<ExperimentId, Loader>>> = {
  wrench: async () => (await import('./wrench/index.ts')).wrench,
  gyro: async () => (await import('./gyro/index.ts')).gyro,
  momentum: async () => (await import('./momentum/index.ts')).momentum,
  lazyball: async () => (await import('./lazyball/index.ts')).lazyball,
  flame: async () => (await import('./flame/index.ts')).flame,
};

export function isBuilt(id: ExperimentId): boolean {
  return LOADERS[id] !== undefined;
}

/** @throws Error when there is no such experiment, or its files cannot be read */
export async function loadExperiment(id: ExperimentId): Promise<Experiment<unknown>> {
  const load = LOADERS[id];
  if (load === undefined) throw new Error(`there is no experiment ${id}`);
  return load();
}
