/**
 * 液桥: water between two equal discs that are slowly pulled apart, while a fine tube in a disc feeds in as much water as
 * keeps the share of the cylinder between them that was set. The bridge breaks when its equilibrium is no longer stable
 * and the flow has pinched it off; no length is written anywhere.
 *
 * Lengths in the state are in disc radii R, times inside in √(ρR³/σ), so that one calculation serves all sizes.
 */
import type { Deed, Reading } from '#exhibits/kit/bench/model.ts';
import type { Model, Setup } from '../experiment.ts';
import { EARTH_GRAVITY, WATER } from '../physics/puddle.ts';
import { flowOn, safeStep } from './jet.ts';
import { barrel, fillTo, isStable, SLICES, waistOf } from './profile.ts';
import { breakAt, type Broken, isCalm, joined, reachOf, swayOn, weighAnew } from './remains.ts';

export type BridgeControl = 'radius' | 'fill';
export type BridgeAct = 'pull' | 'push' | 'tap';
export type BridgeSentence =
  | 'straight'
  | 'curved'
  | 'near'
  | 'sag'
  | 'giving'
  | 'snappedOrbit'
  | 'snappedCurved'
  | 'snappedEarth';
export type BridgeReading = 'length' | 'brokenAt' | 'share' | 'waist';
export type BridgeSetup = Setup<BridgeControl>;

export interface BridgeState {
  /** Distance between the discs, R. */
  readonly gap: number;
  /** Where the hand wants it, R. */
  readonly wanted: number;
  /** Volume as a share of the cylinder between the discs. */
  readonly fill: number;
  /** r² at equal heights, from the lower to the upper disc, R². */
  readonly squares: Float64Array;
  /** Velocity between the inner nodes, upwards, R per √(ρR³/σ). */
  readonly flow: Float64Array;
  /** The gap at which the bridge ceased to be stable; none while it springs back. */
  readonly gaveAt: number | undefined;
  /** What is left when the bridge has broken. */
  readonly broken: Broken | undefined;
  /** The Bond number under which it last moved; none before it has. */
  readonly weighed: number | undefined;
}

/** Accelerations that are left in an orbiting laboratory reach from 10⁻⁶ g to 10⁻⁴ g; m/s². */
const gravity = { earth: EARTH_GRAVITY, orbit: EARTH_GRAVITY * 3e-5 } as const;

const gaps = { least: 0.25, most: 8.5 } as const;

/** How fast the discs follow the hand, R per √(ρR³/σ): slow beside the waves on the water. */
const pace = 0.05;

/** A bridge that gives way is stretched no further than this beyond where it gave: then the hand holds still. */
const beyond = 1.005;

/** A neck thinner than this breaks, R. */
const thinnest = 0.06;

/** Disc radius, m. */
export function discRadius({ values }: BridgeSetup): number {
  return values.radius / 1000;
}

/** ρgR²/σ: weight beside surface tension. */
export function bondNumber(setup: BridgeSetup): number {
  return (WATER.density * gravity[setup.place] * discRadius(setup) ** 2) / WATER.surfaceTension;
}

/** The time in which surface tension moves water by a disc radius, √(ρR³/σ), s. */
export function capillaryTime(setup: BridgeSetup): number {
  return Math.sqrt((WATER.density * discRadius(setup) ** 3) / WATER.surfaceTension);
}

/**
 * The share that is fed in at a gap. A short bridge cannot be much slimmer or fuller than its discs, so the set share is
 * reached little by little, by a gap of 1.6 R.
 */
function wantedFill({ values }: BridgeSetup, gap: number): number {
  return 1 + (values.fill / 100 - 1) * Math.min(1, gap / 1.6);
}

function begin(setup: BridgeSetup): BridgeState {
  const fill = wantedFill(setup, gaps.least);
  return {
    gap: gaps.least,
    wanted: gaps.least,
    fill,
    squares: barrel(fill),
    flow: new Float64Array(SLICES - 2),
    gaveAt: undefined,
    broken: undefined,
    weighed: undefined,
  };
}

