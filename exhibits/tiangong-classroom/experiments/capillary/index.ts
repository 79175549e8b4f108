/** 毛细效应, climbing water. */
import type { Experiment } from '../experiment.ts';
import {
  type CapillaryAct,
  type CapillaryControl,
  type CapillaryReading,
  type CapillarySentence,
  type CapillaryState,
  capillaryModel,
} from './model.ts';
import { capillaryScene } from './scene.ts';
import { capillaryTasks } from './tasks.ts';
import { capillaryWords } from './words.ts';

export const capillary: Experiment<
  CapillaryState,
  CapillaryControl,
  CapillaryAct,
  CapillarySentence,
  CapillaryReading
> = {
  id: 'capillary',
  model: capillaryModel,
  words: capillaryWords,
  tasks: capillaryTasks,
  scene: capillaryScene,
};
