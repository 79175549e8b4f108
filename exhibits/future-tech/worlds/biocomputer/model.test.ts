import { array, assert, boolean, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstValues } from '#exhibits/kit/bench/model.ts';
import { type BioAct, type BioSetup, type BioState, answersOf, bioModel, PAIRING } from './model.ts';
import { allWays, ROADS, wayOf } from './puzzle.ts';
import { CITIES, complementOf, heldShare, meltingOf, pairs, splintOf, strandOf } from './strands.ts';

const { step } = bioModel;
const setupOf = (values: Partial<BioSetup['values']> = {}): BioSetup => ({
  values: { ...firstValues(bioModel.controls), ...values },
});
const FIRST = setupOf();
const LARGE = setupOf({ strands: 1000 });
const press = (state: BioState, setup: BioSetup, name: BioAct, which?: number): BioState =>
  bioModel.act(state, setup, { name, strength: 0.6, ...(which === undefined ? {} : { which }) });
function rested(state: BioState, setup: BioSetup): { readonly state: BioState; readonly seconds: number } {
  let [now, steps] = [state, 0];
  for (; !bioModel.isResting(now, setup) && steps < 1200; steps++) now = bioModel.advance(now, setup);
  return { state: now, seconds: steps * step };
}
/** The whole protocol, with these roads open. */
function solved(open: readonly boolean[], setup: BioSetup): BioState {
  let state = bioModel.begin(setup);
  for (const [road, is] of open.entries()) if (!is) state = press(state, setup, 'road', road);
  for (const name of ['pour', 'keep', 'keep', 'keep'] as const) state = press(state, setup, name);
  return state;
}
const waysIn = (state: BioState): readonly string[] =>
  answersOf(state)
    .map(({ strand }) => wayOf(strand).join('-'))
    .sort();
const readingsOf = (state: BioState, setup: BioSetup): readonly number[] =>
  bioModel.read(state, setup).map(({ value, digits }) => Number(value.toFixed(digits)));

const anyRoads = array(boolean(), { minLength: ROADS.length, maxLength: ROADS.length });
const anySetup = record({
  temperature: integer({ min: 10, max: 50 }),
  strands: constantFrom(20, 300, 1000),
}).map((values) => setupOf(values));

describe('the letters', () => {
  it('pair A with T and C with G, one strand read against the other', () => {
    expect(complementOf('AACGT')).toBe('ACGTT');
    expect(pairs('GATTACA', 'TGTAATC')).toBe(true);
    expect(pairs('GATTACA', 'CTAATGT')).toBe(false);
  });

  it('of all cities differ, so that half a city pairs with nothing but its own complement', () => {
    const halves = CITIES.flatMap((city) => [city.slice(0, 10), city.slice(10)]);
    const alike = (one: string, other: string): number =>
      [...one].filter((letter, at) => letter === other[at]).length;
    for (const half of halves) {
      expect(half).toMatch(/^[ACGT]{10}$/);
      for (const against of halves) expect(alike(half, complementOf(against))).toBeLessThanOrEqual(8);
      for (const against of halves.filter((other) => other !== half))
        expect(alike(half, against)).toBeLessThanOrEqual(6);
    }
    expect(new Set(halves).size).toBe(12);
  });

  it('let two roads be joined exactly where the first ends in the city that the second begins in', () => {
    for (const first of ROADS) {
      for (const second of ROADS) {
        const city = splintOf(strandOf(first), strandOf(second));
        expect(city).toBe(first.to === second.from ? first.to : undefined);
      }
    }
  });

  it('melt as Wallace says: 2 °C for each weak pair, 4 °C for each strong one', () => {
    expect(meltingOf('AAAAATTTTT')).toBe(20);
    expect(meltingOf('GCGCGCGCGC')).toBe(40);
    expect(meltingOf('GAATCGTCCA')).toBe(30);
  });

  it('hold ever less in the heat: both halves a quarter of the time at their melting temperature', () => {
    expect(heldShare(3, 30)).toBeCloseTo(0.25, 9);
    for (let celsius = 11; celsius <= 50; celsius++) {
      for (const city of CITIES.keys())
        expect(heldShare(city, celsius)).toBeLessThan(heldShare(city, celsius - 1));
    }
  });
});

describe('what is left after the three sieves', () => {
  it('is, from a large tube, exactly the ways that a search of all ways finds: here two', () => {
    const open = ROADS.map(() => true);
    expect(waysIn(solved(open, LARGE))).toEqual(['0-1-2-3-4-5', '0-3-2-1-4-5']);
    expect(allWays(open).map((way) => way.join('-'))).toEqual(['0-1-2-3-4-5', '0-3-2-1-4-5']);
  });

  it('is exactly that, too, whichever one road is closed', () => {
    // Twenty times what a visitor may pour: the chance that a way of six cities forms nowhere in it is nil.
    const sea = setupOf({ strands: 20_000 });
    for (const closed of ROADS.keys()) {
      const open = ROADS.map((_, road) => road !== closed);
      expect(waysIn(solved(open, sea))).toEqual(allWays(open).map((way) => way.join('-')));
    }
  }, 30_000);

  it('is never a wrong way, whatever roads are closed, however hot and small the tube', () => {
    assert(
      property(anyRoads, anySetup, (open, setup) => {
        const right = allWays(open).map((way) => way.join('-'));
        for (const way of waysIn(solved(open, setup))) expect(right).toContain(way);
      }),
      { numRuns: 40 },
    );
  });

  it('is nothing when it is too hot to pair', () => {
    const hot = setupOf({ temperature: 50, strands: 1000 });
    const state = press(press(bioModel.begin(hot), hot, 'pour'), hot, 'keep');
    expect(state.chains).toEqual([]);
    expect(state.thrown.length).toBe(1000);
  });
});

