import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deed } from '#exhibits/kit/bench/model.ts';
import { firstSetup, type Place, type Setup } from '../experiment.ts';
import { type Arm, turningOf } from './body.ts';
import {
  CIRCLE_TIME,
  momentumIn,
  PUSH_TIME,
  type TurnAct,
  type TurnControl,
  turnModel as model,
  type TurnSentence,
  type TurnState,
} from './model.ts';

type Values = Partial<Record<TurnControl, number>>;
type Set = Setup<TurnControl>;

function setup(place: Place, values: Values = {}): Set {
  const first = firstSetup(model.controls, place);
  return { ...first, values: { ...first.values, ...values } };
}

function run(state: TurnState, set: Set, seconds: number, each?: (state: TurnState) => void): TurnState {
  let now = state;
  for (let at = 0; at < Math.round(seconds / model.step); at++) {
    now = model.advance(now, set);
    each?.(now);
  }
  return now;
}

const PUSH: Deed<TurnAct> = { name: 'push', strength: 0.6 };
const CIRCLE: Deed<TurnAct> = { name: 'circle', strength: 0.6 };
const CATCH: Deed<TurnAct> = { name: 'catch', strength: 0.6 };
const LEFT = { x: -1, y: 0 };
const acted = (set: Set, ...deeds: readonly Deed<TurnAct>[]): TurnState =>
  deeds.reduce((state, deed) => model.act(state, set, deed), model.begin(set));
const degrees = (angle: number): number => (angle * 180) / Math.PI;

describe('an astronaut in orbit', () => {
  const out = setup('orbit', { arms: 100 });
  const drawnIn = setup('orbit', { arms: 0 });

  it('stays as he is until somebody does something', () => {
    const start = model.begin(out);
    expect(model.say(start, out)).toBe('adrift');
    expect(model.isResting(start, out)).toBe(true);
    expect(run(start, out, 5).angle).toBe(0);
  });

  it('keeps I·ω constant to 1e-12 while the arms go in and out for 10 minutes', () => {
    let now = run(acted(out, PUSH), out, PUSH_TIME + 0.1);
    const start = momentumIn(now, out);
    let drift = 0;
    for (let at = 0; at < 150; at++)
      now = run(now, at % 2 === 0 ? drawnIn : out, 4, (state) => {
        drift = Math.max(drift, Math.abs(momentumIn(state, out) / start - 1));
      });
    expect(drift).toBeLessThan(1e-12);
    const still = turningOf(now, true).inertia * now.rate;
    expect(Math.abs(still / start - 1)).toBeLessThan(1e-6);
  });

  it('spins up as the moment of inertia falls when the arms are drawn in: rates as 1/I, to 1e-9', () => {
    const wide = run(acted(out, PUSH), out, 3);
    const close = run(wide, drawnIn, 6);
    const ratio = turningOf(wide, true).inertia / turningOf(close, true).inertia;
    expect(ratio).toBeGreaterThan(2);
    expect(close.rate / wide.rate / ratio).toBeCloseTo(1, 9);
    expect(model.say(wide, out)).toBe('slow');
    expect(model.say(run(wide, drawnIn, 0.3), drawnIn)).toBe('drawingIn');
    expect(model.say(close, drawnIn)).toBe('fast');
  });

  it('is given by a push exactly its torque × time, to 1e-6', () => {
    const end = run(acted(out, { ...PUSH, strength: 0.5 }), out, PUSH_TIME + 0.1);
    expect(momentumIn(end, out)).toBeCloseTo((0.5 * 22 * PUSH_TIME) / 2, 6);
  });

  it('turns the other way while an arm circles, with no angular momentum at all (1e-12), and stops with the arm', () => {
    let most = 0;
    const circled = run(acted(out, CIRCLE), out, CIRCLE_TIME + 4, (state) => {
      most = Math.max(most, Math.abs(momentumIn(state, out)));
    });
    expect(most).toBeLessThan(1e-12);
    expect(degrees(circled.angle)).toBeLessThan(-15);
    expect(degrees(circled.angle)).toBeGreaterThan(-90);
    expect(model.say(circled, out)).toBe('turned');
    expect(model.isResting(circled, out)).toBe(true);
  });

  it('turns in each circle by the integral of what the arm takes, −∮ A/I dφ, within 0.01 %', () => {
    // Between the ends of the first and the third of four circles the arm is overhead all the time.
    const ends: TurnState[] = [];
    run(acted(out, CIRCLE, CIRCLE, CIRCLE, CIRCLE), out, 10, (state) => {
      if (state.drawn > ends.length) ends.push(state);
    });
    const [first, , third] = ends;
    if (first === undefined || third === undefined) throw new Error('Three circles were not drawn.');
    let expected = 0;
    const parts = 2000;
    for (let at = 0; at < parts; at++) {
      const swing = (2 * Math.PI * (at + 0.5)) / parts;
      const right: Arm = { lift: third.right.lift, liftRate: 0, swing, swingRate: 1 };
      const { own, inertia } = turningOf({ ...third, right }, true);
      expected -= (own / inertia) * ((2 * Math.PI) / parts);
    }
    expect(Math.abs((third.angle - first.angle) / (2 * expected) - 1)).toBeLessThan(1e-4);
  });

  it('comes back by a circle the other way, to 1e-6 rad', () => {
    const there = run(acted(out, CIRCLE), out, 8);
    const back = run(model.act(there, out, { ...CIRCLE, direction: LEFT }), out, 8);
    expect(Math.abs(there.angle)).toBeGreaterThan(0.2);
    expect(Math.abs(back.angle)).toBeLessThan(1e-6);
  });

  it('turns farther with weights in the hands', () => {
    const turned = (weight: number): number => {
      const set = setup('orbit', { weight });
      return Math.abs(run(acted(set, CIRCLE), set, 8).angle);
    };
    expect(turned(4)).toBeGreaterThan(1.5 * turned(0));
  });

  it('spins on for ever, until a crew mate catches him', () => {
    const spun = run(acted(out, PUSH), out, 2);
    expect(run(spun, out, 120).rate).toBeCloseTo(spun.rate, 10);
    const caught = run(model.act(spun, out, CATCH), out, 3);
    expect(caught).toMatchObject({ rate: 0, isCaught: false });
    expect(model.isResting(caught, out)).toBe(true);
  });

  it('draws the next circle after the one before, up to five', () => {
    const end = run(acted(out, ...Array.from({ length: 9 }, () => CIRCLE)), out, 12);
    expect(end.drawn).toBe(5);
  });
});

