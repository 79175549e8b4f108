/**
 * 球形火焰: a candle in a centrifuge, on Earth and in orbit. In orbit the centrifuge can make any gravity up to 1 g; on Earth
 * it can only add to the gravity that is there already.
 *
 * Pure and qualitative (see shape.ts). The flicker is drawn eight times slower than it is, below three a second: a screen
 * must not flash. It changes the flame's length, never its brightness.
 */
import { seeded } from '#exhibits/kit/random.ts';
import type { ControlSpec, Deed, Reading } from '#exhibits/kit/bench/model.ts';
import type { Model, Setup } from '../experiment.ts';
import {
  flameLean,
  flameSize,
  flickerFrequency,
  flickerStrength,
  leastOxygen,
  risingSpeed,
  sooty,
  type Surroundings,
} from './shape.ts';

export type FlameControl = 'spin' | 'oxygen';
export type FlameAct = 'blow' | 'light';
export type FlameSentence =
  | 'teardrop'
  | 'heavier'
  | 'pulled'
  | 'sphere'
  | 'rich'
  | 'draught'
  | 'starved'
  | 'out';
export type FlameReading = 'length' | 'width' | 'flicker';
export type FlameSetup = Setup<FlameControl>;

export interface FlameState extends Surroundings {
  readonly lit: boolean;
  /** Whether it went out for want of oxygen. */
  readonly starved: boolean;
  /** For how long there has been too little oxygen, s. */
  readonly starving: number;
  /** 0: no flame, 1: all of it. */
  readonly burning: number;
  /** Share of yellow, 0 to 1: soot comes and goes more slowly than the shape. */
  readonly soot: number;
  /** Of the flicker as it is drawn, radians. */
  readonly phase: number;
  /** How far hot gas has risen beside the flame since it was lit, as it is drawn, m. */
  readonly risen: number;
  /** How regular the flicker is just now, 0 to 1, and where that is going. */
  readonly restlessness: number;
  readonly nextRestlessness: number;
  readonly steps: number;
}

const STEP = 1 / 120;
/** Times, s: of the centrifuge, of the air, of a breath, of catching fire, of soot. */
const TIMES = { spin: 0.7, oxygen: 0.4, breath: 0.45, fire: 0.22, soot: 1.1, restlessness: 0.5 } as const;
/** A breath at full strength, m/s, and the wind that no candle stands. */
export const STRONGEST_WIND = 0.9;
const TOO_WINDY = 0.8;
/** How long a flame lasts without enough oxygen, s. */
const GASPING = 1.2;
/** Flicker and rising gas are drawn this many times slower. */
export const SLOWED = 8;
/** How often the seeded restlessness changes, in steps. */
const RESTLESS_STEPS = 90;
const SEED = 4;

const controls: readonly ControlSpec<FlameControl>[] = [
  { name: 'spin', least: 0, most: 1, step: 0.05, initial: 0, unit: 'g', digits: 2, restarts: false },
  { name: 'oxygen', least: 14, most: 30, step: 1, initial: 21, unit: '%', digits: 0, restarts: false },
];

/** What the flame will feel, in g: on Earth the centrifuge pulls sideways, so the two add as the sides of a right angle. */
export function gravityOf({ place, values }: FlameSetup): number {
  return place === 'earth' ? Math.hypot(1, values.spin) : values.spin;
}

/** It begins with the other place's gravity, so that what changes is seen. */
function begin(setup: FlameSetup): FlameState {
  const gravity = setup.place === 'earth' ? 0 : 1;
  const air: Surroundings = { gravity, wind: 0, oxygen: setup.values.oxygen };
  return {
    ...air,
    lit: true,
    starved: false,
    starving: 0,
    burning: 1,
    soot: sooty(air),
    phase: 0,
    risen: 0,
    restlessness: 1,
    nextRestlessness: 1,
    steps: 0,
  };
}

/** Follows a target exponentially and reaches it. */
function follow(value: number, target: number, time: number): number {
  const next = target + (value - target) * Math.exp(-STEP / time);
  return Math.abs(next - target) < 1e-3 ? target : next;
}

/** Whether it still burns, and for how long it has been gasping. */
function stepFire(state: FlameState): Pick<FlameState, 'lit' | 'starved' | 'starving'> {
  if (!state.lit) return { lit: false, starved: state.starved, starving: 0 };
  const starving = state.oxygen < leastOxygen(state) ? state.starving + STEP : 0;
  if (starving > GASPING) return { lit: false, starved: true, starving: 0 };
  return { lit: Math.abs(state.wind) < TOO_WINDY, starved: false, starving };
}

