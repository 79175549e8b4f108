/**
 * 脑库: a brain as information. How fine the grid is and how many bytes each of its cells takes say how much there is to
 * keep, what it fills, and how long it takes to look (storage.ts). What is kept is a picture: the model says nothing of thought.
 *
 * The numbers follow the hand at once; the picture follows within a second or two.
 */
import type { Deed, Model, Reading, Setup, Shown } from '#exhibits/kit/bench/model.ts';
import { scaled } from '../powers.ts';
import {
  BRAIN_VOLUME,
  bytesOf,
  DISK,
  dnaMass,
  inBytes,
  inGrams,
  inHours,
  inMetres,
  rowLength,
  TAPE,
  yearsOf,
} from './storage.ts';

export type BrainControl = 'grid' | 'bytes';
/** The medium that is chosen. */
export type BrainAct = 'disk' | 'tape' | 'dna';
export type BrainSentence = 'folds' | 'layers' | 'cells' | 'branches' | 'synapses' | 'written' | 'mind';
export type BrainReading = 'data' | 'disks' | 'tapes' | 'dna' | 'hours' | 'years';
type BrainSetup = Setup<BrainControl>;

export interface BrainState {
  readonly medium: BrainAct;
  /** Edge of a cell as it is drawn, log₁₀ nm, and the data as drawn, log₁₀ bytes. */
  readonly grain: number;
  readonly load: number;
  /** How far the row of the medium has been laid, 0 to 1. */
  readonly laid: number;
}

/** Edges of a cell, nm: from hospital MRI to what an electron microscope sees. */
export const EDGES = [1e6, 5e5, 2e5, 1e5, 5e4, 2e4, 1e4, 5e3, 2e3, 1e3, 500, 200, 100, 50, 20, 8, 4] as const;
const COARSEST = EDGES[0];

const STEP = 1 / 60;
/** The picture goes the greater part of its way in this time, s. */
const FOLLOWS_IN = 0.22;
/** A row of media is laid in this time, s. */
const LAID_IN = 1.6;
/** Nearer than this is there: hundredths of a power of ten cannot be seen. */
const NEAR = 0.004;
/** Finer than this, nm, synapses are seen. */
export const FINE = 20;
/** Bytes that leave no doubt that more is kept than grey: colour, molecules, chemistry. */
const MUCH = 5;

export const brainModel: Model<BrainState, BrainControl, BrainAct, BrainSentence, BrainReading> = {
  step: STEP,
  controls: [
    {
      name: 'grid',
      least: 0,
      most: EDGES.length - 1,
      step: 1,
      initial: 0,
      unit: '',
      digits: 0,
      restarts: false,
      shown: (value) => edgeShown(EDGES[value] ?? COARSEST),
    },
    { name: 'bytes', least: 1, most: 8, step: 1, initial: 1, unit: 'B', digits: 0, restarts: false },
  ],
  acts: ['disk', 'tape', 'dna'],
  begin: (setup) => ({ medium: 'disk', grain: grainOf(setup), load: loadOf(setup), laid: 1 }),
  advance: (state, setup) => ({
    medium: state.medium,
    grain: nearer(state.grain, grainOf(setup)),
    load: nearer(state.load, loadOf(setup)),
    laid: Math.min(1, state.laid + STEP / LAID_IN),
  }),
  act: (state, _setup, { name }: Deed<BrainAct>) =>
    state.medium === name ? state : { ...state, medium: name, laid: 0 },
  blend: (before, after, share) =>
    before.medium === after.medium && before.laid <= after.laid
      ? {
          medium: after.medium,
          grain: before.grain + (after.grain - before.grain) * share,
          load: before.load + (after.load - before.load) * share,
          laid: before.laid + (after.laid - before.laid) * share,
        }
      : after,
  isResting: (state, setup) =>
    state.laid === 1 && state.grain === grainOf(setup) && state.load === loadOf(setup),
  say,
  read,
};

/** Edge of a cell that is set, nm. */
export function edgeOf({ values }: BrainSetup): number {
  return EDGES[values.grid] ?? COARSEST;
}

function edgeShown(edge: number): Shown {
  if (edge >= 1e6) return { value: edge / 1e6, unit: 'mm', digits: 0 };
  return edge >= 1e3 ? { value: edge / 1e3, unit: 'μm', digits: 0 } : { value: edge, unit: 'nm', digits: 0 };
}

const grainOf = (setup: BrainSetup): number => Math.log10(edgeOf(setup));
const dataOf = (setup: BrainSetup): number => bytesOf(BRAIN_VOLUME, edgeOf(setup) ** 3, setup.values.bytes);
const loadOf = (setup: BrainSetup): number => Math.log10(dataOf(setup));

function nearer(value: number, aim: number): number {
  const next = aim + (value - aim) * Math.exp(-STEP / FOLLOWS_IN);
  return Math.abs(next - aim) < NEAR ? aim : next;
}

function say({ medium }: BrainState, setup: BrainSetup): BrainSentence {
  const edge = edgeOf(setup);
  if (edge >= 1e5) return 'folds';
  if (edge >= 5e3) return 'layers';
  if (edge >= 1e3) return 'cells';
  if (edge >= FINE) return 'branches';
  if (setup.values.bytes >= MUCH) return 'mind';
  return medium === 'dna' ? 'written' : 'synapses';
}

function read({ medium }: BrainState, setup: BrainSetup): readonly Reading<BrainReading>[] {
  const bytes = dataOf(setup);
  return [
    { name: 'data', ...inBytes(bytes) },
    filled(medium, bytes),
    looked(BRAIN_VOLUME / edgeOf(setup) ** 3),
  ];
}

function filled(medium: BrainAct, bytes: number): Reading<BrainReading> {
  switch (medium) {
    case 'disk':
      return { name: 'disks', ...inMetres(rowLength(bytes, DISK)) };
    case 'tape':
      return { name: 'tapes', ...inMetres(rowLength(bytes, TAPE)) };
    case 'dna':
      return { name: 'dna', ...inGrams(dnaMass(bytes)) };
  }
}

function looked(cells: number): Reading<BrainReading> {
  const years = yearsOf(cells);
  if (years < 1) return { name: 'hours', ...inHours(years) };
  if (years < 9_999.5) return { name: 'years', value: years, unit: '', digits: years < 100 ? 1 : 0 };
  return { name: 'years', ...scaled(Math.log10(years)), digits: 1 };
}
