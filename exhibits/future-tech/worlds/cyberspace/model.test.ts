import { array, assert, constantFrom, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Deed, firstValues, type Setup } from '#exhibits/kit/bench/model.ts';
import {
  type CyberspaceAct,
  type CyberspaceControl,
  type CyberspaceSentence,
  type CyberspaceState,
  cyberspaceModel,
  OMEGA,
  TURN,
} from './model.ts';

const { step } = cyberspaceModel;
const FIRST: Setup<CyberspaceControl> = { values: firstValues(cyberspaceModel.controls) };
const setupOf = (values: Partial<Setup<CyberspaceControl>['values']>): Setup<CyberspaceControl> => ({
  values: { ...FIRST.values, ...values },
});
const press = (name: CyberspaceAct): Deed<CyberspaceAct> => ({ name, strength: 0.6 });

function run(
  state: CyberspaceState,
  setup: Setup<CyberspaceControl>,
  seconds: number,
  each: (state: CyberspaceState) => void = () => undefined,
): CyberspaceState {
  let now = state;
  for (let at = 0; at < Math.round(seconds / step); at++) {
    // Nobody advances what rests.
    if (cyberspaceModel.isResting(now, setup)) break;
    now = cyberspaceModel.advance(now, setup);
    each(now);
  }
  return now;
}

const pressed = (name: CyberspaceAct, setup: Setup<CyberspaceControl>): CyberspaceState =>
  cyberspaceModel.act(cyberspaceModel.begin(setup), setup, press(name));

const reading = (name: string, state: CyberspaceState, setup: Setup<CyberspaceControl>): number =>
  cyberspaceModel.read(state, setup).find((each) => each.name === name)?.value ?? Number.NaN;

/**
 * The head's way after a push of `turn` degrees is x(t) = turn·(1 − (1 + ωt)·e^(−ωt)); x(t) − x(t − d) is largest where the two
 * rates are equal, at t = d·e^(ωd) / (e^(ωd) − 1).
 */
function largestLag(turn: number, delay: number): number {
  const way = (t: number): number => turn * (1 - (1 + OMEGA * t) * Math.exp(-OMEGA * t));
  const grown = Math.exp(OMEGA * delay);
  const at = (delay * grown) / (grown - 1);
  return way(at) - way(at - delay);
}

describe('a head that turns', () => {
  it.each([5, 20, 60, 100, 250, 500])(
    'is %d ms ahead of its picture, to the degree that the sum says',
    (delay) => {
      const setup = setupOf({ delay });
      const start = cyberspaceModel.begin(setup);
      const end = run(cyberspaceModel.act(start, setup, press('right')), setup, 3);
      expect(Math.abs(reading('lag', end, setup) / largestLag(TURN, delay / 1000) - 1)).toBeLessThan(0.005);
      expect(end.picture).toBeCloseTo(TURN, 1);
    },
  );

  it('has its lag by rate × delay: 110 °/s × 20 ms are 2.2°', () => {
    const end = run(pressed('right', FIRST), FIRST, 2);
    const fastest = (TURN * OMEGA) / Math.E;
    expect(reading('lag', end, FIRST)).toBeCloseTo(fastest * 0.02, 1);
    expect(reading('lag', end, FIRST).toFixed(1)).toBe('2.2');
  });

  it('shows every place of its way in the picture, exactly one delay later', () => {
    const setup = setupOf({ delay: 85 });
    const [heads, pictures]: [number[], number[]] = [[], []];
    run(pressed('glance', setup), setup, 2, ({ head, picture }) => {
      heads.push(head.value);
      pictures.push(picture);
    });
    expect(pictures.slice(17)).toEqual(heads.slice(0, -17));
  });

  it('goes on with each press, to either side, and comes back from a glance', () => {
    const once = run(pressed('left', FIRST), FIRST, 2);
    const twice = run(cyberspaceModel.act(once, FIRST, press('left')), FIRST, 2);
    expect(once.head.value).toBeCloseTo(-TURN, 1);
    expect(twice.head.value).toBeCloseTo(-2 * TURN, 1);
    let farthest = 0;
    const glanced = run(cyberspaceModel.act(twice, FIRST, press('glance')), FIRST, 3, ({ head }) => {
      farthest = Math.max(farthest, head.value - twice.head.value);
    });
    expect(farthest).toBeGreaterThan(20);
    expect(glanced.head.value).toBeCloseTo(-2 * TURN, 1);
  });

  it('looks about by itself when the delay is changed, and is still again within 6 seconds', () => {
    const late = setupOf({ delay: 300 });
    const start = cyberspaceModel.begin(FIRST);
    expect(cyberspaceModel.isResting(start, FIRST)).toBe(true);
    expect(cyberspaceModel.isResting(start, late)).toBe(false);
    const rates: number[] = [];
    const end = run(start, late, 6, ({ head }) => rates.push(Math.abs(head.speed)));
    expect(cyberspaceModel.isResting(end, late)).toBe(true);
    expect(reading('lag', end, late)).toBeGreaterThan(10);
    expect(Math.max(...rates)).toBeLessThan(90);
  });
});

