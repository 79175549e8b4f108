/** 生物计算机: a tube of DNA finds its way through six cities. */
import type { World } from '../world.ts';
import atlas from './drawings.ts?atlas';
import {
  type BioAct,
  type BioControl,
  type BioReading,
  type BioSentence,
  type BioState,
  bioModel,
} from './model.ts';
import { scene } from './scene.ts';
import { bioTasks } from './tasks.ts';
import { type BioMark, bioWords } from './words.ts';

export const biocomputer: World<BioState, BioControl, BioAct, BioSentence, BioReading, BioMark> = {
  id: 'biocomputer',
  model: bioModel,
  tasks: bioTasks,
  words: bioWords,
  atlas,
  scene,
};
