/**
 * A film as it is watched: what plays, at which second, how fast, with which captions, and the question that waits. Pure: time
 * comes in as pulses, and what the media element is told follows from the state.
 */
import type { Question } from '../content.ts';

/** How long a question waits for an answer, milliseconds. */
export const ANSWER_MS = 15_000;
/** How long it waits for a group that was sent to it, and talks about it. */
export const GROUP_ANSWER_MS = 180_000;
/** How long an explanation stays before the film goes on by itself, milliseconds; a touch goes on sooner. */
export const EXPLAIN_MS = 12_000;
/** What the button for going back takes away, seconds. */
export const BACK_SECONDS = 10;
export const SPEEDS: readonly number[] = [0.5, 0.75, 1, 1.25, 1.5, 2];

/** What the visitor has chosen, kept from film to film until the visit ends. */
export interface Preferences {
  readonly speed: number;
  /** A language tag, `off`, or `auto`: the language of the interface. */
  readonly captions: string;
  readonly signLanguage: boolean;
  readonly audioDescription: boolean;
}

export const FIRST_PREFERENCES: Preferences = {
  speed: 1,
  captions: 'auto',
  signLanguage: false,
  audioDescription: false,
};

export interface Asking {
  readonly question: Question;
  /** Which was chosen, counted from 1; undefined while it waits; 0 when nobody answered. */
  readonly chosen: number | undefined;
  /** Until the explanation, or after it until the film goes on, milliseconds. */
  readonly leftMs: number;
  /** What `leftMs` began with. */
  readonly ofMs: number;
}

export interface ReplayState {
  /** `still`: not begun; `asking` and `ended` stand still as well. */
  readonly phase: 'still' | 'playing' | 'paused' | 'asking' | 'ended';
  /** Seconds from the film's beginning. */
  readonly seconds: number;
  /** Length of the film, seconds. */
  readonly length: number;
  /** Where the film is to go; each order has a number of its own, so that the same second can be asked for twice. */
  readonly jump: { readonly to: number; readonly order: number };
  readonly asking: Asking | undefined;
  /** Questions that were answered or explained. */
  readonly done: readonly string[];
}

export type ReplayEvent =
  | { readonly type: 'play' }
  | { readonly type: 'pause' }
  | { readonly type: 'back' }
  | { readonly type: 'seek'; readonly to: number }
  /** What the media element says. */
  | { readonly type: 'at'; readonly seconds: number }
  | { readonly type: 'ended' }
  | { readonly type: 'length'; readonly seconds: number }
  /** @see Asking.chosen */
  | { readonly type: 'answer'; readonly choice: number }
  | { readonly type: 'go-on' }
  /** Time went by while a question is on. */
  | { readonly type: 'wait'; readonly ms: number };

/** @param asked a question that is asked at once, at its own second */
export function beginReplay(length: number, at = 0, asked?: Question): ReplayState {
  const seconds = asked?.at ?? at;
  return {
    phase: asked === undefined ? 'still' : 'asking',
    seconds,
    length,
    jump: { to: seconds, order: 0 },
    asking: asked && askingOf(asked, GROUP_ANSWER_MS),
    done: [],
  };
}

const askingOf = (question: Question, ofMs: number): Asking => ({
  question,
  chosen: undefined,
  leftMs: ofMs,
  ofMs,
});

/** The state after an event. @param questions of this film, by their second */
export function replayStep(
  state: ReplayState,
  event: ReplayEvent,
  questions: readonly Question[],
): ReplayState {
  switch (event.type) {
    case 'play':
      if (state.phase === 'asking') return state;
      return state.phase === 'ended'
        ? { ...jumped(state, 0), phase: 'playing' }
        : { ...state, phase: 'playing' };
    case 'pause':
      return state.phase === 'playing' ? { ...state, phase: 'paused' } : state;
    case 'back':
      return state.phase === 'asking' ? state : resumed(jumped(state, state.seconds - BACK_SECONDS));
    case 'seek':
      return state.phase === 'asking' ? state : resumed(jumped(state, event.to));
    case 'at':
      return state.phase === 'playing' ? reached(state, event.seconds, questions) : state;
    case 'ended':
      return state.phase === 'playing' ? ended(state, questions) : state;
    case 'length':
      return { ...state, length: event.seconds };
    case 'answer':
      return answered(state, event.choice);
    case 'go-on':
      return goneOn(state);
    case 'wait':
      return waited(state, event.ms);
  }
}

function jumped(state: ReplayState, to: number): ReplayState {
  const inside = Math.min(Math.max(0, to), Math.max(0, state.length - 0.1));
  return { ...state, seconds: inside, jump: { to: inside, order: state.jump.order + 1 } };
}

/** Whoever goes somewhere after the end wants to see it. */
const resumed = (state: ReplayState): ReplayState =>
  state.phase === 'ended' ? { ...state, phase: 'playing' } : state;

/** Only a second that was played through asks; one that was jumped over does not. */
function reached(state: ReplayState, seconds: number, questions: readonly Question[]): ReplayState {
  const next = questions.find(
    ({ id, at }) => at > state.seconds - 0.001 && at <= seconds && !state.done.includes(id),
  );
  if (next === undefined) return { ...state, seconds };
  return {
    ...state,
    seconds,
    phase: 'asking',
    asking: askingOf(next, ANSWER_MS),
  };
}

/** A question in the last fraction of a second is asked all the same; after it the film has ended. */
function ended(state: ReplayState, questions: readonly Question[]): ReplayState {
  const last = reached(state, state.length, questions);
  return last.phase === 'asking' ? last : { ...state, seconds: state.length, phase: 'ended' };
}

function answered(state: ReplayState, choice: number): ReplayState {
  const { asking } = state;
  if (asking === undefined || asking.chosen !== undefined) return state;
  return {
    ...state,
    asking: { ...asking, chosen: choice, leftMs: EXPLAIN_MS, ofMs: EXPLAIN_MS },
    done: [...state.done, asking.question.id],
  };
}

function goneOn(state: ReplayState): ReplayState {
  if (state.asking?.chosen === undefined) return state;
  const atEnd = state.seconds >= state.length;
  return { ...state, asking: undefined, phase: atEnd ? 'ended' : 'playing' };
}

function waited(state: ReplayState, ms: number): ReplayState {
  const { asking } = state;
  if (asking === undefined) return state;
  const leftMs = asking.leftMs - ms;
  if (leftMs > 0) return { ...state, asking: { ...asking, leftMs } };
  return asking.chosen === undefined ? answered(state, 0) : goneOn(state);
}

/** The next speed up or down; the same at the ends. */
export function nextSpeed(speed: number, by: 1 | -1): number {
  const at = SPEEDS.indexOf(speed) + by;
  return SPEEDS[Math.min(SPEEDS.length - 1, Math.max(0, at))] ?? 1;
}
