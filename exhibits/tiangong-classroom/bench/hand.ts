/** The finger on the stage: where it is and how fast, from the pointer events of one element. */
import type { Hand } from '../experiments/experiment.ts';

/** Speed is measured over the last of the way, ms. */
const SPEED_WINDOW = 80;

interface Sample {
  readonly x: number;
  readonly y: number;
  readonly at: number;
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
  let samples: readonly Sample[] = [];
  const tell = (phase: Hand['phase'], event: PointerEvent): void => {
    const place = at(event.clientX, event.clientY);
    const fresh = samples.filter((sample) => event.timeStamp - sample.at < SPEED_WINDOW);
    const first = fresh[0];
    samples = [...fresh, { ...place, at: event.timeStamp }];
    // A finger that has rested since it moved has no speed; a cancelled one did nothing.
    const seconds = first === undefined ? 1 : Math.max(0.016, (event.timeStamp - first.at) / 1000);
    const still = first === undefined || event.type === 'pointercancel';
    const speedX = still ? 0 : (place.x - first.x) / seconds;
    const speedY = still ? 0 : (place.y - first.y) / seconds;
    told({ phase, ...place, speedX, speedY }, event);
  };
  const down = (event: PointerEvent): void => {
    // A first finger on the glass takes over from one whose end was never told.
    if (pointer !== undefined && !event.isPrimary) return;
    pointer = event.pointerId;
    samples = [];
    element.setPointerCapture(event.pointerId);
    tell('down', event);
  };
  const move = (event: PointerEvent): void => {
    if (event.pointerId === pointer) tell('move', event);
  };
  const up = (event: PointerEvent): void => {
    if (event.pointerId !== pointer) return;
    pointer = undefined;
    tell('up', event);
  };
  const handlers = [
    ['pointerdown', down],
    ['pointermove', move],
    ['pointerup', up],
    ['pointercancel', up],
  ] as const;
  for (const [name, handler] of handlers) element.addEventListener(name, handler);
  return () => {
    for (const [name, handler] of handlers) element.removeEventListener(name, handler);
  };
}
