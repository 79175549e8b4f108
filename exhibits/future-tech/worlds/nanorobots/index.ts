/** 纳米机器人: swimming where water is as thick as honey. */
import type { World } from '../world.ts';
import atlas from './drawings.ts?atlas';
import {
  type NanoAct,
  type NanoControl,
  type NanoReading,
  type NanoSentence,
  type NanoState,
  nanoModel,
} from './model.ts';
import { scene } from './scene.ts';
import { nanoTasks } from './tasks.ts';
import { type NanoMark, nanoWords } from './words.ts';

export const nanorobots: World<NanoState, NanoControl, NanoAct, NanoSentence, NanoReading, NanoMark> = {
  id: 'nanorobots',
  model: nanoModel,
  tasks: nanoTasks,
  words: nanoWords,
  atlas,
  scene,
};
