// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Hand } from './model.ts';
import { watchHand } from './hand.ts';

/** A finger on an element of 100 px to a stage unit; times in ms. */
function finger() {
  const element = document.createElement('div');
  Object.assign(element, { setPointerCapture: () => undefined });
  const told: Hand[] = [];
  const stop = watchHand(
    element,
    (x, y) => ({ x: x / 100, y: -y / 100 }),
    (hand) => told.push(hand),
  );
  const send = (type: string, x: number, y: number, at: number, pointerId = 1): void => {
    const event = new PointerEvent(type, { clientX: x, clientY: y, pointerId, isPrimary: pointerId === 1 });
    Object.defineProperty(event, 'timeStamp', { value: at });
    element.dispatchEvent(event);
  };
  return { told, send, stop };
}

describe('a finger on the stage', () => {
  it('is told where it is and how fast, in stage units, up being up', () => {
    const { told, send } = finger();
    send('pointerdown', 100, 100, 10);
    send('pointermove', 120, 90, 30);
    send('pointerup', 120, 90, 40);
    expect(told.map(({ phase }) => phase)).toEqual(['down', 'move', 'up']);
    const last = told.at(-1);
    expect(last?.x).toBeCloseTo(1.2, 9);
    expect(last?.speedX).toBeCloseTo(10, 9);
    expect(last?.speedY).toBeCloseTo(5, 9);
  });

  it('throws with the speed of its last 80 ms, also when its end is told late', () => {
    const { told, send } = finger();
    send('pointerdown', 0, 0, 0);
    for (const at of [0, 100, 200]) send('pointermove', 10, 0, at);
    for (const at of [300, 320, 340]) send('pointermove', 10 + (at - 280), 0, at);
    send('pointerup', 70, 0, 450);
    expect(told.at(-1)?.speedX).toBeCloseTo(10, 9);
  });

  it('throws also when the machine tells all of its way in one move', () => {
    const { told, send } = finger();
    send('pointerdown', 0, 0, 0);
    send('pointermove', 0, -100, 200);
    send('pointerup', 0, -100, 210);
    expect(told.at(-1)?.speedY).toBeCloseTo(5, 9);
  });

  it('that rests before it goes, or is taken away, throws nothing', () => {
    for (const [type, at] of [
      ['pointerup', 400],
      ['pointercancel', 40],
    ] as const) {
      const { told, send } = finger();
      send('pointerdown', 0, 0, 0);
      send('pointermove', 10, 0, 10);
      send('pointermove', 60, 0, 30);
      send(type, 60, 0, at);
      expect(told.at(-1)).toMatchObject({ phase: 'up', speedX: 0, speedY: 0 });
    }
  });

  it('is the only one; after it has gone nothing is told', () => {
    const { told, send, stop } = finger();
    send('pointerdown', 0, 0, 0);
    send('pointerdown', 50, 0, 5, 2);
    send('pointermove', 60, 0, 10, 2);
    expect(told).toHaveLength(1);
    stop();
    send('pointerup', 0, 0, 20);
    expect(told).toHaveLength(1);
  });
});
