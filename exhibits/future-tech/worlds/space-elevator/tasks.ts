/** What tours may ask for at the space elevator. Pure. */
import type { Tasks } from '#exhibits/kit/bench/tasks.ts';
import type { TaskOf } from '../task-names.ts';
import { type ElevatorSetup, type ElevatorState, materialOf } from './model.ts';
import { mostStress, ORBIT } from './tether.ts';

/** GPa. Of equal thickness, even carbon nanotubes would need twice as much; strong fibres of today have 7. */
const MODEST = 30;

export const elevatorTasks: Tasks<ElevatorState, ElevatorSetup, TaskOf<'space-elevator'>> = {
  'elevator-snaps': ({ phase }) => phase === 'snapped',
  'elevator-arrives': ({ climber = 0 }) => climber >= 1,
  'elevator-tapered': (state, setup) => setup.values.strength <= MODEST && stands(state, setup),
};

/** A tether that stands may have been made weaker by hand in this very moment. */
function stands({ phase, length }: ElevatorState, setup: ElevatorSetup): boolean {
  const material = materialOf(setup);
  return phase === 'anchored' && mostStress(ORBIT - length, material) <= material.strength;
}
