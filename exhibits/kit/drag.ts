/** One finger that drags. A touch that does not move stays a tap and reaches what lies under it. */
import { preventFling } from './fling.ts';

export interface DragHandlers {
  /** Movement since the last call, CSS px. */
  readonly move: (dx: number, dy: number) => void;
  /** The finger has gone. @param speedX px per second @param speedY px per second */
  readonly release: (speedX: number, speedY: number) => void;
}

/** px a finger may wander and still be a tap. */
const TAP_SLACK = 10;
/** Speed is measured over the last of the way, ms. */
const SPEED_WINDOW = 80;

interface Sample {
  readonly x: number;
  readonly y: number;
  readonly at: number;
}

/** @returns stops listening */
export function watchDrag(element: HTMLElement, handlers: DragHandlers): () => void {
  let pointer: number | undefined;
  let start: Sample | undefined;
  let samples: Sample[] = [];
  let dragging = false;
  const down = (event: PointerEvent): void => {
    // A first finger on the glass takes over from one whose end was never told, such as over an element that went away.
    if (pointer !== undefined && !event.isPrimary) return;
    pointer = event.pointerId;
    start = sampleOf(event);
    samples = [start];
    dragging = false;
  };
  const move = (event: PointerEvent): void => {
    const last = samples.at(-1);
    if (event.pointerId !== pointer || last === undefined || start === undefined) return;
    if (!dragging && Math.hypot(event.clientX - start.x, event.clientY - start.y) < TAP_SLACK) return;
    if (!dragging) element.setPointerCapture(event.pointerId);
    dragging = true;
    samples = [...samples.filter((sample) => event.timeStamp - sample.at < SPEED_WINDOW), sampleOf(event)];
    handlers.move(event.clientX - last.x, event.clientY - last.y);
  };
  const up = (event: PointerEvent): void => {
    if (event.pointerId !== pointer) return;
    pointer = undefined;
    if (!dragging) return;
    const last = sampleOf(event);
    // A finger that has rested since it moved throws nothing.
    const first = samples.find((sample) => last.at - sample.at < SPEED_WINDOW) ?? last;
    const seconds = Math.max(0.016, (last.at - first.at) / 1000);
    handlers.release((last.x - first.x) / seconds, (last.y - first.y) / seconds);
  };
  /** The click that ends a drag must not press what lies under the finger. A key's click (detail 0) ends no drag. */
  const click = (event: MouseEvent): void => {
    const ends = dragging && event.detail > 0;
    dragging = false;
    if (!ends) return;
    event.stopPropagation();
    event.preventDefault();
  };
  element.addEventListener('pointerdown', down);
  element.addEventListener('pointermove', move);
  element.addEventListener('pointerup', up);
  element.addEventListener('pointercancel', up);
  element.addEventListener('click', click, { capture: true });
  const allowFling = preventFling(element);
  return () => {
    allowFling();
    element.removeEventListener('pointerdown', down);
    element.removeEventListener('pointermove', move);
    element.removeEventListener('pointerup', up);
    element.removeEventListener('pointercancel', up);
    element.removeEventListener('click', click, { capture: true });
  };
}

const sampleOf = (event: PointerEvent): Sample => ({
  x: event.clientX,
  y: event.clientY,
  at: event.timeStamp,
});
