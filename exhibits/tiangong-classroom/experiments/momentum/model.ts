/**
 * Steel balls of different mass on a grid of 1 m by 1 m.
 *
 * In orbit the grid hangs on a wall and the balls float before it: between two blows nothing acts on them, and one that leaves the
 * grid drifts on out of sight. On Earth the same grid lies on a table: the balls roll, the cloth slows them, and what goes over
 * the edge falls. So momentum is conserved in every blow in both places, but from blow to blow only in orbit.
 */
import { isResting as isSettled, type Spring, stepSpring } from '#exhibits/kit/spring.ts';
import type { Deed } from '#exhibits/kit/bench/model.ts';
import type { Model, Place, Setup } from '../experiment.ts';
import {
  type Ball,
  type Blow,
  coast,
  fall,
  radiusOf,
  slow,
  speedOf,
  STILL,
  strike,
  sumOf,
  timeToBlow,
} from './ball.ts';

export type MomentumControl = 'mass' | 'restitution' | 'count';
export type MomentumAct = 'flickSmall' | 'flickLarge' | 'again';
export type MomentumSentence =
  | 'floating'
  | 'straight'
  | 'bounced'
  | 'stopped'
  | 'pushedOn'
  | 'together'
  | 'gone'
  | 'table'
  | 'rolling'
  | 'rested'
  | 'fell';
export type MomentumReading = 'momentum' | 'energy' | 'centre';

/** The last blow. */
export interface Hit {
  readonly x: number;
  readonly y: number;
  /** s since. */
  readonly age: number;
  readonly kept: number;
  /** Restitution it had. */
  readonly restitution: number;
  /** J. */
  readonly lost: number;
}

/** Where a ball was, one for each `STROBE`, as in a photograph under a stroboscope. */
export interface Ghost {
  readonly which: number;
  readonly x: number;
  readonly y: number;
}

export interface MomentumState {
  /** The large one first. */
  readonly balls: readonly Ball[];
  /** s since it was set up. */
  readonly time: number;
  readonly hit: Hit | undefined;
  /** Blows since it was set up. */
  readonly hits: number;
  readonly isTouched: boolean;
  /** How the grid lies: 0 upright on a wall, 1 level on a table. */
  readonly level: Spring;
  readonly ghosts: readonly Ghost[];
  /** Where the centre of mass was at the same moments. */
  readonly centres: readonly { readonly x: number; readonly y: number }[];
}

const STEP = 1 / 240;
/** From the middle of the grid to its edge, m. */
export const HALF = 0.5;
/** Beyond this a ball is out of sight, m. */
export const OUT_OF_SIGHT = 0.64;
/** kg. */
const SMALL_MASS = 1;
/** J that a flick of strength 1 gives, to whichever ball: a finger lets go like a spring. */
const FLICK_ENERGY = 0.5;
const LEAST_STRENGTH = 0.1;
export const STROBE = 0.1;
export const MOST_GHOSTS = 90;
const MOST_CENTRES = 40;
/** Fallen this far, a ball is out of sight, m. */
const LOWEST = -0.8;
/** More blows than this in one step come only from balls that lie against each other. */
const MOST_BLOWS = 40;
/** s for which a blow on the table is worth a sentence. */
const ANSWER_TIME = 2;
/** 1/s: the grid lies down, or stands up, in about half a second. */
const TILT_QUICKNESS = 9;

type MomentumSetup = Setup<MomentumControl>;

/** m: the large ball, then the small ones. */
const PLACES: readonly (readonly [number, number])[] = [
  [0.08, 0],
  [-0.3, 0],
  [0.32, 0.17],
  [0.32, -0.17],
  [-0.06, 0.32],
];

function begin({ place, values }: MomentumSetup): MomentumState {
  const balls = PLACES.slice(0, values.count).map(([x, y], at) => {
    const mass = at === 0 ? values.mass : SMALL_MASS;
    const still = { speedX: 0, speedY: 0, rollX: 0, rollY: 0, height: 0, fallSpeed: 0 };
    return { mass, radius: radiusOf(mass), x, y, ...still };
  });
  const level = { value: levelAt(place), speed: 0, target: levelAt(place) };
  return { balls, time: 0, hit: undefined, hits: 0, isTouched: false, level, ghosts: [], centres: [] };
}

const levelAt = (place: Place): number => (place === 'earth' ? 1 : 0);

