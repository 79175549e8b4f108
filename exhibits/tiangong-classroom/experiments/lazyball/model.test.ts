import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deed } from '#exhibits/kit/bench/model.ts';
import { firstSetup, type Place } from '../experiment.ts';
import {
  type LazyballAct,
  type LazyballControl,
  lazyballModel as model,
  type LazyballSetup,
  type LazyballState,
  WILDEST,
} from './model.ts';
import { heightAt } from './surface.ts';

const setup = (
  values: Partial<Record<LazyballControl, number>> = {},
  place: Place = 'orbit',
): LazyballSetup => {
  const first = firstSetup(model.controls, place);
  return { place, values: { ...first.values, balls: 0, ...values } };
};
const after = (state: LazyballState, of: LazyballSetup, seconds: number): LazyballState => {
  let current = state;
  for (let step = 0; step < seconds / model.step; step++) current = model.advance(current, of);
  return current;
};
const puff = (strength = 0.6, direction?: { x: number; y: number }): Deed<LazyballAct> => ({
  name: 'puff',
  strength,
  ...(direction === undefined ? {} : { direction }),
});
const puffed = (of: LazyballSetup, seconds: number, deed = puff()) =>
  after(model.act(model.begin(of), of, deed), of, seconds);
const reading = (state: LazyballState, of: LazyballSetup, name: string): number =>
  model.read(state, of).find((one) => one.name === name)?.value ?? Number.NaN;

describe('two balls of water and the same puff of air', () => {
  it('are shown with steel balls in one of them at first', () => {
    const first = firstSetup(model.controls);
    expect(model.say(model.begin(first), first)).toBe('ready');
  });

  it('rest until a hand comes', () => {
    expect(model.isResting(model.begin(setup()), setup())).toBe(true);
    expect(model.isResting(model.act(model.begin(setup()), setup(), puff()), setup())).toBe(false);
  });

  it('swing exactly alike without steel balls', () => {
    const state = puffed(setup(), 5);
    expect(state.plain).toEqual(state.loaded);
    expect(reading(state, setup(), 'plain')).toBeGreaterThan(1.5);
  });

  it('swing less with steel balls at every moment of a minute, and the more balls the less', () => {
    const few = setup({ balls: 6 });
    const many = setup({ balls: 20 });
    for (const seconds of [0.2, 1, 5, 20, 60]) {
      const [a, b] = [puffed(few, seconds), puffed(many, seconds)];
      expect(reading(a, few, 'loaded')).toBeLessThan(reading(a, few, 'plain'));
      expect(reading(b, many, 'loaded')).toBeLessThan(reading(a, few, 'loaded'));
    }
    const later = puffed(many, 20);
    expect(reading(later, many, 'loaded')).toBeLessThan(0.5 * reading(later, many, 'plain'));
  });

  it('are dented where the puff strikes, from whichever of eight sides', () => {
    for (let eighth = 0; eighth < 8; eighth++) {
      const angle = (eighth * Math.PI) / 4;
      const state = puffed(setup(), 0.15, puff(0.6, { x: Math.cos(angle), y: Math.sin(angle) }));
      expect(state.puff.axis).toBe(eighth % 4);
      expect(state.puff.sign).toBe(eighth < 4 ? -1 : 1);
      // A mirrored puff drives the even modes alike and the odd ones the other way round.
      expect(Math.sign(state.plain.surface.swells[eighth % 4 === 0 ? 1 : (eighth % 4) * 5 + 1] ?? 0)).toBe(
        -state.puff.sign,
      );
    }
    expect(heightAt(puffed(setup(), 0.15, puff(0.6, { x: -1, y: 0 })).plain.surface, 0)).toBeLessThan(-1e-3);
  });

  it('come to rest in the end: with 20 balls within a few minutes, without any after a quarter of an hour', () => {
    const many = setup({ balls: 20 });
    const state = puffed(many, 150);
    expect(reading(state, many, 'loaded')).toBeLessThan(0.1);
    expect(model.isResting(state, many)).toBe(false);
    expect(model.isResting(after(state, many, 750), many)).toBe(true);
  });

  it('keep a trace of twelve seconds, the newest last', () => {
    const state = puffed(setup(), 3);
    expect(state.plain.trace).toHaveLength(180);
    expect(state.plain.trace.slice(0, 100).every((one) => one === 0)).toBe(true);
    expect(Math.max(...state.plain.trace.slice(-30).map(Math.abs))).toBeGreaterThan(1e-3);
  });

  it('lie flat on Earth, where a puff leaves a ripple that is gone within half a minute', () => {
    const earth = setup({}, 'earth');
    const lying = after(model.begin(earth), earth, 3);
    expect(model.isResting(lying, earth)).toBe(true);
    const rippled = after(model.act(lying, earth, puff()), earth, 0.3);
    expect(reading(rippled, earth, 'plain')).toBeGreaterThan(0.12);
    expect(reading(rippled, earth, 'plain')).toBeLessThan(
      0.3 * reading(puffed(setup(), 0.3), setup(), 'plain'),
    );
    expect(model.isResting(after(rippled, earth, 30), earth)).toBe(true);
  });

  it('go on swinging when steel balls are added, and calm down sooner from then on', () => {
    const [plain, loaded] = [setup(), setup({ balls: 20 })];
    const state = puffed(plain, 3);
    const added = after(state, loaded, 1);
    expect(added.balls).toBe(20);
    expect(reading(after(added, loaded, 20), loaded, 'loaded')).toBeLessThan(
      0.6 * reading(after(added, loaded, 20), loaded, 'plain'),
    );
  });

  it('fall when gravity returns while they swing, and lie still soon', () => {
    const earth = setup({}, 'earth');
    const fallen = after(puffed(setup(), 2), earth, 20);
    expect(model.isResting(fallen, earth)).toBe(true);
    expect(after(fallen, setup(), 3).falling).toBe(0);
  });

  it('say every one of their sentences', () => {
    const [plain, loaded, earth] = [setup(), setup({ balls: 20 }), setup({}, 'earth')];
    expect(model.say(model.begin(plain), plain)).toBe('still');
    expect(model.say(model.begin(loaded), loaded)).toBe('ready');
    expect(model.say(puffed(plain, 2), plain)).toBe('same');
    expect(model.say(puffed(loaded, 2), loaded)).toBe('lazy');
    expect(model.say(puffed(loaded, 60), loaded)).toBe('calmFirst');
    expect(model.say(puffed(setup({ radius: 2.5 }), 0.2, puff(1)), setup({ radius: 2.5 }))).toBe('wild');
    expect(model.say(model.begin(earth), earth)).toBe('earth');
    expect(model.say(puffed(earth, 0.3), earth)).toBe('earthRipple');
  });
});

