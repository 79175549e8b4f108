import { array, assert, constantFrom, double, nat, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deed } from '#exhibits/kit/bench/model.ts';
import { firstSetup, type Place, type Setup } from '../experiment.ts';
import { turn } from '../physics/quaternion.ts';
import { energyOf, momentumOf } from '../physics/rigid-body.ts';
import { length, subtract } from '../physics/vector.ts';
import {
  FLIGHT_SECONDS,
  THROW,
  type WrenchControl,
  type WrenchSentence,
  type WrenchState,
  wrenchModel,
} from './model.ts';
import { AXES, type Axis, inertiaOf, rankOf } from './shape.ts';

const { step } = wrenchModel;
const FIRST = firstSetup(wrenchModel.controls);
type WrenchSetup = Setup<WrenchControl>;

const setupOf = (values: Partial<WrenchSetup['values']>, place: Place = 'orbit'): WrenchSetup => ({
  place,
  values: { ...FIRST.values, ...values },
});
const press = (name: Axis): Deed<Axis> => ({ name, strength: 0.6 });
const launched = (axis: Axis, setup: WrenchSetup): WrenchState =>
  wrenchModel.act(wrenchModel.begin(setup), setup, press(axis));

function run(
  state: WrenchState,
  setup: WrenchSetup,
  seconds: number,
  each: (state: WrenchState) => void = () => undefined,
): WrenchState {
  let now = state;
  for (let at = 0; at < Math.round(seconds / step); at++) {
    now = wrenchModel.advance(now, setup);
    each(now);
  }
  return now;
}

const inertia = (setup: WrenchSetup) => inertiaOf(setup.values.weights / 100);
/** Components of the rate across the axis that it was set going about, rad/s. */
const across = ({ body: { rate } }: WrenchState, axis: Axis): number =>
  length(subtract(rate, { x: AXES[axis].x * rate.x, y: AXES[axis].y * rate.y, z: AXES[axis].z * rate.z }));

describe('the wrench’s shape', () => {
  it('has the stem as its middle axis with the weights far out, and the bar with the weights far in', () => {
    expect(rankOf('stem', inertiaOf(0.09))).toBe('middle');
    expect(rankOf('bar', inertiaOf(0.09))).toBe('least');
    expect(rankOf('stem', inertiaOf(0.04))).toBe('least');
    expect(rankOf('bar', inertiaOf(0.04))).toBe('middle');
    expect(rankOf('flat', inertiaOf(0.09))).toBe('most');
  });

  it('has the moments that a sum over many small pieces has, within 0.1 %', () => {
    const apart = 0.07;
    const pieces = Array.from({ length: 2000 }, (_, at) => (at + 0.5) / 2000 - 0.5);
    const masses = [
      ...pieces.map((share) => ({ mass: 0.1 / 2000, x: 0, y: share * 0.16 })),
      ...pieces.map((share) => ({ mass: 0.06 / 2000, x: share * 0.2, y: 0.08 })),
      { mass: 0.05, x: apart, y: 0.08 },
      { mass: 0.05, x: -apart, y: 0.08 },
    ];
    const total = masses.reduce((sum, { mass }) => sum + mass, 0);
    const middle = masses.reduce((sum, { mass, y }) => sum + mass * y, 0) / total;
    const about = (of: (x: number, y: number) => number): number =>
      masses.reduce((sum, { mass, x, y }) => sum + mass * of(x, y - middle), 0);
    const { x, y, z } = inertiaOf(apart);
    expect(Math.abs(x / about((_, high) => high ** 2) - 1)).toBeLessThan(1e-3);
    expect(Math.abs(y / about((far) => far ** 2) - 1)).toBeLessThan(1e-3);
    expect(Math.abs(z / about((far, high) => far ** 2 + high ** 2) - 1)).toBeLessThan(1e-3);
  });
});

