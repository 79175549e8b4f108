/**
 * Three ways to swim, from the size of a bacterium to that of a real scallop: a shell with one hinge, three links with two, a
 * corkscrew. In the small the shell gets nowhere, however it flaps (the scallop theorem, Purcell 1977): the model does not know
 * that, it only adds up drag.
 */
import type { ControlSpec, Deed, Model, Reading, Setup, Shown } from '#exhibits/kit/bench/model.ts';
import { VISCOSITY } from './drag.ts';
import { hurried, linksAt } from './gait.ts';
import { screwSpeed } from './screw.ts';
import { type Motion, STILL, swim } from './swim.ts';

export type NanoControl = 'size' | 'rate' | 'haste';
export type NanoAct = 'flap' | 'wave' | 'screw';
export type NanoReading = 'reynolds' | 'advance' | 'hairs';
export type NanoSentence =
  | 'ready'
  | 'flapping'
  | 'returned'
  | 'waving'
  | 'turning'
  | 'stopped'
  | 'large'
  | 'coasting';
export type NanoSetup = Setup<NanoControl>;

export interface Place {
  readonly x: number;
  readonly y: number;
}

export interface NanoState {
  readonly kind: NanoAct;
  /** Beats or turns made since this swimmer was taken, the present one in part. */
  readonly beats: number;
  /** How many it is to have made when it stops. */
  readonly until: number;
  readonly motion: Motion;
  /** Where the present beat began. */
  readonly beatFrom: Place;
  /** How far the last whole beat has brought it, body lengths; backwards is less than nothing. */
  readonly advance: number;
  /** Where it has been, oldest first, body lengths. */
  readonly track: readonly Place[];
}

const STEP = 1 / 60;
/** Pieces that a step is cut into: the way there and the way back are to be the same within a hundred-thousandth. */
const PIECES = 12;
/** How many beats one touch gives. */
export const BEATS: Readonly<Record<NanoAct, number>> = { flap: 2, wave: 6, screw: 12 };
/** A swimmer has no more than so many before it, however often it is touched. */
const MOST_BEATS = 24;
/** Body lengths per second at which coasting is called resting. */
const SLOW = 0.03;
export const TRACK_PLACES = 160;
/** Body lengths between two places of the track. */
const TRACK_APART = 0.02;
/** Of a human hair, m; they measure 50 to 100 µm. */
const HAIR = 70e-6;
/** How the middle link stands when a beat begins, so that two hinges swim level, rad. */
const WAVE_ANGLE = 0.556;
/** From which Reynolds number on the water's inertia shows. */
export const LARGE = 1;

/** Metres of a body length; the control counts powers of ten, in µm. */
export const lengthOf = ({ values }: NanoSetup): number => 10 ** (values.size - 6);
const viscosityOf = (setup: NanoSetup): number => VISCOSITY / lengthOf(setup) ** 2;
/** Speed is one body length per beat: ρ·(L·f)·L/μ. */
export const reynoldsOf = (setup: NanoSetup): number => setup.values.rate / viscosityOf(setup);

const CONTROLS: readonly ControlSpec<NanoControl>[] = [
  {
    name: 'size',
    least: 1,
    most: 5,
    step: 1,
    initial: 1,
    unit: 'µm',
    digits: 0,
    restarts: false,
    // 10 µm to 10 cm: the control counts the noughts.
    shown: (size) => told(10 ** (size - 6), 0),
  },
  { name: 'rate', least: 1, most: 5, step: 1, initial: 2, unit: 'Hz', digits: 0, restarts: false },
  { name: 'haste', least: 1, most: 6, step: 1, initial: 3, unit: '×', digits: 0, restarts: false },
];

const begun = (kind: NanoAct): NanoState => ({
  kind,
  beats: 0,
  until: 0,
  motion: { pose: { x: 0, y: 0, angle: kind === 'wave' ? WAVE_ANGLE : 0 }, momentum: STILL, speed: 0 },
  beatFrom: { x: 0, y: 0 },
  advance: 0,
  track: [{ x: 0, y: 0 }],
});

export const nanoModel: Model<NanoState, NanoControl, NanoAct, NanoSentence, NanoReading> = {
  step: STEP,
  controls: CONTROLS,
  acts: ['flap', 'wave', 'screw'],
  begin: () => begun('screw'),
  advance(state, setup) {
    if (isStill(state)) return state;
    let now = state;
    for (let piece = 0; piece < PIECES; piece++) now = advancePiece(now, setup, STEP / PIECES);
    return { ...now, track: trackOf(now) };
  },
  act(state, _setup, { name }: Deed<NanoAct>) {
    const now = state.kind === name ? state : begun(name);
    return { ...now, until: Math.min(now.until + BEATS[name], Math.floor(now.beats) + MOST_BEATS) };
  },
  blend: blended,
  isResting: isStill,
  say,
  read,
};

