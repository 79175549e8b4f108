/** The worlds that are built in, each loaded when it is opened first. */
import type { WorldEntry } from './content.ts';
import type { World, WorldId } from './worlds/world.ts';

/** One for every id that exists, and for every id that a pack may name. */
const LOADERS: Readonly<Record<WorldId | WorldEntry['id'], () => Promise<World<unknown>>>> = {
  'space-elevator': async () => (await import('./worlds/space-elevator/index.ts')).spaceElevator,
  cyberspace: async () => (await import('./worlds/cyberspace/index.ts')).cyberspace,
  bci: async () => (await import('./worlds/bci/index.ts')).bci,
  nanorobots: async () => (await import('./worlds/nanorobots/index.ts')).nanorobots,
  biocomputer: async () => (await import('./worlds/biocomputer/index.ts')).biocomputer,
  hibernation: async () => (await import('./worlds/hibernation/index.ts')).hibernation,
  exoskeleton: async () => (await import('./worlds/exoskeleton/index.ts')).exoskeleton,
  'dyson-sphere': async () => (await import('./worlds/dyson-sphere/index.ts')).dysonSphere,
  'quantum-computer': async () => (await import('./worlds/quantum-computer/index.ts')).quantumComputer,
  'brain-bank': async () => (await import('./worlds/brain-bank/index.ts')).brainBank,
};

/** @throws Error when its files cannot be read */
export function loadWorld(id: WorldEntry['id']): Promise<World<unknown>> {
  return LOADERS[id]();
}
