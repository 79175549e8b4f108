/**
 * Somebody in an exoskeleton who holds, lifts and carries a stone: lever arms give the torques, torques the motors' heat, heat and
 * steps the hours that a battery lasts. A walk of two hours passes in 8 s.
 */
import type { Deed, Model, Reading, Setup } from '#exhibits/kit/bench/model.ts';
import { eased } from '../light.ts';
import { batteryEnergy, ELECTRONICS_W, holdingPower, walkingPower } from './drive.ts';
import { type Pose, poseOf, type Torques, torquesOf } from './pose.ts';

export type ExoskeletonControl = 'load' | 'angle' | 'battery';
export type ExoskeletonAct = 'walk' | 'lift' | 'swap';
export type ExoskeletonSentence = 'lever' | 'beyond' | 'hanging' | 'down' | 'walking' | 'empty';
export type ExoskeletonReading = 'torque' | 'muscle' | 'hours';

export interface ExoskeletonState {
  /** 0 standing with the stone, 1 crouching where it stands on the ground, 2 standing without it. */
  readonly lowered: number;
  readonly wanted: 0 | 2;
  /** How far from hanging the forearm is, degrees; it follows what is set. */
  readonly angle: number;
  /** How much longer they walk, s of the picture. */
  readonly walking: number;
  /** Steps that have been made, for the picture. */
  readonly steps: number;
  /** The least that was carried on this walk so far, kg; 0 when it was broken off, or went on with another battery. */
  readonly carried: number;
  /** Of the battery, 0 to 1. */
  readonly charge: number;
}

type ExoskeletonSetup = Setup<ExoskeletonControl>;

/** From standing to the ground, s. */
const LOWERING = 1.1;
/** Of an empty hand, degrees from hanging. */
const LOOSE = 6;
export const WALK_SECONDS = 8;
const WALK_HOURS = 2;
const STEPS_PER_SECOND = 1.1;
/** The forearm follows the slider with this time constant, s. */
const FOLLOWING = 0.12;
/** Nearer than can be seen, degrees. */
const NEAR = 0.05;
/** The biceps takes hold of the forearm about so far from the elbow's axis, m. */
const INSERTION = 0.04;
/** What a strong man's elbow gives at most, N·m: about 70 to 80 in measurements of isometric flexion. */
export const STRONGEST = 75;
/** Steeper, the stone hangs under the elbow. Degrees. */
const HANGING = 12;

export const exoskeletonModel: Model<
  ExoskeletonState,
  ExoskeletonControl,
  ExoskeletonAct,
  ExoskeletonSentence,
  ExoskeletonReading
> = {
  step: 1 / 60,
  controls: [
    { name: 'load', least: 5, most: 100, step: 5, initial: 20, unit: 'kg', digits: 0, restarts: false },
    { name: 'angle', least: 0, most: 90, step: 5, initial: 90, unit: '°', digits: 0, restarts: false },
    { name: 'battery', least: 1, most: 20, step: 1, initial: 5, unit: 'kg', digits: 0, restarts: false },
  ],
  acts: ['walk', 'lift', 'swap'],
  begin: ({ values }) => ({
    lowered: 0,
    wanted: 0,
    angle: values.angle,
    walking: 0,
    steps: 0,
    carried: 0,
    charge: 1,
  }),
  advance,
  act,
  blend: (before, after, share) => ({
    ...after,
    lowered: before.lowered + (after.lowered - before.lowered) * share,
    angle: before.angle + (after.angle - before.angle) * share,
    steps: before.steps + (after.steps - before.steps) * share,
    charge: before.charge + (after.charge - before.charge) * share,
  }),
  isResting: ({ lowered, wanted, angle, walking }, { values }) =>
    lowered === wanted && walking <= 0 && angle === values.angle,
  say,
  read,
};

/** As it is drawn and reckoned now. */
export function poseNow({ lowered, angle }: ExoskeletonState): Pose {
  return poseOf(eased(Math.abs(1 - lowered)), lowered < 1 ? angle : LOOSE);
}

