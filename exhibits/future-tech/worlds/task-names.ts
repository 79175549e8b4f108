/** What tours may ask for in each world. Named here, so that a tour can be checked while no world is loaded; each world says when. */
import type { WorldId } from './world.ts';

export const TASK_NAMES = {
  'space-elevator': ['elevator-snaps', 'elevator-arrives', 'elevator-tapered'],
  cyberspace: ['cyberspace-swims', 'cyberspace-prompt', 'cyberspace-whole'],
  bci: ['bci-own-letter', 'bci-five-right', 'bci-fast'],
  nanorobots: ['nano-shell-stays', 'nano-shell-swims', 'nano-one-length'],
  biocomputer: ['bio-found', 'bio-both', 'bio-none'],
  hibernation: ['hibernation-arrives', 'hibernation-saves', 'hibernation-roused'],
  exoskeleton: ['exo-beyond', 'exo-heavy-walk'],
  'dyson-sphere': ['dyson-everyone', 'dyson-closed', 'dyson-cool'],
  'quantum-computer': ['quantum-found', 'quantum-best', 'quantum-past'],
  'brain-bank': ['brain-one-disk', 'brain-synapses', 'brain-dna'],
} as const satisfies Readonly<Record<WorldId, readonly string[]>>;

export type TaskOf<Id extends WorldId> = (typeof TASK_NAMES)[Id][number];
