/** 脑库, the brain bank: how much a brain is, how finely seen, and what it would be kept on. */
import type { World } from '../world.ts';
import atlas from './drawings.ts?atlas';
import {
  type BrainAct,
  type BrainControl,
  type BrainReading,
  type BrainSentence,
  type BrainState,
  brainModel,
} from './model.ts';
import { brainScene } from './scene.ts';
import { brainTasks } from './tasks.ts';
import { type BrainMark, brainWords } from './words.ts';

export const brainBank: World<BrainState, BrainControl, BrainAct, BrainSentence, BrainReading, BrainMark> = {
  id: 'brain-bank',
  model: brainModel,
  tasks: brainTasks,
  words: brainWords,
  atlas,
  scene: brainScene,
};