/** Whether the stone is in the hands. */
export const isHolding = ({ lowered }: ExoskeletonState): boolean => lowered < 1;

/** What the joints bear now; a stone on the ground weighs on nobody. */
export function torquesNow(state: ExoskeletonState, { values }: ExoskeletonSetup): Torques {
  return torquesOf(poseNow(state), isHolding(state) ? values.load : 0);
}

export const isWalking = ({ walking, lowered }: ExoskeletonState): boolean => walking > 0 && lowered === 0;

/** What the battery gives now, W. */
export function powerNow(state: ExoskeletonState, setup: ExoskeletonSetup): number {
  const { load, battery } = setup.values;
  const walking = isWalking(state) ? walkingPower(load + battery) : 0;
  return ELECTRONICS_W + holdingPower(torquesNow(state, setup)) + walking;
}

function advance(state: ExoskeletonState, setup: ExoskeletonSetup): ExoskeletonState {
  const { step } = exoskeletonModel;
  const moved = {
    ...state,
    lowered: lower(state, step),
    angle: follow(state.angle, setup.values.angle, step),
  };
  if (!isWalking(moved)) return moved;
  const hours = (step / WALK_SECONDS) * WALK_HOURS;
  const used = (powerNow(moved, setup) * hours) / batteryEnergy(setup.values.battery);
  const charge = Math.max(0, moved.charge - used);
  // An empty frame sets down what it carries with its last strength.
  if (charge === 0) return { ...moved, charge, walking: 0, carried: 0, wanted: 2 };
  const walking = Math.max(0, moved.walking - step);
  // Both feet come to stand side by side.
  const steps = walking > 0 ? moved.steps + step * STEPS_PER_SECOND : Math.round(moved.steps);
  return { ...moved, charge, walking, steps, carried: Math.min(moved.carried, setup.values.load) };
}

function lower({ lowered, wanted }: ExoskeletonState, step: number): number {
  const change = step / LOWERING;
  return wanted > lowered ? Math.min(wanted, lowered + change) : Math.max(wanted, lowered - change);
}

function follow(angle: number, wanted: number, step: number): number {
  const gap = (wanted - angle) * Math.exp(-step / FOLLOWING);
  return Math.abs(gap) < NEAR ? wanted : wanted - gap;
}

function act(
  state: ExoskeletonState,
  { values }: ExoskeletonSetup,
  { name }: Deed<ExoskeletonAct>,
): ExoskeletonState {
  if (name === 'swap') return { ...state, charge: 1, carried: 0 };
  if (state.charge === 0) return state;
  if (name === 'walk') return { ...state, wanted: 0, walking: WALK_SECONDS, carried: values.load };
  const wanted = state.wanted === 0 ? 2 : 0;
  return { ...state, wanted, walking: 0, steps: Math.round(state.steps), carried: 0 };
}

function say(state: ExoskeletonState, { values }: ExoskeletonSetup): ExoskeletonSentence {
  if (state.charge === 0) return 'empty';
  if (state.walking > 0) return 'walking';
  if (state.wanted === 2) return 'down';
  if (values.angle <= HANGING) return 'hanging';
  return held(values).elbow > STRONGEST ? 'beyond' : 'lever';
}

/** When the stone is held standing, as it is set. */
function held({ angle, load }: ExoskeletonSetup['values']): Torques {
  return torquesOf(poseOf(1, angle), load);
}

function read(state: ExoskeletonState, setup: ExoskeletonSetup): readonly Reading<ExoskeletonReading>[] {
  const { elbow } = held(setup.values);
  const hours = (batteryEnergy(setup.values.battery) * state.charge) / powerNow(state, setup);
  return [
    { name: 'torque', value: elbow, unit: 'N·m', digits: 0 },
    { name: 'muscle', value: elbow / INSERTION, unit: 'N', digits: 0 },
    { name: 'hours', value: hours, unit: 'h', digits: 1 },
  ];
}
