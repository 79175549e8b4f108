/** 浮力消失, 水油分离: one tank for both. */
import type { Experiment } from '../experiment.ts';
import {
  type TankAct,
  type TankControl,
  type TankReading,
  type TankSentence,
  type TankState,
  tankModel,
} from './model.ts';
import { tankScene } from './scene.ts';
import { tankTasks } from './tasks.ts';
import { tankWords } from './words.ts';

export const tank: Experiment<TankState, TankControl, TankAct, TankSentence, TankReading> = {
  id: 'tank',
  model: tankModel,
  words: tankWords,
  tasks: tankTasks,
  scene: tankScene,
};
