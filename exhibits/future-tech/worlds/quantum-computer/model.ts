/**
 * 量子计算机: one of 2, 4, 8 or 16 cards is marked. A look is one turn of Grover’s search (register.ts, exact); a
 * measurement turns one card over, by chance. With one qubit there are two cards, and the globe is the qubit’s own sphere.
 *
 * What is drawn between two exact states is the real part on the way that a machine could take from one to the other: a
 * mirror is reached by turning a phase by half a circle, so the part that is mirrored goes with the cosine of that turn.
 */
import type { Deed, Model, Reading, Setup } from '#exhibits/kit/bench/model.ts';
import { seeded } from '#exhibits/kit/random.ts';
import {
  type Amplitudes,
  bestLooks,
  cardAt,
  certain,
  chanceOf,
  mirror,
  prepare,
  turnOver,
} from './register.ts';

export type QuantumControl = 'qubits' | 'angle';
export type QuantumAct = 'look' | 'measure' | 'mark';
export type QuantumSentence = 'single' | 'ready' | 'rising' | 'best' | 'past' | 'never' | 'found' | 'missed';
export type QuantumReading = 'chance' | 'looks' | 'classical';
type QuantumSetup = Setup<QuantumControl>;
type QuantumValues = QuantumSetup['values'];

/** What is under way: the qubits are made ready, the marked wave turns over, all waves meet, a card is turned. */
export type QuantumPhase = 'still' | 'preparing' | 'turning' | 'mirroring' | 'measuring';

export interface QuantumState {
  /** What the qubits were made ready with. */
  readonly values: QuantumValues;
  readonly marked: number;
  readonly phase: QuantumPhase;
  /** Since the phase began, s. */
  readonly elapsed: number;
  /** At the beginning of the phase, and at its end. */
  readonly before: Amplitudes;
  readonly after: Amplitudes;
  readonly looks: number;
  /** The card that a measurement has turned over. */
  readonly shown: number | undefined;
  /** How often anything was measured: the same visit sees the same chance. */
  readonly draws: number;
}

const STEP = 1 / 60;
/** How long each phase is seen, s; the machine itself needs millionths of a second. */
export const PHASE_SECONDS: Readonly<Record<QuantumPhase, number>> = {
  still: 0,
  preparing: 0.6,
  turning: 0.9,
  mirroring: 1.1,
  measuring: 0.9,
};
/** Where the marked card lies at first, of all cards. */
const FIRST_MARK = 0.75;
/** Chances that differ by less are the same. */
const SAME = 1e-9;
const SEED = 0x9e3779b9;

export const quantumModel: Model<QuantumState, QuantumControl, QuantumAct, QuantumSentence, QuantumReading> =
  {
    step: STEP,
    controls: [
      { name: 'qubits', least: 1, most: 4, step: 1, initial: 3, unit: '', digits: 0, restarts: false },
      { name: 'angle', least: 0, most: 180, step: 5, initial: 90, unit: '°', digits: 0, restarts: false },
    ],
    acts: ['look', 'measure', 'mark'],
    begin: ({ values }) => begun(values, Math.floor(2 ** values.qubits * FIRST_MARK), 0),
    advance,
    act,
    blend: (before, after, share) =>
      before.phase === after.phase && before.after === after.after
        ? { ...after, elapsed: before.elapsed + (after.elapsed - before.elapsed) * share }
        : after,
    isResting: (state, { values }) => state.phase === 'still' && isPrepared(state, values),
    say,
    read,
  };

/** Everything lies ready, and nothing moves. */
function begun(values: QuantumValues, marked: number, draws: number): QuantumState {
  const amplitudes = prepare(values.qubits, values.angle);
  return {
    // A copy: what hands set later must not change what was made ready.
    values: { ...values },
    marked: Math.min(marked, amplitudes.length - 1),
    phase: 'still',
    elapsed: 0,
    before: amplitudes,
    after: amplitudes,
    looks: 0,
    shown: undefined,
    draws,
  };
}

/** The same cards made ready anew, seen to come from what they were. */
function prepared(state: QuantumState, values: QuantumValues, marked = state.marked): QuantumState {
  const fresh = begun(values, marked, state.draws);
  const cards = fresh.after.length;
  const before = state.after.length === cards ? drawnAmplitudes(state) : fresh.after.map(() => 0);
  return { ...fresh, phase: 'preparing', before };
}

