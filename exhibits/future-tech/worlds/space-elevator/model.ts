/**
 * 太空电梯: a tether is let out from geostationary orbit towards the ground; it breaks where its own weight is too much for it, or
 * it arrives, and a climber goes up. The forces are those of tether.ts. How fast it is let out and climbed, and how a broken one
 * falls, is only shown: the climber weighs nothing, and the way takes seconds here.
 */
import type { Deed, Model, Reading, Setup } from '#exhibits/kit/bench/model.ts';
import { scaled } from '../powers.ts';
import { breakingLength, type Material, mostStress, ORBIT, taperPower, WHOLE } from './tether.ts';

export type ElevatorControl = 'strength' | 'density' | 'taper';
export type ElevatorAct = 'lower' | 'climb';
export type ElevatorSentence =
  | 'ready'
  | 'lowering'
  | 'snapped'
  | 'absurd'
  | 'landed'
  | 'climbing'
  | 'arrived';
export type ElevatorReading = 'needed' | 'breaks' | 'stress';
export type ElevatorSetup = Setup<ElevatorControl>;

export interface ElevatorState {
  readonly phase: 'hanging' | 'anchored' | 'snapped';
  /** Of the lower part, m from the orbit down. */
  readonly length: number;
  /** What the length is on its way to, m. */
  readonly target: number;
  /** Whether a finger leads the end. */
  readonly led: boolean;
  /** Of the way from ground to orbit, 0 to 1; none before it sets out. */
  readonly climber: number | undefined;
  /** Since it broke, s. */
  readonly broken: number;
}

const STEP = 1 / 60;
/** Let out by itself, all of it takes so long, s. */
const LOWERING = 7;
/** Led by a finger it keeps up, but passes over nothing: all of it takes at least so long, s. */
const LED = 0.35;
const CLIMBING = 8;
/** After a break nothing is seen to move any more, s. */
export const FALLING = 4;
/** A taper that nobody will build: 1 mm² at the ground would be more than 10 m² in the middle. */
const ABSURD = Math.log(1e7);

const STOWED: ElevatorState = {
  phase: 'hanging',
  length: 0,
  target: 0,
  led: false,
  climber: undefined,
  broken: 0,
};

export function materialOf({ values }: ElevatorSetup): Material {
  return { strength: values.strength * 1e9, density: values.density * 1000, taper: values.taper };
}

export const elevatorModel: Model<
  ElevatorState,
  ElevatorControl,
  ElevatorAct,
  ElevatorSentence,
  ElevatorReading
> = {
  step: STEP,
  // At first a steel wire as strong as any: Aravind 2007, table I.
  controls: [
    { name: 'strength', least: 1, most: 130, step: 1, initial: 5, unit: 'GPa', digits: 0, restarts: false },
    {
      name: 'density',
      least: 1,
      most: 8,
      step: 0.1,
      initial: 7.9,
      unit: 'g/cm³',
      digits: 1,
      restarts: false,
    },
    { name: 'taper', least: 1, most: 20, step: 0.5, initial: 1, unit: '×', digits: 1, restarts: false },
  ],
  acts: ['lower', 'climb'],
  begin: () => STOWED,
  advance(state, setup) {
    if (state.phase === 'snapped') return { ...state, broken: Math.min(FALLING, state.broken + STEP) };
    if (breaks(state, setup)) return { ...state, phase: 'snapped', climber: undefined, broken: 0 };
    return state.phase === 'anchored' ? climb(state) : lower(state, setup);
  },
  act: (state, _setup, deed) => (deed.name === 'lower' ? letOut(state, deed) : setOut(state)),
  blend(before, after, share) {
    if (after.phase !== before.phase) return after;
    const mix = (from: number, to: number): number => from + (to - from) * share;
    const { climber } = after;
    return {
      ...after,
      length: mix(before.length, after.length),
      broken: mix(before.broken, after.broken),
      climber: climber === undefined ? undefined : mix(before.climber ?? climber, climber),
    };
  },
  isResting(state, setup) {
    if (state.phase === 'snapped') return state.broken >= FALLING;
    if (breaks(state, setup)) return false;
    return state.phase === 'anchored' ? (state.climber ?? 1) >= 1 : state.length === state.target;
  },
  say,
  read,
};

function breaks({ length }: ElevatorState, setup: ElevatorSetup): boolean {
  const material = materialOf(setup);
  return mostStress(ORBIT - length, material) > material.strength;
}

/** A broken one is wound in first. A button lets it all out; a finger says how much, as a share of the whole. */
function letOut(state: ElevatorState, { direction, strength }: Deed<ElevatorAct>): ElevatorState {
  if (state.phase === 'anchored') return state;
  const from = state.phase === 'snapped' ? STOWED : state;
  if (direction === undefined) return { ...from, target: WHOLE, led: false };
  return { ...from, target: WHOLE * Math.min(1, Math.max(0, strength)), led: true };
}

/** Without a whole tether there is nothing to climb: it is let out first. */
function setOut(state: ElevatorState): ElevatorState {
  if (state.phase === 'anchored') return { ...state, climber: 0 };
  return letOut(state, { name: 'lower', strength: 0 });
}

/** Never past the place where it breaks, so that it is seen to break there. */
function lower(state: ElevatorState, setup: ElevatorSetup): ElevatorState {
  const most = (WHOLE * STEP) / (state.led ? LED : LOWERING);
  const way = state.target - state.length;
  const wanted = Math.abs(way) <= most ? state.target : state.length + Math.sign(way) * most;
  const limit = breakingLength(materialOf(setup));
  const length = limit < WHOLE && state.length < limit ? Math.min(wanted, limit + 1) : wanted;
  return length >= WHOLE ? { ...state, phase: 'anchored', length: WHOLE } : { ...state, length };
}

function climb(state: ElevatorState): ElevatorState {
  if (state.climber === undefined) return state;
  return { ...state, climber: Math.min(1, state.climber + STEP / CLIMBING) };
}

function say(state: ElevatorState, setup: ElevatorSetup): ElevatorSentence {
  const { phase, length, target, climber } = state;
  if (phase === 'snapped') return taperPower(materialOf(setup)) > ABSURD ? 'absurd' : 'snapped';
  if (phase === 'hanging') return length === 0 && target === 0 ? 'ready' : 'lowering';
  if (climber === undefined) return 'landed';
  return climber < 1 ? 'climbing' : 'arrived';
}

function read(state: ElevatorState, setup: ElevatorSetup): readonly Reading<ElevatorReading>[] {
  const material = materialOf(setup);
  return [
    neededTaper(material),
    { name: 'breaks', value: breakingLength(material) / 1000, unit: 'km', digits: 0 },
    { name: 'stress', value: mostStress(ORBIT - state.length, material) / 1e9, unit: 'GPa', digits: 1 },
  ];
}

/** From a thousand on with a power of ten: of steel it has 34 digits. */
function neededTaper(material: Material): Reading<ElevatorReading> {
  const power = taperPower(material) / Math.LN10;
  return power < 3
    ? { name: 'needed', value: 10 ** power, unit: '×', digits: 1 }
    : { name: 'needed', ...scaled(power), digits: 1 };
}
