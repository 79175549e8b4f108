/**
 * 会调头的扳手: a free rigid body is unstable about its middle axis (Dzhanibekov effect, tennis racket theorem).
 * Source: Goldstein, Poole, Safko, Classical Mechanics, 3rd ed. 2002, §5.6; the motion itself is stepped by
 * physics/rigid-body.ts. On the ground the same wrench is thrown: it turns by the same law, for as long as it is in the air.
 * Air is left out in both places, and how a thrown wrench comes to lie is only shown, not computed.
 */
import type { Deed, Reading } from '#exhibits/kit/bench/model.ts';
import type { Model, Setup } from '../experiment.ts';
import { multiply, type Quaternion, slerp, turn, UPRIGHT } from '../physics/quaternion.ts';
import { momentumOf, type Spin, stepSpin } from '../physics/rigid-body.ts';
import { between, dot, length, scale, type Vector, vector, ZERO } from '../physics/vector.ts';
import { AXES, type Axis, inertiaOf, LIGHT, rankOf } from './shape.ts';

export type WrenchControl = 'speed' | 'weights' | 'tilt';
export type WrenchSentence =
  | 'ready'
  | 'watching'
  | 'flipped'
  | 'again'
  | 'least'
  | 'most'
  | 'ground'
  | 'short'
  | 'fast';
export type WrenchReading = 'flips' | 'spin' | 'momentum';
type WrenchSetup = Setup<WrenchControl>;

/** How it was set going; what hands have set since lets it go once more. */
interface Launch {
  readonly axis: Axis;
  /** What the spin is of the speed that is set, negative the other way round. */
  readonly push: number;
  readonly values: WrenchSetup['values'];
}

export interface WrenchState {
  readonly phase: 'held' | 'free' | 'lying';
  readonly launch: Launch | undefined;
  /** Since it was let go, s. */
  readonly seconds: number;
  readonly body: Spin;
  /** Of the centre of mass above the hand, m; always 0 in orbit. */
  readonly height: number;
  /** How often it has turned its head, and which way it points: 1 as at first. */
  readonly flips: number;
  readonly facing: 1 | -1;
  /** Where the tip has been, one place every TRAIL_STEPS steps, oldest first; m from the hand. */
  readonly trail: readonly Vector[];
}

const STEP = 1 / 240;
const GRAVITY = 9.81;
/** A throw rises this far from the hand, m, and is back there after √(8h/g) = 0.53 s. */
export const THROW = 0.35;
const THROW_SPEED = Math.sqrt(2 * GRAVITY * THROW);
export const FLIGHT_SECONDS = (2 * THROW_SPEED) / GRAVITY;
/** The hand is so far above the table that the hanging stem just clears it, m. */
export const HAND = 0.16;
/** Of the centre of mass of a lying wrench above the hand, m: half the thickness of a weight above the table. */
const LYING_HEIGHT = 0.02 - HAND;
/** It has come to lie this long after it fell past the hand, s. */
const LIES_AFTER = 0.3;
export const TRAIL_STEPS = 4;
const TRAIL_PLACES = 100;
/** Cosine between where the axis points and where it has to point to have turned its head. */
const TURNED = 0.5;
/** A press on a button has strength 0.6 and gives just the speed that is set. */
const BUTTON = 0.6;
/** Flat on its back, a little askew. */
const LYING: Quaternion = multiply(
  { w: Math.cos(0.2), x: 0, y: Math.sin(0.2), z: 0 },
  { w: Math.SQRT1_2, x: -Math.SQRT1_2, y: 0, z: 0 },
);

const HELD: WrenchState = {
  phase: 'held',
  launch: undefined,
  seconds: 0,
  body: { orientation: UPRIGHT, rate: ZERO },
  height: 0,
  flips: 0,
  facing: 1,
  trail: [],
};

/** On the ground nothing floats: it lies there until it is thrown. */
const ON_THE_TABLE: WrenchState = {
  ...HELD,
  phase: 'lying',
  seconds: LIES_AFTER,
  height: LYING_HEIGHT,
  body: { orientation: LYING, rate: ZERO },
};

export const wrenchModel: Model<WrenchState, WrenchControl, Axis, WrenchSentence, WrenchReading> = {
  step: STEP,
  controls: [
    { name: 'speed', least: 0.5, most: 3, step: 0.25, initial: 1.5, unit: 'r/s', digits: 2, restarts: false },
    { name: 'weights', least: 3, most: 9.5, step: 0.5, initial: 9, unit: 'cm', digits: 1, restarts: false },
    { name: 'tilt', least: 0.5, most: 10, step: 0.5, initial: 3, unit: '°', digits: 1, restarts: false },
  ],
  acts: ['stem', 'bar', 'flat'],
  begin: ({ place }) => (place === 'earth' ? ON_THE_TABLE : HELD),
  advance(state, setup) {
    const { launch } = state;
    if (launch === undefined) return state;
    if (!isSame(launch.values, setup.values)) return letGo({ ...launch, values: setup.values });
    return state.phase === 'free' ? fly(state, launch, setup) : lieDown(state);
  },
  act: (_state, setup, deed) => letGo(launchOf(deed, setup)),
  blend(before, after, share) {
    // What has just been let go does not fly there from where it was.
    if (after.seconds < before.seconds || after.phase !== before.phase) return after;
    return {
      ...after,
      seconds: before.seconds + (after.seconds - before.seconds) * share,
      height: before.height + (after.height - before.height) * share,
      body: {
        orientation: slerp(before.body.orientation, after.body.orientation, share),
        rate: between(before.body.rate, after.body.rate, share),
      },
    };
  },
  isResting: ({ phase, launch, seconds }, setup) =>
    launch === undefined ||
    (phase === 'lying' && seconds >= LIES_AFTER && isSame(launch.values, setup.values)),
  say,
  read,
};

