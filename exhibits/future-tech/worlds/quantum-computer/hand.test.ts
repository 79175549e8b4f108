import { describe, expect, it } from 'vitest';
import { firstValues, type Hand } from '#exhibits/kit/bench/model.ts';
import { quantumModel } from './model.ts';
import { cardPlace, GLOBE, tipOf } from './place.ts';
import { deedOf } from './scene.ts';

const setupOf = (qubits: number) => ({ values: { ...firstValues(quantumModel.controls), qubits } });
const tap = (x: number, y: number): Hand => ({ phase: 'up', x, y, speedX: 0, speedY: 0 });

describe('a finger on the picture', () => {
  it.each([1, 2, 3, 4])(
    'with %d qubits marks whichever card it taps, and turns over the marked one',
    (qubits) => {
      const state = quantumModel.begin(setupOf(qubits));
      for (let card = 0; card < 2 ** qubits; card++) {
        const place = cardPlace(card, 2 ** qubits);
        const deed = deedOf(tap(place.x, place.y), state);
        const marks = { name: 'mark', strength: 1, which: card };
        expect(deed).toEqual(card === state.marked ? { name: 'measure', strength: 1 } : marks);
      }
    },
  );

  it('may tap the tip of a wave instead of its card', () => {
    const state = quantumModel.begin(setupOf(2));
    const place = cardPlace(1, 4);
    expect(deedOf(tap(place.x, tipOf(place, state.after[1] ?? 0)), state)).toMatchObject({ which: 1 });
  });

  it('asks the machine by a tap on the globe, and does nothing on the dark, by a swipe, or before it lifts', () => {
    const state = quantumModel.begin(setupOf(3));
    expect(deedOf(tap(GLOBE.x, GLOBE.y), state)).toEqual({ name: 'look', strength: 1 });
    expect(deedOf(tap(-440, -440), state)).toBeUndefined();
    expect(deedOf({ ...tap(GLOBE.x, GLOBE.y), speedX: 500 }, state)).toBeUndefined();
    expect(deedOf({ ...tap(GLOBE.x, GLOBE.y), phase: 'down' }, state)).toBeUndefined();
  });

  it('finds every card inside the square that is always in view', () => {
    for (const cards of [2, 4, 8, 16])
      for (let card = 0; card < cards; card++) {
        const place = cardPlace(card, cards);
        for (const at of [place.y, tipOf(place, 1)]) expect(Math.abs(at)).toBeLessThan(500);
        expect(Math.abs(place.x)).toBeLessThan(420);
      }
  });
});
