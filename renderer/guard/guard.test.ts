import { describe, expect, it } from 'vitest';
import { isEscapeKey, type KeyPress } from './guard.ts';

function press(combination: string): KeyPress {
  const parts = combination.split('+');
  const key = parts.at(-1) ?? '';
  const holds = (name: string): boolean => parts.slice(0, -1).includes(name);
  return {
    key,
    ctrlKey: holds('Ctrl'),
    altKey: holds('Alt'),
    metaKey: holds('Meta'),
    shiftKey: holds('Shift'),
  };
}

const ESCAPES = [
  'Alt+F4',
  ...[...'wntosphlrjudfg'].map((letter) => `Ctrl+${letter}`),
  ...['I', 'J', 'C', 'N', 'T', 'Delete'].map((key) => `Ctrl+Shift+${key}`),
  'F1',
  'F3',
  'F5',
  'F6',
  'F7',
  'F10',
  'F11',
  'F12',
  'Alt+ArrowLeft',
  'Alt+ArrowRight',
  'Alt+Home',
  'Backspace',
  'Ctrl+-',
  'Ctrl+=',
  'Ctrl+0',
  'Shift+F10',
  'ContextMenu',
  'PrintScreen',
  'BrowserBack',
  'BrowserForward',
  'BrowserSearch',
  'LaunchMail',
  'LaunchMediaPlayer',
  'ZoomIn',
  'Unidentified',
  '',
];

describe('a keyboard that somebody plugged in', () => {
  it.each(ESCAPES)('does nothing with %s', (combination) => {
    expect(isEscapeKey(press(combination), false)).toBe(true);
  });

  it.each([
    'Tab',
    'Shift+Tab',
    'Enter',
    ' ',
    'ArrowUp',
    'ArrowLeft',
    'Escape',
    'Home',
    'Help',
    '7',
    'a',
    'A',
  ])('still moves and operates with %s', (combination) => {
    expect(isEscapeKey(press(combination), false)).toBe(false);
  });

  it('deletes a letter in a text field', () => {
    expect(isEscapeKey(press('Backspace'), true)).toBe(false);
  });
});