function launchOf(deed: Deed<Axis>, setup: WrenchSetup): Launch {
  const { x, y } = deed.direction ?? { x: 1, y: 1 };
  // A finger to the right turns the front to the right; a finger upwards turns the front up.
  const sign = deed.name === 'bar' ? -Math.sign(y || 1) : Math.sign(x || 1);
  return {
    axis: deed.name,
    push: sign * (1 - BUTTON + deed.strength),
    values: setup.values,
  };
}

/** The body turns about the axis, but for the tilt of an unsteady hand, halfway between the two other axes. */
function letGo(launch: Launch): WrenchState {
  const tilt = (launch.values.tilt * Math.PI) / 180;
  const [along, aside] = [Math.cos(tilt), Math.sin(tilt) * Math.SQRT1_2];
  const { x, y, z } = AXES[launch.axis];
  const off = (part: number): number => (part === 1 ? along : aside);
  const rate = scale(vector(off(x), off(y), off(z)), 2 * Math.PI * launch.values.speed * launch.push);
  return { ...HELD, phase: 'free', launch, body: { orientation: UPRIGHT, rate } };
}

function fly(state: WrenchState, launch: Launch, setup: WrenchSetup): WrenchState {
  const inertia = inertiaOf(launch.values.weights / 100);
  const seconds = state.seconds + STEP;
  const body = stepSpin(state.body, inertia, STEP);
  const height =
    setup.place === 'orbit' ? 0 : Math.max(0, THROW_SPEED * seconds - (GRAVITY / 2) * seconds ** 2);
  const turned = turnedBy({ ...state, body }, launch, inertia);
  const flown = { ...state, ...turned, seconds, body, height };
  const next = { ...flown, trail: trailOf(flown) };
  return setup.place === 'earth' && seconds >= FLIGHT_SECONDS
    ? { ...next, phase: 'lying', seconds: 0 }
    : next;
}

/** The axis is compared with the angular momentum, which points where the axis pointed at first. */
function turnedBy(
  { body, facing, flips }: WrenchState,
  { axis, push }: Launch,
  inertia: Vector,
): { readonly flips: number; readonly facing: 1 | -1 } {
  const momentum = { x: inertia.x * body.rate.x, y: inertia.y * body.rate.y, z: inertia.z * body.rate.z };
  const cosine = (dot(AXES[axis], momentum) / length(momentum)) * Math.sign(push);
  if (cosine * facing > -TURNED) return { flips, facing };
  return { flips: flips + 1, facing: facing === 1 ? -1 : 1 };
}

function trailOf({ seconds, body, height, trail }: WrenchState): readonly Vector[] {
  if (Math.round(seconds / STEP) % TRAIL_STEPS !== 0) return trail;
  const tip = turn(body.orientation, LIGHT);
  return [...trail.slice(1 - TRAIL_PLACES), { ...tip, y: tip.y + height }];
}

function lieDown(state: WrenchState): WrenchState {
  const seconds = state.seconds + STEP;
  const share = Math.min(1, STEP / Math.max(STEP, LIES_AFTER - state.seconds));
  const orientation = slerp(state.body.orientation, LYING, share);
  const height = state.height + (LYING_HEIGHT - state.height) * share;
  return { ...state, seconds, height, body: { orientation, rate: ZERO } };
}

function say({ phase, launch, flips }: WrenchState, { place }: WrenchSetup): WrenchSentence {
  if (place === 'earth') {
    if (phase !== 'lying' || launch === undefined) return 'ground';
    return flips > 0 ? 'fast' : 'short';
  }
  if (launch === undefined) return 'ready';
  const rank = rankOf(launch.axis, inertiaOf(launch.values.weights / 100));
  if (rank !== 'middle') return rank;
  if (flips === 0) return 'watching';
  return flips < 3 ? 'flipped' : 'again';
}

function read(state: WrenchState, setup: WrenchSetup): readonly Reading<WrenchReading>[] {
  const { launch, body, flips } = state;
  const axis = AXES[launch?.axis ?? 'stem'];
  const inertia = inertiaOf(setup.values.weights / 100);
  const spin = Math.abs(dot(body.rate, axis)) / (2 * Math.PI);
  return [
    { name: 'flips', value: flips, unit: '', digits: 0 },
    { name: 'spin', value: spin, unit: 'r/s', digits: 2 },
    // 1 kg·m²/s = 1000 g·m²/s.
    { name: 'momentum', value: length(momentumOf(body, inertia)) * 1000, unit: 'g·m²/s', digits: 2 },
  ];
}

const isSame = (a: WrenchSetup['values'], b: WrenchSetup['values']): boolean =>
  a.speed === b.speed && a.weights === b.weights && a.tilt === b.tilt;
