/**
 * 浮力消失, 水油分离: a closed tank full of water, in it a ping-pong ball and shaken oil. Buoyancy is what is left of the weight
 * that the tank feels: on Earth 1 g and more or less when it is moved up or falls; in orbit none, unless the tank is pushed or
 * turned. SI units in the frame that turns with the tank; weights in g where a hand sets them.
 */
import type { Deed, Reading } from '#exhibits/kit/bench/model.ts';
import type { Model, Setup } from '../experiment.ts';
import { EARTH_GRAVITY } from '../physics/puddle.ts';
import { add, scale, type Vector, vector } from '../physics/vector.ts';
import {
  BALL,
  BALL_MATTER,
  coriolisShare,
  dragRate,
  inwardShare,
  lift,
  nextSpeed,
  OIL_DROP,
} from './buoyancy.ts';
import {
  at,
  copied,
  DROPS,
  gathered,
  keepClear,
  put,
  scattered,
  slowToWay,
  type Swarm,
  swirl,
  TANK,
  torn,
} from './swarm.ts';

export type TankControl = 'lift' | 'spin' | 'drop';
export type TankAct = 'shake' | 'put';
export type TankSentence =
  | 'still'
  | 'apart'
  | 'spins'
  | 'thrust'
  | 'shaken'
  | 'earthRises'
  | 'earthLayers'
  | 'earthFalls'
  | 'earthSpins';
export type TankReading = 'weight' | 'outward' | 'gathered';
export type TankSetup = Setup<TankControl>;

/** The ping-pong ball. */
export interface Ball {
  readonly place: Vector;
  readonly speed: Vector;
  /** Where a hand carries it; it lets go there. */
  readonly carried: Vector | undefined;
}

export interface TankState {
  readonly swarm: Swarm;
  readonly ball: Ball;
  /** How fast tank and water turn, rad/s. */
  readonly spin: number;
  /** How far they have turned, rad. */
  readonly turned: number;
  /** How strongly the water is stirred, m/s. */
  readonly stir: number;
  /** Steps since the beginning: the seed of what is random in the next. */
  readonly steps: number;
  /** Whether drops touch that will flow together. */
  readonly joining: boolean;
  /** How many steps long nothing has moved, under the weight of those steps, g. */
  readonly calm: number;
  readonly weight: number;
}

const step = 1 / 120;
/** Baffles in the tank take the water along; rad/s². */
const spinUp = 8;
/** Of the strongest shake, m/s, and how fast it dies away, 1/s. */
const stirring = { most: 0.55, fading: 2.4 } as const;
/** Of the hand that carries the ball, m/s. */
const carrying = 0.5;
const floor: Vector = vector(0, BALL.radius - TANK.height / 2, 0);

/** What the tank feels, in g, downwards. */
export function weightOf({ place, values }: TankSetup): number {
  return (place === 'earth' ? 1 : 0) + values.lift;
}

const meanDrop = ({ values }: TankSetup): number => values.drop / 1000;

function begin(setup: TankSetup): TankState {
  const place = vector(-0.012, -0.02, 0);
  const ball = { place, speed: vector(0, 0, 0), carried: undefined };
  const swarm = scattered(meanDrop(setup), place);
  return { swarm, ball, spin: 0, turned: 0, stir: 0, steps: 0, joining: false, calm: 0, weight: Number.NaN };
}

/** What acts on every body in the tank. */
interface Surroundings {
  readonly weight: number;
  readonly spin: number;
  readonly stir: number;
}

