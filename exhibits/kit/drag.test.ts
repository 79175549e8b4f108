// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { watchDrag } from './drag.ts';

/** A finger at a place and a time, milliseconds. */
interface Touch {
  readonly x: number;
  readonly y: number;
  readonly at: number;
  readonly id?: number;
  /** The first finger on the glass. */
  readonly primary?: boolean;
}

let element: HTMLElement;
let button: HTMLButtonElement;
let moves: [number, number][];
let releases: [number, number][];
let presses: number;
let stop: () => void;

beforeEach(() => {
  document.body.replaceChildren();
  element = document.createElement('div');
  button = document.createElement('button');
  element.append(button);
  document.body.append(element);
  element.setPointerCapture = () => undefined;
  [moves, releases, presses] = [[], [], 0];
  button.addEventListener('click', () => presses++);
  stop = watchDrag(element, {
    move: (dx, dy) => void moves.push([dx, dy]),
    release: (speedX, speedY) => void releases.push([speedX, speedY]),
  });
});

function send(type: string, { x, y, at, id = 1, primary = id === 1 }: Touch): void {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, clientX: x, clientY: y });
  Object.defineProperties(event, {
    pointerId: { value: id },
    isPrimary: { value: primary },
    timeStamp: { value: at },
  });
  button.dispatchEvent(event);
}

/** One finger from its first touch to its leaving; the browser sends the click after it. */
function drag(...touches: readonly Touch[]): void {
  const [first, last] = [touches[0], touches.at(-1)];
  if (first === undefined || last === undefined) return;
  send('pointerdown', first);
  for (const touch of touches.slice(1)) send('pointermove', touch);
  send('pointerup', last);
  button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 1 }));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('a finger', () => {
  it('that stays where it is presses the button below it', () => {
    drag({ x: 50, y: 50, at: 0 }, { x: 53, y: 54, at: 40 });
    expect([moves, releases]).toEqual([[], []]);
    expect(presses).toBe(1);
  });

  it('that drags takes everything along, from where it first touched, and presses nothing', () => {
    drag(
      { x: 50, y: 50, at: 0 },
      { x: 54, y: 50, at: 10 },
      { x: 90, y: 60, at: 20 },
      { x: 140, y: 80, at: 30 },
    );
    expect([sum(moves.map(([dx]) => dx)), sum(moves.map(([, dy]) => dy))]).toEqual([90, 30]);
    expect(presses).toBe(0);
  });

  it('lets go with the speed of its last moments, not of its whole way', () => {
    drag(
      { x: 0, y: 0, at: 0 },
      { x: 400, y: 0, at: 100 },
      { x: 401, y: 0, at: 500 },
      { x: 402, y: 0, at: 520 },
    );
    expect(releases).toHaveLength(1);
    expect(Math.abs(releases[0]?.[0] ?? Number.NaN)).toBeLessThan(100);
    drag({ x: 0, y: 0, at: 1_000 }, { x: 100, y: 50, at: 1_050 });
    expect(releases[1]).toEqual([2_000, 1_000]);
  });

  it('that rested before it let go throws nothing', () => {
    send('pointerdown', { x: 0, y: 0, at: 0 });
    send('pointermove', { x: 200, y: 0, at: 40 });
    send('pointermove', { x: 400, y: 0, at: 80 });
    send('pointerup', { x: 400, y: 0, at: 3_000 });
    expect(releases).toEqual([[0, 0]]);
  });

  it('can press again after it has dragged, also when the browser sent no click', () => {
    send('pointerdown', { x: 0, y: 0, at: 0 });
    send('pointermove', { x: 80, y: 0, at: 20 });
    send('pointercancel', { x: 80, y: 0, at: 30 });
    drag({ x: 50, y: 50, at: 100 });
    expect(presses).toBe(1);
  });

  it('that has dragged leaves the buttons to the keyboard', () => {
    send('pointerdown', { x: 0, y: 0, at: 0 });
    send('pointermove', { x: 80, y: 0, at: 20 });
    send('pointerup', { x: 80, y: 0, at: 30 });
    // A touch screen sends no click after a drag; a key's click counts no presses.
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, detail: 0 }));
    expect(presses).toBe(1);
  });

  it('is followed alone: a second one neither moves nor ends anything', () => {
    send('pointerdown', { x: 0, y: 0, at: 0 });
    send('pointerdown', { x: 300, y: 300, at: 5, id: 2 });
    send('pointermove', { x: 340, y: 300, at: 10, id: 2 });
    send('pointerup', { x: 340, y: 300, at: 15, id: 2 });
    expect([moves, releases]).toEqual([[], []]);
    send('pointermove', { x: 60, y: 0, at: 20 });
    expect(moves).toEqual([[60, 0]]);
  });

  it('whose end was never told does not keep the next one from dragging', () => {
    send('pointerdown', { x: 0, y: 0, at: 0 });
    send('pointerdown', { x: 10, y: 0, at: 900, id: 7, primary: true });
    send('pointermove', { x: 90, y: 0, at: 920, id: 7, primary: true });
    expect(moves).toEqual([[80, 0]]);
  });

  it('moves nothing any more after the exhibit has closed', () => {
    stop();
    drag({ x: 0, y: 0, at: 0 }, { x: 90, y: 0, at: 20 });
    expect([moves, releases, presses]).toEqual([[], [], 1]);
  });
});
