/** 又见陀螺, the gyroscope again. */
import type { Experiment } from '../experiment.ts';
import {
  type GyroAct,
  type GyroControl,
  type GyroReading,
  type GyroSentence,
  type GyroState,
  gyroModel,
} from './model.ts';
import { gyroScene } from './scene.ts';
import { gyroTasks } from './tasks.ts';
import { gyroWords } from './words.ts';

export const gyro: Experiment<GyroState, GyroControl, GyroAct, GyroSentence, GyroReading> = {
  id: 'gyro',
  model: gyroModel,
  words: gyroWords,
  tasks: gyroTasks,
  scene: gyroScene,
};
