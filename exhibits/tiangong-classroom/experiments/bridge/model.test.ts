import { array, assert, constantFrom, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deed } from '#exhibits/kit/bench/model.ts';
import { firstSetup, type Place } from '../experiment.ts';
import { dropAtRest, dropVolume } from './drop.ts';
import {
  bondNumber,
  type BridgeAct,
  type BridgeControl,
  type BridgeSentence,
  bridgeModel as model,
  type BridgeSetup,
  type BridgeState,
} from './model.ts';
import { barrel, isStable, SLICES, volumeOf } from './profile.ts';

const setupOf = (place: Place, values: Partial<Record<BridgeControl, number>> = {}): BridgeSetup => {
  const first = firstSetup<BridgeControl>(model.controls, place);
  return { ...first, values: { ...first.values, ...values } };
};

const run = (state: BridgeState, setup: BridgeSetup, seconds: number): BridgeState => {
  let now = state;
  for (let step = 0; step < seconds / model.step; step++) now = model.advance(now, setup);
  return now;
};

const deed = (name: BridgeAct, strength = 0.6): Deed<BridgeAct> => ({ name, strength });

/** Pulls by one press after another, each when the discs have come to where the last one wanted them. */
function pullUntilBroken(setup: BridgeSetup): {
  readonly state: BridgeState;
  readonly said: Set<BridgeSentence>;
} {
  let state = model.begin(setup);
  const said = new Set<BridgeSentence>();
  for (let step = 0; step < 120 * 60 && state.broken === undefined; step++) {
    if (state.gap === state.wanted) state = model.act(state, setup, deed('pull'));
    state = model.advance(state, setup);
    said.add(model.say(state, setup));
  }
  return { state, said };
}

/** Where the equilibrium of a cylinder loses its stability, by the sign of the second variation alone. */
function stabilityLimit(): number {
  let stable = 4;
  let unstable = 8;
  for (let round = 0; round < 40; round++) {
    const middle = (stable + unstable) / 2;
    if (isStable(barrel(1), middle)) stable = middle;
    else unstable = middle;
  }
  return stable;
}

const fine = 1920;

/** One shot from the lower rim: r'' = (1 + r'²)/r − (1 + r'²)^{3/2}(p − Bo·z). */
function shoot(bond: number, length: number, slope: number, pressure: number) {
  const height = length / fine;
  const turn = (r: number, s: number, z: number): number =>
    (1 + s * s) / r - (1 + s * s) ** 1.5 * (pressure - bond * z);
  const radii = [1];
  let [r, s, volume] = [1, slope, -length];
  for (let step = 0; step < fine; step++) {
    const z = step * height;
    const middleSlope = s + (height / 2) * turn(r, s, z);
    const middleRadius = r + (height / 2) * s;
    volume += middleRadius ** 2 * height;
    s += height * turn(middleRadius, middleSlope, z + height / 2);
    r += height * middleSlope;
    radii.push(r);
  }
  return { radii, rim: r - 1, volume };
}

/**
 * The radius of a bridge at rest at equal heights, by shooting from rim to rim with the cylinder's volume, more weight in
 * every round. Independent of the model's frusta.
 */
function youngLaplace(bond: number, length: number): number[] {
  let [slope, pressure] = [0, 1];
  for (let round = 1; round <= 60; round++) {
    const weight = bond * Math.min(1, round / 40);
    const here = shoot(weight, length, slope, pressure);
    const steeper = shoot(weight, length, slope + 1e-6, pressure);
    const tenser = shoot(weight, length, slope, pressure + 1e-6);
    const [a, b] = [(steeper.rim - here.rim) / 1e-6, (tenser.rim - here.rim) / 1e-6];
    const [c, d] = [(steeper.volume - here.volume) / 1e-6, (tenser.volume - here.volume) / 1e-6];
    slope -= (d * here.rim - b * here.volume) / (a * d - b * c);
    pressure -= (a * here.volume - c * here.rim) / (a * d - b * c);
  }
  const { radii, rim, volume } = shoot(bond, length, slope, pressure);
  expect(Math.abs(rim) + Math.abs(volume)).toBeLessThan(1e-6);
  return Array.from(
    { length: SLICES + 1 },
    (_, node) => radii[Math.round((node * fine) / SLICES)] ?? Number.NaN,
  );
}

