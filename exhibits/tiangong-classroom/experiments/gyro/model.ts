/**
 * A gyroscope: a heavy-rimmed wheel on a light axle that sticks out as far on one side as on the other.
 *
 * In orbit it floats, and a nudge is a pair of opposite pushes at the two ends, so that it turns but does not drift off. On
 * Earth the lower end rests in the cup of a column, gravity acts at the wheel, and a nudge pushes the upper end. Wheel and axle
 * turn as one body: there are no bearings.
 */
import type { Deed } from '#exhibits/kit/bench/model.ts';
import type { Model, Setup } from '../experiment.ts';
import { aboutAxis, slerp } from '../physics/quaternion.ts';
import {
  add,
  between,
  cross,
  dot,
  length,
  scale,
  subtract,
  unit,
  type Vector,
  vector,
  ZERO,
} from '../physics/vector.ts';
import { acrossOf, axisOf, axisVelocity, type Shape, spinOf, stepTop, type Top } from './top.ts';

export type GyroControl = 'spin' | 'axle' | 'lean';
export type GyroAct = 'nudge' | 'spinUp' | 'halt';
export type GyroSentence =
  | 'floats'
  | 'tumbles'
  | 'keeps'
  | 'yields'
  | 'wobbles'
  | 'precesses'
  | 'nods'
  | 'sinks'
  | 'falls'
  | 'fallen';
export type GyroReading = 'spin' | 'drift' | 'lean' | 'precession';

interface Push {
  /** Peak force, N, in space. */
  readonly force: Vector;
  /** s since it began. */
  readonly age: number;
}

export interface GyroState extends Top {
  /** s since it was set up. */
  readonly time: number;
  /** Turns per second that were set last; what is set anew is given to the wheel at once. */
  readonly turns: number;
  /** The last nudge; it acts for `PUSH_TIME`. */
  readonly push: Push | undefined;
  /** The wheel leans on the column. */
  readonly fallen: boolean;
  /** Where the axis pointed at first. */
  readonly first: Vector;
  /** Where it has pointed of late, the oldest first, one for every TRACE_STEPS steps. */
  readonly trace: readonly Vector[];
  /** Mean rates of the last half second, rad/s: of the axis around the vertical, and of its nodding. */
  readonly precession: number;
  readonly nodding: number;
}

const STEP = 1 / 240;
export const GRAVITY = 9.81;
/** kg. */
export const MASS = 1;
/** m; nearly all the mass is in the rim, so I₃ is nearly m·R². */
export const WHEEL_RADIUS = 0.15;
const AXIAL = 0.02;
/** Half of it for a flat wheel (perpendicular axis theorem), and something for the axle. */
const ACROSS = 0.011;
/** Radius of the column, m. */
export const COLUMN_RADIUS = 0.012;

/** s that a nudge lasts, and N at its peak for strength 1. */
export const PUSH_TIME = 0.15;
const PUSH_FORCE = 13;
/** kg·m²/s: a hand finds no hold on what turns faster. */
const MOST_MOMENTUM = 2.4;
/** s in which friction in the cup and in the air takes 1/e of the spin, and of what goes across the axis. */
const SPIN_DECAY = 90;
const NOD_DECAY = 4;
/** The same for a wheel that rubs on the column. */
const RUB_DECAY = 0.4;
/** Often enough for a nod that takes a fifteenth of a second; 2.5 s of it. */
const TRACE_STEPS = 2;
export const TRACE_LENGTH = 300;
const MEAN_TIME = 0.5;

type GyroSetup = Setup<GyroControl>;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;
const degrees = (angle: number): number => (angle * 180) / Math.PI;

/** From the centre of the wheel to each end of the axle, m. */
export const axleOf = ({ values }: GyroSetup): number => values.axle / 100;

/** On Earth about the cup, by the parallel axis theorem. */
export function shapeOf(setup: GyroSetup): Shape {
  const far = setup.place === 'earth' ? MASS * axleOf(setup) ** 2 : 0;
  return { axial: AXIAL, across: ACROSS + far };
}

/** Angle between the axis and the vertical, rad. */
export const leanOf = (state: Top): number => Math.acos(Math.max(-1, Math.min(1, axisOf(state).y)));

/** Where the rim strikes the column: l·sinθ + R·cosθ = r for θ over 90°. */
export function fallLean(setup: GyroSetup): number {
  const axle = axleOf(setup);
  return Math.PI - Math.atan2(WHEEL_RADIUS, axle) - Math.asin(COLUMN_RADIUS / Math.hypot(WHEEL_RADIUS, axle));
}

