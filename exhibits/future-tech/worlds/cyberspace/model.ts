/**
 * 赛博空间: a head turns in a headset, and the picture of the world follows it after a delay.
 *
 * The head is a critically damped spring that goes where hands have turned it; the picture shows where the head was pointing
 * `delay` ago, and nothing is predicted. Lag = head(t) − head(t − delay), which is rate × delay for a steady turn. Only the turn
 * from left to right is modelled.
 */
import type { Deed, Model, Reading, Setup } from '#exhibits/kit/bench/model.ts';
import { isResting as isSpringResting, type Spring, stepSpring } from '#exhibits/kit/spring.ts';

export type CyberspaceControl = 'delay' | 'field';
export type CyberspaceAct = 'left' | 'right' | 'glance';
export type CyberspaceSentence = 'ready' | 'prompt' | 'late' | 'swims' | 'narrow' | 'today' | 'whole';
export type CyberspaceReading = 'lag' | 'share' | 'pixels';
type CyberspaceSetup = Setup<CyberspaceControl>;

/** Angles in degrees, positive to the right. */
export interface CyberspaceState {
  readonly head: Spring;
  /** Where hands have turned the head to, and how fast its spring is, 1/s. */
  readonly aim: number;
  readonly pace: number;
  /** Which way the picture looks. */
  readonly picture: number;
  /** Where the head was pointing, one place a step, newest first. */
  readonly past: readonly number[];
  /** A glance lasts so long yet, s, and then the head goes back to `aim`. */
  readonly glance: { readonly to: number; readonly left: number } | undefined;
  /** A head that looks about by itself after the delay was changed: since when and how long yet, s. */
  readonly sway: { readonly since: number; readonly left: number } | undefined;
  /** The largest lag since the head began to move. */
  readonly most: number;
  /** What was set in the step before, and which of it hands have changed last. */
  readonly values: CyberspaceSetup['values'];
  readonly topic: CyberspaceControl | undefined;
}

/** s; every delay that can be set is a whole number of steps. */
const STEP = 0.005;
const LONGEST_DELAY = 500;
const PLACES = LONGEST_DELAY / (STEP * 1000) + 1;
/** Of the head's spring, 1/s: a turn of 30° is at its fastest at 30 · 10 / e = 110 °/s, a brisk look to the side. */
export const OMEGA = 10;
/** Under a finger the head is where the finger is, or nearly: what is felt to be late is the picture alone. */
const FINGER_OMEGA = 30;
/** What one press on a button turns the head by, °; a press has strength 0.6. */
export const TURN = 30;
/** What a finger turns the head by with the full strength of a deed, °. */
export const FULL_SWEEP = 100;
/** The head is never sent further from where it points, °: nobody needs to be made dizzy to understand. */
const FARTHEST = 45;
export const BUTTON = 0.6;
const GLANCE_SECONDS = 0.4;
const SWAY = { degrees: 20, hertz: 0.5, seconds: 4, fading: 0.8 } as const;
/** Differences that are not seen, °. */
const UNSEEN = 0.02;

/** What both human eyes see together, about, °. Source: e.g. Howard & Rogers, Binocular Vision and Stereopsis, 1995. */
export const HUMAN_WIDTH = 200;
export const HUMAN_HEIGHT = 130;
/** Height of a headset's picture to its width: 96° to 110°, as Meta states for the Quest 3 (2023). */
const HEIGHT_TO_WIDTH = 96 / 110;
/** Pixels per degree: normal acuity (1.0, or 20/20) tells lines apart that are one arc minute wide. */
const SHARP = 60;

export const cyberspaceModel: Model<
  CyberspaceState,
  CyberspaceControl,
  CyberspaceAct,
  CyberspaceSentence,
  CyberspaceReading
> = {
  step: STEP,
  controls: [
    { name: 'delay', least: 5, most: 500, step: 5, initial: 20, unit: 'ms', digits: 0, restarts: false },
    { name: 'field', least: 30, most: 200, step: 10, initial: 100, unit: '°', digits: 0, restarts: false },
  ],
  acts: ['left', 'right', 'glance'],
  begin: ({ values }) => ({
    head: { value: 0, speed: 0, target: 0 },
    aim: 0,
    pace: OMEGA,
    picture: 0,
    past: Array.from({ length: PLACES }, () => 0),
    glance: undefined,
    sway: undefined,
    most: 0,
    values,
    topic: undefined,
  }),
  advance: (state, setup) => turnOn(noticed(state, setup)),
  act,
  blend: (before, after, share) => ({
    ...after,
    head: { ...after.head, value: between(before.head.value, after.head.value, share) },
    picture: between(before.picture, after.picture, share),
  }),
  isResting: (state, { values }) => isSame(state.values, values) && isStill(state),
  say,
  read,
};