describe('a person on Earth', () => {
  const floor = setup('earth');
  const turntable = setup('earth', { friction: 0 });

  it.each([PUSH, CIRCLE])('stands on the floor and is not turned by a $name', (deed) => {
    expect(model.say(model.begin(floor), floor)).toBe('planted');
    const during = run(acted(floor, deed), floor, 0.3);
    expect(model.say(during, floor)).toBe('held');
    expect(run(during, floor, 8).angle).toBe(0);
  });

  it('turns on a turntable as in orbit: I·ω constant to 1e-12', () => {
    const spun = run(acted(turntable, PUSH), turntable, 1);
    const start = momentumIn(spun, turntable);
    const end = run(spun, setup('earth', { friction: 0, arms: 0 }), 5, (state) => {
      expect(Math.abs(momentumIn(state, turntable) / start - 1)).toBeLessThan(1e-12);
    });
    expect(end.rate).toBeGreaterThan(2 * spun.rate);
    expect(model.say(end, turntable)).toBe('turntable');
  });

  it('who turned in orbit stands still within a second when gravity puts the feet on the floor', () => {
    const orbit = setup('orbit');
    const spun = run(acted(orbit, PUSH), orbit, 3);
    expect(spun.rate).toBeGreaterThan(0.5);
    expect(model.say(model.advance(spun, floor), floor)).toBe('slowing');
    expect(run(spun, floor, 1).rate).toBe(0);
  });

  it('is brought to a stand by friction in L/τ, within two steps, and then stays', () => {
    const rough = setup('earth', { friction: 2 });
    const spun = run(acted(rough, { ...PUSH, strength: 1 }), rough, PUSH_TIME);
    expect(model.say(spun, rough)).toBe('slowing');
    let time = 0;
    let now = spun;
    while (now.rate > 0) {
      now = model.advance(now, rough);
      time += model.step;
    }
    expect(Math.abs(time - momentumIn(spun, rough) / 2)).toBeLessThan(2 * model.step);
    expect(model.isResting(run(now, rough, 2), rough)).toBe(true);
  });
});

describe('the astronaut in any hands', () => {
  const deed = fc.record({
    name: fc.constantFrom<TurnAct>('push', 'circle', 'catch'),
    strength: fc.double({ min: 0, max: 1, noNaN: true }),
    direction: fc.option(fc.constantFrom({ x: 1, y: 0 }, LEFT), { nil: undefined }),
    arms: fc.integer({ min: 0, max: 100 }),
    wait: fc.integer({ min: 0, max: 60 }),
  });
  const anySetup = fc.record({
    place: fc.constantFrom<Place>('earth', 'orbit'),
    weight: fc.integer({ min: 0, max: 4 }),
    friction: fc.integer({ min: 0, max: 30 }),
  });

  it('stays in bounds over 10,000 deeds at any setting, and the same deeds give the same states', () => {
    const sentences = new Set<TurnSentence>();
    fc.assert(
      fc.property(
        anySetup,
        fc.array(deed, { minLength: 200, maxLength: 200 }),
        ({ place, ...values }, deeds) => {
          const play = (): TurnState =>
            deeds.reduce(
              (state, { wait, arms, ...each }) => {
                const set = setup(place, { ...values, arms });
                const next = run(model.act(state, set, each), set, wait * model.step);
                sentences.add(model.say(next, set));
                return next;
              },
              model.begin(setup(place, values)),
            );
          const end = play();
          expect(Math.abs(end.rate)).toBeLessThan(30);
          expect(Math.abs(end.circles)).toBeLessThanOrEqual(5);
          for (const { lift } of [end.left, end.right]) expect(Math.abs(lift - 1.5)).toBeLessThan(1.5);
          expect(play()).toEqual(end);
        },
      ),
      { numRuns: 50 },
    );
    expect(sentences.size).toBeGreaterThanOrEqual(8);
  });

  it('draws a moment between two steps from both of them', () => {
    const set = setup('orbit');
    const before = run(acted(set, PUSH), set, 0.3);
    const after = model.advance(before, set);
    expect(model.blend(before, after, 0.5).angle).toBeCloseTo((before.angle + after.angle) / 2, 15);
  });
});