describe('what the headset shows', () => {
  it.each([
    // Meta states 110° × 96° for the Quest 3: 10,560 of 26,000 square degrees.
    [110, 41, '38.0'],
    [200, 100, '93.6'],
    [30, 3, '2.8'],
  ])('%d° wide is %d %% of what eyes see, and needs %s million pixels', (field, share, pixels) => {
    const setup = setupOf({ field });
    const state = cyberspaceModel.begin(setup);
    expect(Math.round(reading('share', state, setup))).toBe(share);
    expect(reading('pixels', state, setup).toFixed(1)).toBe(pixels);
  });

  it('is, as the end-to-end test will read it, 34 % of the field at first, and 100 % when the slider is at its end', () => {
    const start = cyberspaceModel.begin(FIRST);
    expect(cyberspaceModel.say(start, FIRST)).toBe('ready');
    expect(cyberspaceModel.read(start, FIRST).map(({ value, digits }) => value.toFixed(digits))).toEqual([
      '0.0',
      '34',
      '31.4',
    ]);
    const wide = setupOf({ field: 200 });
    const after = cyberspaceModel.advance(start, wide);
    expect(cyberspaceModel.read(after, wide).map(({ value, digits }) => value.toFixed(digits))).toEqual([
      '0.0',
      '100',
      '93.6',
    ]);
    expect(cyberspaceModel.say(after, wide)).toBe('whole');
    expect(cyberspaceModel.isResting(after, wide)).toBe(true);
  });
});

describe('whatever hands do', () => {
  it('every sentence is said', () => {
    const said = new Set<CyberspaceSentence>([cyberspaceModel.say(cyberspaceModel.begin(FIRST), FIRST)]);
    for (const values of [
      { delay: 5 },
      { delay: 40 },
      { delay: 200 },
      { field: 40 },
      { field: 110 },
      { field: 190 },
    ]) {
      const setup = setupOf(values);
      said.add(cyberspaceModel.say(run(cyberspaceModel.begin(FIRST), setup, 0.1), setup));
    }
    expect(said.size).toBe(7);
  });

  it('a longer delay never lags less, and a wider field never shows less', () => {
    assert(
      property(integer({ min: 1, max: 99 }), integer({ min: 30, max: 199 }), (steps, field) => {
        const lag = (delay: number): number => {
          const setup = setupOf({ delay });
          return reading('lag', run(pressed('glance', setup), setup, 1.5), setup);
        };
        expect(lag(steps * 5 + 5)).toBeGreaterThanOrEqual(lag(steps * 5));
        const [less, more] = [setupOf({ field }), setupOf({ field: field + 1 })];
        for (const name of ['share', 'pixels']) {
          const state = cyberspaceModel.begin(less);
          expect(reading(name, state, more)).toBeGreaterThan(reading(name, state, less));
        }
      }),
      { numRuns: 30 },
    );
  });

  it('nothing is ever without bounds: the head never turns faster than 600 °/s, and comes to rest', () => {
    const deeds = record({
      name: constantFrom<CyberspaceAct>('left', 'right', 'glance'),
      strength: double({ min: 0, max: 1, noNaN: true }),
      byFinger: constantFrom(true, false),
      delay: constantFrom(5, 20, 333, 500),
      field: constantFrom(30, 100, 200),
      steps: integer({ min: 0, max: 40 }),
    });
    assert(
      property(array(deeds, { minLength: 20, maxLength: 20 }), (all) => {
        let state = cyberspaceModel.begin(FIRST);
        let setup = FIRST;
        for (const { name, strength, byFinger, delay, field, steps } of all) {
          setup = setupOf({ delay, field });
          const direction = { x: name === 'left' ? -1 : 1, y: 0 };
          state = cyberspaceModel.act(state, setup, { name, strength, ...(byFinger ? { direction } : {}) });
          state = run(state, setup, steps * step, ({ head }) => {
            expect(Math.abs(head.speed)).toBeLessThan(600);
          });
          for (const { value } of cyberspaceModel.read(state, setup))
            expect(Number.isFinite(value)).toBe(true);
        }
        expect(cyberspaceModel.isResting(run(state, setup, 8), setup)).toBe(true);
      }),
      { numRuns: 40 },
    );
  }, 30_000);

  it('what is drawn between two steps lies between them', () => {
    const before = run(pressed('right', FIRST), FIRST, 0.1);
    const after = cyberspaceModel.advance(before, FIRST);
    const half = cyberspaceModel.blend(before, after, 0.5);
    expect(half.head.value).toBeCloseTo((before.head.value + after.head.value) / 2, 12);
    expect(half.picture).toBeCloseTo((before.picture + after.picture) / 2, 12);
  });
});