/** How high the picture of a headset is whose picture is so wide, °. */
export const heightOf = (width: number): number => Math.min(HUMAN_HEIGHT, width * HEIGHT_TO_WIDTH);

const between = (from: number, to: number, share: number): number => from + (to - from) * share;

const isSame = (a: CyberspaceSetup['values'], b: CyberspaceSetup['values']): boolean =>
  a.delay === b.delay && a.field === b.field;

const isStill = ({ head, aim, past, glance, sway }: CyberspaceState): boolean =>
  glance === undefined &&
  sway === undefined &&
  // A hand may have set another aim since the last step.
  isSpringResting({ ...head, target: aim }, UNSEEN) &&
  past.every((place) => Math.abs(place - head.value) < UNSEEN);

/** With another delay the head looks about for a while: a picture's lag is seen only while a head turns. */
function noticed(state: CyberspaceState, { values }: CyberspaceSetup): CyberspaceState {
  if (isSame(state.values, values)) return state;
  if (values.delay === state.values.delay) return { ...state, values, topic: 'field' };
  const since = state.sway?.since ?? 0;
  return { ...state, values, topic: 'delay', most: 0, pace: OMEGA, sway: { since, left: SWAY.seconds } };
}

function turnOn(state: CyberspaceState): CyberspaceState {
  const { glance, sway } = state;
  const head = stepSpring({ ...state.head, target: targetOf(state) }, STEP, state.pace);
  const past = [head.value, ...state.past.slice(0, PLACES - 1)];
  const picture = placeAt(past, state.values.delay);
  return {
    ...state,
    head,
    past,
    picture,
    glance: glance === undefined || glance.left <= STEP ? undefined : { ...glance, left: glance.left - STEP },
    sway:
      sway === undefined || sway.left <= STEP
        ? undefined
        : { since: sway.since + STEP, left: sway.left - STEP },
    most: Math.max(state.most, Math.abs(head.value - picture)),
  };
}

function targetOf({ aim, glance, sway }: CyberspaceState): number {
  if (glance !== undefined) return glance.to;
  if (sway === undefined) return aim;
  const fade = Math.min(1, sway.left / SWAY.fading);
  return aim + SWAY.degrees * fade * Math.sin(2 * Math.PI * SWAY.hertz * sway.since);
}

/** @param delay ms */
function placeAt(past: readonly number[], delay: number): number {
  const at = Math.min(PLACES - 1, delay / (STEP * 1000));
  const [newer, older] = [past[Math.floor(at)] ?? 0, past[Math.ceil(at)] ?? 0];
  return between(newer, older, at - Math.floor(at));
}

function act(
  state: CyberspaceState,
  _setup: CyberspaceSetup,
  { name, strength, direction }: Deed<CyberspaceAct>,
): CyberspaceState {
  const byFinger = direction !== undefined;
  const { value } = state.head;
  const near = (place: number): number => Math.max(value - FARTHEST, Math.min(value + FARTHEST, place));
  // A finger that moves on is one movement; what a button does is one of its own.
  const most = byFinger && !isStill(state) ? state.most : 0;
  const pace = byFinger ? FINGER_OMEGA : OMEGA;
  const moved = { ...state, most, pace, sway: undefined, topic: 'delay' } as const;
  if (name === 'glance') return { ...moved, glance: { to: near(state.aim + TURN), left: GLANCE_SECONDS } };
  const way = name === 'right' ? 1 : -1;
  const turn = byFinger ? FULL_SWEEP * strength : TURN * (strength / BUTTON);
  return { ...moved, aim: near(state.aim + way * turn), glance: undefined };
}

function say({ topic }: CyberspaceState, { values }: CyberspaceSetup): CyberspaceSentence {
  if (topic === undefined) return 'ready';
  if (topic === 'field') {
    if (values.field <= 60) return 'narrow';
    return values.field >= 180 ? 'whole' : 'today';
  }
  if (values.delay <= 20) return 'prompt';
  return values.delay <= 60 ? 'late' : 'swims';
}

function read({ most }: CyberspaceState, { values }: CyberspaceSetup): readonly Reading<CyberspaceReading>[] {
  const area = values.field * heightOf(values.field);
  return [
    { name: 'lag', value: most, unit: '°', digits: 1 },
    { name: 'share', value: (100 * area) / (HUMAN_WIDTH * HUMAN_HEIGHT), unit: '%', digits: 0 },
    // Millions.
    { name: 'pixels', value: (area * SHARP ** 2) / 1e6, unit: '', digits: 1 },
  ];
}
