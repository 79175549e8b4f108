/**
 * 脑机接口: somebody thinks of writing a letter, electrodes hear neurons fire, and the letter is drawn from what they heard.
 *
 * A letter is a stroke of pieces (letters.ts). While a piece is thought, every step gives spikes by chance (decoder.ts); the mean
 * of what is read in a piece is the direction that the pen takes. The letter that is nearest in directions is what was read.
 */
import type { Deed, Model, Reading, Setup } from '#exhibits/kit/bench/model.ts';
import { seeded } from '#exhibits/kit/random.ts';
import { listen, typicalError } from './decoder.ts';
import {
  distance,
  fitted,
  LETTERS,
  lengthOf,
  likeness,
  nearest,
  PIECES,
  type Point,
  type Stroke,
  strokeOf,
} from './letters.ts';

export type BciControl = 'electrodes' | 'time';
/** `draw` is what a finger does on the picture, place by place. */
export type BciAct = 'again' | 'next' | 'all' | 'draw';
export type BciSentence = 'ready' | 'drawing' | 'thinking' | 'guess' | 'right' | 'clear' | 'wrong';
export type BciReading = 'right' | 'error' | 'speed';
type BciSetup = Setup<BciControl>;

export interface BciState {
  readonly phase: 'ready' | 'drawing' | 'thinking' | 'done';
  /** Which of LETTERS is meant; for a stroke of the visitor's own, the one that is nearest to it. */
  readonly meant: number;
  readonly stroke: Stroke;
  /** How many thoughts there have been: the seed of chance. */
  readonly thoughts: number;
  /** Steps since this thought began. */
  readonly steps: number;
  /** Of the letter, 0 to 1. */
  readonly progress: number;
  /** Sum of what was read within the piece that is being thought. */
  readonly sum: Point;
  /** Directions that have been read, and where they have led the pen, its start first. */
  readonly heard: readonly Point[];
  readonly pen: readonly Point[];
  /** Of what was read so far to each of LETTERS, −1 to 1. */
  readonly likeness: readonly number[];
  readonly found: number | undefined;
  /** Light of each electrode, 1 as it fires. */
  readonly glow: readonly number[];
  /** Since anything was thought or drawn, s. */
  readonly quiet: number;
  /** How many letters are to follow. */
  readonly left: number;
  /** Of the latest letters that were thought with what is set, whether they were read right. */
  readonly results: readonly boolean[];
  /** Where the finger has been, in the box of a letter, and which way it goes. */
  readonly drawing: readonly Point[];
  readonly aim: Point | undefined;
  /** What was set when the thought began. */
  readonly values: BciSetup['values'];
}

/** s; a piece of a letter takes a whole number of steps at every pace that can be set. */
const STEP = 1 / 120;
/** Time constant of an electrode's light, s. */
export const FADING = 0.12;
/** All lights are out after, s. */
const DARK = 0.8;
/** Between two letters, s. */
const PAUSE = 0.5;
/** A finger that has not moved for so long means no direction, s. */
const HELD = 0.12;
const RESULTS = 10;
/** The edge of the field that holds the pen, in the box of a letter. */
const EDGE = 1.3;
/** A deed of strength 1 is a place so far from the middle of the box, in its own units. */
export const REACH = 5;
/** A shorter stroke is no letter, in the box's own units. */
const SHORTEST = 0.8;
/** Between two places of a finger, so that a trembling hand is no direction. */
const APART = 0.04;

const ORIGIN: Point = { x: 0, y: 0 };
const FIRST: Stroke = LETTERS[0] ?? { start: ORIGIN, directions: [], lengths: [] };

