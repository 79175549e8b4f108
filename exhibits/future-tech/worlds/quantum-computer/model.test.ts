import { array, assert, constantFrom, integer, nat, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstValues, type Setup } from '#exhibits/kit/bench/model.ts';
import {
  chanceAfter,
  drawnAmplitudes,
  type QuantumAct,
  type QuantumControl,
  type QuantumReading,
  type QuantumSentence,
  type QuantumState,
  quantumModel,
} from './model.ts';
import { bestLooks, cardAt, prepare } from './register.ts';
import { arrowOf, drawnArrow } from './sphere.ts';

type QuantumSetup = Setup<QuantumControl>;
const FIRST: QuantumSetup = { values: firstValues(quantumModel.controls) };
const setupOf = (values: Partial<QuantumSetup['values']>): QuantumSetup => ({
  values: { ...FIRST.values, ...values },
});

/** Until nothing moves. */
function rest(state: QuantumState, setup: QuantumSetup): QuantumState {
  let now = state;
  for (let step = 0; !quantumModel.isResting(now, setup); step++) {
    if (step > 1000) throw new Error('It never rests.');
    now = quantumModel.advance(now, setup);
  }
  return now;
}
const press = (state: QuantumState, setup: QuantumSetup, name: QuantumAct, which?: number): QuantumState =>
  quantumModel.act(state, setup, { name, strength: 0.6, ...(which === undefined ? {} : { which }) });
const looked = (state: QuantumState, setup: QuantumSetup, times: number): QuantumState => {
  let now = state;
  for (let time = 0; time < times; time++) now = rest(press(now, setup, 'look'), setup);
  return now;
};
const reading = (state: QuantumState, setup: QuantumSetup, name: QuantumReading): number =>
  quantumModel.read(state, setup).find((each) => each.name === name)?.value ?? Number.NaN;
const normOf = ({ after }: QuantumState): number => after.reduce((sum, amplitude) => sum + amplitude ** 2, 0);

