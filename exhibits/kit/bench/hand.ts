/** The finger on the stage: where it is and how fast, from the pointer events of one element. */
import { preventFling } from '../fling.ts';
import type { Hand } from './model.ts';

/** Speed is measured over the last of the way, ms. */
const SPEED_WINDOW = 80;
/** A finger that has not moved for so long has rested, ms; shorter, and a busy machine may only have told late. */
const RESTED = 240;

interface Sample {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

type Speed = Pick<Hand, 'speedX' | 'speedY'>;

const STILL: Speed = { speedX: 0, speedY: 0 };

function speedOf(samples: readonly Sample[]): Speed {
  const [first, last] = [samples[0], samples.at(-1)];
  if (first === undefined || last === undefined || first === last) return STILL;
  const seconds = Math.max(0.016, (last.at - first.at) / 1000);
  return { speedX: (last.x - first.x) / seconds, speedY: (last.y - first.y) / seconds };
}

/**
 * @param at stage coordinates of a point of the view, CSS px
 * @param told what one finger does; further fingers are not told
 * @returns stops listening
 */
export function watchHand(
  element: HTMLElement,
  at: (x: number, y: number) => { readonly x: number; readonly y: number },
  told: (hand: Hand, event: PointerEvent) => void,
): () => void {
  let pointer: number | undefined;
  /** Of the last of the way, oldest first. */
  let samples: readonly Sample[] = [];
  const tell = (phase: Hand['phase'], event: PointerEvent, speed: Speed): void =>
    told({ phase, ...at(event.clientX, event.clientY), ...speed }, event);
  const down = (event: PointerEvent): void => {
    // A first finger on the glass takes over from one whose end was never told.
    if (pointer !== undefined && !event.isPrimary) return;
    pointer = event.pointerId;
    // On a busy machine the whole way of a finger may be told in one move.
    samples = [{ ...at(event.clientX, event.clientY), at: event.timeStamp }];
    element.setPointerCapture(event.pointerId);
    tell('down', event, STILL);
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerId !== pointer) return;
    const fresh = samples.filter((sample) => event.timeStamp - sample.at < SPEED_WINDOW);
    samples = [
      ...(fresh.length > 0 ? fresh : samples.slice(-1)),
      { ...at(event.clientX, event.clientY), at: event.timeStamp },
    ];
    tell('move', event, speedOf(samples));
  };
  const up = (event: PointerEvent): void => {
    if (event.pointerId !== pointer) return;
    pointer = undefined;
    const rested = event.timeStamp - (samples.at(-1)?.at ?? Number.NEGATIVE_INFINITY) > RESTED;
    // What was cancelled did nothing.
    tell('up', event, rested || event.type === 'pointercancel' ? STILL : speedOf(samples));
  };
  const handlers = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', up],
  ] as const;
  for (const [name, handler] of handlers) element.addEventListener(name, handler);
  const allowFling = preventFling(element);
  return () => {
    allowFling();
    for (const [name, handler] of handlers) element.removeEventListener(name, handler);
  };
}
