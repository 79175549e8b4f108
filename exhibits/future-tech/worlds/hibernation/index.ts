/** Human hibernation. */
import type { World } from '../world.ts';
import atlas from './drawings.ts?atlas';
import {
  type HibernationAct,
  type HibernationControl,
  hibernationModel,
  type HibernationReading,
  type HibernationSentence,
  type HibernationState,
} from './model.ts';
import { hibernationScene } from './scene.ts';
import { hibernationTasks } from './tasks.ts';
import { type HibernationMark, hibernationWords } from './words.ts';

export const hibernation: World<
  HibernationState,
  HibernationControl,
  HibernationAct,
  HibernationSentence,
  HibernationReading,
  HibernationMark
> = {
  id: 'hibernation',
  model: hibernationModel,
  tasks: hibernationTasks,
  words: hibernationWords,
  atlas,
  scene: hibernationScene,
};