describe('the search', () => {
  // Fractions worked out by hand from the two steps, as in Nielsen and Chuang §6.1.
  it.each([
    [1, 1, 1 / 2],
    [2, 0, 1 / 4],
    [2, 1, 1],
    [3, 0, 1 / 8],
    [3, 1, 25 / 32],
    [3, 2, 121 / 128],
    [3, 3, 169 / 512],
    [4, 1, 121 / 256],
  ])('with %d qubits has after %d looks a chance of %d', (qubits, looks, chance) => {
    const setup = setupOf({ qubits });
    expect(reading(looked(quantumModel.begin(setup), setup, looks), setup, 'chance')).toBeCloseTo(
      100 * chance,
      9,
    );
  });

  it('finds one of 16 cards with 96.1 % in 3 looks; turning cards one by one takes 8.5', () => {
    const setup = setupOf({ qubits: 4 });
    const state = looked(quantumModel.begin(setup), setup, 3);
    expect(reading(state, setup, 'chance')).toBeCloseTo(96.1, 1);
    expect(reading(state, setup, 'classical')).toBe(8.5);
    expect(quantumModel.say(state, setup)).toBe('best');
    expect(quantumModel.say(looked(state, setup, 1), setup)).toBe('past');
  });

  it('follows sin²((2k+1)θ₀) for every beginning, every card and every number of looks, and stays of length 1', () => {
    assert(
      property(
        integer({ min: 1, max: 4 }),
        integer({ min: 0, max: 36 }),
        nat({ max: 15 }),
        nat({ max: 12 }),
        (qubits, tilt, card, looks) => {
          const setup = setupOf({ qubits, angle: tilt * 5 });
          const begun = rest(press(quantumModel.begin(setup), setup, 'mark', card), setup);
          const state = looked(begun, setup, looks);
          const first = prepare(qubits, tilt * 5)[begun.marked] ?? 0;
          expect(reading(state, setup, 'chance')).toBeCloseTo(100 * chanceAfter(first ** 2, looks), 8);
          expect(normOf(state)).toBeCloseTo(1, 9);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('is nearest to certainty after round(π/(4θ₀) − 1/2) looks, and no fewer do as well', () => {
    for (const qubits of [2, 3, 4, 5, 6]) {
      const first = 2 ** (-qubits / 2);
      const best = bestLooks(first);
      expect(best).toBe(Math.round(Math.PI / (4 * Math.asin(first)) - 0.5));
      for (let looks = 0; looks < best; looks++)
        expect(chanceAfter(first ** 2, looks)).toBeLessThan(chanceAfter(first ** 2, best));
      expect(chanceAfter(first ** 2, best + 1)).toBeLessThan(chanceAfter(first ** 2, best));
    }
    expect(bestLooks(Math.SQRT1_2)).toBe(0);
    expect(bestLooks(0)).toBe(Number.POSITIVE_INFINITY);
  });

  it('never finds a card that is not in the beginning', () => {
    const setup = setupOf({ angle: 0 });
    const state = looked(rest(press(quantumModel.begin(setup), setup, 'mark', 5), setup), setup, 4);
    expect(reading(state, setup, 'chance')).toBe(0);
    expect(quantumModel.say(state, setup)).toBe('never');
  });
});

describe('one qubit', () => {
  it.each([0, 30, 60, 90, 120, 150, 180])(
    'tilted by %d° shows 0 with cos²(θ/2), as often as it is measured',
    (angle) => {
      const amplitudes = prepare(1, angle);
      const expected = Math.cos((angle * Math.PI) / 360) ** 2;
      const many = 1000;
      const zeros = Array.from({ length: many }, (_none, at) => cardAt(amplitudes, (at + 0.5) / many)).filter(
        (card) => card === 0,
      ).length;
      expect(zeros / many).toBeCloseTo(expected, 2);
    },
  );

  it('has its arrow at the angle that is set, the marked card up', () => {
    for (const angle of [0, 45, 90, 135, 180]) {
      const radians = (angle * Math.PI) / 180;
      const amplitudes = prepare(1, angle);
      expect(arrowOf(amplitudes, 0, amplitudes).y).toBeCloseTo(Math.cos(radians), 9);
      expect(arrowOf(amplitudes, 1, amplitudes).y).toBeCloseTo(-Math.cos(radians), 9);
    }
  });
});

describe('the arrow', () => {
  const setup = setupOf({ qubits: 4 });

  it('is turned by the same angle, 4θ₀, at each look, and its height is the chance', () => {
    let state = quantumModel.begin(setup);
    const step = 4 * Math.asin(1 / 4);
    const angleOf = ({ x, y }: { readonly x: number; readonly y: number }): number => Math.atan2(x, -y);
    let last = angleOf(drawnArrow(state));
    for (let look = 0; look < 6; look++) {
      state = looked(state, setup, 1);
      const arrow = drawnArrow(state);
      const turn = angleOf(arrow) - last;
      expect(Math.cos(turn)).toBeCloseTo(Math.cos(step), 9);
      expect(Math.sin(turn)).toBeCloseTo(Math.sin(step), 9);
      expect((1 + arrow.y) / 2).toBeCloseTo(reading(state, setup, 'chance') / 100, 9);
      last = angleOf(arrow);
    }
  });

  it('arrives where the next phase begins, and is of length 1 on the way', () => {
    let state = press(quantumModel.begin(setup), setup, 'look');
    let before = drawnArrow(state);
    while (!quantumModel.isResting(state, setup)) {
      state = quantumModel.advance(state, setup);
      const arrow = drawnArrow(state);
      expect(Math.hypot(arrow.x, arrow.y, arrow.z)).toBeCloseTo(1, 9);
      expect(Math.hypot(arrow.x - before.x, arrow.y - before.y, arrow.z - before.z)).toBeLessThan(0.1);
      before = arrow;
    }
  });
});

describe('a measurement', () => {
  it('shows the marked card about as often as its chance says', () => {
    let [state, found] = [looked(quantumModel.begin(FIRST), FIRST, 1), 0];
    const many = 400;
    for (let time = 0; time < many; time++) {
      state = rest(press(looked(state, FIRST, state.shown === undefined ? 0 : 1), FIRST, 'measure'), FIRST);
      found += quantumModel.say(state, FIRST) === 'found' ? 1 : 0;
    }
    // 25/32, and three standard deviations of 400 throws.
    expect(Math.abs(found / many - 25 / 32)).toBeLessThan(3 * Math.sqrt(((25 / 32) * (7 / 32)) / many));
  });

  it('leaves one card only, and the same card when it is measured again', () => {
    const state = rest(press(looked(quantumModel.begin(FIRST), FIRST, 1), FIRST, 'measure'), FIRST);
    expect(state.after.filter((amplitude) => amplitude !== 0)).toEqual([1]);
    expect(rest(press(state, FIRST, 'measure'), FIRST).shown).toBe(state.shown);
  });

  it('is followed by a search from the beginning', () => {
    const measured = rest(press(looked(quantumModel.begin(FIRST), FIRST, 2), FIRST, 'measure'), FIRST);
    const again = looked(measured, FIRST, 1);
    expect(reading(again, FIRST, 'looks')).toBe(1);
    expect(reading(again, FIRST, 'chance')).toBeCloseTo(78.125, 9);
  });
});

describe('what the end-to-end test reads', () => {
  it('is 12.5 % at first, 78.1 % after a look, and 6.3 % with one qubit more', () => {
    const begun = quantumModel.begin(FIRST);
    expect(quantumModel.read(begun, FIRST).map(({ value, digits }) => value.toFixed(digits))).toEqual([
      '12.5',
      '0',
      '4.5',
    ]);
    expect(reading(looked(begun, FIRST, 1), FIRST, 'chance').toFixed(1)).toBe('78.1');
    const more = setupOf({ qubits: 4 });
    expect(reading(rest(begun, more), more, 'chance').toFixed(1)).toBe('6.3');
    expect(reading(rest(begun, more), more, 'classical')).toBe(8.5);
  });
});

describe('whatever hands do', () => {
  const deeds = record({
    act: constantFrom<QuantumAct>('look', 'measure', 'mark'),
    which: nat({ max: 15 }),
    qubits: integer({ min: 1, max: 4 }),
    angle: constantFrom(0, 5, 45, 90, 175, 180),
    steps: nat({ max: 90 }),
  });

  it('states stay whole, columns stay in the picture, and it comes to rest', () => {
    const said = new Set<QuantumSentence>();
    assert(
      property(array(deeds, { minLength: 10, maxLength: 40 }), (all) => {
        let [state, setup] = [quantumModel.begin(FIRST), FIRST];
        for (const { act, which, qubits, angle, steps } of all) {
          setup = setupOf({ qubits, angle });
          state = press(state, setup, act, which);
          for (let step = 0; step < steps; step++) state = quantumModel.advance(state, setup);
          const next = quantumModel.advance(state, setup);
          expect(quantumModel.blend(state, next, 0.5).after).toBe(next.after);
          expect(normOf(state)).toBeCloseTo(1, 9);
          for (const amplitude of drawnAmplitudes(state))
            expect(Math.abs(amplitude)).toBeLessThanOrEqual(1 + 1e-9);
          for (const { value } of quantumModel.read(state, setup)) expect(Number.isFinite(value)).toBe(true);
          expect(Number.isFinite(drawnArrow(state).x)).toBe(true);
          said.add(quantumModel.say(state, setup));
        }
        rest(state, setup);
      }),
      { numRuns: 100, seed: 19960501 },
    );
    expect([...said].sort()).toEqual(
      ['best', 'found', 'missed', 'never', 'past', 'ready', 'rising', 'single'].sort(),
    );
  });

  it('a quick second look is not lost', () => {
    const twice = press(press(quantumModel.begin(FIRST), FIRST, 'look'), FIRST, 'look');
    expect(reading(rest(twice, FIRST), FIRST, 'chance')).toBeCloseTo((100 * 121) / 128, 9);
  });
});