function isStill({ beats, until, motion }: NanoState): boolean {
  return beats >= until && Math.abs(motion.speed) < SLOW;
}

function advancePiece(state: NanoState, setup: NanoSetup, dt: number): NanoState {
  const beats = Math.min(state.until, state.beats + setup.values.rate * dt);
  const motion = state.kind === 'screw' ? turned(state, setup, beats, dt) : flapped(state, setup, beats, dt);
  const next = { ...state, beats, motion };
  if (Math.floor(beats) === Math.floor(state.beats)) return next;
  const { x, y } = motion.pose;
  return { ...next, beatFrom: { x, y }, advance: farFrom(state.beatFrom, motion) };
}

/** Along the way that it looks. */
function farFrom(from: Place, { pose }: Motion): number {
  const [x, y] = [pose.x - from.x, pose.y - from.y];
  return Math.hypot(x, y) * (x * Math.cos(pose.angle) + y * Math.sin(pose.angle) < 0 ? -1 : 1);
}

function turned(state: NanoState, setup: NanoSetup, beats: number, dt: number): Motion {
  const { pose, momentum, speed } = state.motion;
  const turning = (2 * Math.PI * (beats - state.beats)) / dt;
  const next = screwSpeed(speed, turning, viscosityOf(setup), dt);
  return { pose: { ...pose, x: pose.x + next * dt }, momentum, speed: next };
}

function flapped(state: NanoState, setup: NanoSetup, beats: number, dt: number): Motion {
  const kind = state.kind === 'flap' ? 'scallop' : 'hinges';
  const at = (beat: number) => linksAt(kind, hurried(beat % 1, setup.values.haste));
  return swim(kind, state.motion, [at(state.beats), at(beats)], viscosityOf(setup), dt);
}

function trackOf({ motion: { pose }, track }: NanoState): readonly Place[] {
  const last = track.at(-1);
  if (last !== undefined && Math.hypot(pose.x - last.x, pose.y - last.y) < TRACK_APART) return track;
  return [...track.slice(1 - TRACK_PLACES), { x: pose.x, y: pose.y }];
}

function blended(before: NanoState, after: NanoState, share: number): NanoState {
  if (before.kind !== after.kind || after.beats < before.beats) return after;
  const between = (from: number, to: number): number => from + (to - from) * share;
  const [from, to] = [before.motion.pose, after.motion.pose];
  const pose = { x: between(from.x, to.x), y: between(from.y, to.y), angle: between(from.angle, to.angle) };
  return { ...after, beats: between(before.beats, after.beats), motion: { ...after.motion, pose } };
}

function say(state: NanoState, setup: NanoSetup): NanoSentence {
  const going = state.beats < state.until;
  if (reynoldsOf(setup) > LARGE) return going || isStill(state) ? 'large' : 'coasting';
  if (state.until === 0) return 'ready';
  if (state.kind === 'flap') return going ? 'flapping' : 'returned';
  if (state.kind === 'wave') return 'waving';
  return going ? 'turning' : 'stopped';
}

function read(state: NanoState, setup: NanoSetup): readonly Reading<NanoReading>[] {
  const reynolds = reynoldsOf(setup);
  const metres = state.advance * lengthOf(setup);
  const hairs = (Math.abs(metres) * setup.values.rate * 60) / HAIR;
  return [
    { name: 'reynolds', value: reynolds, unit: '', digits: digitsOf(reynolds) },
    { name: 'advance', ...told(metres, 2) },
    { name: 'hairs', value: hairs, unit: '', digits: hairs < 10 ? 1 : 0 },
  ];
}

/** At least one digit that is no nought. */
const digitsOf = (value: number): number => (value < 1 ? -Math.floor(Math.log10(value * 1.05)) : 0);

/** A length in the unit that suits it. */
function told(metres: number, digits: number): Shown {
  const far = Math.abs(metres);
  if (far < 0.999e-3) return { value: metres * 1e6, unit: 'µm', digits };
  return far < 0.999e-2
    ? { value: metres * 1e3, unit: 'mm', digits: Math.min(1, digits) }
    : { value: metres * 1e2, unit: 'cm', digits: Math.min(1, digits) };
}