function advance(state: TankState, setup: TankSetup): TankState {
  const wanted = 2 * Math.PI * setup.values.spin;
  const spin = state.spin + Math.max(-spinUp * step, Math.min(spinUp * step, wanted - state.spin));
  const stir = state.stir < 0.004 ? 0 : state.stir * (1 - stirring.fading * step);
  const surroundings = { weight: weightOf(setup), spin, stir };
  const swarm = copied(state.swarm);
  if (stir > 0) swirl(swarm, stir, step, state.steps);
  else if (state.stir > 0) swarm.eddies.fill(0);
  moveDrops(swarm, surroundings);
  const ball = movedBall(state.ball, surroundings);
  const joining = keepClear(swarm, step, stir < 0.03);
  keepInside(swarm, ball.place);
  slowToWay(swarm, state.swarm.places, step);
  const turned = (state.turned + spin * step) % (2 * Math.PI);
  const { weight } = surroundings;
  const calm = weight === state.weight && isSlow(swarm, ball) ? state.calm + 1 : 0;
  return { swarm, ball, spin, turned, stir, steps: state.steps + 1, joining, calm, weight };
}

function moveDrops({ places, speeds, radii, eddies }: Swarm, { weight, spin }: Surroundings): void {
  const up = lift(OIL_DROP, weight);
  const inward = inwardShare(OIL_DROP) * spin * spin;
  const turning = coriolisShare(OIL_DROP) * spin;
  for (let drop = 0; drop < DROPS; drop++) {
    const radius = radii[drop] ?? 0;
    if (radius === 0) continue;
    const place = at(places, drop);
    const speed = at(speeds, drop);
    const water = at(eddies, drop);
    const past = Math.hypot(speed.x - water.x, speed.y - water.y, speed.z - water.z);
    const push = vector(-inward * place.x, up, -inward * place.z);
    const next = nextSpeed(speed, push, water, dragRate(OIL_DROP, radius, past), turning, step);
    put(speeds, drop, next);
    put(places, drop, add(place, scale(next, step)));
  }
}

const stillWater = vector(0, 0, 0);

function movedBall(ball: Ball, { weight, spin }: Surroundings): Ball {
  const { place, speed, carried } = ball;
  if (carried !== undefined) return carriedBall(place, carried);
  const inward = inwardShare(BALL_MATTER) * spin * spin;
  const rate = dragRate(BALL_MATTER, BALL.radius, Math.hypot(speed.x, speed.y, speed.z));
  const push = vector(-inward * place.x, lift(BALL_MATTER, weight), -inward * place.z);
  const next = nextSpeed(speed, push, stillWater, rate, coriolisShare(BALL_MATTER) * spin, step);
  const [inside, kept] = confined(add(place, scale(next, step)), next, BALL.radius);
  return { place: inside, speed: kept, carried: undefined };
}

function carriedBall(place: Vector, carried: Vector): Ball {
  const way = add(carried, scale(place, -1));
  const far = Math.hypot(way.x, way.y, way.z);
  const speed = vector(0, 0, 0);
  if (far <= carrying * step) return { place: carried, speed, carried: undefined };
  return { place: add(place, scale(way, (carrying * step) / far)), speed, carried };
}

/** Back inside the tank, without the speed into its wall. */
function confined(place: Vector, speed: Vector, radius: number): readonly [Vector, Vector] {
  const far = Math.hypot(place.x, place.z);
  const [room, half] = [TANK.radius - radius, TANK.height / 2 - radius];
  const out = far > room ? room / far : 1;
  const along = far > room ? Math.max(0, (speed.x * place.x + speed.z * place.z) / (far * far)) : 0;
  const beyond = Math.abs(place.y) > half && speed.y * place.y > 0;
  return [
    vector(place.x * out, Math.max(-half, Math.min(half, place.y)), place.z * out),
    vector(speed.x - along * place.x, beyond ? 0 : speed.y, speed.z - along * place.z),
  ];
}

/** Drops make room for the ball, and stay within the walls; in place. */
function keepInside({ places, speeds, radii }: Swarm, ball: Vector): void {
  for (let drop = 0; drop < DROPS; drop++) {
    const radius = radii[drop] ?? 0;
    if (radius === 0) continue;
    const place = at(places, drop);
    const way = add(place, scale(ball, -1));
    const far = Math.max(1e-9, Math.hypot(way.x, way.y, way.z));
    const push = Math.max(0, BALL.radius + radius - far) / far;
    const [inside, kept] = confined(add(place, scale(way, push)), at(speeds, drop), radius);
    put(places, drop, inside);
    put(speeds, drop, kept);
  }
}