describe('in orbit', () => {
  it.each(['stem', 'bar', 'flat'] as const)(
    'keeps energy and |L| within 1e-6 over 10 minutes, about the axis “%s”',
    (axis) => {
      const setup = setupOf({ speed: 3, tilt: 10 });
      const start = launched(axis, setup);
      const [energy, momentum] = [
        energyOf(start.body, inertia(setup)),
        momentumOf(start.body, inertia(setup)),
      ];
      let drift = 0;
      run(start, setup, 600, ({ body }) => {
        const size = length(momentumOf(body, inertia(setup))) / length(momentum);
        drift = Math.max(drift, Math.abs(energyOf(body, inertia(setup)) / energy - 1), Math.abs(size - 1));
      });
      expect(drift).toBeLessThan(1e-6);
    },
  );

  it.each([
    ['bar', 9],
    ['flat', 9],
    ['stem', 4],
    ['flat', 4],
  ] as const)(
    'is stable about “%s” with the weights at %d cm: over 2 minutes it sways 15° at most',
    (axis, weights) => {
      const setup = setupOf({ weights, tilt: 3 });
      let most = 0;
      const end = run(launched(axis, setup), setup, 120, ({ body }) => {
        const pointing = turn(body.orientation, AXES[axis]);
        most = Math.max(
          most,
          Math.acos(pointing.x * AXES[axis].x + pointing.y * AXES[axis].y + pointing.z * AXES[axis].z),
        );
      });
      expect((most * 180) / Math.PI).toBeLessThan(15);
      expect(end.flips).toBe(0);
    },
  );

  it.each([
    ['stem', 9],
    ['bar', 4],
  ] as const)('turns its head again and again about “%s” with the weights at %d cm', (axis, weights) => {
    const setup = setupOf({ weights });
    const end = run(launched(axis, setup), setup, 60);
    expect(end.flips).toBeGreaterThan(8);
  });

  it.each([
    ['stem', 9.5],
    ['stem', 8],
    ['bar', 5],
    ['bar', 3],
  ] as const)(
    'grows away from the middle axis “%s”, weights at %d cm, within 2 % of √((I2−I1)(I3−I2)/(I1·I3))·ω2',
    (axis, weights) => {
      const setup = setupOf({ weights, tilt: 0.5 });
      const [least, middle, most] = Object.values(inertia(setup)).sort((a, b) => a - b);
      if (least === undefined || middle === undefined || most === undefined) throw new Error('three axes');
      const start = launched(axis, setup);
      // As small as a hand never is, so that the law of small tilts holds over a long way.
      const small = 1e-6;
      const { rate } = start.body;
      const along = AXES[axis];
      const body = {
        ...start.body,
        rate: {
          x: rate.x * (along.x === 1 ? 1 : small),
          y: rate.y * (along.y === 1 ? 1 : small),
          z: rate.z * (along.z === 1 ? 1 : small),
        },
      };
      const omega = Math.abs(rate.x * along.x + rate.y * along.y + rate.z * along.z);
      const expected = Math.sqrt(((middle - least) * (most - middle)) / (least * most)) * omega;
      // The part that shrinks is gone after three e-foldings.
      const early = run({ ...start, body }, setup, 3 / expected);
      const later = run(early, setup, 6 / expected);
      const seconds = later.seconds - early.seconds;
      const measured = Math.log(across(later, axis) / across(early, axis)) / seconds;
      expect(Math.abs(measured / expected - 1)).toBeLessThan(0.02);
    },
  );

  it('turns its head sooner when the hand was less steady', () => {
    const first = (tilt: number): number => {
      const setup = setupOf({ tilt });
      let at = Number.POSITIVE_INFINITY;
      run(launched('stem', setup), setup, 10, ({ flips, seconds }) => {
        if (flips > 0) at = Math.min(at, seconds);
      });
      return at;
    };
    expect(first(10)).toBeLessThan(first(3));
    expect(first(3)).toBeLessThan(first(0.5));
    expect(first(0.5)).toBeLessThan(10);
  });

  it('never rests once it turns, rests until then, and is let go anew by what is set', () => {
    const begun = wrenchModel.begin(FIRST);
    expect(wrenchModel.isResting(begun, FIRST)).toBe(true);
    const turning = run(launched('stem', FIRST), FIRST, 60);
    expect(wrenchModel.isResting(turning, FIRST)).toBe(false);
    const faster = setupOf({ speed: 3 });
    const again = wrenchModel.advance(turning, faster);
    expect(again.seconds).toBe(0);
    expect(wrenchModel.read(again, faster)[1]?.value).toBeCloseTo(3 * Math.cos((3 * Math.PI) / 180), 9);
  });
});

