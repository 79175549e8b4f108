/** 球形火焰, a flame like a ball. */
import type { Experiment } from '../experiment.ts';
import {
  type FlameAct,
  type FlameControl,
  flameModel,
  type FlameReading,
  type FlameSentence,
  type FlameState,
} from './model.ts';
import { flameScene } from './scene.ts';
import { flameTasks } from './tasks.ts';
import { flameWords } from './words.ts';

export const flame: Experiment<FlameState, FlameControl, FlameAct, FlameSentence, FlameReading> = {
  id: 'flame',
  model: flameModel,
  words: flameWords,
  tasks: flameTasks,
  scene: flameScene,
};
