import { array, assert, constantFrom, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstValues } from '#exhibits/kit/bench/model.ts';
import { numberText } from '#exhibits/kit/bench/number.ts';
import { settled } from '#tests/builders/settled.ts';
import {
  type DysonAct,
  type DysonSentence,
  type DysonSetup,
  type DysonState,
  MOST_RINGS,
  dysonModel as model,
  THOUSAND,
} from './model.ts';
import { coverageOf, mostArea, SUN, sphereOf, UNIT } from './swarm.ts';

const FIRST: DysonSetup = { values: firstValues(model.controls) };
const setupOf = (values: Partial<DysonSetup['values']>): DysonSetup => ({
  values: { ...FIRST.values, ...values },
});

/** Until it rests, and what was said on the way. */
const settle = (from: DysonState, setup: DysonSetup, said?: Set<DysonSentence>): DysonState =>
  settled(model, from, setup, said);
function after(acts: readonly DysonAct[], setup = FIRST, from = model.begin(setup)): DysonState {
  return acts.reduce((state, name) => settle(model.act(state, setup, { name, strength: 0.6 }), setup), from);
}
const times = (name: DysonAct, count: number): readonly DysonAct[] =>
  Array.from({ length: count }, () => name);
const textOf = (state: DysonState, setup = FIRST): readonly string[] =>
  model.read(state, setup).map(({ value, unit, digits }) => `${numberText(value, digits)} ${unit}`.trim());

describe('what the end-to-end test reads', () => {
  it('at first: people as they are, and how warm the first mirror would be', () => {
    expect(textOf(model.begin(FIRST))).toEqual(['0.00 ×', '0.73', '331 K']);
  });

  it('after one press on the distance’s +', () => {
    const further = setupOf({ distance: 1.1 });
    expect(textOf(model.begin(further), further)).toEqual(['0.00 ×', '0.73', '316 K']);
  });

  it('after a thousand mirrors of a square kilometre: 1.36·10¹² W, a fifteenth of what people use', () => {
    expect(textOf(after(['launch']))).toEqual(['0.07 ×', '0.73', '331 K']);
  });
});

describe('a swarm', () => {
  it('of a thousand mirrors is closed after five times ten doublings: nineteen trillion times what people use', () => {
    const four = after(['launch', ...times('double', 4)]);
    expect(coverageOf(four.area, UNIT)).toBeCloseTo((THOUSAND * 1024 ** 4) / sphereOf(UNIT), 6);
    const closed = after(['double'], FIRST, four);
    expect(coverageOf(closed.area, UNIT)).toBe(1);
    expect(textOf(closed)).toEqual(['1.9 ×10¹³', '2.06', '394 K']);
    expect(model.say(closed, FIRST)).toBe('closed');
  });

  it('of twenty rings is closed', () => {
    expect(coverageOf(after(times('ring', 20)).area, UNIT)).toBeCloseTo(1, 9);
  });

  it('ends when Mercury is used up', () => {
    const heavy = setupOf({ weight: 10 });
    const end = after(times('double', 6), heavy);
    expect(end.area).toBe(mostArea(10));
    expect(model.say(end, heavy)).toBe('spent');
    expect(coverageOf(end.area, UNIT)).toBeCloseTo(0.117, 3);
  });

  it('shrinks to what Mercury gives when its mirrors turn out heavier', () => {
    const heavy = setupOf({ weight: 10 });
    const closed = after(times('ring', 20));
    expect(model.isResting(closed, heavy)).toBe(false);
    expect(settle(closed, heavy).area).toBe(mostArea(10));
  });

  it('keeps its mirrors when it is drawn closer, where they cover more', () => {
    const some = after(times('ring', 2));
    const near = setupOf({ distance: 0.5 });
    const end = settle(some, near);
    expect(end.area).toBe(some.area);
    expect(coverageOf(end.area, 0.5 * UNIT)).toBeCloseTo(4 * coverageOf(some.area, UNIT), 9);
  });

  it('lies along the finger’s line', () => {
    const state = model.act(model.begin(FIRST), FIRST, {
      name: 'ring',
      strength: 1,
      direction: { x: 0, y: 1 },
    });
    expect(state.rings).toEqual([Math.PI / 2]);
  });
});

describe('whatever hands do', () => {
  it('every sentence is said', () => {
    const said = new Set<DysonSentence>([model.say(model.begin(FIRST), FIRST)]);
    const play = (setup: DysonSetup): void => {
      let state = model.begin(setup);
      for (const name of ['launch', ...times('double', 6)] as const) {
        state = settle(model.act(state, setup, { name, strength: 0.6 }), setup, said);
      }
    };
    for (const setup of [FIRST, setupOf({ weight: 10 }), setupOf({ distance: 0.1 })]) play(setup);
    expect([...said].sort()).toEqual(
      ['ready', 'few', 'growing', 'veiled', 'closed', 'spent', 'glowing'].sort(),
    );
  });

  it('comes to rest, all numbers are finite, and never is more caught than the Sun gives or Mercury allows', () => {
    const deed = record({
      name: constantFrom<DysonAct>('launch', 'double', 'ring'),
      angle: double({ min: 0, max: 6.3, noNaN: true }),
      steps: integer({ min: 0, max: 120 }),
      values: record({
        distance: constantFrom(0.1, 0.5, 1, 2),
        weight: constantFrom(0.2, 1, 10),
      }),
    });
    assert(
      property(array(deed, { minLength: 1, maxLength: 30 }), (deeds) => {
        let state = model.begin(FIRST);
        let setup = FIRST;
        for (const { name, angle, steps, values } of deeds) {
          setup = { values };
          const direction = { x: Math.cos(angle), y: Math.sin(angle) };
          state = model.act(state, setup, { name, strength: 1, direction });
          for (let step = 0; step < steps; step++) state = model.advance(state, setup);
          for (const { value } of model.read(state, setup)) expect(Number.isFinite(value)).toBe(true);
          expect(state.rings.length).toBeLessThanOrEqual(MOST_RINGS);
        }
        const end = settle(state, setup);
        expect(end.area).toBeLessThanOrEqual(mostArea(setup.values.weight));
        expect(coverageOf(end.area, setup.values.distance * UNIT) * SUN).toBeLessThanOrEqual(SUN);
      }),
      { numRuns: 60 },
    );
  });

  it('what is drawn between two steps lies between them', () => {
    const before = model.act(model.begin(FIRST), FIRST, { name: 'ring', strength: 1 });
    const next = model.advance(before, FIRST);
    const half = model.blend(before, next, 0.5);
    expect(half.area).toBeCloseTo((before.area + next.area) / 2, 3);
    expect(half.turned).toBeCloseTo(next.turned / 2, 12);
  });
});
