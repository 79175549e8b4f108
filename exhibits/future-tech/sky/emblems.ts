/** The ten worlds as they hang in the sky, for one texture: the worlds' own emblems, a little smaller, so that ten have room. */
import type { Drawing, Drawings } from '../stage/atlas.ts';
import { emblem as bci } from '../worlds/bci/drawings.ts';
import { emblem as biocomputer } from '../worlds/biocomputer/drawings.ts';
import { emblem as brainBank } from '../worlds/brain-bank/drawings.ts';
import { emblem as cyberspace } from '../worlds/cyberspace/drawings.ts';
import { emblem as dysonSphere } from '../worlds/dyson-sphere/drawings.ts';
import { emblem as exoskeleton } from '../worlds/exoskeleton/drawings.ts';
import { emblem as hibernation } from '../worlds/hibernation/drawings.ts';
import { emblem as nanorobots } from '../worlds/nanorobots/drawings.ts';
import { emblem as quantumComputer } from '../worlds/quantum-computer/drawings.ts';
import { emblem as spaceElevator } from '../worlds/space-elevator/drawings.ts';
import type { WorldId } from '../worlds/world.ts';

/** px in the texture: four in a row, and the common drawings beside them. */
const SIZE = 440;

function smaller({ width, height, svg }: Drawing): Drawing {
  return {
    width: SIZE,
    height: SIZE,
    svg: `<svg width="${SIZE}" height="${SIZE}" viewBox="0 0 ${width} ${height}">${svg}</svg>`,
  };
}

const emblems: Readonly<Record<WorldId, Drawing>> = {
  'space-elevator': spaceElevator,
  cyberspace,
  bci,
  nanorobots,
  biocomputer,
  hibernation,
  exoskeleton,
  'dyson-sphere': dysonSphere,
  'quantum-computer': quantumComputer,
  'brain-bank': brainBank,
};

export const drawings: Drawings = Object.fromEntries(
  Object.entries(emblems).map(([id, emblem]) => [id, smaller(emblem)]),
);
