/** Which keys of a plugged-in keyboard never reach the page or the shell. */

/** A key as Electron's `before-input-event` tells it. */
export interface KeyInput {
  /** As in the DOM: `w`, `F4`, `BrowserBack`. */
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

/** Keys that lead out by themselves. */
const LEADING_OUT =
  /^(F([1-9]|1\d|2[0-4])|ContextMenu|PrintScreen|Help|Browser.+|Launch.+|Mail.+|Zoom.*|Print|Open|New|Close|Save|Find)$/;

const MODIFIERS = new Set(['Control', 'Alt', 'AltGraph', 'Shift', 'Meta']);

/**
 * Everything with Ctrl, Alt or Meta is blocked, not a list of it: no part of the kiosk needs them, and browsers find new
 * ones. What types a character with AltGr (seen as Ctrl+Alt) still types it. Tab, Enter, Esc, arrows and letters pass.
 */
export function isBlockedKey(input: KeyInput): boolean {
  if (MODIFIERS.has(input.key)) return false;
  if (LEADING_OUT.test(input.key)) return true;
  const typesCharacter = input.control && input.alt && !input.meta && /^[^A-Za-z0-9]$/u.test(input.key);
  return (input.control || input.alt || input.meta) && !typesCharacter;
}
