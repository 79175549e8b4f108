import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstValues, type Setup } from '#exhibits/kit/bench/model.ts';
import { numberText } from '#exhibits/kit/bench/number.ts';
import { motorHeat, walkingPower } from './drive.ts';
import {
  type ExoskeletonAct,
  type ExoskeletonControl,
  exoskeletonModel as model,
  type ExoskeletonState,
  powerNow,
} from './model.ts';
import { BODY_KG, LENGTHS, type Point, poseOf, torquesOf } from './pose.ts';

type Values = Setup<ExoskeletonControl>['values'];

const first = firstValues(model.controls);
const anyValues = fc.record({
  load: fc.integer({ min: 1, max: 20 }).map((fives) => fives * 5),
  angle: fc.integer({ min: 0, max: 18 }).map((fives) => fives * 5),
  battery: fc.integer({ min: 1, max: 20 }),
});
const anyAct = fc.constantFrom<ExoskeletonAct>('walk', 'lift', 'swap');

function played(values: Values, state: ExoskeletonState, seconds: number): ExoskeletonState {
  let now = state;
  for (let step = 0; step < seconds * 60; step++) now = model.advance(now, { values });
  return now;
}

function done(
  values: Values,
  state: ExoskeletonState,
  ...names: readonly ExoskeletonAct[]
): ExoskeletonState {
  return names.reduce((now, name) => model.act(now, { values }, { name, strength: 0.6 }), state);
}

function reading(values: Values, state: ExoskeletonState, which: string): number {
  return model.read(state, { values }).find(({ name }) => name === which)?.value ?? Number.NaN;
}

const begun = (values: Values) => model.begin({ values });
const length = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y);

describe('lever arms', () => {
  it('10 kg in each hand at 35 cm from the elbow are 34 N·m, and the forearm itself 2.6', () => {
    const { elbow } = torquesOf(poseOf(1, 90), 20);
    // By hand: 10 kg and 1.54 kg (0.022 of 70 kg) with its centre at 0.682 of 25.6 cm.
    expect(elbow).toBeCloseTo(10 * 9.81 * 0.35 + 1.54 * 9.81 * 0.682 * 0.2555, 2);
  });

  it('a hanging forearm needs no muscle, and every degree further out needs more', () => {
    expect(torquesOf(poseOf(1, 0), 100).elbow).toBeCloseTo(0, 9);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 89 }), fc.integer({ min: 0, max: 100 }), (angle, load) => {
        const torqueAt = (degrees: number) => torquesOf(poseOf(1, degrees), load).elbow;
        expect(torqueAt(angle + 1)).toBeGreaterThan(torqueAt(angle));
      }),
    );
  });

  it('the same person crouches and stands: no limb grows or shrinks on the way', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 90 }),
        (lifted, angle) => {
          const pose = poseOf(lifted, angle);
          expect(length(pose.ankle, pose.knee)).toBeCloseTo(LENGTHS.shank, 9);
          expect(length(pose.knee, pose.hip)).toBeCloseTo(LENGTHS.thigh, 9);
          expect(length(pose.hip, pose.shoulder)).toBeCloseTo(LENGTHS.trunk, 9);
          expect(length(pose.shoulder, pose.elbow)).toBeCloseTo(LENGTHS.upperArm, 9);
          expect(length(pose.elbow, pose.grip)).toBeCloseTo(LENGTHS.toGrip, 9);
          expect(pose.grip.y).toBeGreaterThan(0.2);
        },
      ),
    );
  });

  it('with 100 kg held far out nobody falls over: the middle of the weight stays over a foot of 20 cm', () => {
    const { grip } = poseOf(1, 90);
    // The body stands straight over its ankles; the frame of 25 kg with its battery is behind or over them.
    expect((100 * grip.x) / (100 + BODY_KG + 25)).toBeLessThan(0.2);
  });

  it('lifting out of a crouch weighs more on the hips than standing there', () => {
    expect(torquesOf(poseOf(0, 90), 20).hip).toBeGreaterThan(torquesOf(poseOf(1, 90), 20).hip * 2);
  });
});

