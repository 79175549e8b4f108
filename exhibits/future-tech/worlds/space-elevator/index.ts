/** 太空电梯, the space elevator. */
import type { World } from '../world.ts';
import atlas from './drawings.ts?atlas';
import {
  type ElevatorAct,
  type ElevatorControl,
  type ElevatorReading,
  type ElevatorSentence,
  type ElevatorState,
  elevatorModel,
} from './model.ts';
import { elevatorScene } from './scene.ts';
import { elevatorTasks } from './tasks.ts';
import { type ElevatorMark, elevatorWords } from './words.ts';

export const spaceElevator: World<
  ElevatorState,
  ElevatorControl,
  ElevatorAct,
  ElevatorSentence,
  ElevatorReading,
  ElevatorMark
> = {
  id: 'space-elevator',
  model: elevatorModel,
  tasks: elevatorTasks,
  words: elevatorWords,
  atlas,
  scene: elevatorScene,
};