const stepLength = 1 / 120;

function advance(state: BridgeState, setup: BridgeSetup): BridgeState {
  const time = stepLength / capillaryTime(setup);
  return state.broken === undefined
    ? advanceBridge(state, setup, time)
    : advanceDrops(state, state.broken, setup, time);
}

function moved(from: number, to: number, most: number): number {
  return from + Math.max(-most, Math.min(most, to - from));
}

function advanceBridge(state: BridgeState, setup: BridgeSetup, time: number): BridgeState {
  const { gaveAt } = state;
  const held =
    gaveAt === undefined ? state.wanted : Math.min(state.wanted, Math.max(state.gap, gaveAt * beyond));
  const gap = moved(state.gap, held, pace * time);
  const fill = moved(state.fill, wantedFill(setup, gap), 0.02 * time);
  const squares = state.squares.slice();
  const flow = state.flow.slice();
  if (fill !== state.fill) fillTo(squares, fill);
  const weight = bondNumber(setup);
  const neck = pinch(squares, flow, gap, time, weight, setup);
  const stable = isStable(squares, gap);
  const broken = neck === undefined ? undefined : breakAt(squares, gap, neck, weight);
  return {
    ...state,
    gap,
    fill,
    squares,
    flow,
    gaveAt: stable ? undefined : (gaveAt ?? gap),
    broken,
    weighed: weight,
  };
}

/** Lets the water flow for a while, in place. @returns the node at which it broke, if it did */
function pinch(
  squares: Float64Array,
  flow: Float64Array,
  gap: number,
  time: number,
  weight: number,
  setup: BridgeSetup,
): number | undefined {
  const { density, surfaceTension, kinematicViscosity } = WATER;
  const ohnesorgeNumber = kinematicViscosity * Math.sqrt(density / (surfaceTension * discRadius(setup)));
  let left = time;
  let shorter = 1;
  // In the last instants of a neck a frame may need very many parts: what is left after this many is let go.
  for (let part = 0; part < 200 && left > 1e-9; part++) {
    const span = Math.min(left, safeStep(squares, flow, gap / SLICES) * shorter);
    if (flowOn(squares, flow, gap, span, { bondNumber: weight, ohnesorgeNumber })) {
      left -= span;
      shorter = Math.min(1, shorter * 1.5);
    } else shorter /= 2;
    const neck = waistOf(squares);
    if ((squares[neck] ?? 1) < thinnest ** 2 || shorter < 1e-3) return neck;
  }
  return undefined;
}

function advanceDrops(state: BridgeState, before: Broken, setup: BridgeSetup, time: number): BridgeState {
  const weighed = weighAnew(before, bondNumber(setup));
  const gap = moved(state.gap, state.wanted, 3 * pace * time);
  const broken = { ...weighed, lower: swayOn(weighed.lower, time), upper: swayOn(weighed.upper, time) };
  const apart = gap > gaps.least && reachOf(broken.lower) + reachOf(broken.upper) < gap;
  // Drops that still sway after the break do not count as meeting: the hand must bring the discs together.
  if (apart || gap >= state.gap) return { ...state, gap, broken };
  const squares = joined(broken, gap, SLICES);
  const fill = wantedFill(setup, gap);
  fillTo(squares, fill);
  return { ...begin(setup), gap, wanted: Math.min(gap, state.wanted), squares, fill };
}

/** A tap on a disc sets the water moving along the bridge, more in the middle than at the discs. */
function tapped(state: BridgeState, strength: number): BridgeState {
  const swing = 0.06 * strength * state.gap;
  const most = 0.12 * state.gap;
  const faces = state.flow.length;
  const flow = state.flow.map((speed, face) => {
    const faster = speed + swing * Math.sin((Math.PI * (face + 1)) / (faces + 1));
    return Math.abs(faster) > Math.max(most, Math.abs(speed)) ? speed : faster;
  });
  return { ...state, flow };
}

