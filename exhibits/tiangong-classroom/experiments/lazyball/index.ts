/** 水球变"懒", the lazy ball of water. */
import type { Experiment } from '../experiment.ts';
import {
  type LazyballAct,
  type LazyballControl,
  lazyballModel,
  type LazyballReading,
  type LazyballSentence,
  type LazyballState,
} from './model.ts';
import { lazyballScene } from './scene.ts';
import { lazyballTasks } from './tasks.ts';
import { lazyballWords } from './words.ts';

export const lazyball: Experiment<
  LazyballState,
  LazyballControl,
  LazyballAct,
  LazyballSentence,
  LazyballReading
> = {
  id: 'lazyball',
  model: lazyballModel,
  words: lazyballWords,
  tasks: lazyballTasks,
  scene: lazyballScene,
};
