/**
 * 戴森球: mirrors are launched around the Sun, by the thousand, by doubling, by the ring, until its light is caught or Mercury is used
 * up. Light, heat and material are those of swarm.ts. How fast it is built and how the mirrors go round is only shown.
 */
import type { Deed, Model, Reading, Setup } from '#exhibits/kit/bench/model.ts';
import { scaled } from '../powers.ts';
import {
  coverageOf,
  DRAPER,
  HUMANITY,
  kardashevOf,
  mostArea,
  SUN,
  sphereOf,
  temperatureOf,
  UNIT,
} from './swarm.ts';

export type DysonControl = 'distance' | 'weight';
export type DysonAct = 'launch' | 'double' | 'ring';
export type DysonSentence = 'ready' | 'few' | 'growing' | 'veiled' | 'closed' | 'spent' | 'glowing';
export type DysonReading = 'power' | 'kardashev' | 'temperature';
export type DysonSetup = Setup<DysonControl>;

export interface DysonState {
  /** Of all collectors, m², and what it is growing to. */
  readonly area: number;
  readonly target: number;
  /** Angles on the picture of the rings that were launched, radians, oldest first. */
  readonly rings: readonly number[];
  /** How far the swarm has gone round, radians, and how fast it does, radians per second. */
  readonly turned: number;
  readonly speed: number;
}

const STEP = 1 / 60;
/** A thousand mirrors of one square kilometre, m². */
export const THOUSAND = 1e9;
/** Ten times doubled. */
export const DOUBLED = 1024;
/** What a ring covers of the whole sphere. */
export const RING = 0.05;
export const MOST_RINGS = 20;
/** Above this share the Sun is seen no more; below the other it shines as if nothing were there. */
export const CLOSED = 0.98;
const VISIBLE = 0.01;
/** The swarm goes round so fast after a touch, radians per second, and stands still after this, s. */
const TURNING = 0.22;
const TURNS_FOR = 12;
/** Smaller than this the way left is not seen. */
const ARRIVED = 0.002;

const EMPTY: DysonState = { area: 0, target: 0, rings: [], turned: 0, speed: 0 };

/** m */
export const distanceOf = ({ values }: DysonSetup): number => values.distance * UNIT;

export const dysonModel: Model<DysonState, DysonControl, DysonAct, DysonSentence, DysonReading> = {
  step: STEP,
  controls: [
    { name: 'distance', least: 0.1, most: 2, step: 0.1, initial: 1, unit: 'AU', digits: 1, restarts: false },
    {
      name: 'weight',
      least: 0.2,
      most: 10,
      step: 0.2,
      initial: 1,
      unit: 'kg/m²',
      digits: 1,
      restarts: false,
    },
  ],
  acts: ['launch', 'double', 'ring'],
  begin: () => EMPTY,
  advance(state, setup) {
    const target = Math.min(state.target, mostArea(setup.values.weight));
    return {
      ...state,
      target,
      area: approach(state.area, target),
      turned: state.turned + state.speed * STEP,
      speed: Math.max(0, state.speed - (TURNING / TURNS_FOR) * STEP),
    };
  },
  act(state, setup, deed) {
    return {
      ...state,
      target: targetAfter(state, setup, deed),
      rings: ringsAfter(state, deed),
      speed: TURNING,
    };
  },
  blend: (before, after, share) => ({
    ...after,
    area: before.area + (after.area - before.area) * share,
    turned: before.turned + (after.turned - before.turned) * share,
  }),
  isResting: ({ area, target, speed }, setup) =>
    speed === 0 && area === target && target <= mostArea(setup.values.weight),
  say,
  read,
};

/** More than the whole sphere, or more than Mercury gives, is never built; what is there stays. */
function targetAfter(state: DysonState, setup: DysonSetup, deed: Deed<DysonAct>): number {
  const most = Math.min(sphereOf(distanceOf(setup)), mostArea(setup.values.weight));
  return Math.max(state.target, Math.min(wantedArea(state, setup, deed), most));
}

function wantedArea({ target }: DysonState, setup: DysonSetup, { name }: Deed<DysonAct>): number {
  if (name === 'ring') return target + RING * sphereOf(distanceOf(setup));
  return name === 'launch' ? target + THOUSAND : Math.max(THOUSAND, target * DOUBLED);
}

/** A finger says along which line the ring goes; a button lays each across the last by the golden angle. */
function ringsAfter({ rings }: DysonState, { name, direction }: Deed<DysonAct>): readonly number[] {
  if (name !== 'ring') return rings;
  const golden = Math.PI * (3 - Math.sqrt(5));
  const angle = direction === undefined ? 0.3 + rings.length * golden : Math.atan2(direction.y, direction.x);
  return [...rings.slice(1 - MOST_RINGS), angle];
}

/** In equal ratios as long as there is something to multiply, so that a swarm is seen to double. */
function approach(area: number, target: number): number {
  const from = Math.max(area, THOUSAND / 1000);
  const to = Math.max(target, THOUSAND / 1000);
  const way = Math.log(to / from);
  if (Math.abs(way) < ARRIVED) return target;
  return from * Math.exp(way * 5 * STEP);
}

function say({ area, target }: DysonState, setup: DysonSetup): DysonSentence {
  const distance = distanceOf(setup);
  const coverage = coverageOf(area, distance);
  if (area === 0) return 'ready';
  if (temperatureOf(coverage, distance) > DRAPER) return 'glowing';
  if (coverage > CLOSED) return 'closed';
  if (target >= mostArea(setup.values.weight) && target === area) return 'spent';
  if (coverage >= VISIBLE) return 'veiled';
  return coverage * SUN < HUMANITY ? 'few' : 'growing';
}

function read({ area }: DysonState, setup: DysonSetup): readonly Reading<DysonReading>[] {
  const distance = distanceOf(setup);
  const coverage = coverageOf(area, distance);
  const power = coverage * SUN;
  return [
    manifold(power / HUMANITY),
    { name: 'kardashev', value: kardashevOf(HUMANITY + power), unit: '', digits: 2 },
    { name: 'temperature', value: temperatureOf(coverage, distance), unit: 'K', digits: 0 },
  ];
}

/** How many times all that people use today; from ten thousand on with a power of ten. */
function manifold(times: number): Reading<DysonReading> {
  if (times < 1e4) return { name: 'power', value: times, unit: '×', digits: times < 100 ? 2 : 0 };
  return { name: 'power', ...scaled(Math.log10(times)), digits: 1 };
}
