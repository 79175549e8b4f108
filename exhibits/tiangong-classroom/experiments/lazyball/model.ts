/**
 * 水球变"懒": two balls of water get the same puff of air, one of them with hollow steel balls in it.
 *
 * Pure. The puff also sets a ball adrift; the picture travels with it, so that only the swells are seen. Waves are taken as
 * small, as in all the formulas, and drawn so even when a hard puff makes them large.
 */
import type { ControlSpec, Deed, Reading } from '#exhibits/kit/bench/model.ts';
import type { Model, Setup } from '../experiment.ts';
import { landingOver } from '../physics/puddle.ts';
import { puddleSwing } from './puddle.ts';
import {
  AXES,
  blendSurface,
  CALM,
  heightAt,
  type Law,
  lawOf,
  type Push,
  scaled,
  stepSurface,
  type Surface,
  swellOf,
} from './surface.ts';
import { type Drop, stepper } from './waves.ts';

export type LazyballControl = 'balls' | 'radius';
export type LazyballAct = 'puff';
export type LazyballSentence =
  | 'still'
  | 'ready'
  | 'same'
  | 'lazy'
  | 'calmFirst'
  | 'wild'
  | 'earth'
  | 'earthRipple';
export type LazyballReading = 'plain' | 'loaded' | 'period';
export type LazyballSetup = Setup<LazyballControl>;

/** The low wave on a puddle: height of its middle, m, and speed, m/s. */
export interface Ripple {
  readonly height: number;
  readonly speed: number;
}

/** One of the two balls. */
export interface Ball {
  readonly surface: Surface;
  readonly ripple: Ripple;
  /** How far the side that was struck stood out, m, every `TRACE_STEPS` steps, the newest last. */
  readonly trace: readonly number[];
}

export interface LazyballState {
  readonly plain: Ball;
  /** With steel balls. */
  readonly loaded: Ball;
  /** The last puff: where it strikes, and how long it will go on, s. */
  readonly puff: Push;
  readonly blowing: number;
  readonly steps: number;
  /** How long the balls have been falling, s; 0 in orbit. */
  readonly falling: number;
  /** Radius of the balls, m, and how many steel balls are in; both on their way to what is set. */
  readonly radius: number;
  readonly balls: number;
}

const STEP = 1 / 120;
/** Height of the balls over the table, m. */
export const FALL_HEIGHT = 0.07;
/** How long a puff goes on, s, and its force at full strength, N. */
export const PUFF_SECONDS = 0.2;
const PUFF_FORCE = 0.0095;
/** A trace of 12 s. */
export const TRACE_STEPS = 8;
export const TRACE_LENGTH = 180;
/** Swells are kept below this share of the radius: a real ball would long have thrown off drops. */
export const WILDEST = 0.16;
/** From here on it is called wild. */
const WILD = 0.12;
/** How fast sizes follow the hand, s. */
const FOLLOWING = 0.12;
/** Swells below this are not seen, m. */
const UNSEEN = 1.2e-4;
/** Below this a ball looks calm beside one that still swings, m. */
const CALM_ENOUGH = 4e-4;

const controls: readonly ControlSpec<LazyballControl>[] = [
  { name: 'balls', least: 0, most: 20, step: 2, initial: 8, unit: '', digits: 0, restarts: false },
  { name: 'radius', least: 2.5, most: 3.5, step: 0.5, initial: 3, unit: 'cm', digits: 1, restarts: false },
];

/** The two balls that have been set. */
export function dropsOf({ values }: LazyballSetup): Readonly<Record<'plain' | 'loaded', Drop>> {
  const radius = values.radius / 100;
  return { plain: { radius, balls: 0 }, loaded: { radius, balls: values.balls } };
}

const laws = new Map<string, Law>();

/** A law is a pure function of the drop: kept, since it is asked for in every step. */
function law(drop: Drop): Law {
  const key = `${drop.radius} ${drop.balls}`;
  const known = laws.get(key) ?? lawOf(drop, STEP);
  laws.set(key, known);
  return known;
}

