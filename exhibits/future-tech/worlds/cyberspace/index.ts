/** 赛博空间, cyberspace. */
import type { World } from '../world.ts';
import atlas from './drawings.ts?atlas';
import {
  type CyberspaceAct,
  type CyberspaceControl,
  type CyberspaceReading,
  type CyberspaceSentence,
  type CyberspaceState,
  cyberspaceModel,
} from './model.ts';
import { cyberspaceScene } from './scene.ts';
import { cyberspaceTasks } from './tasks.ts';
import { type CyberspaceMark, cyberspaceWords } from './words.ts';

export const cyberspace: World<
  CyberspaceState,
  CyberspaceControl,
  CyberspaceAct,
  CyberspaceSentence,
  CyberspaceReading,
  CyberspaceMark
> = {
  id: 'cyberspace',
  model: cyberspaceModel,
  tasks: cyberspaceTasks,
  words: cyberspaceWords,
  atlas,
  scene: cyberspaceScene,
};
