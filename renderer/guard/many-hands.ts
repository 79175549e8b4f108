/**
 * Several hands at one screen. While more than one finger is down a browser makes no click at all, so on a wall a second
 * person's tap would do nothing; and a finger that rests too long on a button is taken for a call for the context menu. The
 * shell makes these clicks itself. Fingers that move (a pinch, a swipe of three fingers) press nothing.
 */

/** px that a finger may wander and still be a tap; Chromium's own touch slop. */
const TAP_SLACK = 15;
/** From here on a browser takes a touch for a long press, milliseconds. */
const LONG_PRESS_MS = 450;
/** How long a browser may take to bring its own click after the finger is gone, milliseconds. */
const NATIVE_CLICK_MS = 2_000;

export interface Finger {
  readonly id: number;
  readonly x: number;
  readonly y: number;
  /** Milliseconds. */
  readonly at: number;
}

export interface Hands<Control> {
  down(finger: Finger, control: Control): void;
  move(finger: Finger): void;
  /** @returns the control that the shell must press, because the browser will not */
  up(finger: Finger, control: Control): Control | undefined;
  cancel(id: number): void;
  /** Whether the browser's own click of this finger comes after the shell's. */
  alreadyPressed(id: number, at: number): boolean;
}

interface Held<Control> {
  readonly start: Finger;
  readonly control: Control;
  moved: boolean;
  /** Another finger was down at the same time. */
  shared: boolean;
}

/** Keeps one finger apart from another. A control is what a finger lies on; two fingers on one control press it once. */
export function manyHands<Control>(): Hands<Control> {
  const held = new Map<number, Held<Control>>();
  const pressed = new Map<number, number>();
  return {
    down(finger, control) {
      for (const [id, at] of pressed) if (finger.at - at > NATIVE_CLICK_MS) pressed.delete(id);
      const shared = held.size > 0;
      for (const other of held.values()) other.shared = true;
      held.set(finger.id, { start: finger, control, moved: false, shared });
    },
    move({ id, x, y }) {
      const one = held.get(id);
      if (one !== undefined && Math.hypot(x - one.start.x, y - one.start.y) > TAP_SLACK) one.moved = true;
    },
    up(finger, control) {
      const one = held.get(finger.id);
      held.delete(finger.id);
      if (one === undefined || one.moved || one.control !== control) return undefined;
      if ([...held.values()].some((other) => other.control === control && !other.moved)) return undefined;
      if (!one.shared && finger.at - one.start.at < LONG_PRESS_MS) return undefined;
      pressed.set(finger.id, finger.at);
      return control;
    },
    cancel: (id) => void held.delete(id),
    alreadyPressed: (id, at) => at - (pressed.get(id) ?? Number.NEGATIVE_INFINITY) < NATIVE_CLICK_MS,
  };
}

/** Makes the clicks that the browser does not make. @returns stops */
export function watchHands(target: Window): () => void {
  const hands = manyHands<Element>();
  const onDown = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') hands.down(fingerOf(event), controlAt(target, event));
  };
  const onMove = (event: PointerEvent): void => hands.move(fingerOf(event));
  const onUp = (event: PointerEvent): void => {
    const control = hands.up(fingerOf(event), controlAt(target, event));
    if (control !== undefined) press(control, event);
  };
  const onCancel = (event: PointerEvent): void => hands.cancel(event.pointerId);
  const onClick = (event: MouseEvent): void => {
    if (!event.isTrusted || !(event instanceof PointerEvent)) return;
    if (!hands.alreadyPressed(event.pointerId, event.timeStamp)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const first = { capture: true };
  target.addEventListener('pointerdown', onDown, first);
  target.addEventListener('pointermove', onMove, first);
  target.addEventListener('pointerup', onUp, first);
  target.addEventListener('pointercancel', onCancel, first);
  target.addEventListener('click', onClick, first);
  return () => {
    target.removeEventListener('pointerdown', onDown, first);
    target.removeEventListener('pointermove', onMove, first);
    target.removeEventListener('pointerup', onUp, first);
    target.removeEventListener('pointercancel', onCancel, first);
    target.removeEventListener('click', onClick, first);
  };
}

/** What lies under the finger: a button as a whole, else the element itself. A touch's own target stays where it began. */
function controlAt(target: Window, { clientX, clientY }: PointerEvent): Element {
  const { document } = target;
  const element = document.elementFromPoint(clientX, clientY) ?? document.body;
  return element.closest('button') ?? element;
}

/** A click after the finger's own events, as the browser would send it; disabled buttons swallow it by themselves. */
function press(control: Element, { pointerId, clientX, clientY }: PointerEvent): void {
  queueMicrotask(() =>
    control.dispatchEvent(
      new PointerEvent('click', {
        bubbles: true,
        cancelable: true,
        composed: true,
        detail: 1,
        pointerType: 'touch',
        pointerId,
        clientX,
        clientY,
      }),
    ),
  );
}

const fingerOf = ({ pointerId, clientX, clientY, timeStamp }: PointerEvent): Finger => ({
  id: pointerId,
  x: clientX,
  y: clientY,
  at: timeStamp,
});