describe('the frame’s drive', () => {
  it('a motor that holds heats as the square of its torque beyond what the wearer keeps', () => {
    expect(motorHeat(10)).toBe(0);
    // 75 N·m more at the joint are 1 N·m at the motor: (1 / 0.12)².
    expect(motorHeat(85)).toBeCloseTo(69.4, 1);
    expect(motorHeat(160) / motorHeat(85)).toBeCloseTo(4, 9);
  });

  it('walks as thriftily as a human: 118 W for 50 kg', () => {
    expect(walkingPower(25)).toBeCloseTo(0.2 * 50 * 9.81 * 1.2, 9);
  });
});

describe('the mechanical exoskeleton', () => {
  it('what the end-to-end test reads: 924 N without help for 20 kg, 1783 N for 40 kg', () => {
    expect(numberText(reading(first, begun(first), 'torque'), 0)).toBe('37');
    expect(numberText(reading(first, begun(first), 'muscle'), 0)).toBe('924');
    expect(model.say(begun(first), { values: first })).toBe('lever');
    const heavy = { ...first, load: 40 };
    expect(numberText(reading(heavy, begun(heavy), 'muscle'), 0)).toBe('1783');
  });

  it('no more than the strongest can hold is called so, and from there on more', () => {
    expect(model.say(begun(first), { values: { ...first, load: 40 } })).toBe('lever');
    expect(model.say(begun(first), { values: { ...first, load: 45 } })).toBe('beyond');
    expect(model.say(begun(first), { values: { ...first, load: 45, angle: 10 } })).toBe('hanging');
  });

  it('a walk of two hours takes out of the battery what it gives in them', () => {
    const start = done(first, begun(first), 'walk');
    const power = powerNow(start, { values: first });
    const end = played(first, start, 9);
    expect(1 - end.charge).toBeCloseTo((power * 2) / 1000, 2);
    expect(model.say(start, { values: first })).toBe('walking');
    expect(model.isResting(end, { values: first })).toBe(true);
    expect(end.steps % 1).toBe(0);
  });

  it('on an empty battery it sets the stone down and does no more, until the battery is changed', () => {
    const values = { load: 100, angle: 90, battery: 1 };
    const empty = played(values, done(values, begun(values), 'walk'), 12);
    expect(empty).toMatchObject({ charge: 0, lowered: 2, wanted: 2 });
    expect(reading(values, empty, 'hours')).toBe(0);
    expect(model.say(empty, { values })).toBe('empty');
    expect(done(values, empty, 'walk', 'lift')).toEqual(empty);
    const up = played(values, done(values, empty, 'swap', 'lift'), 3);
    expect(up).toMatchObject({ charge: 1, lowered: 0 });
  });

  it('with the stone set down the battery lasts longest: only the computer is on', () => {
    const down = played(first, done(first, begun(first), 'lift'), 4);
    expect(model.say(down, { values: first })).toBe('down');
    // 1,000 Wh at 30 W.
    expect(reading(first, down, 'hours')).toBeCloseTo(1_000 / 30, 6);
    expect(reading(first, begun(first), 'hours')).toBeLessThan(reading(first, down, 'hours') / 2);
  });

  it('more load shortens, a larger battery lengthens the hours, whatever is set', () => {
    fc.assert(
      fc.property(anyValues, (values) => {
        const hours = (changed: Partial<Values>) => {
          const now = { ...values, ...changed };
          return reading(now, begun(now), 'hours');
        };
        expect(hours({ load: values.load + 5 })).toBeLessThanOrEqual(hours({}));
        expect(hours({ battery: values.battery + 1 })).toBeGreaterThan(hours({}));
      }),
    );
  });

  it('comes to rest within 20 s of any touches, and every number is one', () => {
    fc.assert(
      fc.property(anyValues, fc.array(anyAct, { maxLength: 4 }), (values, acts) => {
        const state = played(values, done(values, begun(first), ...acts), 12);
        expect(model.isResting(state, { values })).toBe(true);
        expect(state.charge).toBeGreaterThanOrEqual(0);
        for (const { value } of model.read(state, { values })) expect(Number.isFinite(value)).toBe(true);
      }),
      { numRuns: 40 },
    );
  });
});