describe('the limit of Plateau and Rayleigh', () => {
  it('the second variation of a cylinder vanishes at 2πR within 0.1 %', () => {
    expect(Math.abs(stabilityLimit() / (2 * Math.PI) - 1)).toBeLessThan(0.001);
  });

  it.each([3, 5, 10])(
    'in orbit a cylinder between discs of %i mm, pulled by hand, breaks at 2πR within 2 percent',
    (radius) => {
      const { state } = pullUntilBroken(setupOf('orbit', { radius }));
      expect(Math.abs((state.broken?.at ?? 0) / (2 * Math.PI) - 1)).toBeLessThan(0.02);
    },
  );

  it('just below the limit a bridge springs back from a tap, just above it breaks by itself', () => {
    const setup = setupOf('orbit');
    const at = (gap: number): BridgeState => ({
      ...model.begin(setup),
      gap,
      wanted: gap,
      fill: 1,
      squares: barrel(1),
    });
    const tapped = run(model.act(at(0.97 * 2 * Math.PI), setup, deed('tap', 0.05)), setup, 20);
    expect(tapped.broken).toBeUndefined();
    const half = at(Math.PI);
    expect(model.isResting(run(model.act(half, setup, deed('tap')), setup, 30), setup)).toBe(true);
    expect(run(at(1.02 * 2 * Math.PI), setup, 20).broken).toBeDefined();
  });

  it('slimmer than a cylinder breaks earlier, fuller later', () => {
    const at = [70, 100, 120].map(
      (fill) => pullUntilBroken(setupOf('orbit', { fill })).state.broken?.at ?? 0,
    );
    expect(at).toEqual([...at].sort((a, b) => a - b));
    expect((at[2] ?? 0) - (at[0] ?? 0)).toBeGreaterThan(1);
  });
});

describe('on Earth', () => {
  it.each([
    [3, 2.5],
    [5, 1.75],
  ])(
    'between discs of %i mm the side at rest is that of Young and Laplace within 0.5 percent of R',
    (radius, gap) => {
      const setup = setupOf('earth', { radius });
      const started = { ...model.begin(setup), gap, wanted: gap };
      const rest = run(started, setup, 30);
      const exact = youngLaplace(bondNumber(setup), gap);
      const worst = Math.max(
        ...exact.map((wanted, node) => Math.abs(Math.sqrt(rest.squares[node] ?? 0) - wanted)),
      );
      expect(worst).toBeLessThan(0.005);
      expect(Math.max(...exact)).toBeGreaterThan(1.1);
      expect(Math.min(...exact)).toBeLessThan(0.95);
    },
  );

  it('a bridge breaks at less than half of the length in orbit, and the larger the discs the earlier', () => {
    const at = [3, 5, 7, 10].map(
      (radius) => pullUntilBroken(setupOf('earth', { radius })).state.broken?.at ?? 9,
    );
    expect(at[0]).toBeLessThan(Math.PI);
    expect(at).toEqual([...at].sort((a, b) => b - a));
  });

  it('a long bridge falls together when gravity comes back', () => {
    const orbit = setupOf('orbit');
    let state = model.begin(orbit);
    for (let press = 0; press < 6; press++) state = run(model.act(state, orbit, deed('pull')), orbit, 2);
    expect(state.broken).toBeUndefined();
    expect(run(state, setupOf('earth'), 1).broken).toBeDefined();
  });
});

describe('what is kept', () => {
  it('no water is lost or gained while a bridge swings: 1e-9', () => {
    const setup = setupOf('earth');
    const started = { ...model.begin(setup), gap: 1.2, wanted: 1.2, fill: 1, squares: barrel(1) };
    expect(Math.abs(volumeOf(run(started, setup, 3).squares, 1) - 1)).toBeLessThan(1e-9);
  });

  it('in orbit the two drops hold the water of the bridge: 1e-6', () => {
    const { broken } = pullUntilBroken(setupOf('orbit')).state;
    const drops = (broken?.lower.volume ?? 0) + (broken?.upper.volume ?? 0);
    expect(Math.abs(drops / (broken?.at ?? 1) - 1)).toBeLessThan(1e-6);
  });

  it('a drop without weight is a sphere within 0.1 % and has its volume within 0.1 %', () => {
    const shape = dropAtRest(4, 0);
    const height = 2.5425;
    const centre = height - (1 + height * height) / (2 * height);
    const radii = Array.from(shape?.radii ?? [], (radius, point) =>
      Math.hypot(radius, (shape?.heights[point] ?? 0) - centre),
    );
    expect(Math.max(...radii) / Math.min(...radii) - 1).toBeLessThan(0.001);
    expect(shape && Math.abs(dropVolume(shape) / 4 - 1)).toBeLessThan(0.001);
  });

  it('a hanging drop is longer than a standing one of the same volume', () => {
    const hanging = dropAtRest(0.8, -1)?.heights[0] ?? 0;
    const standing = dropAtRest(0.8, 1)?.heights[0] ?? 9;
    expect(hanging).toBeGreaterThan(standing * 1.1);
  });
});

