/**
 * 毛细效应: three tubes are dipped into a liquid. On Earth each stops at Jurin's height; in orbit they climb to the rim. The
 * thinnest begins fastest (inertia), then the wall's friction holds it back and wider ones overtake it: thick liquids show it
 * early, water in wide tubes hardly at all. SI units; angles in degrees only where a hand sets them.
 */
import type { Deed, Reading } from '#exhibits/kit/bench/model.ts';
import type { Model, Setup } from '../experiment.ts';
import { EARTH_GRAVITY, WATER } from '../physics/puddle.ts';
import {
  climb,
  type Column,
  firstSpeed,
  jurinHeight,
  type Liquid,
  type Tube,
  washburnRate,
} from './washburn.ts';

export type CapillaryControl = 'radius' | 'viscosity' | 'angle';
export type CapillaryAct = 'dip' | 'empty';
export type CapillarySentence =
  | 'waiting'
  | 'repelled'
  | 'thinLeads'
  | 'widerLeads'
  | 'full'
  | 'earthClimbs'
  | 'earthRests'
  | 'earthFalls';
export type CapillaryReading = 'thin' | 'wide' | 'slowMotion';
export type CapillarySetup = Setup<CapillaryControl>;

export interface CapillaryState {
  /** From the thinnest to the widest tube. */
  readonly columns: readonly Column[];
  /** 0: the tubes hang over the liquid; 1: they touch it, and it may climb. */
  readonly dip: number;
  /** Whether the tubes go down or have been taken up. */
  readonly down: boolean;
}

/** Radii beside that of the thinnest tube. The widest stays under the capillary length of water, 2.7 mm. */
const widths = [1, 1.6, 2.4] as const;

/** Of every tube, m. */
export const tubeLength = 0.1;

/** Accelerations that are left in an orbiting laboratory reach from 10⁻⁶ g to 10⁻⁴ g; m/s². */
const gravity = { earth: EARTH_GRAVITY, orbit: EARTH_GRAVITY * 3e-5 } as const;

/** How long the tubes take to be let down, s. */
const dipping = 0.4;

/** One for each tube. @returns m */
export function tubesOf({ values }: CapillarySetup): readonly Tube[] {
  return widths.map((width) => ({ radius: (width * values.radius) / 1000, length: tubeLength }));
}

/** Only the viscosity changes from liquid to liquid, so that only one thing changes at a time. */
export function liquidOf({ values }: CapillarySetup): Liquid {
  return {
    density: WATER.density,
    tension: WATER.surfaceTension,
    viscosity: values.viscosity / 1000,
    angle: (values.angle * Math.PI) / 180,
  };
}

/**
 * How many times slower than in truth it is shown, so that an eye can follow: as slow as lets the thinnest tube fill in orbit
 * within eight seconds.
 */
export function slowMotion(setup: CapillarySetup): number {
  const wetted = { ...liquidOf(setup), angle: Math.min(liquidOf(setup).angle, 1.4) };
  const [thin] = tubesOf(setup);
  const radius = thin?.radius ?? 1e-3;
  const filling = tubeLength ** 2 / washburnRate(wetted, radius) + tubeLength / firstSpeed(wetted, radius);
  return [10, 5, 2].find((times) => times * filling <= 8) ?? 1;
}

function begin(): CapillaryState {
  return { columns: widths.map(() => ({ height: 0, speed: 0 })), dip: 0, down: false };
}

const step = 1 / 120;

function advance(state: CapillaryState, setup: CapillarySetup): CapillaryState {
  const dip = Math.max(0, Math.min(1, state.dip + (state.down ? step : -step) / dipping));
  if (dip < 1) return { ...state, dip };
  const liquid = liquidOf(setup);
  const time = step / slowMotion(setup);
  const tubes = tubesOf(setup);
  const columns = tubes.map((tube, index) =>
    climb(state.columns[index] ?? { height: 0, speed: 0 }, liquid, tube, gravity[setup.place], time),
  );
  return { ...state, dip, columns };
}

function act(state: CapillaryState, _setup: CapillarySetup, { name }: Deed<CapillaryAct>): CapillaryState {
  return name === 'dip' ? { ...state, down: true } : { ...begin(), dip: state.dip };
}

function blend(before: CapillaryState, after: CapillaryState, share: number): CapillaryState {
  const mix = (from: number, to: number): number => from + share * (to - from);
  const columns = after.columns.map(({ height, speed }, index) => ({
    height: mix(before.columns[index]?.height ?? height, height),
    speed,
  }));
  return { ...after, columns, dip: mix(before.dip, after.dip) };
}

/** Where each column will stand in the end, m. */
function goals(setup: CapillarySetup): readonly number[] {
  return tubesOf(setup).map(({ radius }) =>
    Math.max(0, Math.min(tubeLength, jurinHeight(liquidOf(setup), radius, gravity[setup.place]))),
  );
}

function haveArrived({ columns }: CapillaryState, setup: CapillarySetup): boolean {
  return goals(setup).every((goal, index) => {
    const { height, speed } = columns[index] ?? { height: 0, speed: 0 };
    return Math.abs(height - goal) < 5e-5 && Math.abs(speed) < 1e-3;
  });
}

function isResting(state: CapillaryState, setup: CapillarySetup): boolean {
  if (!state.down) return state.dip === 0;
  return state.dip === 1 && haveArrived(state, setup);
}

function say(state: CapillaryState, setup: CapillarySetup): CapillarySentence {
  if (!state.down || state.dip < 1) return 'waiting';
  const heights = state.columns.map(({ height }) => height);
  const falling = state.columns.some(
    ({ height, speed }, index) => speed < -1e-3 && height > 1.2 * (goals(setup)[index] ?? 0),
  );
  if (falling && setup.place === 'earth') return 'earthFalls';
  if (setup.values.angle >= 90) return 'repelled';
  if (setup.place === 'earth') return haveArrived(state, setup) ? 'earthRests' : 'earthClimbs';
  if (heights.every((height) => height >= tubeLength)) return 'full';
  return heights[0] === Math.max(...heights) ? 'thinLeads' : 'widerLeads';
}

function read({ columns }: CapillaryState, setup: CapillarySetup): readonly Reading<CapillaryReading>[] {
  const millimetres = (index: number): number => (columns[index]?.height ?? 0) * 1000;
  return [
    { name: 'thin', value: millimetres(0), unit: 'mm', digits: 1 },
    { name: 'wide', value: millimetres(2), unit: 'mm', digits: 1 },
    { name: 'slowMotion', value: slowMotion(setup), unit: '×', digits: 0 },
  ];
}

export const capillaryModel: Model<
  CapillaryState,
  CapillaryControl,
  CapillaryAct,
  CapillarySentence,
  CapillaryReading
> = {
  step,
  controls: [
    { name: 'radius', least: 0.3, most: 1.1, step: 0.1, initial: 0.5, unit: 'mm', digits: 1, restarts: true },
    { name: 'viscosity', least: 1, most: 20, step: 1, initial: 1, unit: 'mPa·s', digits: 0, restarts: true },
    { name: 'angle', least: 0, most: 110, step: 10, initial: 0, unit: '°', digits: 0, restarts: false },
  ],
  acts: ['dip', 'empty'],
  crossesPlaces: true,
  begin,
  advance,
  act,
  blend,
  isResting,
  say,
  read,
};
