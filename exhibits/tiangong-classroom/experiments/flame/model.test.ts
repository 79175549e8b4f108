import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deed } from '#exhibits/kit/bench/model.ts';
import { firstSetup, type Place } from '../experiment.ts';
import {
  type FlameAct,
  type FlameControl,
  flameModel as model,
  flameOf,
  type FlameSetup,
  type FlameState,
  SLOWED,
} from './model.ts';
import { flickerFrequency } from './shape.ts';

const setup = (values: Partial<Record<FlameControl, number>> = {}, place: Place = 'orbit'): FlameSetup => {
  const first = firstSetup(model.controls, place);
  return { place, values: { ...first.values, ...values } };
};
const after = (state: FlameState, of: FlameSetup, seconds: number): FlameState => {
  let current = state;
  for (let step = 0; step < seconds / model.step; step++) current = model.advance(current, of);
  return current;
};
const settled = (of: FlameSetup) => after(model.begin(of), of, 12);
const deed = (name: FlameAct, strength = 0.6, x = 1): Deed<FlameAct> => ({
  name,
  strength,
  direction: { x, y: 0 },
});

/** How often the drawn flame reaches a greatest length, Hz. */
function drawnFlicker(state: FlameState, of: FlameSetup, seconds: number): number {
  const lengths: number[] = [];
  let current = state;
  for (let time = 0; time < seconds; time += model.step) {
    current = model.advance(current, of);
    lengths.push(flameOf(current).length);
  }
  const mean = lengths.reduce((sum, one) => sum + one, 0) / lengths.length;
  const rises = lengths.flatMap((one, index) =>
    one >= mean && (lengths[index - 1] ?? one) < mean ? [index] : [],
  );
  return (rises.length - 1) / (((rises.at(-1) ?? 0) - (rises[0] ?? 0)) * model.step);
}

describe('a candle', () => {
  it('begins in orbit as on Earth, shrinks to a blue ball as gravity fades, and rests', () => {
    const orbit = setup();
    const [first, last] = [flameOf(model.begin(orbit)), flameOf(settled(orbit))];
    expect(first.length / first.width).toBeGreaterThan(3);
    expect(last.length / last.width).toBe(1);
    expect(last.soot).toBe(0);
    expect(model.isResting(settled(orbit), orbit)).toBe(true);
  });

  it('burns as a yellow teardrop on Earth and never rests', () => {
    const earth = setup({}, 'earth');
    expect(model.isResting(settled(earth), earth)).toBe(false);
    const { length, width, soot } = flameOf(settled(earth));
    expect(length / width).toBeGreaterThan(2.5);
    expect(soot).toBeGreaterThan(0.8);
  });

  it('feels √2 g on Earth in a centrifuge that makes 1 g, and 1 g in orbit', () => {
    expect(settled(setup({ spin: 1 }, 'earth')).gravity).toBeCloseTo(Math.SQRT2, 9);
    expect(settled(setup({ spin: 1 })).gravity).toBe(1);
  });

  it('is drawn to flicker eight times slower than computed, within 2 %, and below 3 Hz at any setting', () => {
    const earth = setup({}, 'earth');
    const state = settled(earth);
    expect(Math.abs((drawnFlicker(state, earth, 20) * SLOWED) / flickerFrequency(state) - 1)).toBeLessThan(
      0.02,
    );
    const fastest = setup({ spin: 1, oxygen: 30 }, 'earth');
    expect(drawnFlicker(settled(fastest), fastest, 10)).toBeLessThan(3);
  });

  it('keeps its brightness while it flickers, so that nothing flashes', () => {
    const earth = setup({}, 'earth');
    let state = settled(earth);
    for (let step = 0; step < 600; step++) {
      state = model.advance(state, earth);
      expect(flameOf(state).brightness).toBe(1);
    }
  });

  it('bends with one breath and rights itself, and is blown out by two at once', () => {
    const earth = setup({}, 'earth');
    const blown = model.act(settled(earth), earth, deed('blow'));
    expect(flameOf(blown).lean).toBeGreaterThan(0.5);
    expect(after(blown, earth, 5)).toMatchObject({ lit: true, wind: 0 });
    const twice = after(model.act(blown, earth, deed('blow')), earth, 4);
    expect(twice.lit).toBe(false);
    expect(flameOf(twice).length).toBe(0);
    expect(model.isResting(twice, earth)).toBe(true);
    expect(after(model.act(twice, earth, deed('light')), earth, 3)).toMatchObject({ lit: true, burning: 1 });
  });

  it('goes out for want of oxygen at 17 % in orbit but not on Earth', () => {
    expect(settled(setup({ oxygen: 17 })).lit).toBe(false);
    expect(settled(setup({ oxygen: 17 }, 'earth')).lit).toBe(true);
    expect(settled(setup({ oxygen: 15 }, 'earth')).lit).toBe(false);
  });

  it('says every one of its sentences', () => {
    const said = (of: FlameSetup, ...deeds: readonly Deed<FlameAct>[]) =>
      model.say(
        model.advance(
          deeds.reduce((state, one) => model.act(state, of, one), settled(of)),
          of,
        ),
        of,
      );
    const earth = setup({}, 'earth');
    expect(said(earth)).toBe('teardrop');
    expect(said(setup({ spin: 1 }, 'earth'))).toBe('heavier');
    expect(said(setup({ spin: 0.1 }))).toBe('pulled');
    expect(said(setup())).toBe('sphere');
    expect(said(setup({ oxygen: 28 }))).toBe('rich');
    expect(said(setup(), deed('blow'))).toBe('draught');
    expect(said(setup({ oxygen: 15 }))).toBe('starved');
    expect(said(setup(), deed('blow', 1))).toBe('out');
  });
});

const anySetup = fc.record({
  place: fc.constantFrom<Place>('earth', 'orbit'),
  values: fc.record({ spin: fc.constantFrom(0, 0.05, 1), oxygen: fc.constantFrom(14, 21, 30) }),
});
const anyDeed = fc
  .tuple(
    fc.constantFrom<FlameAct>('blow', 'light'),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.constantFrom(-1, 1),
  )
  .map(([name, strength, x]) => deed(name, strength, x));

describe('10,000 random deeds and settings', () => {
  const visit = fc.array(fc.tuple(anySetup, anyDeed), { minLength: 100, maxLength: 100 });
  const run = (steps: readonly (readonly [FlameSetup, Deed<FlameAct>])[]) =>
    steps.reduce((state, [of, one]) => after(model.act(state, of, one), of, 0.1), model.begin(setup()));

  it('leave finite numbers and a flame no longer than 4 cm', () => {
    fc.assert(
      fc.property(visit, (steps) => {
        const state = run(steps);
        const flame = flameOf(state);
        expect(Object.values(flame).every(Number.isFinite)).toBe(true);
        expect(flame.length).toBeLessThan(0.04);
        expect(Math.abs(state.wind)).toBeLessThanOrEqual(0.9);
        expect(state.burning >= 0 && state.burning <= 1 && state.soot >= 0 && state.soot <= 1).toBe(true);
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
