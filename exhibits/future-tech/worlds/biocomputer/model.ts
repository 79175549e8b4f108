/**
 * A tube of DNA looks for a way through six cities, each to be entered once: first everything that can pair does, then three
 * sieves throw away what is no answer. The steps are those of Adleman's experiment of 1994, in seconds instead of a week.
 */
import type { ControlSpec, Deed, Model, Reading, Setup } from '#exhibits/kit/bench/model.ts';
import { allWays, ROADS } from './puzzle.ts';
import { type Chain, met, pouredIn, SIEVES } from './soup.ts';
import { CITIES, heldShare } from './strands.ts';

export type BioControl = 'temperature' | 'strands';
export type BioAct = 'pour' | 'keep' | 'road';
export type BioReading = 'strands' | 'answers' | 'held';
export type BioSentence =
  | 'ready'
  | 'pairing'
  | 'poured'
  | 'hot'
  | 'ends'
  | 'length'
  | 'found'
  | 'missed'
  | 'none';
export type BioSetup = Setup<BioControl>;

export interface BioState {
  readonly open: readonly boolean[];
  /** Which road a touch of the button closes next. */
  readonly next: number;
  /** Tubes that have been poured; each has chances of its own. */
  readonly pours: number;
  readonly phase: 'empty' | 'pairing' | 'poured';
  readonly chains: readonly Chain[];
  /** What the last sieve has thrown away. */
  readonly thrown: readonly Chain[];
  /** How many sieves the tube has gone through, 0 to 3. */
  readonly sieves: number;
  /** Since the last that was done, s. */
  readonly seconds: number;
}

const STEP = 1 / 60;
/** As long as strands may meet, s. */
export const PAIRING = 4;
/** What is thrown away is gone after so long; what is found has laid itself over the map, s. */
export const THROWN = 1.4;
export const LAID = 3.2;

const CONTROLS: readonly ControlSpec<BioControl>[] = [
  { name: 'temperature', least: 10, most: 50, step: 1, initial: 20, unit: '°C', digits: 0, restarts: false },
  { name: 'strands', least: 20, most: 1000, step: 20, initial: 300, unit: '', digits: 0, restarts: false },
];

const EMPTY: Omit<BioState, 'open' | 'next' | 'pours'> = {
  phase: 'empty',
  chains: [],
  thrown: [],
  sieves: 0,
  seconds: 0,
};

export const bioModel: Model<BioState, BioControl, BioAct, BioSentence, BioReading> = {
  step: STEP,
  controls: CONTROLS,
  acts: ['pour', 'keep', 'road'],
  begin: () => ({ ...EMPTY, open: ROADS.map(() => true), next: 0, pours: 0 }),
  advance(state, setup) {
    if (isStill(state)) return state;
    const seconds = state.seconds + STEP;
    if (state.phase !== 'pairing') return { ...state, seconds };
    // Rounded, so that the same step has the same chances however its time has been added up.
    const seed = state.pours * 10_007 + Math.round(seconds / STEP);
    const chains = met(state.chains, setup.values.temperature, seed, seconds);
    return seconds < PAIRING
      ? { ...state, seconds, chains }
      : { ...state, phase: 'poured', seconds: 0, chains: settled(chains) };
  },
  act(state, setup, deed) {
    if (deed.name === 'road') return withRoad(state, deed);
    if (deed.name === 'pour' || state.phase === 'empty') return poured(state, setup);
    return sieved(finished(state, setup));
  },
  blend: (before, after, share) =>
    before.phase === after.phase && before.seconds <= after.seconds
      ? { ...after, seconds: before.seconds + (after.seconds - before.seconds) * share }
      : after,
  isResting: isStill,
  say,
  read,
};

function isStill({ phase, sieves, seconds }: BioState): boolean {
  if (phase === 'pairing') return false;
  return phase === 'empty' || seconds >= (sieves === SIEVES.length ? LAID : THROWN);
}

/** Time begins anew, and what was joined was joined long ago. */
const settled = (chains: readonly Chain[]): readonly Chain[] =>
  chains.map((chain) => ({ ...chain, before: 0, behind: 0, joined: Number.NEGATIVE_INFINITY }));

function poured(state: BioState, { values }: BioSetup): BioState {
  const pours = state.pours + 1;
  return { ...state, ...EMPTY, pours, phase: 'pairing', chains: pouredIn(values.strands, state.open) };
}

/** Who does not wait for the end of the pairing gets it at once. */
function finished(state: BioState, setup: BioSetup): BioState {
  let now = state;
  while (now.phase === 'pairing') now = bioModel.advance(now, setup);
  return now;
}

function sieved(state: BioState): BioState {
  const { [state.sieves]: sieve } = SIEVES;
  // After the last, what has been found is shown once more.
  if (sieve === undefined) return { ...state, thrown: [], seconds: 0 };
  return {
    ...state,
    chains: state.chains.filter((chain) => sieve(chain)),
    thrown: state.chains.filter((chain) => !sieve(chain)),
    sieves: state.sieves + 1,
    seconds: 0,
  };
}

/** Another map is another puzzle: the tube is emptied. */
function withRoad(state: BioState, { which }: Deed<BioAct>): BioState {
  const { open, next, pours } = state;
  if (which !== undefined)
    return { ...EMPTY, open: open.map((is, road) => (road === which ? !is : is)), next, pours };
  // The button closes one road after another, and in the end none.
  const after = (next + 1) % (ROADS.length + 1);
  return { ...EMPTY, open: open.map((_, road) => road !== next), next: after, pours };
}

/** Different answers in the tube, once it has gone through all sieves. */
export function answersOf({ sieves, chains }: BioState): readonly Chain[] {
  if (sieves < SIEVES.length) return [];
  return chains.filter(({ strand }, at) => chains.findIndex((other) => other.strand === strand) === at);
}

function say(state: BioState, { values }: BioSetup): BioSentence {
  if (state.phase === 'empty') return 'ready';
  if (heldOf(values.temperature) < 0.01 && state.chains.every(({ roads }) => roads.length < 3)) {
    if (state.sieves < SIEVES.length) return 'hot';
  }
  if (state.phase === 'pairing') return 'pairing';
  if (state.sieves < SIEVES.length) return (['poured', 'ends', 'length'] as const)[state.sieves] ?? 'poured';
  if (state.chains.length > 0) return 'found';
  return allWays(state.open).length > 0 ? 'missed' : 'none';
}

/** How much of the time a splint holds both of its strands, on average of all cities. */
function heldOf(celsius: number): number {
  return CITIES.reduce((sum, _, city) => sum + heldShare(city, celsius), 0) / CITIES.length;
}

function read(state: BioState, { values }: BioSetup): readonly Reading<BioReading>[] {
  return [
    { name: 'strands', value: state.chains.length, unit: '', digits: 0 },
    { name: 'answers', value: answersOf(state).length, unit: '', digits: 0 },
    { name: 'held', value: 100 * heldOf(values.temperature), unit: '%', digits: 0 },
  ];
}