describe('as an experiment', () => {
  it('the same deeds give the same states', () => {
    const setup = setupOf('orbit', { radius: 3 });
    expect(pullUntilBroken(setup)).toEqual(pullUntilBroken(setup));
  });

  it('every sentence can be reached by deeds and settings', () => {
    const said = new Set<BridgeSentence>();
    for (const place of ['orbit', 'earth'] as const) {
      for (const fill of [70, 100])
        pullUntilBroken(setupOf(place, { fill })).said.forEach((sentence) => said.add(sentence));
    }
    expect([...said].sort()).toEqual(
      ['curved', 'giving', 'near', 'sag', 'snappedCurved', 'snappedEarth', 'snappedOrbit', 'straight'].sort(),
    );
  });

  it('broken drops come to rest, and become a bridge again when the discs are pushed together', () => {
    const setup = setupOf('orbit', { radius: 3 });
    let state = run(pullUntilBroken(setup).state, setup, 20);
    expect(model.isResting(state, setup)).toBe(true);
    for (let press = 0; press < 14 && state.broken !== undefined; press++) {
      state = run(model.act(state, setup, deed('push')), setup, 1.5);
    }
    expect(state.broken).toBeUndefined();
    expect(model.isResting(run(state, setup, 30), setup)).toBe(true);
  });

  it('a bridge at rest in orbit is no longer at rest when gravity comes back', () => {
    const setup = setupOf('orbit');
    const pulled = model.act(model.act(model.begin(setup), setup, deed('pull')), setup, deed('pull'));
    const rest = run(pulled, setup, 20);
    expect(model.isResting(rest, setup)).toBe(true);
    expect(model.isResting(rest, setupOf('earth'))).toBe(false);
    expect(model.isResting(model.advance(rest, setupOf('earth')), setupOf('earth'))).toBe(false);
  });

  it('a hand that pushes in time saves a bridge that gives way', () => {
    const setup = setupOf('orbit');
    let state = model.begin(setup);
    while (state.gaveAt === undefined) {
      if (state.gap === state.wanted) state = model.act(state, setup, deed('pull'));
      state = model.advance(state, setup);
    }
    const saved = run(model.act(state, setup, deed('push')), setup, 10);
    expect(saved.broken).toBeUndefined();
    expect(saved.gaveAt).toBeUndefined();
  });

  it('10,000 random deeds and settings give finite numbers within bounds', { timeout: 60_000 }, () => {
    const deeds = record({
      name: constantFrom<BridgeAct>('pull', 'pull', 'push', 'tap'),
      strength: double({ min: 0, max: 1, noNaN: true }),
      place: constantFrom<Place>('earth', 'orbit'),
      fill: integer({ min: 70, max: 120 }),
      steps: integer({ min: 0, max: 8 }),
    });
    assert(
      property(
        integer({ min: 3, max: 10 }),
        array(deeds, { minLength: 200, maxLength: 200 }),
        (radius, list) => {
          let state = model.begin(setupOf('orbit', { radius }));
          for (const { name, strength, place, fill, steps } of list) {
            const setup = setupOf(place, { radius, fill });
            state = run(model.act(state, setup, deed(name, strength)), setup, steps * model.step);
            expect(state.gap).toBeGreaterThan(0);
            expect(state.gap).toBeLessThanOrEqual(8.5);
            expect(state.squares.every((square) => square > 0 && square < 60)).toBe(true);
            expect(model.read(state, setup).every(({ value }) => Number.isFinite(value))).toBe(true);
            expect(model.say(state, setup)).toBeTypeOf('string');
          }
        },
      ),
      { numRuns: 50, seed: 4 },
    );
  });
});
