import { describe, expect, it } from 'vitest';
import { isBlockedKey, type KeyInput } from './keys.ts';

/** `Ctrl+Shift+I` as the event would tell it. */
function key(text: string): KeyInput {
  const parts = text.split('+');
  const has = (name: string) => parts.slice(0, -1).includes(name);
  return {
    key: parts.at(-1) ?? '',
    control: has('Ctrl'),
    alt: has('Alt'),
    shift: has('Shift'),
    meta: has('Meta'),
  };
}

const CONTROL = [...'wntosphlrjudfg+-0'].map((letter) => `Ctrl+${letter === '+' ? 'Add' : letter}`);
const BLOCKED = [
  ...CONTROL,
  ...['I', 'J', 'C', 'N', 'T', 'Delete'].map((letter) => `Ctrl+Shift+${letter}`),
  ...Array.from({ length: 12 }, (_, index) => `F${index + 1}`),
  'Alt+F4',
  'Alt+ArrowLeft',
  'Alt+ArrowRight',
  'Alt+Home',
  'Shift+F10',
  'ContextMenu',
  'PrintScreen',
  'BrowserBack',
  'BrowserForward',
  'BrowserSearch',
  'LaunchMail',
  'LaunchApplication1',
  'Meta+d',
  'Shift+Escape',
  'Ctrl+Alt+t',
];
const ALLOWED = [
  'Tab',
  'Shift+Tab',
  'Enter',
  'Escape',
  'ArrowLeft',
  'Backspace',
  'a',
  'Shift+A',
  ' ',
  'Ctrl+Alt+@',
];

describe('keys of a plugged-in keyboard', () => {
  it.each(BLOCKED)('blocks %s', (text) => expect(isBlockedKey(key(text))).toBe(true));
  it.each(ALLOWED)('lets %s through', (text) => expect(isBlockedKey(key(text))).toBe(false));
});
