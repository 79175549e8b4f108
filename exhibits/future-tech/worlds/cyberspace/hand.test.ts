import { describe, expect, it } from 'vitest';
import { firstValues, type Hand, type Setup } from '#exhibits/kit/bench/model.ts';
import { headUnder } from './hand.ts';
import { type CyberspaceControl, type CyberspaceState, cyberspaceModel } from './model.ts';
import { UNITS } from './outlook.ts';

const FIRST: Setup<CyberspaceControl> = { values: firstValues(cyberspaceModel.controls) };
const at = (phase: Hand['phase'], x: number): Hand => ({ phase, x, y: 0, speedX: 0, speedY: 0 });

/** Where the head points after a finger was in these places, °. */
function headAfter(places: readonly Hand[]): number {
  const hand = headUnder();
  let state: CyberspaceState = cyberspaceModel.begin(FIRST);
  const goOn = (): void => {
    for (let step = 0; step < 40 && !cyberspaceModel.isResting(state, FIRST); step++)
      state = cyberspaceModel.advance(state, FIRST);
  };
  for (const place of places) {
    const deed = hand(place);
    if (deed !== undefined) state = cyberspaceModel.act(state, FIRST, deed);
    goOn();
  }
  while (!cyberspaceModel.isResting(state, FIRST)) goOn();
  return state.head.value;
}

describe('a finger on the city', () => {
  it('turns the head with it: as many degrees as it has moved in the picture, and back', () => {
    const way = [at('down', -50), at('move', 40), at('move', 100)];
    expect(headAfter([...way, at('up', 100)])).toBeCloseTo(150 / UNITS, 1);
    expect(headAfter([...way, at('move', -50), at('up', -50)])).toBeCloseTo(0, 1);
  });

  it('that taps turns the head to that place; in the middle, or at the end of a drag, it does nothing', () => {
    expect(headAfter([at('down', -120), at('up', -120)])).toBeCloseTo(-120 / UNITS, 1);
    expect(headAfter([at('down', 4), at('up', 4)])).toBe(0);
    expect(headAfter([at('down', 200), at('move', 240), at('up', 240)])).toBeCloseTo(40 / UNITS, 1);
  });
});
