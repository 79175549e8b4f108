import { describe, expect, it } from 'vitest';
import { cornerOf, staffGesture } from './gesture.ts';

const WAY_IN = ['left', 'right', 'left', 'right', 'left'] as const;

describe('the way in for staff', () => {
  it('opens after five touches in the upper corners by turns', () => {
    const seen = staffGesture();
    expect(WAY_IN.map((corner, index) => seen(corner, index * 500))).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });

  it('stays closed for a child who taps one corner', () => {
    const seen = staffGesture();
    expect(Array.from({ length: 20 }, (_one, index) => seen('left', index * 100))).not.toContain(true);
  });

  it('stays closed when it takes longer than six seconds, or a touch goes elsewhere', () => {
    const slow = staffGesture();
    expect(WAY_IN.map((corner, index) => slow(corner, index * 1_600))).not.toContain(true);
    const astray = staffGesture();
    const touches = ['left', 'right', undefined, 'left', 'right', 'left'] as const;
    expect(touches.map((corner, index) => astray(corner, index * 100))).not.toContain(true);
  });

  it('knows the corners on any screen', () => {
    expect(cornerOf(10, 10, 1080, 1920)).toBe('left');
    expect(cornerOf(1070, 10, 1080, 1920)).toBe('right');
    expect(cornerOf(540, 10, 1080, 1920)).toBeUndefined();
    expect(cornerOf(10, 400, 1080, 1920)).toBeUndefined();
  });
});