function advance(state: FlameState, setup: FlameSetup): FlameState {
  const gravity = follow(state.gravity, gravityOf(setup), TIMES.spin);
  const wind = follow(state.wind, 0, TIMES.breath);
  const oxygen = follow(state.oxygen, setup.values.oxygen, TIMES.oxygen);
  const air: Surroundings = { gravity, wind, oxygen };
  const steps = state.steps + 1;
  const turn = steps % RESTLESS_STEPS === 0;
  const fire = stepFire(state);
  // A gasping flame shrinks before it goes out.
  const alive = fire.lit ? 1 - 0.55 * Math.min(1, fire.starving / GASPING) : 0;
  return {
    ...air,
    ...fire,
    burning: follow(state.burning, alive, TIMES.fire),
    soot: follow(state.soot, sooty(air), TIMES.soot),
    phase: state.phase + (2 * Math.PI * flickerFrequency(air) * STEP) / SLOWED,
    risen: state.risen + (risingSpeed(gravity) * STEP) / SLOWED,
    restlessness: follow(state.restlessness, state.nextRestlessness, TIMES.restlessness),
    nextRestlessness: turn ? 0.4 + 0.6 * seeded(SEED + steps)() : state.nextRestlessness,
    steps,
  };
}

function act(state: FlameState, _setup: FlameSetup, deed: Deed<FlameAct>): FlameState {
  if (deed.name === 'light') return { ...state, lit: true, starved: false, starving: 0, wind: 0 };
  const side = (deed.direction?.x ?? 1) < 0 ? -1 : 1;
  const wind = state.wind + side * STRONGEST_WIND * deed.strength;
  return { ...state, wind: Math.min(STRONGEST_WIND, Math.max(-STRONGEST_WIND, wind)) };
}

function blend(before: FlameState, after: FlameState, share: number): FlameState {
  const between = (a: number, b: number): number => a + (b - a) * share;
  return {
    ...after,
    gravity: between(before.gravity, after.gravity),
    wind: between(before.wind, after.wind),
    oxygen: between(before.oxygen, after.oxygen),
    burning: between(before.burning, after.burning),
    soot: between(before.soot, after.soot),
    phase: between(before.phase, after.phase),
    risen: between(before.risen, after.risen),
    restlessness: between(before.restlessness, after.restlessness),
  };
}

/** The flame as it is drawn at this moment, m and radians; brightness and yellow 0 to 1. */
export interface Flame {
  readonly length: number;
  readonly width: number;
  readonly lean: number;
  readonly soot: number;
  readonly brightness: number;
}

export function flameOf(state: FlameState): Flame {
  const { length, width } = flameSize(state);
  const flicker = flickerStrength(state) * state.restlessness * Math.sin(state.phase);
  return {
    length: length * (1 + flicker) * state.burning,
    width: width * (1 - flicker / 2) * state.burning,
    lean: flameLean(state),
    soot: state.soot,
    brightness: state.burning,
  };
}

function isResting(state: FlameState, setup: FlameSetup): boolean {
  const settled =
    state.gravity === gravityOf(setup) && state.wind === 0 && state.oxygen === setup.values.oxygen;
  if (!settled || state.starving > 0) return false;
  if (!state.lit) return state.burning === 0;
  return state.burning === 1 && state.soot === sooty(state) && flickerStrength(state) < 1e-3;
}

/** From here on gravity is said to pull at the flame, g. */
const PULLING = 0.02;
const DRAUGHTY = 0.1;
const RICH = 24;

function say(state: FlameState, setup: FlameSetup): FlameSentence {
  if (!state.lit) return state.starved ? 'starved' : 'out';
  if (state.starving > 0) return 'starved';
  if (Math.abs(state.wind) > DRAUGHTY) return 'draught';
  if (setup.place === 'earth') return setup.values.spin > 0.2 ? 'heavier' : 'teardrop';
  if (state.gravity > PULLING) return 'pulled';
  return state.oxygen > RICH ? 'rich' : 'sphere';
}

function read(state: FlameState): readonly Reading<FlameReading>[] {
  const { length, width } = flameSize(state);
  const alive = state.lit ? 1 : 0;
  return [
    { name: 'length', value: length * 1000 * alive, unit: 'mm', digits: 0 },
    { name: 'width', value: width * 1000 * alive, unit: 'mm', digits: 0 },
    { name: 'flicker', value: flickerFrequency(state) * alive, unit: 'Hz', digits: 0 },
  ];
}

export const flameModel: Model<FlameState, FlameControl, FlameAct, FlameSentence, FlameReading> = {
  step: STEP,
  controls,
  acts: ['blow', 'light'],
  crossesPlaces: true,
  begin,
  advance,
  act,
  blend,
  isResting,
  say,
  read,
};
