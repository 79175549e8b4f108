/** The head turns with the finger; a tap turns it to where the finger was. Pure, but for where the finger was last. */
import type { Deed, Hand } from '#exhibits/kit/bench/model.ts';
import { BUTTON, type CyberspaceAct, FULL_SWEEP, TURN } from './model.ts';
import { UNITS } from './outlook.ts';

/** A finger that has moved less has tapped, scene units and units per second. */
const TAP = { way: 12, speed: 80 } as const;

export function headUnder(): (hand: Hand) => Deed<CyberspaceAct> | undefined {
  let [from, last, farthest] = [0, 0, 0];
  return ({ phase, x, speedX, speedY }) => {
    if (phase === 'down') {
      from = last = x;
      farthest = 0;
      return undefined;
    }
    farthest = Math.max(farthest, Math.abs(x - from));
    if (phase === 'up') {
      const tapped = farthest < TAP.way && Math.hypot(speedX, speedY) < TAP.speed;
      return tapped && Math.abs(x) > TAP.way ? looked(x) : undefined;
    }
    const way = x - last;
    if (Math.abs(way) < 1) return undefined;
    last = x;
    return dragged(way);
  };
}

const sideOf = (way: number): CyberspaceAct => (way < 0 ? 'left' : 'right');

function dragged(way: number): Deed<CyberspaceAct> {
  const strength = Math.min(1, Math.abs(way) / UNITS / FULL_SWEEP);
  return { name: sideOf(way), strength, direction: { x: Math.sign(way), y: 0 } };
}

/** As by a button: at a head's own pace. @param x of the tap, scene units from the picture's middle */
const looked = (x: number): Deed<CyberspaceAct> => ({
  name: sideOf(x),
  strength: Math.min(1, (Math.abs(x) / UNITS / TURN) * BUTTON),
});
