/** The mechanical exoskeleton. */
import type { World } from '../world.ts';
import atlas from './drawings.ts?atlas';
import {
  type ExoskeletonAct,
  type ExoskeletonControl,
  exoskeletonModel,
  type ExoskeletonReading,
  type ExoskeletonSentence,
  type ExoskeletonState,
} from './model.ts';
import { exoskeletonScene } from './scene.ts';
import { exoskeletonTasks } from './tasks.ts';
import { type ExoskeletonMark, exoskeletonWords } from './words.ts';

export const exoskeleton: World<
  ExoskeletonState,
  ExoskeletonControl,
  ExoskeletonAct,
  ExoskeletonSentence,
  ExoskeletonReading,
  ExoskeletonMark
> = {
  id: 'exoskeleton',
  model: exoskeletonModel,
  tasks: exoskeletonTasks,
  words: exoskeletonWords,
  atlas,
  scene: exoskeletonScene,
};