export const bciModel: Model<BciState, BciControl, BciAct, BciSentence, BciReading> = {
  step: STEP,
  controls: [
    { name: 'electrodes', least: 4, most: 256, step: 4, initial: 16, unit: '', digits: 0, restarts: false },
    { name: 'time', least: 0.4, most: 3, step: 0.2, initial: 1, unit: 's', digits: 1, restarts: false },
  ],
  acts: ['again', 'next', 'all'],
  begin: ({ values }) => ({
    phase: 'ready',
    meant: 0,
    stroke: FIRST,
    thoughts: 0,
    steps: 0,
    progress: 0,
    sum: ORIGIN,
    heard: [],
    pen: [],
    likeness: [],
    found: undefined,
    glow: [],
    quiet: DARK,
    left: 0,
    results: [],
    drawing: [],
    aim: undefined,
    values,
  }),
  advance(state, setup) {
    if (state.phase === 'drawing') return follow(state, setup);
    if (state.phase === 'thinking') return goOn(state, setup);
    if (!isSame(state.values, setup.values)) return think(state, setup);
    if (state.left > 0 && state.quiet >= PAUSE) return think({ ...next(state), left: state.left - 1 }, setup);
    return fade(state);
  },
  act(state, setup, deed) {
    if (deed.name === 'draw') return draw(state, setup, deed);
    if (deed.name === 'again') return think({ ...state, left: 0 }, setup);
    const letter = think(state.phase === 'ready' ? state : next(state), setup);
    return { ...letter, left: deed.name === 'all' ? LETTERS.length - 1 : 0 };
  },
  blend(before, after, share) {
    if (before.thoughts !== after.thoughts || before.phase !== after.phase) return after;
    return { ...after, progress: before.progress + (after.progress - before.progress) * share };
  },
  isResting: (state, { values }) =>
    state.phase !== 'thinking' &&
    state.quiet >= DARK &&
    (state.phase === 'drawing' || (state.left === 0 && isSame(state.values, values))),
  say,
  read,
};

const isSame = (a: BciSetup['values'], b: BciSetup['values']): boolean =>
  a.electrodes === b.electrodes && a.time === b.time;

/** The letter after this one. */
function next(state: BciState): BciState {
  const meant = (state.meant + 1) % LETTERS.length;
  return { ...state, meant, stroke: LETTERS[meant] ?? FIRST };
}

function think(state: BciState, { values }: BciSetup): BciState {
  return {
    ...state,
    phase: 'thinking',
    thoughts: state.thoughts + 1,
    steps: 0,
    progress: 0,
    sum: ORIGIN,
    heard: [],
    pen: [state.stroke.start],
    likeness: [],
    found: undefined,
    quiet: 0,
    results: isSame(state.values, values) ? state.results : [],
    drawing: [],
    aim: undefined,
    values,
  };
}

const fade = (state: BciState): BciState => ({
  ...state,
  glow: state.glow.map((light) => light * Math.exp(-STEP / FADING)),
  quiet: state.quiet + STEP,
});

/** Chance is another in every step of every thought, and the same on every machine. */
const chanceOf = ({ thoughts, steps }: BciState): (() => number) =>
  seeded(Math.imul(thoughts + 1, 0x9e3779b1) ^ Math.imul(steps + 1, 0x85ebca6b));

function lit({ glow }: BciState, spikes: readonly number[]): readonly number[] {
  const faded = Math.exp(-STEP / FADING);
  return spikes.map((count, at) => (count > 0 ? 1 : (glow[at] ?? 0) * faded));
}

function goOn(state: BciState, setup: BciSetup): BciState {
  const { electrodes, time } = state.values;
  const piece = Math.min(PIECES - 1, Math.floor(state.progress * PIECES + 1e-9));
  const { spikes, movement } = listen(state.stroke.directions[piece], electrodes, STEP, chanceOf(state));
  const steps = state.steps + 1;
  const listened = {
    ...state,
    steps,
    progress: Math.min(1, (steps * STEP) / time),
    sum: { x: state.sum.x + movement.x, y: state.sum.y + movement.y },
    glow: lit(state, spikes),
  };
  if (Math.floor(listened.progress * PIECES + 1e-9) === piece) return listened;
  const written = write(listened);
  return written.heard.length < PIECES ? written : finish(written, setup);
}

