/** Closes the ways out of a kiosk that a page can close: keys, gestures, menus, dragging, selecting (GUARD.md). */

/** Keys that walk, operate and leave a panel. What is not here and writes nothing is refused, whatever its name. */
const KEYS = new Set([
  'Tab',
  'Enter',
  'Escape',
  'Shift',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Home',
  'End',
  'Help',
  'PageUp',
  'PageDown',
]);
/** Keys that a text field needs besides, an input method's among them. In an old page Backspace went back. */
const EDITING_KEYS = new Set(['Backspace', 'Delete', 'Process', 'Dead']);

/** What a key press is made of; a KeyboardEvent is one. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether a key press would leave, reload, zoom, print, search or open something. */
export function isEscapeKey(press: KeyPress, editing: boolean): boolean {
  if (press.ctrlKey || press.metaKey || press.altKey) return true;
  // One character is something to write; a browser does nothing else with it.
  if ([...press.key].length === 1 || KEYS.has(press.key)) return false;
  return !(editing && EDITING_KEYS.has(press.key));
}

/** @returns opens the ways again, for tests */
export function guardPage(target: Window): () => void {
  const stop = (event: Event): void => event.preventDefault();
  const onKey = (event: KeyboardEvent): void => {
    const editing = event.target instanceof HTMLInputElement;
    if (isEscapeKey(event, editing)) event.preventDefault();
  };
  const onWheel = (event: WheelEvent): void => {
    if (event.ctrlKey) event.preventDefault();
  };
  const onTouch = (event: TouchEvent): void => {
    if (event.touches.length > 1 && event.cancelable) event.preventDefault();
  };
  const onButton = (event: MouseEvent): void => {
    if (event.button !== 0) event.preventDefault();
  };
  const active = { capture: true, passive: false };
  const plain = [
    'contextmenu',
    'selectstart',
    'dragstart',
    'dragover',
    'drop',
    'gesturestart',
    'gesturechange',
  ] as const;
  for (const name of plain) target.addEventListener(name, stop, active);
  const buttons = ['mousedown', 'mouseup', 'auxclick', 'pointerdown'] as const;
  for (const name of buttons) target.addEventListener(name, onButton, active);
  target.addEventListener('keydown', onKey, active);
  target.addEventListener('wheel', onWheel, active);
  target.addEventListener('touchstart', onTouch, active);
  target.addEventListener('touchmove', onTouch, active);
  return () => {
    for (const name of plain) target.removeEventListener(name, stop, active);
    for (const name of buttons) target.removeEventListener(name, onButton, active);
    target.removeEventListener('keydown', onKey, active);
    target.removeEventListener('wheel', onWheel, active);
    target.removeEventListener('touchstart', onTouch, active);
    target.removeEventListener('touchmove', onTouch, active);
  };
}