function act(state: TankState, setup: TankSetup, { name, strength, direction }: Deed<TankAct>): TankState {
  if (name === 'shake') {
    const stir = Math.max(state.stir, stirring.most * (0.4 + strength));
    return { ...state, stir, calm: 0, swarm: torn(state.swarm, meanDrop(setup)) };
  }
  const reach = strength * Math.hypot(TANK.radius, TANK.height / 2);
  // Where a hand points on the stage is turned into the frame of the tank.
  const aside = reach * (direction?.x ?? 0);
  const pointed = vector(
    aside * Math.cos(state.turned),
    reach * (direction?.y ?? 0),
    aside * Math.sin(state.turned),
  );
  const wanted = direction === undefined ? floor : pointed;
  const [carried] = confined(wanted, vector(0, 0, 0), BALL.radius);
  return { ...state, calm: 0, ball: { ...state.ball, carried } };
}

function blend(before: TankState, after: TankState, share: number): TankState {
  const mix = (from: number, to: number): number => from + share * (to - from);
  const places = after.swarm.places.map((value, index) => mix(before.swarm.places[index] ?? value, value));
  const [from, to] = [before.ball.place, after.ball.place];
  const place = vector(mix(from.x, to.x), mix(from.y, to.y), mix(from.z, to.z));
  const turned = after.turned < before.turned ? after.turned : mix(before.turned, after.turned);
  return { ...after, swarm: { ...after.swarm, places }, ball: { ...after.ball, place }, turned };
}

/** Below this nothing is seen to move, m/s. */
const slow = 1e-3;

function isSlow({ speeds }: Swarm, { speed }: Ball): boolean {
  return Math.hypot(speed.x, speed.y, speed.z) < slow && speeds.every((one) => Math.abs(one) < slow);
}

/** A quarter of a second: what begins to move slowly is not at rest. */
const calmSteps = 30;

function isResting(state: TankState, setup: TankSetup): boolean {
  const { ball, spin, stir, joining, calm, weight } = state;
  if (spin !== 0 || setup.values.spin !== 0 || stir > 0 || joining || ball.carried !== undefined)
    return false;
  return weight === weightOf(setup) && calm >= calmSteps;
}

function say(state: TankState, setup: TankSetup): TankSentence {
  if (state.stir > 0.06) return 'shaken';
  const earth = setup.place === 'earth';
  const spins = state.spin > 1;
  if (spins) return earth ? 'earthSpins' : 'spins';
  const apart = gathered(state.swarm) > 0.5;
  if (Math.abs(weightOf(setup)) < 0.03) return earth ? 'earthFalls' : apart ? 'apart' : 'still';
  if (!earth) return 'thrust';
  return apart ? 'earthLayers' : 'earthRises';
}

function read(state: TankState, setup: TankSetup): readonly Reading<TankReading>[] {
  const outward = (state.spin ** 2 * TANK.radius) / EARTH_GRAVITY;
  return [
    { name: 'weight', value: weightOf(setup), unit: 'g', digits: 1 },
    { name: 'outward', value: outward, unit: 'g', digits: 2 },
    { name: 'gathered', value: 100 * gathered(state.swarm), unit: '%', digits: 0 },
  ];
}

export const tankModel: Model<TankState, TankControl, TankAct, TankSentence, TankReading> = {
  step,
  controls: [
    { name: 'lift', least: -1, most: 1, step: 0.1, initial: 0, unit: 'g', digits: 1, restarts: false },
    { name: 'spin', least: 0, most: 3, step: 0.5, initial: 0, unit: 'r/s', digits: 1, restarts: false },
    { name: 'drop', least: 0.5, most: 3, step: 0.5, initial: 1.5, unit: 'mm', digits: 1, restarts: true },
  ],
  acts: ['shake', 'put'],
  crossesPlaces: true,
  begin,
  advance,
  act,
  blend,
  isResting,
  say,
  read,
};
