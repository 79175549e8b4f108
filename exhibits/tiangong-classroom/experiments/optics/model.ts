/**
 * 水球光学: a lantern seen through a ball of water, and through a bubble of air in its middle.
 *
 * Pure. The light itself needs no time; what steps is the lantern on its thread, the ball that swells to what has been set,
 * a flash of light slowed down so far that an eye can follow, and on Earth the fall of the ball, which cannot hang there.
 */
import type { ControlSpec, Deed, Reading } from '#exhibits/kit/bench/model.ts';
import type { Model, Setup } from '../experiment.ts';
import { landingOver, puddleHeight } from '../physics/puddle.ts';
import { ballFocalLength, bubbleFocalLength, imageOf, seenMagnification } from './lens.ts';

export type OpticsControl = 'ball' | 'distance' | 'bubble';
export type OpticsAct = 'push' | 'shine';
export type OpticsSentence =
  | 'inverted'
  | 'magnifier'
  | 'twoImages'
  | 'moved'
  | 'bothMoved'
  | 'shining'
  | 'reflecting'
  | 'earth';
export type OpticsReading = 'focus' | 'image' | 'bubbleImage' | 'puddle';
export type OpticsSetup = Setup<OpticsControl>;

export interface OpticsState {
  /** How far the lantern is from where it rests, m, and how fast it swings, m/s; x to the right as the visitor sees it. */
  readonly x: number;
  readonly y: number;
  readonly speedX: number;
  readonly speedY: number;
  /** Of the ball and of its bubble, m. */
  readonly radius: number;
  readonly bubble: number;
  /** From the lantern to the centre of the ball, m. */
  readonly distance: number;
  /** How far the flash has come, optical path in m; `FLASH_END` when there is none. */
  readonly flash: number;
  /** How long the ball has been falling, s; 0 in orbit. */
  readonly falling: number;
}

const STEP = 1 / 120;
/** The lantern hangs this far left of the axis for each metre of distance, so that it and its image are seen apart. */
const ASIDE = 0.115;
/** Height of the ball over the table, m. */
export const FALL_HEIGHT = 0.1;
/** Where the flash has left the picture, m. */
export const FLASH_END = 0.75;
/** m/s: light is slowed about 750 million times. */
const FLASH_SPEED = 0.4;
/** The thread: angular frequency 1/s and damping ratio, chosen so that it swings about three times. */
const SWING = { omega: 4.2, ratio: 0.2 } as const;
/** m/s at full strength. */
const PUSH = 0.26;
/** The lantern never swings further than this, m. */
export const FURTHEST = 0.055;
/** How fast sizes follow the hand, s. */
const FOLLOWING = 0.09;
/** Smaller than a hair on the screen, m. */
const UNSEEN = 4e-5;
/** From here on the lantern is said to have moved, m. */
const MOVED = 0.008;

/** Where the lantern is, m from the axis, as the visitor sees it. */
export function lanternOf({ x, y, distance }: OpticsState): { readonly x: number; readonly y: number } {
  return { x: x - ASIDE * distance, y };
}

const controls: readonly ControlSpec<OpticsControl>[] = [
  { name: 'distance', least: 5, most: 30, step: 1, initial: 18, unit: 'cm', digits: 0, restarts: false },
  { name: 'bubble', least: 0, most: 40, step: 5, initial: 0, unit: '%', digits: 0, restarts: false },
  { name: 'ball', least: 2, most: 4, step: 0.5, initial: 3, unit: 'cm', digits: 1, restarts: false },
];

/** What has been set, in metres. */
function wanted({ values }: OpticsSetup): Pick<OpticsState, 'radius' | 'bubble' | 'distance'> {
  const radius = values.ball / 100;
  return { radius, bubble: (radius * values.bubble) / 100, distance: values.distance / 100 };
}

function begin(setup: OpticsSetup): OpticsState {
  return { x: 0, y: 0, speedX: 0, speedY: 0, flash: FLASH_END, falling: 0, ...wanted(setup) };
}

function follow(value: number, target: number): number {
  const next = target + (value - target) * Math.exp(-STEP / FOLLOWING);
  return Math.abs(next - target) < UNSEEN ? target : next;
}

/** One step of the damped pendulum, exact (any mechanics textbook: underdamped oscillator). */
function swing(offset: number, speed: number): readonly [number, number] {
  const decay = Math.exp(-SWING.ratio * SWING.omega * STEP);
  const damped = SWING.omega * Math.sqrt(1 - SWING.ratio ** 2);
  const [cosine, sine] = [Math.cos(damped * STEP), Math.sin(damped * STEP)];
  const drive = (speed + SWING.ratio * SWING.omega * offset) / damped;
  const next = decay * (offset * cosine + drive * sine);
  const rate = decay * damped * (drive * cosine - offset * sine) - SWING.ratio * SWING.omega * next;
  return Math.abs(next) + Math.abs(rate) / SWING.omega < UNSEEN ? [0, 0] : [next, rate];
}

