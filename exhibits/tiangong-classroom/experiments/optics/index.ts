/** 水球光学, the optics of a ball of water. */
import type { Experiment } from '../experiment.ts';
import {
  type OpticsAct,
  type OpticsControl,
  opticsModel,
  type OpticsReading,
  type OpticsSentence,
  type OpticsState,
} from './model.ts';
import { opticsScene } from './scene.ts';
import { opticsTasks } from './tasks.ts';
import { opticsWords } from './words.ts';

export const optics: Experiment<OpticsState, OpticsControl, OpticsAct, OpticsSentence, OpticsReading> = {
  id: 'optics',
  model: opticsModel,
  words: opticsWords,
  tasks: opticsTasks,
  scene: opticsScene,
};
