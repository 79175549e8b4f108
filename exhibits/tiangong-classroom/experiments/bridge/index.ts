/** 液桥, the bridge of water. */
import type { Experiment } from '../experiment.ts';
import {
  type BridgeAct,
  type BridgeControl,
  type BridgeReading,
  type BridgeSentence,
  type BridgeState,
  bridgeModel,
} from './model.ts';
import { bridgeScene } from './scene.ts';
import { bridgeTasks } from './tasks.ts';
import { bridgeWords } from './words.ts';

export const bridge: Experiment<BridgeState, BridgeControl, BridgeAct, BridgeSentence, BridgeReading> = {
  id: 'bridge',
  model: bridgeModel,
  words: bridgeWords,
  tasks: bridgeTasks,
  scene: bridgeScene,
};