describe('the tube', () => {
  it('loses no letter and gains none while strands are joined', () => {
    assert(
      property(anySetup, (setup) => {
        const letters = ({ chains }: BioState): number =>
          chains.reduce((sum, { strand }) => sum + strand.length, 0);
        const begun = press(bioModel.begin(setup), setup, 'pour');
        const { state } = rested(begun, setup);
        expect(letters(state)).toBe(letters(begun));
        for (const { roads, strand } of state.chains)
          expect(strand).toBe(roads.map((road) => strandOf(ROADS[road] ?? { from: 0, to: 0 })).join(''));
      }),
      { numRuns: 15 },
    );
  });

  it('holds fewer and longer strands the cooler it is', () => {
    const left = [20, 32, 40].map((temperature) => {
      const setup = setupOf({ temperature });
      return rested(press(bioModel.begin(setup), setup, 'pour'), setup).state.chains.length;
    });
    expect(left[0]).toBeLessThan(left[1] ?? 0);
    expect(left[1]).toBeLessThan(left[2] ?? 0);
  });

  it('rests 20 s after any touch, and a touch changes something even in an empty or a finished tube', () => {
    assert(
      property(array(constantFrom('pour', 'keep', 'road'), { maxLength: 6 }), anySetup, (acts, setup) => {
        let state = bioModel.begin(setup);
        for (const name of acts) {
          const before = state;
          state = press(state, setup, name);
          expect(state).not.toEqual(before);
          const { seconds, state: after } = rested(state, setup);
          expect(seconds).toBeLessThan(PAIRING + 4);
          state = after;
          for (const { value } of bioModel.read(state, setup)) expect(Number.isFinite(value)).toBe(true);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('is emptied when a road is closed by a finger, and the road is opened by another touch', () => {
    const poured = press(bioModel.begin(FIRST), FIRST, 'pour');
    const closed = press(poured, FIRST, 'road', 4);
    expect([closed.phase, closed.open[4], closed.chains.length]).toEqual(['empty', false, 0]);
    expect(press(closed, FIRST, 'road', 4).open[4]).toBe(true);
  });

  it('has one road after another closed by the button, and in the end all open again', () => {
    let state = bioModel.begin(FIRST);
    for (const road of ROADS.keys()) {
      state = press(state, FIRST, 'road');
      expect(state.open.indexOf(false)).toBe(road);
    }
    expect(press(state, FIRST, 'road').open).not.toContain(false);
  });
});

describe('what a visitor reads', () => {
  it('is no strand at first, then fewer with every sieve, and two answers at the end', () => {
    let state = bioModel.begin(FIRST);
    expect(readingsOf(state, FIRST)).toEqual([0, 0, 96]);
    state = press(state, FIRST, 'pour');
    expect(readingsOf(state, FIRST)).toEqual([300, 0, 96]);
    let before = rested(state, FIRST).state;
    expect(before.chains.length).toBeLessThan(150);
    for (let sieve = 0; sieve < 3; sieve++) {
      state = press(before, FIRST, 'keep');
      expect(state.chains.length).toBeLessThan(before.chains.length);
      before = rested(state, FIRST).state;
    }
    expect(readingsOf(state, FIRST)[1]).toBe(2);
  });

  it('is, at 50 °C, that nothing holds', () => {
    const hot = setupOf({ temperature: 50 });
    expect(readingsOf(bioModel.begin(hot), hot)).toEqual([0, 0, 0]);
  });

  it('is told what happened, and why', () => {
    const said = (state: BioState, setup = FIRST): string => bioModel.say(state, setup);
    const all = ROADS.map(() => true);
    expect(said(bioModel.begin(FIRST))).toBe('ready');
    const poured = press(bioModel.begin(FIRST), FIRST, 'pour');
    expect(said(poured)).toBe('pairing');
    expect(said(rested(poured, FIRST).state)).toBe('poured');
    expect(said(press(poured, FIRST, 'keep'))).toBe('ends');
    expect(said(press(press(poured, FIRST, 'keep'), FIRST, 'keep'))).toBe('length');
    expect(said(solved(all, FIRST))).toBe('found');
    expect(said(solved(all.with(9, false), LARGE))).toBe('none');
    // With the second way closed, twenty strands are too few, and there was one to be found.
    const few = setupOf({ strands: 20 });
    const narrow = all.with(0, false);
    expect(allWays(narrow).length).toBe(1);
    expect(said(solved(narrow, few), few)).toBe('missed');
    const hot = setupOf({ temperature: 50 });
    expect(said(press(bioModel.begin(hot), hot, 'pour'), hot)).toBe('hot');
  });
});
