/** What tours may ask for at the brain–computer interface. Pure. */
import type { Setup } from '#exhibits/kit/bench/model.ts';
import type { Tasks } from '#exhibits/kit/bench/tasks.ts';
import type { TaskOf } from '../task-names.ts';
import { LETTERS } from './letters.ts';
import type { BciControl, BciState } from './model.ts';

/** s for a letter. A hundred a minute: a little faster than the fastest that was shown (90; Willett and others, Nature 593, 2021). */
const FAST = 0.6;

export const bciTasks: Tasks<BciState, Setup<BciControl>, TaskOf<'bci'>> = {
  'bci-own-letter': ({ phase, found, meant, stroke }) =>
    phase === 'done' && found === meant && !LETTERS.includes(stroke),
  'bci-five-right': ({ results }) => lastAreRight(results, 5),
  // Results are of the settings of the latest thought, not of what a hand has set since.
  'bci-fast': ({ results, values }) => values.time <= FAST && lastAreRight(results, 3),
};

function lastAreRight(results: readonly boolean[], count: number): boolean {
  return results.length >= count && results.lastIndexOf(false) < results.length - count;
}
