/** 会调头的扳手, the wrench that turns its head. */
import type { Experiment } from '../experiment.ts';
import {
  type WrenchControl,
  type WrenchReading,
  type WrenchSentence,
  type WrenchState,
  wrenchModel,
} from './model.ts';
import { wrenchScene } from './scene.ts';
import type { Axis } from './shape.ts';
import { wrenchTasks } from './tasks.ts';
import { wrenchWords } from './words.ts';

export const wrench: Experiment<WrenchState, WrenchControl, Axis, WrenchSentence, WrenchReading> = {
  id: 'wrench',
  model: wrenchModel,
  words: wrenchWords,
  tasks: wrenchTasks,
  scene: wrenchScene,
};
