/** 脑机接口, the brain–computer interface. */
import type { World } from '../world.ts';
import atlas from './drawings.ts?atlas';
import {
  type BciAct,
  type BciControl,
  type BciReading,
  type BciSentence,
  type BciState,
  bciModel,
} from './model.ts';
import { bciScene } from './scene.ts';
import { bciTasks } from './tasks.ts';
import { type BciMark, bciWords } from './words.ts';

export const bci: World<BciState, BciControl, BciAct, BciSentence, BciReading, BciMark> = {
  id: 'bci',
  model: bciModel,
  tasks: bciTasks,
  words: bciWords,
  atlas,
  scene: bciScene,
};
