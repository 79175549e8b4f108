/** 戴森球, the Dyson sphere. */
import type { World } from '../world.ts';
import atlas from './drawings.ts?atlas';
import {
  type DysonAct,
  type DysonControl,
  type DysonReading,
  type DysonSentence,
  type DysonState,
  dysonModel,
} from './model.ts';
import { dysonScene } from './scene.ts';
import { dysonTasks } from './tasks.ts';
import { type DysonMark, dysonWords } from './words.ts';

export const dysonSphere: World<DysonState, DysonControl, DysonAct, DysonSentence, DysonReading, DysonMark> =
  { id: 'dyson-sphere', model: dysonModel, tasks: dysonTasks, words: dysonWords, atlas, scene: dysonScene };
