import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstValues, type Setup } from '#exhibits/kit/bench/model.ts';
import { numberText } from '#exhibits/kit/bench/number.ts';
import { sleepingPower } from './metabolism.ts';
import { type HibernationControl, hibernationModel as model, type HibernationState } from './model.ts';
import { FLIGHT_DAYS, shipAt } from './orbit.ts';

type Values = Setup<HibernationControl>['values'];

const first = firstValues(model.controls);
const anyValues = fc.record({
  temperature: fc.integer({ min: 10, max: 37 }),
  q10: fc.integer({ min: 20, max: 30 }).map((tenths) => tenths / 10),
  crew: fc.integer({ min: 1, max: 6 }),
});

function played(values: Values, state: HibernationState, seconds: number): HibernationState {
  let now = state;
  for (let step = 0; step < seconds * 60; step++) now = model.advance(now, { values });
  return now;
}

function reading(values: Values, state: HibernationState, which: 'power' | 'stores' | 'saved'): number {
  return model.read(state, { values }).find(({ name }) => name === which)?.value ?? Number.NaN;
}

const begun = (values: Values) => model.begin({ values });
const launched = (values: Values) => model.act(begun(values), { values }, { name: 'launch', strength: 0.6 });

describe('the flight to Mars', () => {
  it('takes 259 days, as the Sun’s pull and the two orbits alone say', () => {
    // Standard gravity of the Sun 1.32712e20 m³/s², astronomical unit 1.495979e11 m.
    const axis = ((1 + 1.5237) / 2) * 1.495979e11;
    const days = (Math.PI * Math.sqrt(axis ** 3 / 1.32712e20)) / 86_400;
    expect(FLIGHT_DAYS).toBeCloseTo(days, 1);
    expect(Math.round(FLIGHT_DAYS)).toBe(259);
  });

  it('begins at the Earth, ends at Mars on the other side of the Sun, and sweeps equal areas in equal times', () => {
    expect(shipAt(0).x).toBeCloseTo(1, 9);
    expect(shipAt(1).x).toBeCloseTo(-1.5237, 9);
    const swept = Array.from({ length: 8 }, (_, part) => {
      // Fine enough for the sum of triangles to be the area.
      let area = 0;
      for (let piece = 0; piece < 200; piece++) {
        const [one, other] = [shipAt((part + piece / 200) / 8), shipAt((part + (piece + 1) / 200) / 8)];
        area += (one.x * other.y - other.x * one.y) / 2;
      }
      return area;
    });
    for (const area of swept) expect(area).toBeCloseTo(swept[0] ?? Number.NaN, 4);
  });
});

describe('metabolism', () => {
  it('is 82 W for 70 kg at 37 °C, and 10 °C colder that many times less as Q10 says', () => {
    // Kleiber's table: 70 kg, about 1,700 kcal a day.
    expect(sleepingPower(37, 2.5)).toBeCloseTo((1_700 * 4_184) / 86_400, 0);
    expect(sleepingPower(27, 2.5) * 2.5).toBeCloseTo(sleepingPower(37, 2.5), 9);
    expect(sleepingPower(17, 3) * 9).toBeCloseTo(sleepingPower(37, 3), 9);
  });

  it('falls with the temperature and with a greater Q10, whatever is set', () => {
    fc.assert(
      fc.property(anyValues, ({ temperature, q10 }) => {
        expect(sleepingPower(temperature - 1, q10)).toBeLessThan(sleepingPower(temperature, q10));
        expect(sleepingPower(temperature - 1, q10 + 0.1)).toBeLessThan(sleepingPower(temperature - 1, q10));
      }),
    );
  });
});

describe('human hibernation', () => {
  it('what the end-to-end test reads: 0.90 t for four who lie still, 0.14 t at 17 °C', () => {
    // 82.28 W · 258.9 days · 1.452 kg per 11.82 MJ, by hand: 226 kg each.
    expect(numberText(reading(first, begun(first), 'stores'), 2)).toBe('0.90');
    expect(numberText(reading(first, begun(first), 'power'), 1)).toBe('82.3');
    const cold = { ...first, temperature: 17 };
    const cooled = played(cold, begun(first), 8);
    // 2.5² = 6.25 times less.
    expect(numberText(reading(cold, cooled, 'power'), 1)).toBe('13.2');
    expect(numberText(reading(cold, cooled, 'stores'), 2)).toBe('0.14');
    expect(model.say(begun(first), { values: first })).toBe('warm');
    expect(model.say(cooled, { values: cold })).toBe('cold');
  });

  it('what is needed and what is saved are together what an awake crew would need', () => {
    fc.assert(
      fc.property(anyValues, fc.integer({ min: 0, max: 15 }), (values, seconds) => {
        const state = played(values, launched(values), seconds);
        const both = reading(values, state, 'stores') + reading(values, state, 'saved');
        // 1.452 kg a day and head.
        expect(both).toBeCloseTo((1.452 * FLIGHT_DAYS * values.crew) / 1000, 6);
        expect(reading(values, state, 'saved')).toBeGreaterThan(0);
      }),
      { numRuns: 30 },
    );
  });

  it('a flight undisturbed uses what was reckoned before it, to the kilogram', () => {
    const values = { ...first, temperature: 25 };
    const flown = played(values, launched(values), 14);
    expect(flown.days).toBeCloseTo(FLIGHT_DAYS, 9);
    expect(reading(values, flown, 'stores')).toBeCloseTo(reading(values, begun(values), 'stores'), 6);
    expect(model.say(flown, { values })).toBe('arrived');
  });

  it('waking for a month costs what thirty days awake cost more than thirty asleep', () => {
    const values = { ...first, temperature: 15, crew: 1 };
    const before = reading(values, begun(values), 'stores');
    const flying = played(values, launched(values), 3);
    const roused = model.act(flying, { values }, { name: 'rouse', strength: 0.6 });
    expect(model.say(roused, { values })).toBe('awake');
    expect(reading(values, roused, 'power')).toBeCloseTo(136.8, 1);
    const asleepKilograms = (sleepingPower(15, 2.5) / 136.8) * 1.452 * 30;
    const after = reading(values, played(values, roused, 11), 'stores');
    expect((after - before) * 1000).toBeCloseTo(1.452 * 30 - asleepKilograms, 1);
  });

  it('waking before the departure costs nothing of the stores', () => {
    const roused = model.act(begun(first), { values: first }, { name: 'rouse', strength: 0.6 });
    expect(reading(first, roused, 'stores')).toBe(reading(first, begun(first), 'stores'));
  });

  it('comes to rest within 20 s of any touch, and is then exactly as cold as is set', () => {
    fc.assert(
      fc.property(anyValues, fc.constantFrom('launch' as const, 'rouse' as const), (values, name) => {
        const started = model.act(begun(first), { values }, { name, strength: 0.6 });
        // The flight is a process of 13 s, and one watches them breathe for 6 s after it.
        const state = played(values, started, name === 'launch' ? 20 : 15);
        expect(model.isResting(state, { values })).toBe(true);
        expect(state.temperature).toBe(values.temperature);
        for (const { value } of model.read(state, { values })) expect(Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
