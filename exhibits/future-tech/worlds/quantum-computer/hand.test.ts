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
});