function advance(before: MomentumState, setup: MomentumSetup): MomentumState {
  const level = stepSpring({ ...before.level, target: levelAt(setup.place) }, STEP, TILT_QUICKNESS);
  const hasLost = setup.place === 'orbit' && before.balls.some(({ height }) => height < 0);
  // What has fallen beside the table is brought back when gravity goes.
  const state = { ...(hasLost ? begin(setup) : before), level };
  const time = state.time + STEP;
  const hit = state.hit && { ...state.hit, age: state.hit.age + STEP };
  const slowed = setup.place === 'earth' ? state.balls.map(onTable) : state.balls;
  const struck = coastAndStrike({ ...state, balls: slowed, time, hit }, setup.values.restitution);
  return remember(struck, Math.floor(time / STROBE) > Math.floor(state.time / STROBE));
}

function onTable(ball: Ball): Ball {
  if (ball.height <= LOWEST) return { ...ball, speedX: 0, speedY: 0, height: LOWEST, fallSpeed: 0 };
  return isOnGrid(ball) && ball.height === 0 ? slow(ball, STEP) : fall(ball, STEP);
}

export const isOnGrid = ({ x, y }: Ball): boolean => Math.abs(x) <= HALF && Math.abs(y) <= HALF;

/** From blow to blow through one step, the earliest first. */
function coastAndStrike(state: MomentumState, restitution: number): MomentumState {
  let now = state;
  let left = STEP;
  for (let blows = 0; blows < MOST_BLOWS; blows++) {
    const next = nextBlow(now.balls, left);
    if (next === undefined) break;
    const moved = now.balls.map((ball) => coast(ball, next.time));
    left -= next.time;
    now = { ...now, ...struckPair(moved, next.first, next.second, restitution), hits: now.hits + 1 };
  }
  return { ...now, balls: now.balls.map((ball) => coast(ball, left)) };
}

interface NextBlow {
  readonly time: number;
  readonly first: number;
  readonly second: number;
}

function nextBlow(balls: readonly Ball[], within: number): NextBlow | undefined {
  let earliest: NextBlow | undefined;
  for (const [first, a] of balls.entries()) {
    for (let second = first + 1; second < balls.length; second++) {
      const b = balls[second];
      // What falls beside the table meets nothing there.
      if (b === undefined || a.height < 0 || b.height < 0) continue;
      const time = timeToBlow(a, b);
      if (time !== undefined && time <= (earliest?.time ?? within)) earliest = { time, first, second };
    }
  }
  return earliest;
}

function struckPair(
  balls: readonly Ball[],
  first: number,
  second: number,
  restitution: number,
): Pick<MomentumState, 'balls' | 'hit'> | undefined {
  const [a, b] = [balls[first], balls[second]];
  if (a === undefined || b === undefined) return undefined;
  const blow = strike(a, b, restitution);
  return { balls: balls.with(first, blow.first).with(second, blow.second), hit: hitOf(blow, restitution) };
}

const hitOf = ({ x, y, kept, lost }: Blow, restitution: number): Hit => ({
  x,
  y,
  age: 0,
  kept,
  lost,
  restitution,
});

/** Keeps where things were, as under a stroboscope. */
function remember(state: MomentumState, isDue: boolean): MomentumState {
  if (!isDue) return state;
  const ghosts = state.balls.flatMap((ball, which) =>
    isMoving(ball) ? [{ which, x: ball.x, y: ball.y }] : [],
  );
  if (ghosts.length === 0) return state;
  const { x, y } = sumOf(state.balls);
  return {
    ...state,
    ghosts: [...state.ghosts, ...ghosts].slice(-MOST_GHOSTS),
    centres: [...state.centres, { x, y }].slice(-MOST_CENTRES),
  };
}

/** Whether it is seen to move. */
function isMoving(ball: Ball): boolean {
  const isInSight = Math.abs(ball.x) < OUT_OF_SIGHT && Math.abs(ball.y) < OUT_OF_SIGHT;
  if (ball.height < 0) return ball.height > LOWEST;
  return isInSight && speedOf(ball) >= STILL;
}