const STILL: Ball = {
  surface: CALM,
  ripple: { height: 0, speed: 0 },
  trace: Array.from({ length: TRACE_LENGTH }, () => 0),
};

function begin(setup: LazyballSetup): LazyballState {
  const puff: Push = { axis: 0, sign: -1, force: 0 };
  const { radius, balls } = dropsOf(setup).loaded;
  return { plain: STILL, loaded: STILL, puff, blowing: 0, steps: 0, falling: 0, radius, balls };
}

function stepRipple(ripple: Ripple, drop: Drop, force: number): Ripple {
  const swing = puddleSwing(drop);
  const { offset, drive, back, rate } = stepper(swing, STEP);
  const speed = ripple.speed - (force * STEP) / swing.mass;
  return { height: offset * ripple.height + drive * speed, speed: back * ripple.height + rate * speed };
}

/** A wave that has lost what carried it: swells on the ground, a ripple in orbit. */
const LOST = Math.exp(-STEP / 0.06);

function follow(value: number, target: number, unseen: number): number {
  const next = target + (value - target) * Math.exp(-STEP / FOLLOWING);
  return Math.abs(next - target) < unseen ? target : next;
}

/** Keeps a surface below what the formulas can bear. */
function tamed(surface: Surface, drop: Drop): Surface {
  const swell = swellOf(surface, law(drop));
  const most = WILDEST * drop.radius;
  return swell > most ? scaled(surface, most / swell) : surface;
}

function stepBall(ball: Ball, drop: Drop, state: LazyballState, setup: LazyballSetup): Ball {
  const push = state.blowing > 0 ? state.puff : undefined;
  const { height, speed } = ball.ripple;
  const grounded = setup.place === 'earth';
  const ripple = grounded
    ? stepRipple(ball.ripple, drop, push?.force ?? 0)
    : { height: height * LOST, speed: speed * LOST };
  const surface = grounded
    ? scaled(ball.surface, LOST)
    : tamed(stepSurface(ball.surface, law(drop), push, STEP), drop);
  if ((state.steps + 1) % TRACE_STEPS !== 0) return { surface, ripple, trace: ball.trace };
  const traced = grounded ? ripple.height : heightAt(surface, state.puff.axis);
  return { surface, ripple, trace: [...ball.trace.slice(1), traced] };
}

const FALL_OVER = landingOver(FALL_HEIGHT);

/** On Earth they fall; back in orbit they draw themselves together again, twice as fast. */
function fallen(falling: number, setup: LazyballSetup): number {
  return setup.place === 'earth' ? Math.min(FALL_OVER, falling + STEP) : Math.max(0, falling - 2 * STEP);
}

function advance(state: LazyballState, setup: LazyballSetup): LazyballState {
  const drops = dropsOf(setup);
  return {
    plain: stepBall(state.plain, drops.plain, state, setup),
    loaded: stepBall(state.loaded, drops.loaded, state, setup),
    puff: state.puff,
    blowing: Math.max(0, state.blowing - STEP),
    steps: state.steps + 1,
    falling: fallen(state.falling, setup),
    radius: follow(state.radius, drops.loaded.radius, 1e-5),
    balls: follow(state.balls, drops.loaded.balls, 1e-2),
  };
}

/** The line nearest to where a puff comes from, and on which side of it: from the left when no finger says. */
function struck(direction: Deed['direction']): Pick<Push, 'axis' | 'sign'> {
  const { x, y } = direction ?? { x: 1, y: 0 };
  const along = AXES.map((axis) => -(axis.x * x + axis.y * y));
  const most = Math.max(...along.map(Math.abs));
  const axis = along.findIndex((one) => Math.abs(one) === most);
  return { axis, sign: (along[axis] ?? 0) < 0 ? -1 : 1 };
}

