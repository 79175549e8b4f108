/**
 * An astronaut turns about the long axis: by a push from a crew mate, by drawing the arms in, by circling one arm.
 *
 * In orbit nothing holds the feet, so the angular momentum is what it was and only a push changes it. On Earth the feet stand on
 * something whose friction can be set, from a turntable to a floor; it turns against the turning until that ends.
 */
import { type Spring, stepSpring } from '#exhibits/kit/spring.ts';
import type { Deed } from '#exhibits/kit/bench/model.ts';
import type { Model, Setup } from '../experiment.ts';
import { type Arm, momentumOf, type Pose, rateAt, turningOf } from './body.ts';

export type TurnControl = 'arms' | 'weight' | 'friction';
export type TurnAct = 'push' | 'circle' | 'catch';
export type TurnSentence =
  | 'adrift'
  | 'circling'
  | 'turned'
  | 'drawingIn'
  | 'fast'
  | 'slow'
  | 'planted'
  | 'held'
  | 'turntable'
  | 'slowing';
export type TurnReading = 'inertia' | 'rate' | 'momentum';

export interface TurnState extends Pose {
  /** s since it was set up. */
  readonly time: number;
  /** Of the body, by the right hand about the axis towards the head, rad; and rad/s. */
  readonly angle: number;
  readonly rate: number;
  /** Circles that the right arm is still to draw, with the sense of their turning as sign. */
  readonly circles: number;
  /** s into the circle that is being drawn. */
  readonly circling: number;
  /** A crew mate's push: N·m at its peak, and s since it began. */
  readonly push: { readonly torque: number; readonly age: number } | undefined;
  /** A crew mate holds on until the turning ends. */
  readonly isCaught: boolean;
  /** Circles that have been drawn since it was set up. */
  readonly drawn: number;
}

const STEP = 1 / 240;
const DOWN = 0.12;
const OUT = Math.PI / 2;
/** For circles the arm is held over the head, so that it can go all the way round. */
const OVERHEAD = 2.55;
/** 1/s: an arm is where it should be after about 0.8 s. */
const ARM_QUICKNESS = 7;
export const CIRCLE_TIME = 1.4;
const MOST_CIRCLES = 5;
export const PUSH_TIME = 0.4;
/** N·m at its peak, for strength 1. */
const PUSH_TORQUE = 22;
/** kg·m²/s: nobody pushes somebody who spins that fast already. */
const MOST_MOMENTUM = 9;
/** N·m with which a crew mate holds. */
const CATCH_TORQUE = 12;
/** rad/s: slower than that, the body stands still. */
const STILL = 1e-4;
/** N·m: less friction than that and we call it a turntable. */
export const TURNTABLE = 1.5;

type TurnSetup = Setup<TurnControl>;

const degrees = (angle: number): number => (angle * 180) / Math.PI;
const isFloating = ({ place }: TurnSetup): boolean => place === 'orbit';
const liftOf = ({ values }: TurnSetup): number => DOWN + ((OUT - DOWN) * values.arms) / 100;

function begin(setup: TurnSetup): TurnState {
  const arm: Arm = { lift: liftOf(setup), liftRate: 0, swing: 0, swingRate: 0 };
  return {
    left: arm,
    right: arm,
    weight: setup.values.weight,
    time: 0,
    angle: 0,
    rate: 0,
    circles: 0,
    circling: 0,
    push: undefined,
    isCaught: false,
    drawn: 0,
  };
}

function advance(state: TurnState, setup: TurnSetup): TurnState {
  const moved = moveArms(state, setup);
  const before = momentumOf(turningOf(state, isFloating(setup)), state.rate);
  const turning = turningOf(moved, isFloating(setup));
  const pushed = rateAt(before + pushTorque(state) * STEP, turning);
  const rate = hold(pushed, turning.inertia, gripOn(state, setup));
  return {
    ...moved,
    rate,
    // Mean of both ends: the body's turning is as smooth as the arms'.
    angle: state.angle + ((state.rate + rate) / 2) * STEP,
    time: state.time + STEP,
    push: state.push && { ...state.push, age: state.push.age + STEP },
    isCaught: state.isCaught && Math.abs(rate) > STILL,
  };
}

/** sin² of the time, so that a hand neither starts nor ends with a jerk. */
function pushTorque({ push }: TurnState): number {
  if (push === undefined || push.age >= PUSH_TIME) return 0;
  return push.torque * Math.sin((Math.PI * push.age) / PUSH_TIME) ** 2;
}

/** N·m that can act against the turning. */
function gripOn({ isCaught }: TurnState, setup: TurnSetup): number {
  return (isCaught ? CATCH_TORQUE : 0) + (isFloating(setup) ? 0 : setup.values.friction);
}

/** Coulomb friction: it takes what it can in one step, and never more than the turning that is there. */
function hold(rate: number, inertia: number, grip: number): number {
  const most = (grip * STEP) / inertia;
  return Math.abs(rate) <= most ? 0 : rate - Math.sign(rate) * most;
}

function moveArms(state: TurnState, setup: TurnSetup): TurnState {
  const rest = liftOf(setup);
  const left = lifted(state.left, rest);
  const right = lifted(state.right, state.circles === 0 ? rest : OVERHEAD);
  // The arm is up before it circles.
  if (state.circles === 0 || right.lift < OVERHEAD - 0.05) return { ...state, left, right };
  return drawCircle({ ...state, left, right });
}

function lifted(arm: Arm, target: number): Arm {
  const spring: Spring = { value: arm.lift, speed: arm.liftRate, target };
  const { value, speed } = stepSpring(spring, STEP, ARM_QUICKNESS);
  return { ...arm, lift: value, liftRate: speed };
}