/** A piece has been thought: the pen goes the way that was read. */
function write(state: BciState): BciState {
  const { sum, stroke } = state;
  const long = stroke.lengths[state.heard.length] ?? 0;
  const size = Math.hypot(sum.x, sum.y);
  const direction = size > 0 ? { x: sum.x / size, y: sum.y / size } : ORIGIN;
  const from = state.pen.at(-1) ?? stroke.start;
  const to = {
    x: held(from.x + direction.x * long),
    y: held(from.y + direction.y * long),
  };
  const heard = [...state.heard, direction];
  return {
    ...state,
    sum: ORIGIN,
    heard,
    pen: [...state.pen, to],
    likeness: LETTERS.map((letter) => likeness(heard, letter)),
  };
}

const held = (place: number): number => Math.max(-EDGE, Math.min(EDGE, place));

function finish(state: BciState, { values }: BciSetup): BciState {
  const found = nearest(state.heard);
  const results = isSame(state.values, values)
    ? [...state.results, found === state.meant].slice(-RESULTS)
    : state.results;
  return { ...state, phase: 'done', progress: 1, found, results, quiet: 0 };
}

/** A finger that writes: `which` is 0 where it comes down, 1 on its way, 2 where it leaves. */
function draw(state: BciState, setup: BciSetup, { direction, strength, which }: Deed<BciAct>): BciState {
  const place = {
    x: (direction?.x ?? 0) * strength * REACH,
    y: (direction?.y ?? 0) * strength * REACH,
  };
  if (which === 0) {
    return {
      ...state,
      phase: 'drawing',
      left: 0,
      found: undefined,
      drawing: [place],
      aim: undefined,
      quiet: 0,
    };
  }
  if (state.phase !== 'drawing') return state;
  const moved = moveTo(state, place);
  return which === 2 ? takeUp(moved, setup) : moved;
}

function moveTo(state: BciState, place: Point): BciState {
  const last = state.drawing.at(-1) ?? place;
  const apart = distance(last, place);
  if (apart < APART) return state;
  const aim = { x: (place.x - last.x) / apart, y: (place.y - last.y) / apart };
  return { ...state, drawing: [...state.drawing, place], aim, quiet: 0 };
}

/** What was drawn is thought; what was only touched is thought once more. */
function takeUp(state: BciState, setup: BciSetup): BciState {
  const stroke = strokeOf(fitted(state.drawing));
  if (stroke === undefined || lengthOf(state.drawing) < SHORTEST) return think(state, setup);
  return think({ ...state, stroke, meant: nearest(stroke.directions) }, setup);
}

/** While a finger writes, the neurons already fire for the way that it goes. */
function follow(state: BciState, { values }: BciSetup): BciState {
  if (state.aim === undefined || state.quiet >= HELD) return fade(state);
  const { spikes } = listen(state.aim, values.electrodes, STEP, chanceOf(state));
  return { ...state, steps: state.steps + 1, glow: lit(state, spikes), quiet: state.quiet + STEP };
}

/** °: below it a letter is read by the naked eye, above the other hardly. */
const PLAIN = 25;
const SCRIBBLE = 40;

function say({ phase, found, meant }: BciState, setup: BciSetup): BciSentence {
  if (phase !== 'done') return phase;
  if (found !== meant) return 'wrong';
  const error = errorOf(setup);
  if (error < PLAIN) return 'clear';
  return error > SCRIBBLE ? 'guess' : 'right';
}

const errorOf = ({ values }: BciSetup): number => typicalError(values.electrodes, values.time / PIECES);

function read({ results }: BciState, setup: BciSetup): readonly Reading<BciReading>[] {
  const right = results.filter(Boolean).length;
  return [
    { name: 'right', value: right, unit: `/ ${results.length}`, digits: 0 },
    { name: 'error', value: errorOf(setup), unit: '°', digits: 0 },
    { name: 'speed', value: 60 / setup.values.time, unit: '', digits: 0 },
  ];
}