function begin(setup: GyroSetup, turns = setup.values.spin): GyroState {
  // It leans to the right and a little towards the visitor, so that the wheel is seen from its side and not edge on.
  const orientation = aboutAxis(unit(vector(0.5, 0, -1)), radians(setup.values.lean));
  const axis = axisOf({ orientation, momentum: ZERO });
  return {
    orientation,
    momentum: scale(axis, AXIAL * 2 * Math.PI * turns),
    time: 0,
    turns: setup.values.spin,
    push: undefined,
    fallen: false,
    first: axis,
    trace: [],
    precession: 0,
    nodding: 0,
  };
}

/** sin² of the time, so that a hand neither starts nor ends with a jerk. */
export function pushForce({ push }: GyroState): Vector {
  if (push === undefined || push.age >= PUSH_TIME) return ZERO;
  return scale(push.force, Math.sin((Math.PI * push.age) / PUSH_TIME) ** 2);
}

function torqueOn(state: GyroState, setup: GyroSetup): (top: Top) => Vector {
  const axle = axleOf(setup);
  const force = pushForce(state);
  return (top) => {
    const axis = axisOf(top);
    // Both ends in orbit, l each; on Earth the upper end, 2·l from the cup.
    const pushed = scale(cross(axis, force), 2 * axle);
    if (setup.place === 'orbit') return pushed;
    const weight = cross(scale(axis, axle), vector(0, -MASS * GRAVITY, 0));
    const across = acrossOf(top);
    const along = subtract(top.momentum, across);
    const friction = add(scale(along, -1 / SPIN_DECAY), scale(across, -1 / NOD_DECAY));
    return add(add(pushed, weight), friction);
  };
}

function advance(before: GyroState, setup: GyroSetup): GyroState {
  const { spin } = setup.values;
  const state = before.turns === spin ? before : { ...spinUp(before, setup), turns: spin };
  const time = state.time + STEP;
  if (state.fallen) {
    const momentum = scale(state.momentum, Math.exp(-STEP / RUB_DECAY));
    return { ...state, ...stepTop({ ...state, momentum }, shapeOf(setup), STEP, () => ZERO), time };
  }
  const moved = stepTop(state, shapeOf(setup), STEP, torqueOn(state, setup));
  const push = state.push && { ...state.push, age: state.push.age + STEP };
  const next = observe({ ...state, ...moved, push, time }, setup);
  return setup.place === 'earth' && leanOf(next) > fallLean(setup) ? comeToLean(next) : next;
}

/** The column takes all that would carry the wheel on; only the spin is left, and soon rubs off. */
function comeToLean(state: GyroState): GyroState {
  const momentum = subtract(state.momentum, acrossOf(state));
  return { ...state, momentum, fallen: true, push: undefined, precession: 0, nodding: 0 };
}

/** What an eye would follow: the path of the tip, and how fast the axis goes round and nods. */
function observe(state: GyroState, setup: GyroSetup): GyroState {
  const axis = axisOf(state);
  const velocity = axisVelocity(state, shapeOf(setup));
  const level = axis.x ** 2 + axis.z ** 2;
  const round = level < 1e-6 ? 0 : (axis.z * velocity.x - axis.x * velocity.z) / level;
  const nod = level < 1e-6 ? 0 : Math.abs(velocity.y) / Math.sqrt(level);
  const share = STEP / MEAN_TIME;
  const isDue = Math.round(state.time / STEP) % TRACE_STEPS === 0;
  return {
    ...state,
    precession: state.precession + (round - state.precession) * share,
    nodding: state.nodding + (nod - state.nodding) * share,
    trace: isDue ? [...state.trace.slice(1 - TRACE_LENGTH), axis] : state.trace,
  };
}

function act(state: GyroState, setup: GyroSetup, deed: Deed<GyroAct>): GyroState {
  if (deed.name === 'halt') return begin(setup, 0);
  if (deed.name === 'spinUp' || state.fallen) return spinUp(state, setup);
  if (length(state.momentum) > MOST_MOMENTUM) return state;
  const force = scale(pushDirection(state, deed), PUSH_FORCE * deed.strength);
  return { ...state, push: { force, age: 0 } };
}

