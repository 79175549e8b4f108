/** Closes the ways out of a kiosk that a page can close: keys, gestures, menus, dragging, selecting (GUARD.md). */

/** Keys that would do something in a browser, whatever is held with them. */
const KEYS = new Set([
  'F1',
  'F3',
  'F5',
  'F6',
  'F7',
  'F10',
  'F11',
  'F12',
  'ContextMenu',
  'PrintScreen',
  'BrowserBack',
  'BrowserForward',
  'BrowserRefresh',
  'BrowserStop',
  'BrowserSearch',
  'BrowserFavorites',
  'BrowserHome',
  'LaunchMail',
  'LaunchApplication1',
  'LaunchApplication2',
  'LaunchMediaPlayer',
  'MediaSelect',
]);

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
  if (KEYS.has(press.key)) return true;
  if (press.ctrlKey || press.metaKey || press.altKey) return true;
  if (press.shiftKey && press.key === 'F10') return true;
  // In an old page Backspace went back; in a text field it is needed.
  return press.key === 'Backspace' && !editing;
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
