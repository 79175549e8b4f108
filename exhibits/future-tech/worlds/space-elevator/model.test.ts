import { array, assert, constantFrom, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstValues } from '#exhibits/kit/bench/model.ts';
import { numberText } from '#exhibits/kit/bench/number.ts';
import { settled } from '#tests/builders/settled.ts';
import {
  type ElevatorAct,
  type ElevatorSentence,
  type ElevatorSetup,
  type ElevatorState,
  elevatorModel as model,
} from './model.ts';

const FIRST: ElevatorSetup = { values: firstValues(model.controls) };
const setupOf = (values: Partial<ElevatorSetup['values']>): ElevatorSetup => ({
  values: { ...FIRST.values, ...values },
});
const NANOTUBE = setupOf({ strength: 130, density: 1.3 });
const button = (name: ElevatorAct) => ({ name, strength: 0.6 }) as const;

/** Until it rests, and what was said on the way. */
const settle = (from: ElevatorState, setup: ElevatorSetup, said?: Set<ElevatorSentence>): ElevatorState =>
  settled(model, from, setup, said);
const lowered = (setup: ElevatorSetup): ElevatorState =>
  settle(model.act(model.begin(setup), setup, button('lower')), setup);
const textOf = (state: ElevatorState, setup: ElevatorSetup): readonly string[] =>
  model.read(state, setup).map(({ value, unit, digits }) => `${numberText(value, digits)} ${unit}`);

describe('what the end-to-end test reads', () => {
  // Lengths: roots of ω²r³/2 − (3GM/2r₀ + σ/ρ)·r + GM = 0 by numpy.
  it('of the steel wire that is there at first', () => {
    expect(textOf(model.begin(FIRST), FIRST)).toEqual(['1.7 ×10³³', '8262 km', '0.0 GPa']);
  });

  it('after one press on the strength’s +', () => {
    const stronger = setupOf({ strength: 6 });
    expect(textOf(model.begin(stronger), stronger)).toEqual(['4.9 ×10²⁷', '8981 km', '0.0 GPa']);
  });
});

describe('a tether let out', () => {
  it('of steel breaks before it has come a third of the way, at the strength of steel', () => {
    const end = lowered(FIRST);
    expect(end.phase).toBe('snapped');
    const [, breaks, stress] = model.read(end, FIRST);
    expect(end.length / 1000).toBeCloseTo(breaks?.value ?? 0, 1);
    expect(stress?.value).toBeCloseTo(5, 3);
    expect(model.say(end, FIRST)).toBe('absurd');
  });

  it('of carbon nanotubes reaches the ground, bears 63 GPa, and a climber goes all the way up', () => {
    const end = lowered(NANOTUBE);
    expect(end.phase).toBe('anchored');
    expect(textOf(end, NANOTUBE)[2]).toBe('62.9 GPa');
    const up = settle(model.act(end, NANOTUBE, button('climb')), NANOTUBE);
    expect(up.climber).toBe(1);
    expect(model.say(up, NANOTUBE)).toBe('arrived');
  });

  it('of half that strength holds once it is thicker in the middle', () => {
    const even = setupOf({ strength: 40, density: 1.3 });
    const tapered = setupOf({ strength: 40, density: 1.3, taper: 5 });
    expect(model.say(lowered(even), even)).toBe('snapped');
    expect(model.say(lowered(tapered), tapered)).toBe('landed');
  });

  it('breaks when it is anchored and the material turns out weaker', () => {
    const weaker = setupOf({ strength: 20, density: 1.3 });
    const end = lowered(NANOTUBE);
    expect(model.isResting(end, weaker)).toBe(false);
    expect(settle(end, weaker).phase).toBe('snapped');
  });

  it('follows a finger at once, down and up again', () => {
    const lead = (strength: number) => ({ name: 'lower', strength, direction: { x: 0, y: 1 } }) as const;
    const down = settle(model.act(model.begin(NANOTUBE), NANOTUBE, lead(0.5)), NANOTUBE);
    expect(down.length / 35_786_000).toBeCloseTo(0.5, 3);
    const up = settle(model.act(down, NANOTUBE, lead(0.2)), NANOTUBE);
    expect(up.length / 35_786_000).toBeCloseTo(0.2, 3);
  });

  it('is wound in first after it broke, and lets a climber wait until it is whole', () => {
    const broken = lowered(FIRST);
    expect(model.act(broken, FIRST, button('lower')).length).toBe(0);
    const waiting = model.act(model.begin(FIRST), FIRST, button('climb'));
    expect([waiting.phase, waiting.climber]).toEqual(['hanging', undefined]);
  });
});

describe('whatever hands do', () => {
  it('every sentence is said', () => {
    const said = new Set<ElevatorSentence>([model.say(model.begin(FIRST), FIRST)]);
    for (const setup of [FIRST, setupOf({ strength: 40, density: 1.3 }), NANOTUBE]) {
      const end = settle(model.act(model.begin(setup), setup, button('lower')), setup, said);
      settle(model.act(end, setup, button('climb')), setup, said);
    }
    expect([...said].sort()).toEqual(
      ['absurd', 'arrived', 'climbing', 'landed', 'lowering', 'ready', 'snapped'].sort(),
    );
  });

  it('comes to rest, all numbers are finite, and never does more hang than the material bears', () => {
    const deed = record({
      name: constantFrom<ElevatorAct>('lower', 'climb'),
      strength: double({ min: 0, max: 1, noNaN: true }),
      direction: constantFrom(undefined, { x: 0, y: 1 }, { x: 0, y: -1 }),
      steps: integer({ min: 0, max: 200 }),
      values: record({
        strength: integer({ min: 1, max: 130 }),
        density: constantFrom(1, 1.3, 7.9, 8),
        taper: constantFrom(1, 1.5, 20),
      }),
    });
    assert(
      property(array(deed, { minLength: 1, maxLength: 12 }), (deeds) => {
        let state = model.begin(FIRST);
        let setup = FIRST;
        for (const { steps, values, direction, ...rest } of deeds) {
          setup = { values };
          state = model.act(state, setup, direction === undefined ? rest : { ...rest, direction });
          for (let step = 0; step < steps; step++) {
            const next = model.advance(state, setup);
            expect(Object.values(model.blend(state, next, 0.5)).some(Number.isNaN)).toBe(false);
            state = next;
          }
          for (const { value } of model.read(state, setup)) expect(Number.isFinite(value)).toBe(true);
        }
        const end = settle(state, setup);
        const stress = model.read(end, setup)[2]?.value ?? Number.NaN;
        expect(end.phase === 'snapped' || stress <= setup.values.strength).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('what is drawn between two steps lies between them', () => {
    const before = model.advance(model.act(model.begin(NANOTUBE), NANOTUBE, button('lower')), NANOTUBE);
    const after = model.advance(before, NANOTUBE);
    expect(model.blend(before, after, 0.25).length).toBeCloseTo(
      before.length * 0.75 + after.length * 0.25,
      6,
    );
    const anchored = lowered(NANOTUBE);
    expect(model.blend(before, anchored, 0.5)).toBe(anchored);
  });
});
