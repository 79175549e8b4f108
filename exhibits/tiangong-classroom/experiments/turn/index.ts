/** 太空转身, turning around in space. */
import type { Experiment } from '../experiment.ts';
import {
  type TurnAct,
  type TurnControl,
  type TurnReading,
  type TurnSentence,
  type TurnState,
  turnModel,
} from './model.ts';
import { turnScene } from './scene.ts';
import { turnTasks } from './tasks.ts';
import { turnWords } from './words.ts';

export const turn: Experiment<TurnState, TurnControl, TurnAct, TurnSentence, TurnReading> = {
  id: 'turn',
  model: turnModel,
  words: turnWords,
  tasks: turnTasks,
  scene: turnScene,
};
