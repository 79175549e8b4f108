import * as fastCheck from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deed } from '#exhibits/kit/bench/model.ts';
import { firstSetup, type Place, type Setup } from '../experiment.ts';
import { dot, length, subtract } from '../physics/vector.ts';
import {
  fallLean,
  GRAVITY,
  type GyroAct,
  type GyroControl,
  gyroModel as model,
  type GyroSentence,
  type GyroState,
  leanOf,
  MASS,
  PUSH_TIME,
  shapeOf,
  TRACE_LENGTH,
  wobbleOf,
} from './model.ts';
import { axisOf, spinOf } from './top.ts';

type Values = Partial<Record<GyroControl, number>>;

function setup(place: Place, values: Values = {}): Setup<GyroControl> {
  const first = firstSetup(model.controls, place);
  return { ...first, values: { ...first.values, ...values } };
}

function run(
  state: GyroState,
  set: Setup<GyroControl>,
  seconds: number,
  each?: (state: GyroState) => void,
): GyroState {
  let now = state;
  for (let at = 0; at < Math.round(seconds / model.step); at++) {
    now = model.advance(now, set);
    each?.(now);
  }
  return now;
}

const NUDGE: Deed<GyroAct> = { name: 'nudge', strength: 0.6 };
const degrees = (angle: number): number => (angle * 180) / Math.PI;
const reading = (state: GyroState, set: Setup<GyroControl>, name: string): number =>
  model.read(state, set).find((each) => each.name === name)?.value ?? Number.NaN;

describe('a gyroscope in orbit', () => {
  const still = setup('orbit', { spin: 0 });

  it('floats as it is while nobody touches it, and asks for no frame', () => {
    const start = model.begin(still);
    expect(model.say(start, still)).toBe('floats');
    expect(model.isResting(start, still)).toBe(true);
    expect(run(start, still, 10).orientation).toEqual(start.orientation);
  });

  it('tumbles when it is touched while still: in 3 s it turns right over', () => {
    let most = 0;
    const end = run(model.act(model.begin(still), still, NUDGE), still, 3, (state) => {
      most = Math.max(most, reading(state, still, 'drift'));
    });
    expect(most).toBeGreaterThan(170);
    expect(model.say(end, still)).toBe('tumbles');
  });

  it('keeps its axis to 1e-9 rad for 10 minutes while it spins and nobody touches it', () => {
    const spinning = setup('orbit');
    const start = model.begin(spinning);
    const end = run(start, spinning, 600);
    expect(length(subtract(axisOf(end), axisOf(start)))).toBeLessThan(1e-9);
    expect(model.say(end, spinning)).toBe('keeps');
    expect(model.isResting(end, spinning)).toBe(false);
  });

  it('gives way to the same touch by under 15° at 6 turns a second, and by less the faster it spins', () => {
    const mostAt = (spin: number): number => {
      const set = setup('orbit', { spin });
      let most = 0;
      run(model.act(model.begin(set), set, NUDGE), set, 5, (state) => {
        most = Math.max(most, reading(state, set, 'drift'));
      });
      return most;
    };
    expect(mostAt(6)).toBeLessThan(15);
    expect(mostAt(12)).toBeLessThan(mostAt(6) / 1.7);
    expect(mostAt(6)).toBeLessThan(mostAt(2) / 2);
  });

  it('moves across the push, not along it: sideways at least 5 times as far', () => {
    const set = setup('orbit', { spin: 12, lean: 10 });
    const start = model.begin(set);
    const end = run(model.act(start, set, { ...NUDGE, direction: { x: 1, y: 0 } }), set, PUSH_TIME);
    const moved = subtract(axisOf(end), axisOf(start));
    expect(Math.abs(moved.z)).toBeGreaterThan(5 * Math.abs(moved.x));
    expect(model.say(end, set)).toBe('yields');
  });

  it('is given exactly the angular momentum of the push: mean torque × time, within 1 % while still short of turning', () => {
    const set = setup('orbit', { spin: 15 });
    const start = model.begin(set);
    const end = run(
      model.act(start, set, { name: 'nudge', strength: 0.2, direction: { x: 0, y: 1 } }),
      set,
      PUSH_TIME + 0.1,
    );
    const given = length(subtract(end.momentum, start.momentum));
    // 13 N at its peak, half of it on average, at both ends of 10 cm: the axis hardly moves at this spin.
    expect(Math.abs(given / (0.2 * 6.5 * 0.2 * PUSH_TIME) - 1)).toBeLessThan(0.01);
  });

  it('wobbles on for ever when it spins slowly and is pushed', () => {
    const set = setup('orbit', { spin: 2 });
    const end = run(model.act(model.begin(set), set, { ...NUDGE, strength: 1 }), set, 4);
    expect(model.say(end, set)).toBe('wobbles');
    expect(wobbleOf(run(end, set, 60))).toBeCloseTo(wobbleOf(end), 9);
  });
});