describe('on the ground', () => {
  it('rises as far and flies as long as a throw does, within 1 %, and then lies still', () => {
    const setup = setupOf({}, 'earth');
    let [top, landed] = [0, 0];
    const end = run(launched('stem', setup), setup, 3, (state) => {
      top = Math.max(top, state.height);
      if (state.phase === 'free') landed = state.seconds;
    });
    expect(Math.abs(top / THROW - 1)).toBeLessThan(0.01);
    expect(Math.abs(landed / Math.sqrt((8 * THROW) / 9.81) - 1)).toBeLessThan(0.01);
    expect(FLIGHT_SECONDS).toBeCloseTo(0.53, 2);
    expect(end.phase).toBe('lying');
    expect(wrenchModel.isResting(end, setup)).toBe(true);
    expect(wrenchModel.advance(end, { ...setup, values: { ...setup.values, speed: 1 } }).phase).toBe('free');
  });

  it('has turned its head when it lands only if it turned fast and askew', () => {
    const flipsOf = (values: Partial<WrenchSetup['values']>): number => {
      const setup = setupOf(values, 'earth');
      return run(launched('stem', setup), setup, 2).flips;
    };
    expect(flipsOf({})).toBe(0);
    expect(flipsOf({ speed: 3, tilt: 10, weights: 9.5 })).toBe(1);
  });

  it('turns by the same law as in orbit, for as long as it is in the air, to the last digit', () => {
    const [earth, orbit] = [setupOf({ speed: 3 }, 'earth'), setupOf({ speed: 3 })];
    const [thrown, floating] = [launched('stem', earth), launched('stem', orbit)];
    expect(run(thrown, earth, 0.5).body).toEqual(run(floating, orbit, 0.5).body);
  });
});

describe('whatever hands do', () => {
  it('every sentence is said', () => {
    const said = new Set<WrenchSentence>();
    const watch = (axis: Axis | undefined, setup: WrenchSetup, seconds: number): void => {
      const start = axis === undefined ? wrenchModel.begin(setup) : launched(axis, setup);
      said.add(wrenchModel.say(start, setup));
      run(start, setup, seconds, (state) => said.add(wrenchModel.say(state, setup)));
    };
    watch(undefined, FIRST, 0);
    for (const axis of ['stem', 'bar', 'flat'] as const) watch(axis, FIRST, 20);
    watch('stem', setupOf({}, 'earth'), 2);
    watch('stem', setupOf({ speed: 3, tilt: 10, weights: 9.5 }, 'earth'), 2);
    expect([...said].sort()).toEqual(
      ['again', 'fast', 'flipped', 'ground', 'least', 'most', 'ready', 'short', 'watching'].sort(),
    );
  });

  it('the way round follows the finger', () => {
    const flick = (name: Axis, x: number, y: number): WrenchState =>
      wrenchModel.act(wrenchModel.begin(FIRST), FIRST, { name, strength: 1, direction: { x, y } });
    expect(flick('stem', 1, 0).body.rate.y).toBeGreaterThan(0);
    expect(flick('stem', -1, 0).body.rate.y).toBeLessThan(0);
    // Upwards in front is backwards about the bar that points to the right.
    expect(flick('bar', 0, 1).body.rate.x).toBeLessThan(0);
    expect(flick('stem', 1, 0).body.rate.y / launched('stem', FIRST).body.rate.y).toBeCloseTo(1.4, 9);
  });

  const deeds = record({
    axis: constantFrom<Axis>('stem', 'bar', 'flat'),
    strength: double({ min: 0, max: 1, noNaN: true }),
    turn: double({ min: 0, max: 6.3, noNaN: true }),
    steps: nat({ max: 24 }),
    place: constantFrom<Place>('earth', 'orbit'),
    values: record({
      speed: constantFrom(0.5, 1.5, 3),
      weights: constantFrom(3, 6.5, 9.5),
      tilt: constantFrom(0.5, 3, 10),
    }),
  });

  it('10,000 random deeds with extreme settings give the same states twice, all finite, all on the stage', () => {
    assert(
      property(array(deeds, { minLength: 100, maxLength: 100 }), (all) => {
        const play = (): WrenchState => {
          let state = wrenchModel.begin(FIRST);
          for (const { axis, strength, turn: angle, steps, place, values } of all) {
            const setup = { place, values };
            const direction = { x: Math.cos(angle), y: Math.sin(angle) };
            state = wrenchModel.act(state, setup, { name: axis, strength, direction });
            state = run(state, setup, steps * step);
            expect(Math.abs(state.height)).toBeLessThan(0.4);
            expect(state.trail.length).toBeLessThanOrEqual(100);
            for (const { value } of wrenchModel.read(state, setup)) expect(Number.isFinite(value)).toBe(true);
          }
          return state;
        };
        expect(play()).toEqual(play());
      }),
      { numRuns: 100, seed: 20221012 },
    );
  }, 60_000);

  it('what is drawn between two steps lies between them', () => {
    const before = run(launched('stem', FIRST), FIRST, 1);
    const after = wrenchModel.advance(before, FIRST);
    const half = wrenchModel.blend(before, after, 0.5);
    expect(half.seconds).toBeCloseTo((before.seconds + after.seconds) / 2, 12);
    expect(half.body.rate.y).toBeCloseTo((before.body.rate.y + after.body.rate.y) / 2, 12);
    // Let go anew, it is drawn where it begins.
    expect(wrenchModel.blend(after, launched('bar', FIRST), 0.5).seconds).toBe(0);
  });
});