function act(
  state: BridgeState,
  _setup: BridgeSetup,
  { name, strength, direction }: Deed<BridgeAct>,
): BridgeState {
  if (name === 'tap') return tapped(state, strength * ((direction?.y ?? 1) < 0 ? -1 : 1));
  const change = 1.2 * strength * (name === 'pull' ? 1 : -1);
  // A bridge that gives way no longer remembers how far the hand had wanted to go.
  const from = name === 'push' ? Math.min(state.wanted, state.gap) : state.wanted;
  return { ...state, wanted: Math.max(gaps.least, Math.min(gaps.most, from + change)) };
}

function blend(before: BridgeState, after: BridgeState, share: number): BridgeState {
  const mix = (from: number, to: number): number => from + share * (to - from);
  const gap = mix(before.gap, after.gap);
  if (before.broken !== undefined && after.broken !== undefined) {
    const { lower, upper } = after.broken;
    const swayed = {
      lower: mix(before.broken.lower.sway, lower.sway),
      upper: mix(before.broken.upper.sway, upper.sway),
    };
    if (before.broken.lower.from !== lower.from) return after;
    const broken = {
      ...after.broken,
      lower: { ...lower, sway: swayed.lower },
      upper: { ...upper, sway: swayed.upper },
    };
    return { ...after, gap, broken };
  }
  if (before.broken !== undefined || after.broken !== undefined) return share < 0.5 ? before : after;
  const squares = after.squares.map((square, node) => mix(before.squares[node] ?? 1, square));
  return { ...after, gap, squares };
}

function isResting(state: BridgeState, setup: BridgeSetup): boolean {
  if (state.gap !== state.wanted) return false;
  if (state.broken !== undefined) {
    const weighed = state.broken.lower.bondNumber === bondNumber(setup);
    return weighed && isCalm(state.broken.lower) && isCalm(state.broken.upper);
  }
  if (state.weighed !== bondNumber(setup)) return false;
  const filled = Math.abs(state.fill - wantedFill(setup, state.gap)) < 1e-9;
  return filled && state.gaveAt === undefined && state.flow.every((speed) => Math.abs(speed) < 6e-4);
}

function say(state: BridgeState, setup: BridgeSetup): BridgeSentence {
  const full = Math.abs(state.fill - 1) < 0.045;
  if (state.broken !== undefined) {
    if (setup.place === 'earth') return 'snappedEarth';
    return full && Math.abs(state.broken.at / (2 * Math.PI) - 1) < 0.05 ? 'snappedOrbit' : 'snappedCurved';
  }
  if (state.gaveAt !== undefined) return 'giving';
  if (setup.place === 'earth') return 'sag';
  // What would give way when stretched by an eighth is near its end.
  if (!isStable(state.squares, state.gap * 1.125)) return 'near';
  return full ? 'straight' : 'curved';
}

function read({ gap, squares, broken }: BridgeState, setup: BridgeSetup): readonly Reading<BridgeReading>[] {
  const millimetres = discRadius(setup) * 1000;
  const length = broken?.at ?? gap;
  const share = { name: 'share', value: (100 * length) / (2 * Math.PI), unit: '%', digits: 0 } as const;
  if (broken !== undefined)
    return [{ name: 'brokenAt', value: length * millimetres, unit: 'mm', digits: 1 }, share];
  const waist = 2 * Math.sqrt(squares[waistOf(squares)] ?? 1) * millimetres;
  return [
    { name: 'length', value: length * millimetres, unit: 'mm', digits: 1 },
    share,
    { name: 'waist', value: waist, unit: 'mm', digits: 1 },
  ];
}

export const bridgeModel: Model<BridgeState, BridgeControl, BridgeAct, BridgeSentence, BridgeReading> = {
  step: stepLength,
  controls: [
    { name: 'radius', least: 3, most: 10, step: 1, initial: 5, unit: 'mm', digits: 0, restarts: true },
    { name: 'fill', least: 70, most: 120, step: 10, initial: 100, unit: '%', digits: 0, restarts: false },
  ],
  acts: ['pull', 'push', 'tap'],
  crossesPlaces: true,
  begin,
  advance,
  act,
  blend,
  isResting,
  say,
  read,
};