describe('a gyroscope on the column on Earth', () => {
  it('precesses at m·g·l/L within 3 % at 15 turns a second, friction and all', () => {
    const set = setup('earth', { spin: 15 });
    const end = run(model.begin(set), set, 10);
    const fast = (MASS * GRAVITY * 0.1) / length(end.momentum);
    expect(Math.abs((reading(end, set, 'precession') * Math.PI) / 180 / fast - 1)).toBeLessThan(0.03);
    expect(model.say(end, set)).toBe('precesses');
  });

  it('goes round slower the faster it spins, and faster the longer its axle', () => {
    const rate = (values: Values): number => {
      const set = setup('earth', values);
      return reading(run(model.begin(set), set, 12), set, 'precession');
    };
    expect(rate({ spin: 12 })).toBeLessThan(rate({ spin: 6 }));
    expect(rate({ axle: 14 })).toBeGreaterThan(rate({ axle: 6 }));
  });

  it('nods at first, since it is simply let go, and the nodding dies away', () => {
    const set = setup('earth');
    const early = run(model.begin(set), set, 1.5);
    expect(model.say(early, set)).toBe('nods');
    expect(run(early, set, 15).nodding).toBeLessThan(early.nodding / 5);
  });

  it('does not fall with its axle level, as long as it spins', () => {
    const set = setup('earth', { lean: 90, spin: 10 });
    expect(degrees(leanOf(run(model.begin(set), set, 10)))).toBeLessThan(100);
  });

  it('falls at once without spin, and comes to rest against the column', () => {
    const set = setup('earth', { spin: 0 });
    const start = model.begin(set);
    expect(model.say(start, set)).toBe('falls');
    const end = run(start, set, 3);
    expect(model.say(end, set)).toBe('fallen');
    expect(run(end, set, 5)).toMatchObject({ fallen: true, orientation: end.orientation });
    expect(leanOf(end)).toBeCloseTo(fallLean(set), 1);
    expect(model.isResting(run(end, set, 5), set)).toBe(true);
  });

  it.each([3, 6, 15])('tires: from %i turns a second it sinks, and rests within 5 minutes', (spin) => {
    const set = setup('earth', { spin });
    const said = new Set<GyroSentence>();
    const end = run(model.begin(set), set, 300, (state) => said.add(model.say(state, set)));
    expect(said).toContain('sinks');
    expect(model.isResting(end, set)).toBe(true);
  });

  it('spins as fast as is set while it goes on, from where it is', () => {
    const slow = setup('orbit', { spin: 4, lean: 30 });
    const pushed = run(model.act(model.begin(slow), slow, NUDGE), slow, 2);
    const quick = setup('orbit', { spin: 12, lean: 30 });
    const set = model.advance(pushed, quick);
    expect(model.isResting(model.begin(setup('orbit', { spin: 0 })), quick)).toBe(false);
    expect(spinOf(set, shapeOf(quick))).toBeCloseTo(24 * Math.PI, 9);
    expect(dot(axisOf(set), axisOf(pushed))).toBeGreaterThan(0.99);
    expect(set.first).toEqual(pushed.first);
  });

  it('is set up anew by spinning it when it has fallen', () => {
    const set = setup('earth', { spin: 0 });
    const fallen = run(model.begin(set), set, 3);
    const spun = model.act(fallen, setup('earth'), { name: 'spinUp', strength: 0.6 });
    expect(spun.fallen).toBe(false);
    expect(spinOf(spun, shapeOf(set))).toBeCloseTo(12 * Math.PI, 9);
  });
});

describe('the gyroscope in any hands', () => {
  const deed = fastCheck.record({
    name: fastCheck.constantFrom<GyroAct>('nudge', 'nudge', 'nudge', 'spinUp', 'halt'),
    strength: fastCheck.double({ min: 0, max: 1, noNaN: true }),
    direction: fastCheck.option(
      fastCheck.double({ min: 0, max: 7, noNaN: true }).map((at) => ({ x: Math.cos(at), y: Math.sin(at) })),
      { nil: undefined },
    ),
    wait: fastCheck.integer({ min: 0, max: 30 }),
  });
  const anySetup = fastCheck.record({
    place: fastCheck.constantFrom<Place>('earth', 'orbit'),
    spin: fastCheck.integer({ min: 0, max: 15 }),
    axle: fastCheck.integer({ min: 6, max: 14 }),
    lean: fastCheck.integer({ min: 10, max: 90 }),
  });

  it('stays in bounds over 10,000 deeds at any setting, and the same deeds give the same states', () => {
    fastCheck.assert(
      fastCheck.property(
        anySetup,
        fastCheck.array(deed, { minLength: 200, maxLength: 200 }),
        ({ place, ...values }, deeds) => {
          const set = setup(place, values);
          const play = (): GyroState =>
            deeds.reduce(
              (state, { wait, ...each }) => run(model.act(state, set, each), set, wait * model.step),
              model.begin(set),
            );
          const end = play();
          expect(length(end.momentum)).toBeLessThan(3.5);
          expect(length(axisOf(end))).toBeCloseTo(1, 9);
          expect(dot(end.momentum, axisOf(end))).not.toBeNaN();
          expect(end.trace.length).toBeLessThanOrEqual(TRACE_LENGTH);
          expect(play()).toEqual(end);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('draws a moment between two steps from both of them', () => {
    const set = setup('orbit');
    const before = model.begin(set);
    const after = model.advance(before, set);
    expect(model.blend(before, after, 0).orientation.w).toBeCloseTo(before.orientation.w, 12);
    expect(model.blend(before, after, 1).orientation.w).toBeCloseTo(after.orientation.w, 12);
  });
});
