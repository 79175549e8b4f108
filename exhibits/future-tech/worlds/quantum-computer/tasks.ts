/** What tours may ask for of the quantum computer. Pure. */
import type { Setup } from '#exhibits/kit/bench/model.ts';
import type { Tasks } from '#exhibits/kit/bench/tasks.ts';
import type { TaskOf } from '../task-names.ts';
import { classicalLooks, type QuantumControl, type QuantumState, quantumModel } from './model.ts';

type QuantumSetup = Setup<QuantumControl>;

export const quantumTasks: Tasks<QuantumState, QuantumSetup, TaskOf<'quantum-computer'>> = {
  // Without a look it was luck.
  'quantum-found': (state) =>
    isSearch(state) &&
    state.shown === state.marked &&
    state.looks > 0 &&
    state.looks < classicalLooks(state.after.length),
  'quantum-best': (state, setup) => isSearch(state) && quantumModel.say(state, setup) === 'best',
  'quantum-past': (state, setup) => isSearch(state) && quantumModel.say(state, setup) === 'past',
};

/** Of two cards none is found by looking; and what a look has done is seen when it is over. */
const isSearch = ({ values, phase }: QuantumState): boolean => values.qubits > 1 && phase === 'still';