function act(state: LazyballState, _setup: LazyballSetup, deed: Deed<LazyballAct>): LazyballState {
  const puff = { ...struck(deed.direction), force: PUFF_FORCE * deed.strength };
  return { ...state, puff, blowing: PUFF_SECONDS };
}

function blendBall(before: Ball, after: Ball, share: number): Ball {
  const mix = (name: keyof Ripple) =>
    before.ripple[name] + (after.ripple[name] - before.ripple[name]) * share;
  return {
    surface: blendSurface(before.surface, after.surface, share),
    ripple: { height: mix('height'), speed: mix('speed') },
    trace: after.trace,
  };
}

function blend(before: LazyballState, after: LazyballState, share: number): LazyballState {
  return {
    ...after,
    plain: blendBall(before.plain, after.plain, share),
    loaded: blendBall(before.loaded, after.loaded, share),
    falling: before.falling + (after.falling - before.falling) * share,
    radius: before.radius + (after.radius - before.radius) * share,
    balls: before.balls + (after.balls - before.balls) * share,
  };
}

/** How strongly a ball swings, m, root mean square over its surface; on Earth the height of the wave on the puddle. */
function strength(ball: Ball, drop: Drop, setup: LazyballSetup): number {
  if (setup.place === 'orbit') return swellOf(ball.surface, law(drop));
  return Math.hypot(ball.ripple.height, ball.ripple.speed / puddleSwing(drop).frequency);
}

/** Of both balls, m. */
export function strengths(
  state: LazyballState,
  setup: LazyballSetup,
): { readonly plain: number; readonly loaded: number } {
  const drops = dropsOf(setup);
  return {
    plain: strength(state.plain, drops.plain, setup),
    loaded: strength(state.loaded, drops.loaded, setup),
  };
}

function isResting(state: LazyballState, setup: LazyballSetup): boolean {
  const { plain, loaded } = strengths(state, setup);
  const quiet = Math.max(plain, loaded, ...state.plain.trace.map(Math.abs)) < UNSEEN;
  const { radius, balls } = dropsOf(setup).loaded;
  const settled = state.radius === radius && state.balls === balls;
  return quiet && settled && state.blowing === 0 && fallen(state.falling, setup) === state.falling;
}

function say(state: LazyballState, setup: LazyballSetup): LazyballSentence {
  const { plain, loaded } = strengths(state, setup);
  const quiet = Math.max(plain, loaded) < UNSEEN;
  if (setup.place === 'earth') return quiet ? 'earth' : 'earthRipple';
  const { radius, balls } = dropsOf(setup).loaded;
  if (quiet) return balls === 0 ? 'still' : 'ready';
  if (plain > WILD * radius) return 'wild';
  if (balls === 0) return 'same';
  return loaded < CALM_ENOUGH && plain > 2 * CALM_ENOUGH && state.blowing === 0 ? 'calmFirst' : 'lazy';
}

function read(state: LazyballState, setup: LazyballSetup): readonly Reading<LazyballReading>[] {
  const { plain, loaded } = strengths(state, setup);
  const { plain: drop } = dropsOf(setup);
  const swing = setup.place === 'orbit' ? law(drop).swings[0] : puddleSwing(drop);
  const period = (2 * Math.PI) / (swing?.frequency ?? 1);
  return [
    { name: 'plain', value: plain * 1000, unit: 'mm', digits: 1 },
    { name: 'loaded', value: loaded * 1000, unit: 'mm', digits: 1 },
    { name: 'period', value: period, unit: 's', digits: 1 },
  ];
}

export const lazyballModel: Model<
  LazyballState,
  LazyballControl,
  LazyballAct,
  LazyballSentence,
  LazyballReading
> = {
  step: STEP,
  controls,
  acts: ['puff'],
  crossesPlaces: true,
  begin,
  advance,
  act,
  blend,
  isResting,
  say,
  read,
};
