/** 动量守恒, momentum is kept. */
import type { Experiment } from '../experiment.ts';
import {
  type MomentumAct,
  type MomentumControl,
  type MomentumReading,
  type MomentumSentence,
  type MomentumState,
  momentumModel,
} from './model.ts';
import { momentumScene } from './scene.ts';
import { momentumTasks } from './tasks.ts';
import { momentumWords } from './words.ts';

export const momentum: Experiment<
  MomentumState,
  MomentumControl,
  MomentumAct,
  MomentumSentence,
  MomentumReading
> = {
  id: 'momentum',
  model: momentumModel,
  words: momentumWords,
  tasks: momentumTasks,
  scene: momentumScene,
};