/** Once round, with no jerk at either end: φ(t) = 2π·s − sin(2π·s), s = t/T. */
function drawCircle(state: TurnState): TurnState {
  const sense = Math.sign(state.circles);
  const circling = state.circling + STEP;
  if (circling >= CIRCLE_TIME) {
    const right = { ...state.right, swing: 0, swingRate: 0 };
    return { ...state, right, circling: 0, circles: state.circles - sense, drawn: state.drawn + 1 };
  }
  const phase = (2 * Math.PI * circling) / CIRCLE_TIME;
  const swing = sense * (phase - Math.sin(phase));
  const swingRate = (sense * 2 * Math.PI * (1 - Math.cos(phase))) / CIRCLE_TIME;
  return { ...state, circling, right: { ...state.right, swing, swingRate } };
}

function act(state: TurnState, setup: TurnSetup, deed: Deed<TurnAct>): TurnState {
  const sense = deed.direction !== undefined && deed.direction.x < 0 ? -1 : 1;
  if (deed.name === 'catch') return { ...state, isCaught: true, push: undefined };
  if (deed.name === 'circle') return addCircle(state, sense);
  const after = momentumIn(state, setup) + (sense * deed.strength * PUSH_TORQUE * PUSH_TIME) / 2;
  if (Math.abs(after) > MOST_MOMENTUM) return state;
  return { ...state, isCaught: false, push: { torque: sense * deed.strength * PUSH_TORQUE, age: 0 } };
}

/** A circle the other way takes back those that are not begun yet. */
function addCircle(state: TurnState, sense: number): TurnState {
  if (state.circles === 0 || Math.sign(state.circles) === sense) {
    const circles = Math.max(-MOST_CIRCLES, Math.min(MOST_CIRCLES, state.circles + sense));
    return { ...state, circles };
  }
  return { ...state, circles: -sense };
}

export const momentumIn = (state: TurnState, setup: TurnSetup): number =>
  momentumOf(turningOf(state, isFloating(setup)), state.rate);

const isPushed = ({ push }: TurnState): boolean => push !== undefined && push.age < PUSH_TIME;
/** The arm is on its way round, up or down for a circle. */
const isCircling = ({ circles, right }: TurnState): boolean => circles !== 0 || right.lift > OUT + 0.15;
/** rad/s: quicker than that, it is seen to turn. */
const SEEN = 0.02;

function say(state: TurnState, setup: TurnSetup): TurnSentence {
  return isFloating(setup) ? sayInOrbit(state, setup) : sayOnEarth(state, setup);
}

function sayInOrbit(state: TurnState, setup: TurnSetup): TurnSentence {
  if (isCircling(state)) return 'circling';
  const isSpinning = Math.abs(momentumIn(state, setup)) > 0.05;
  if (!isSpinning && !isPushed(state)) return state.drawn > 0 ? 'turned' : 'adrift';
  if (state.left.liftRate < -0.25) return 'drawingIn';
  return state.left.lift > (DOWN + OUT) / 2 ? 'slow' : 'fast';
}

function sayOnEarth(state: TurnState, { values }: TurnSetup): TurnSentence {
  const isTurning = Math.abs(state.rate) > SEEN;
  if (isTurning) return values.friction <= TURNTABLE ? 'turntable' : 'slowing';
  if (isCircling(state) || isPushed(state)) return 'held';
  return values.friction <= TURNTABLE ? 'turntable' : 'planted';
}

function isResting(state: TurnState, setup: TurnSetup): boolean {
  const arms = [state.left, state.right].every(
    ({ lift, liftRate }) => Math.abs(lift - liftOf(setup)) < 1e-3 && Math.abs(liftRate) < 1e-3,
  );
  return arms && state.circles === 0 && !isPushed(state) && Math.abs(state.rate) < 1e-3;
}

export const turnModel: Model<TurnState, TurnControl, TurnAct, TurnSentence, TurnReading> = {
  step: STEP,
  crossesPlaces: true,
  controls: [
    { name: 'arms', least: 0, most: 100, step: 10, initial: 100, unit: '%', digits: 0, restarts: false },
    { name: 'weight', least: 0, most: 4, step: 1, initial: 0, unit: 'kg', digits: 0, restarts: true },
    { name: 'friction', least: 0, most: 30, step: 1, initial: 30, unit: 'N·m', digits: 0, restarts: false },
  ],
  acts: ['circle', 'push', 'catch'],
  begin,
  advance,
  act,
  blend: (before, after, share) => ({
    ...after,
    angle: before.angle + (after.angle - before.angle) * share,
    left: between(before.left, after.left, share),
    right: between(before.right, after.right, share),
  }),
  isResting,
  say,
  read(state, setup) {
    const { inertia } = turningOf(state, isFloating(setup));
    return [
      { name: 'inertia', value: inertia, unit: 'kg·m²', digits: 2 },
      { name: 'rate', value: degrees(state.rate), unit: '°/s', digits: 0 },
      { name: 'momentum', value: momentumIn(state, setup), unit: 'kg·m²/s', digits: 2 },
    ];
  },
};

function between(before: Arm, after: Arm, share: number): Arm {
  const lift = before.lift + (after.lift - before.lift) * share;
  // At the end of a circle the angle begins anew: a whole turn less.
  const isWhole = Math.abs(after.swing - before.swing) > Math.PI;
  const swing = isWhole ? after.swing : before.swing + (after.swing - before.swing) * share;
  return { ...after, lift, swing };
}
