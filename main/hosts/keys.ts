/** Which keys of a plugged-in keyboard never reach the page or the shell, the same in every host. */

/** A key as Electron's `before-input-event` tells it. */
export interface KeyInput {
  /** As in the DOM: `w`, `F4`, `BrowserBack`. */
  readonly key: string;
  readonly control: boolean;
  readonly alt: boolean;
  readonly shift: boolean;
  readonly meta: boolean;
}

/**
 * Everything with Ctrl, Alt or Meta is blocked, not a list of it: no part of the kiosk needs them, and browsers find new
 * ones. What types a character with AltGr (seen as Ctrl+Alt) still types it. Tab, Enter, Esc, arrows and letters pass;
 * Shift+Esc is Chromium's task manager. Refers to nothing outside itself, because the browser host sends its source to
 * the page.
 */
export function isBlockedKey(input: KeyInput): boolean {
  const { key, control, alt, shift, meta } = input;
  if (['Control', 'Alt', 'AltGraph', 'Shift', 'Meta'].includes(key)) return false;
  if (shift && key === 'Escape') return true;
  const leadsOut =
    /^(F([1-9]|1\d|2[0-4])|ContextMenu|PrintScreen|Help|Browser.+|Launch.+|Mail.+|Zoom.*|Print|Open|New|Close|Save|Find)$/;
  if (leadsOut.test(key)) return true;
  const typesCharacter = control && alt && !meta && /^[^A-Za-z0-9]$/u.test(key);
  return (control || alt || meta) && !typesCharacter;
}