function advance(state: QuantumState, { values }: QuantumSetup): QuantumState {
  if (!isPrepared(state, values)) return prepared(state, values);
  if (state.phase === 'still') return state;
  const elapsed = state.elapsed + STEP;
  return elapsed < PHASE_SECONDS[state.phase] ? { ...state, elapsed } : next(state);
}

function act(state: QuantumState, { values }: QuantumSetup, { name, which }: Deed<QuantumAct>): QuantumState {
  // A hand that is quicker than the picture is not made to wait.
  const settled = settle(isPrepared(state, values) ? state : prepared(state, values));
  switch (name) {
    case 'look':
      return look(settled.shown === undefined ? settled : begun(values, settled.marked, settled.draws));
    case 'measure':
      return measure(settled);
    case 'mark':
      return prepared(settled, values, (which ?? settled.marked + 1) % settled.after.length);
  }
}

function look(state: QuantumState): QuantumState {
  const { after, marked, looks } = state;
  const turned = turnOver(after, marked);
  return { ...state, phase: 'turning', elapsed: 0, before: after, after: turned, looks: looks + 1 };
}

function measure(state: QuantumState): QuantumState {
  const { after, draws } = state;
  const shown = cardAt(after, seeded(SEED + draws)());
  return {
    ...state,
    phase: 'measuring',
    elapsed: 0,
    before: after,
    after: certain(after.length, shown),
    shown,
    draws: draws + 1,
  };
}

/** What follows when a phase is over. */
function next(state: QuantumState): QuantumState {
  const { phase, after, values } = state;
  if (phase !== 'turning') return { ...state, phase: 'still', elapsed: 0, before: after };
  const mirrored = mirror(after, prepare(values.qubits, values.angle));
  return { ...state, phase: 'mirroring', elapsed: 0, before: after, after: mirrored };
}

/** At the end of what is under way. */
function settle(state: QuantumState): QuantumState {
  return state.phase === 'still' ? state : settle(next(state));
}

function isPrepared(state: QuantumState, values: QuantumValues): boolean {
  return state.values.qubits === values.qubits && state.values.angle === values.angle;
}

/** How far the phase has come, 0 to 1, slowly at both ends. */
export function progressOf({ phase, elapsed }: QuantumState): number {
  if (phase === 'still') return 1;
  return (1 - Math.cos(Math.PI * Math.min(1, elapsed / PHASE_SECONDS[phase]))) / 2;
}

/** The share of the change that is seen; of a mirroring, the real part after so much of half a circle. */
function shareOf(state: QuantumState): number {
  const progress = progressOf(state);
  const mirrors = state.phase === 'turning' || state.phase === 'mirroring';
  return mirrors ? (1 - Math.cos(Math.PI * progress)) / 2 : progress;
}

/** What is drawn now: real parts, on the way from one exact state to the next. */
export function drawnAmplitudes(state: QuantumState): Amplitudes {
  const share = shareOf(state);
  return state.after.map((after, card) => {
    const before = state.before[card] ?? 0;
    return before + (after - before) * share;
  });
}

/** Chance of the marked card at the beginning, before any look. */
function firstChance({ values, marked }: QuantumState): number {
  return chanceOf(prepare(values.qubits, values.angle), marked);
}

/** After so many looks: sin²((2k+1)θ₀). */
export function chanceAfter(first: number, looks: number): number {
  return Math.sin((2 * looks + 1) * Math.asin(Math.min(1, Math.sqrt(first)))) ** 2;
}

/** Looks at one card after another, and at each only once, on average. */
export const classicalLooks = (cards: number): number => (cards + 1) / 2;

function say(state: QuantumState): QuantumSentence {
  const { looks, shown, marked, phase } = state;
  if (shown !== undefined && phase !== 'measuring') return shown === marked ? 'found' : 'missed';
  const first = firstChance(state);
  if (first < SAME) return 'never';
  if (looks === 0) return state.values.qubits === 1 ? 'single' : 'ready';
  const [before, now] = [chanceAfter(first, looks - 1), chanceAfter(first, looks)];
  if (now <= before + SAME) return 'past';
  return looks === bestLooks(Math.sqrt(first)) ? 'best' : 'rising';
}

function read(state: QuantumState): readonly Reading<QuantumReading>[] {
  const [before, after] = [chanceOf(state.before, state.marked), chanceOf(state.after, state.marked)];
  const chance = before + (after - before) * shareOf(state);
  return [
    { name: 'chance', value: chance * 100, unit: '%', digits: 1 },
    { name: 'looks', value: state.looks, unit: '', digits: 0 },
    { name: 'classical', value: classicalLooks(state.after.length), unit: '', digits: 1 },
  ];
}
