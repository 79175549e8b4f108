import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deed } from '#exhibits/kit/bench/model.ts';
import { firstSetup, type Place } from '../experiment.ts';
import {
  FURTHEST,
  type OpticsAct,
  type OpticsControl,
  opticsModel as model,
  type OpticsSetup,
  type OpticsState,
} from './model.ts';

const setup = (values: Partial<Record<OpticsControl, number>> = {}, place: Place = 'orbit'): OpticsSetup => {
  const first = firstSetup(model.controls, place);
  return { place, values: { ...first.values, ...values } };
};
const after = (state: OpticsState, of: OpticsSetup, seconds: number): OpticsState => {
  let current = state;
  for (let time = 0; time < seconds; time += model.step) current = model.advance(current, of);
  return current;
};
const deed = (name: OpticsAct, strength = 0.6): Deed<OpticsAct> => ({ name, strength });
const reading = (state: OpticsState, of: OpticsSetup, name: string) =>
  model.read(state, of).find((one) => one.name === name)?.value;

describe('the lantern behind the ball of water', () => {
  it('rests until a hand comes, swings when pushed and comes to rest within 10 s', () => {
    const orbit = setup();
    const start = model.begin(orbit);
    expect(model.isResting(start, orbit)).toBe(true);
    const pushed = model.act(start, orbit, deed('push'));
    expect(model.isResting(pushed, orbit)).toBe(false);
    expect(after(pushed, orbit, 0.3).x).toBeGreaterThan(0.015);
    expect(model.isResting(after(pushed, orbit, 10), orbit)).toBe(true);
  });

  it('goes where the finger flicks it', () => {
    const orbit = setup();
    const flick = { ...deed('push'), direction: { x: -0.6, y: 0.8 } };
    const state = after(model.act(model.begin(orbit), orbit, flick), orbit, 0.2);
    expect(state.x).toBeLessThan(-0.005);
    expect(state.y / state.x).toBeCloseTo(-0.8 / 0.6, 6);
  });

  it('stands on its head in the water and upright in the bubble: −0.50 and +0.15 times as large, within 0.01', () => {
    const both = setup({ bubble: 35 });
    const state = model.begin(both);
    expect(Math.abs((reading(state, both, 'image') ?? 0) + 0.501)).toBeLessThan(0.01);
    expect(Math.abs((reading(state, both, 'bubbleImage') ?? 0) - 0.152)).toBeLessThan(0.01);
  });

  it('follows new settings smoothly and rests on them exactly', () => {
    const state = model.begin(setup());
    const wider = setup({ ball: 4, bubble: 40, distance: 30 });
    expect(model.isResting(state, wider)).toBe(false);
    expect(after(state, wider, 0.05).radius).toBeLessThan(0.04);
    expect(after(state, wider, 2)).toMatchObject({ radius: 0.04, bubble: 0.016, distance: 0.3 });
    expect(model.isResting(after(state, wider, 2), wider)).toBe(true);
  });

  it('falls as ball of water on Earth, lies still, and becomes a ball again in orbit', () => {
    const earth = setup({}, 'earth');
    const lying = after(model.begin(earth), earth, 3);
    expect(lying.falling).toBeGreaterThan(1);
    expect(model.isResting(lying, earth)).toBe(true);
    expect(model.say(lying, earth)).toBe('earth');
    expect(model.read(lying, earth).map(({ name }) => name)).toEqual(['puddle']);
    expect(after(lying, setup(), 3).falling).toBe(0);
  });

  it('says every one of its sentences', () => {
    const orbit = setup();
    const bubble = setup({ bubble: 30 });
    const start = model.begin(orbit);
    const pushed = (of: OpticsSetup) => after(model.act(model.begin(of), of, deed('push')), of, 0.3);
    const shone = (of: OpticsSetup) => model.act(model.begin(of), of, deed('shine'));
    expect(model.say(start, orbit)).toBe('inverted');
    expect(model.say(model.begin(bubble), bubble)).toBe('twoImages');
    expect(model.say(pushed(orbit), orbit)).toBe('moved');
    expect(model.say(pushed(bubble), bubble)).toBe('bothMoved');
    expect(model.say(shone(orbit), orbit)).toBe('shining');
    expect(model.say(shone(bubble), bubble)).toBe('reflecting');
    const near = setup({ distance: 6, ball: 4 });
    expect(model.say(model.begin(near), near)).toBe('magnifier');
  });

  it('starts the flash at the lantern in the next picture, and it does not run back', () => {
    const orbit = setup();
    const before = model.begin(orbit);
    const flash = model.act(before, orbit, deed('shine'));
    expect(model.blend(before, flash, 0.5).flash).toBe(0);
    expect(model.isResting(after(flash, orbit, 3), orbit)).toBe(true);
  });
});

const anySetup = fc.record({
  place: fc.constantFrom<Place>('earth', 'orbit'),
  values: fc.record({
    ball: fc.constantFrom(2, 3, 4),
    distance: fc.constantFrom(5, 12, 30),
    bubble: fc.constantFrom(0, 25, 40),
  }),
});
const anyDeed = fc.record({
  name: fc.constantFrom<OpticsAct>('push', 'shine'),
  strength: fc.double({ min: 0, max: 1, noNaN: true }),
  direction: fc.option(
    fc.double({ min: 0, max: 6.3, noNaN: true }).map((angle) => ({ x: Math.cos(angle), y: Math.sin(angle) })),
    { nil: undefined },
  ),
});

describe('10,000 random deeds and settings', () => {
  const visit = fc.array(fc.tuple(anySetup, anyDeed), { minLength: 100, maxLength: 100 });
  const run = (steps: readonly (readonly [OpticsSetup, Deed<OpticsAct>])[]) => {
    let state = model.begin(setup());
    for (const [of, one] of steps) state = after(model.act(state, of, one), of, 0.05);
    return state;
  };

  it('leave finite numbers, and a lantern that never swings out of sight', () => {
    fc.assert(
      fc.property(visit, (steps) => {
        const state = run(steps);
        expect(Object.values(state).every(Number.isFinite)).toBe(true);
        expect(Math.hypot(state.x, state.y)).toBeLessThanOrEqual(FURTHEST * 1.001);
      }),
      { numRuns: 100 },
    );
  });

  it('give the same state each time', () => {
    fc.assert(
      fc.property(visit, (steps) => {
        expect(run(steps)).toEqual(run(steps));
      }),
      { numRuns: 10 },
    );
  });
});
