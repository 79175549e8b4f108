/** 量子计算机, the quantum computer: find the marked card in fewer looks. */
import type { World } from '../world.ts';
import atlas from './drawings.ts?atlas';
import {
  type QuantumAct,
  type QuantumControl,
  type QuantumReading,
  type QuantumSentence,
  type QuantumState,
  quantumModel,
} from './model.ts';
import { quantumScene } from './scene.ts';
import { quantumTasks } from './tasks.ts';
import { type QuantumMark, quantumWords } from './words.ts';

export const quantumComputer: World<
  QuantumState,
  QuantumControl,
  QuantumAct,
  QuantumSentence,
  QuantumReading,
  QuantumMark
> = {
  id: 'quantum-computer',
  model: quantumModel,
  tasks: quantumTasks,
  words: quantumWords,
  atlas,
  scene: quantumScene,
};
