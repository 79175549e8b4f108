/** The universe's colours, 0xrrggbb: those of the house, and the one light that each world has of its own. */
import type { WorldId } from '../worlds/world.ts';

export const PAPER = 0xf6f3ee;
/** The one warm light: what the eye should follow, one thing in a world. */
export const GOLD = 0xf6c66a;
/** The exhibit's hue, oklch(0.83 0.12 300). */
export const VIOLET = 0xd0b8ff;
/** What is missing. */
export const CINNABAR = 0xe0533a;
/** Lines of measure, ghosts, grids. */
export const MIST = 0x7f86a8;
export const NIGHT = 0x0b0e1c;

/** What tells the worlds apart, in the sky and inside. */
export const WORLD_LIGHT: Readonly<Record<WorldId, number>> = {
  'space-elevator': 0x6db7ff,
  cyberspace: 0xf06ce0,
  bci: 0x4fe0d0,
  nanorobots: 0xff7d6e,
  biocomputer: 0x7fe08a,
  hibernation: 0xa9d8ff,
  exoskeleton: 0xe8a06a,
  'dyson-sphere': 0xffd98a,
  'quantum-computer': 0x9b8cff,
  'brain-bank': 0xff9dbb,
};