const FALL_OVER = landingOver(FALL_HEIGHT);

/** On Earth it falls; back in orbit the water draws itself together again, twice as fast. */
function fallen(falling: number, setup: OpticsSetup): number {
  if (setup.place === 'earth') return Math.min(FALL_OVER, falling + STEP);
  return Math.max(0, falling - 2 * STEP);
}

function advance(state: OpticsState, setup: OpticsSetup): OpticsState {
  const target = wanted(setup);
  const [x, speedX] = swing(state.x, state.speedX);
  const [y, speedY] = swing(state.y, state.speedY);
  return {
    x,
    y,
    speedX,
    speedY,
    radius: follow(state.radius, target.radius),
    bubble: follow(state.bubble, target.bubble),
    distance: follow(state.distance, target.distance),
    flash: Math.min(FLASH_END, state.flash + FLASH_SPEED * STEP),
    falling: fallen(state.falling, setup),
  };
}

/** Slower where it would swing too far: the energy never exceeds that of a swing to `FURTHEST`. */
function push(state: OpticsState, deed: Deed<OpticsAct>): OpticsState {
  const { x: right, y: up } = deed.direction ?? { x: 1, y: 0 };
  const speedX = state.speedX + right * deed.strength * PUSH;
  const speedY = state.speedY + up * deed.strength * PUSH;
  const room = SWING.omega * Math.sqrt(Math.max(0, FURTHEST ** 2 - state.x ** 2 - state.y ** 2));
  const factor = Math.min(1, room / Math.max(room, Math.hypot(speedX, speedY), 1e-9));
  return { ...state, speedX: speedX * factor, speedY: speedY * factor };
}

function act(state: OpticsState, _setup: OpticsSetup, deed: Deed<OpticsAct>): OpticsState {
  return deed.name === 'push' ? push(state, deed) : { ...state, flash: 0 };
}

function blend(before: OpticsState, after: OpticsState, share: number): OpticsState {
  const between = (name: keyof OpticsState): number => before[name] + (after[name] - before[name]) * share;
  return {
    x: between('x'),
    y: between('y'),
    speedX: between('speedX'),
    speedY: between('speedY'),
    radius: between('radius'),
    bubble: between('bubble'),
    distance: between('distance'),
    // A new flash begins at the lantern; it does not run back to it.
    flash: after.flash < before.flash ? after.flash : between('flash'),
    falling: between('falling'),
  };
}

function isResting(state: OpticsState, setup: OpticsSetup): boolean {
  const target = wanted(setup);
  const still = state.x === 0 && state.y === 0 && state.speedX === 0 && state.speedY === 0;
  const sized =
    state.radius === target.radius && state.bubble === target.bubble && state.distance === target.distance;
  return still && sized && state.flash >= FLASH_END && fallen(state.falling, setup) === state.falling;
}

function say(state: OpticsState, setup: OpticsSetup): OpticsSentence {
  if (setup.place === 'earth') return 'earth';
  const withBubble = state.bubble > 0;
  if (state.flash < FLASH_END) return withBubble ? 'reflecting' : 'shining';
  if (seenMagnification(ballFocalLength(state.radius), state.distance) > 0) return 'magnifier';
  if (Math.hypot(state.x, state.y) > MOVED) return withBubble ? 'bothMoved' : 'moved';
  return withBubble ? 'twoImages' : 'inverted';
}

/** Images larger than this are none that an eye could make out. */
const LARGEST = 20;

function read(state: OpticsState, setup: OpticsSetup): readonly Reading<OpticsReading>[] {
  if (setup.place === 'earth')
    return [{ name: 'puddle', value: puddleHeight() * 1000, unit: 'mm', digits: 1 }];
  const focus = ballFocalLength(state.radius);
  const readings: Reading<OpticsReading>[] = [{ name: 'focus', value: focus * 100, unit: 'cm', digits: 1 }];
  const image = imageOf(focus, state.distance)?.magnification;
  if (image !== undefined && Math.abs(image) <= LARGEST)
    readings.push({ name: 'image', value: image, unit: '×', digits: 2 });
  const small = state.bubble > 0 ? imageOf(bubbleFocalLength(state), state.distance) : undefined;
  if (small !== undefined)
    readings.push({ name: 'bubbleImage', value: small.magnification, unit: '×', digits: 2 });
  return readings;
}

export const opticsModel: Model<OpticsState, OpticsControl, OpticsAct, OpticsSentence, OpticsReading> = {
  step: STEP,
  controls,
  acts: ['push', 'shine'],
  crossesPlaces: true,
  begin,
  advance,
  act,
  blend,
  isResting,
  say,
  read,
};
