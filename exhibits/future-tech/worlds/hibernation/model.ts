/**
 * A crew asleep on the way to Mars: body temperature and Q10 say how much they burn, the flight's length says how much food and
 * oxygen that takes. A flight of 259 days passes in 13 s; waking them costs a month of ordinary life.
 */
import type { Deed, Model, Reading, Setup } from '#exhibits/kit/bench/model.ts';
import { AWAKE_W, DAY, sleepingPower, STORES_PER_JOULE, WARM } from './metabolism.ts';
import { FLIGHT_DAYS } from './orbit.ts';

export type HibernationControl = 'temperature' | 'q10' | 'crew';
export type HibernationAct = 'launch' | 'rouse';
export type HibernationSentence = 'warm' | 'mild' | 'deep' | 'cold' | 'awake' | 'flying' | 'arrived';
export type HibernationReading = 'power' | 'stores' | 'saved';

export interface HibernationState {
  /** Of the bodies, °C. */
  readonly temperature: number;
  /** Since departure, days; none before. */
  readonly days: number | undefined;
  /** What one of the crew has burnt since departure, J. */
  readonly burnt: number;
  /** How much longer they are awake, days. */
  readonly awake: number;
  /** Beats of the heart and breaths since it began, for the picture. */
  readonly beats: number;
  /** Until the picture may stand still, s. */
  readonly stirred: number;
}

type HibernationSetup = Setup<HibernationControl>;

const DAYS_PER_SECOND = FLIGHT_DAYS / 13;
const AWAKE_DAYS = 30;
/** A body takes hours to cool; here it follows with this time constant, s. */
const COOLING = 0.7;
/** Nearer than can be seen, °C. */
const NEAR = 0.02;
/** Beats a second at 37 °C; slower as metabolism is. */
const HEART = 1;
/** So long one watches them breathe after a touch, s. */
const STIRRED = 6;
const JOULES_PER_DAY_AWAKE = AWAKE_W * DAY;

export const hibernationModel: Model<
  HibernationState,
  HibernationControl,
  HibernationAct,
  HibernationSentence,
  HibernationReading
> = {
  step: 1 / 60,
  controls: [
    {
      name: 'temperature',
      least: 10,
      most: 37,
      step: 1,
      initial: 37,
      unit: '°C',
      digits: 0,
      restarts: false,
    },
    // Mammals: 2 to 3 (Geiser, Annual Review of Physiology 66, 2004).
    { name: 'q10', least: 2, most: 3, step: 0.1, initial: 2.5, unit: '', digits: 1, restarts: false },
    { name: 'crew', least: 1, most: 6, step: 1, initial: 4, unit: '', digits: 0, restarts: false },
  ],
  acts: ['launch', 'rouse'],
  begin: ({ values }) => ({
    temperature: values.temperature,
    days: undefined,
    burnt: 0,
    awake: 0,
    beats: 0,
    stirred: STIRRED,
  }),
  advance,
  act,
  blend: (before, after, share) => ({
    ...after,
    temperature: before.temperature + (after.temperature - before.temperature) * share,
    days: between(before.days, after.days, share),
    burnt: before.burnt + (after.burnt - before.burnt) * share,
    beats: before.beats + (after.beats - before.beats) * share,
    stirred: before.stirred + (after.stirred - before.stirred) * share,
  }),
  isResting: (state, setup) =>
    state.stirred <= 0 &&
    state.awake <= 0 &&
    !isFlying(state) &&
    state.temperature === setup.values.temperature,
  say,
  read,
};

export function isFlying({ days }: HibernationState): boolean {
  return days !== undefined && days < FLIGHT_DAYS;
}

/** Share of the flight that is done, 0 to 1. */
export function wayDone({ days }: HibernationState): number {
  return (days ?? 0) / FLIGHT_DAYS;
}

/** Food and oxygen that are still to be used by all of the crew, kg; on arrival none is left. */
export function storesLeft(state: HibernationState, { values }: HibernationSetup): number {
  return ahead(state, values) * values.crew * STORES_PER_JOULE;
}

/** What one of them will burn from now on, J. */
function ahead(state: HibernationState, values: HibernationSetup['values']): number {
  const left = FLIGHT_DAYS - (state.days ?? 0);
  // Before the departure it is not yet the voyage's stores that they live on.
  const asleep = isFlying(state) ? Math.max(0, left - state.awake) : left;
  const asleepJoules = asleep * DAY * sleepingPower(values.temperature, values.q10);
  return asleepJoules + (left - asleep) * JOULES_PER_DAY_AWAKE;
}

function between(before: number | undefined, after: number | undefined, share: number): number | undefined {
  if (before === undefined || after === undefined) return after;
  return before + (after - before) * share;
}

function advance(state: HibernationState, setup: HibernationSetup): HibernationState {
  const { step } = hibernationModel;
  const wanted = state.awake > 0 ? WARM : setup.values.temperature;
  const gap = (wanted - state.temperature) * Math.exp(-step / COOLING);
  const temperature = Math.abs(gap) < NEAR ? wanted : wanted - gap;
  const passed = step * DAYS_PER_SECOND;
  return {
    ...fly(state, setup, passed),
    temperature,
    awake: Math.max(0, state.awake - passed),
    beats:
      state.beats + step * HEART * (sleepingPower(temperature, setup.values.q10) / sleepingPower(WARM, 2)),
    stirred: temperature === state.temperature ? Math.max(0, state.stirred - step) : STIRRED,
  };
}

/** @param passed days */
function fly(state: HibernationState, { values }: HibernationSetup, passed: number): HibernationState {
  const { days, awake } = state;
  if (days === undefined || days >= FLIGHT_DAYS) return state;
  const flown = Math.min(passed, FLIGHT_DAYS - days);
  const awakeDays = Math.min(flown, awake);
  const asleepJoules = (flown - awakeDays) * DAY * sleepingPower(values.temperature, values.q10);
  return {
    ...state,
    days: days + flown,
    burnt: state.burnt + asleepJoules + awakeDays * JOULES_PER_DAY_AWAKE,
    stirred: STIRRED,
  };
}

function act(
  state: HibernationState,
  _setup: HibernationSetup,
  { name }: Deed<HibernationAct>,
): HibernationState {
  if (name === 'launch') return { ...state, days: 0, burnt: 0, awake: 0, stirred: STIRRED };
  return { ...state, awake: AWAKE_DAYS, stirred: STIRRED };
}

function say(state: HibernationState, { values }: HibernationSetup): HibernationSentence {
  if (state.awake > 0) return 'awake';
  if (isFlying(state)) return 'flying';
  if (state.days !== undefined) return 'arrived';
  // Hospitals cool to 32 °C; below about 28 °C the heart may begin to quiver.
  if (values.temperature >= 36.5) return 'warm';
  if (values.temperature >= 32) return 'mild';
  return values.temperature >= 20 ? 'deep' : 'cold';
}

function read(state: HibernationState, setup: HibernationSetup): readonly Reading<HibernationReading>[] {
  const { crew, q10 } = setup.values;
  const needed = state.burnt * crew * STORES_PER_JOULE + storesLeft(state, setup);
  const allAwake = FLIGHT_DAYS * JOULES_PER_DAY_AWAKE * crew * STORES_PER_JOULE;
  return [
    {
      name: 'power',
      value: state.awake > 0 ? AWAKE_W : sleepingPower(state.temperature, q10),
      unit: 'W',
      digits: 1,
    },
    { name: 'stores', value: needed / 1000, unit: 't', digits: 2 },
    { name: 'saved', value: (allAwake - needed) / 1000, unit: 't', digits: 2 },
  ];
}