const anySetup = fc.record({
  place: fc.constantFrom<Place>('earth', 'orbit', 'orbit'),
  values: fc.record({ balls: fc.constantFrom(0, 8, 20), radius: fc.constantFrom(2.5, 3, 3.5) }),
});
const anyDeed = fc.tuple(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.option(
    fc.double({ min: 0, max: 6.3, noNaN: true }).map((angle) => ({ x: Math.cos(angle), y: Math.sin(angle) })),
    { nil: undefined },
  ),
);

describe('10,000 random puffs', () => {
  const visit = fc.tuple(anySetup, fc.array(anyDeed, { minLength: 100, maxLength: 100 }));
  const run = ([of, deeds]: readonly [
    LazyballSetup,
    readonly (readonly [number, { x: number; y: number } | undefined])[],
  ]) =>
    deeds.reduce(
      (state, [strength, direction]) => after(model.act(state, of, puff(strength, direction)), of, 0.08),
      model.begin(of),
    );

  it('leave finite numbers and swells below 16 % of the radius', () => {
    fc.assert(
      fc.property(visit, (one) => {
        const [of] = one;
        const state = run(one);
        const most = Math.max(reading(state, of, 'plain'), reading(state, of, 'loaded'));
        expect(most).toBeLessThanOrEqual(WILDEST * of.values.radius * 10 * 1.001);
        expect([...state.plain.trace, ...state.loaded.trace].every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('give the same state each time', () => {
    fc.assert(
      fc.property(visit, (one) => {
        expect(run(one)).toEqual(run(one));
      }),
      { numRuns: 10 },
    );
  });
});