/** The hand steadies the axle where it is, and spins it as fast as it is set; a fallen one it stands up again. */
function spinUp(state: GyroState, setup: GyroSetup): GyroState {
  if (state.fallen) return begin(setup);
  const momentum = scale(axisOf(state), AXIAL * 2 * Math.PI * setup.values.spin);
  return { ...state, momentum, push: undefined };
}

/** Across the axis, since pushing along it turns nothing. A button pushes to the right, or up where that is along the axis. */
function pushDirection(state: GyroState, { direction }: Deed<GyroAct>): Vector {
  const axis = axisOf(state);
  const flat = (along: Vector): Vector => subtract(along, scale(axis, dot(along, axis)));
  const wished = flat(direction === undefined ? vector(1, 0, 0) : vector(direction.x, direction.y, 0));
  const force = length(wished) < 0.3 ? flat(vector(0, 1, 0.2)) : wished;
  return unit(force);
}

const SLOW_SPIN = 1;
/** s for which the answer to a nudge is worth a sentence. */
const ANSWER_TIME = 1.6;

function say(state: GyroState, setup: GyroSetup): GyroSentence {
  const isSlow = Math.abs(spinOf(state, shapeOf(setup))) < SLOW_SPIN;
  const isAnswer = !isSlow && state.push !== undefined && state.push.age < ANSWER_TIME;
  if (setup.place === 'orbit') return sayInOrbit(state, isSlow, isAnswer);
  if (state.fallen) return 'fallen';
  if (isTooSlow(state, setup)) return 'falls';
  if (isAnswer) return 'yields';
  if (leanOf(state) > radians(100)) return 'sinks';
  return state.nodding > 0.2 ? 'nods' : 'precesses';
}

function sayInOrbit(state: GyroState, isSlow: boolean, isAnswer: boolean): GyroSentence {
  if (isSlow) return length(state.momentum) < 1e-3 && !isPushed(state) ? 'floats' : 'tumbles';
  if (isAnswer) return 'yields';
  return wobbleOf(state) > radians(12) ? 'wobbles' : 'keeps';
}

/** Half of the cone's angle that the axis of a free top goes around, rad. */
export const wobbleOf = (state: Top): number =>
  Math.atan2(length(acrossOf(state)), Math.abs(dot(state.momentum, axisOf(state))));

const isPushed = ({ push }: GyroState): boolean => push !== undefined && push.age < PUSH_TIME;

/** Below half of what an upright top needs to stand (L₃² = 4·I₁·m·g·l), nodding goes all the way down. */
function isTooSlow(state: GyroState, setup: GyroSetup): boolean {
  const along = dot(state.momentum, axisOf(state));
  return along ** 2 < 2 * shapeOf(setup).across * MASS * GRAVITY * axleOf(setup);
}

function isResting(state: GyroState, { place, values }: GyroSetup): boolean {
  if (state.turns !== values.spin) return false;
  const mayRest = place === 'orbit' ? !isPushed(state) : state.fallen;
  return mayRest && length(state.momentum) < 1e-4;
}

export const gyroModel: Model<GyroState, GyroControl, GyroAct, GyroSentence, GyroReading> = {
  step: STEP,
  controls: [
    { name: 'spin', least: 0, most: 15, step: 1, initial: 6, unit: 'r/s', digits: 0, restarts: false },
    { name: 'axle', least: 6, most: 14, step: 1, initial: 10, unit: 'cm', digits: 0, restarts: true },
    { name: 'lean', least: 10, most: 90, step: 5, initial: 60, unit: '°', digits: 0, restarts: true },
  ],
  acts: ['nudge', 'spinUp', 'halt'],
  begin: (setup) => begin(setup),
  advance,
  act,
  blend: (before, after, share) => ({
    ...after,
    orientation: slerp(before.orientation, after.orientation, share),
    momentum: between(before.momentum, after.momentum, share),
  }),
  isResting,
  say,
  read(state, setup) {
    const spin = spinOf(state, shapeOf(setup)) / (2 * Math.PI);
    const turns = { name: 'spin', value: spin, unit: 'r/s', digits: 1 } as const;
    if (setup.place === 'orbit') {
      const drift = Math.acos(Math.max(-1, Math.min(1, dot(axisOf(state), state.first))));
      return [turns, { name: 'drift', value: degrees(drift), unit: '°', digits: 0 }];
    }
    return [
      turns,
      { name: 'lean', value: degrees(leanOf(state)), unit: '°', digits: 0 },
      { name: 'precession', value: degrees(state.precession), unit: '°/s', digits: 0 },
    ];
  },
};