function act(state: MomentumState, setup: MomentumSetup, deed: Deed<MomentumAct>): MomentumState {
  if (deed.name === 'again') return begin(setup);
  const which = deed.which ?? (deed.name === 'flickLarge' ? 0 : 1);
  const other = which === 0 ? 1 : 0;
  // A hand may flick any ball that it sees on the grid; a button also needs the one to aim at.
  const needed = deed.direction === undefined ? [which, other] : [which];
  const isThere = needed.every((at) => isOnGridAt(state, at));
  return flick(isThere ? state : begin(setup), which, other, deed);
}

function isOnGridAt({ balls }: MomentumState, at: number): boolean {
  const ball = balls[at];
  return ball !== undefined && ball.height === 0 && isOnGrid(ball);
}

/** A button flicks a ball straight at another; a hand, wherever it goes. */
function flick(state: MomentumState, which: number, other: number, deed: Deed<MomentumAct>): MomentumState {
  const [ball, aim] = [state.balls[which], state.balls[other]];
  if (ball === undefined || aim === undefined) return state;
  const apart = Math.hypot(aim.x - ball.x, aim.y - ball.y);
  const direction = deed.direction ?? { x: (aim.x - ball.x) / apart, y: (aim.y - ball.y) / apart };
  const speed = Math.max(LEAST_STRENGTH, deed.strength) * Math.sqrt((2 * FLICK_ENERGY) / ball.mass);
  const flicked = { ...ball, speedX: direction.x * speed, speedY: direction.y * speed };
  const balls = state.balls.with(which, flicked);
  // A new flick is a new photograph.
  return { ...state, balls, hit: undefined, isTouched: true, ghosts: [], centres: [] };
}

function say(state: MomentumState, setup: MomentumSetup): MomentumSentence {
  const isEarth = setup.place === 'earth';
  if (!state.isTouched) return isEarth ? 'table' : 'floating';
  if (isEarth) return sayOnTable(state);
  if (!state.balls.some(isMoving)) return state.balls.every(isOnGrid) ? 'floating' : 'gone';
  return state.hit === undefined ? 'straight' : sayOfHit(state.hit);
}

function sayOnTable(state: MomentumState): MomentumSentence {
  if (state.balls.some(({ height }) => height < 0 && height > LOWEST)) return 'fell';
  if (!state.balls.some(isMoving)) return 'rested';
  return state.hit !== undefined && state.hit.age < ANSWER_TIME ? sayOfHit(state.hit) : 'rolling';
}

function sayOfHit({ kept, restitution }: Hit): MomentumSentence {
  if (restitution < 0.2) return 'together';
  if (kept < -0.12) return 'bounced';
  return kept > 0.12 ? 'pushedOn' : 'stopped';
}

export const momentumModel: Model<
  MomentumState,
  MomentumControl,
  MomentumAct,
  MomentumSentence,
  MomentumReading
> = {
  step: STEP,
  crossesPlaces: true,
  controls: [
    { name: 'mass', least: 1, most: 8, step: 1, initial: 3, unit: 'kg', digits: 0, restarts: true },
    { name: 'restitution', least: 0, most: 1, step: 0.1, initial: 0.9, unit: '', digits: 1, restarts: false },
    { name: 'count', least: 2, most: 5, step: 1, initial: 2, unit: '', digits: 0, restarts: true },
  ],
  acts: ['flickSmall', 'flickLarge', 'again'],
  begin,
  advance,
  act,
  blend: (before, after, share) => ({
    ...after,
    level: {
      ...after.level,
      value: before.level.value + (after.level.value - before.level.value) * share,
    },
    balls: after.balls.map((ball, at) => between(before.balls[at] ?? ball, ball, share)),
  }),
  isResting: ({ balls, level }, { place }) =>
    !balls.some(isMoving) && isSettled({ ...level, target: levelAt(place) }, 0.001),
  say,
  read(state) {
    const { mass, momentumX, momentumY, energy } = sumOf(state.balls);
    const momentum = Math.hypot(momentumX, momentumY);
    return [
      { name: 'momentum', value: momentum, unit: 'kg·m/s', digits: 2 },
      { name: 'energy', value: energy * 1000, unit: 'mJ', digits: 0 },
      { name: 'centre', value: (momentum / mass) * 100, unit: 'cm/s', digits: 1 },
    ];
  },
};

function between(before: Ball, after: Ball, share: number): Ball {
  const blend = (a: number, b: number): number => a + (b - a) * share;
  return {
    ...after,
    x: blend(before.x, after.x),
    y: blend(before.y, after.y),
    height: blend(before.height, after.height),
  };
}
