import { describe, expect, it } from 'vitest';
import { dragged, floatOf, HANGING, type Hover, isHanging, letGo, stepHover, stirred } from './hover.ts';

const FRAME = 1 / 60;
function after(hover: Hover, seconds: number): Hover {
  let now = hover;
  for (let time = 0; time < seconds; time += FRAME) now = stepHover(now, FRAME);
  return now;
}

describe('the sky', () => {
  it('floats when it is touched, and hangs still again before five seconds are over', () => {
    expect(isHanging(HANGING)).toBe(true);
    const floating = after(stirred(HANGING), 1.5);
    expect(isHanging(floating)).toBe(false);
    expect(Math.abs(floatOf(floating, 1, 200).y)).toBeGreaterThan(0.2);
    const over = after(stirred(HANGING), 4.9);
    expect(isHanging(over)).toBe(true);
    expect(floatOf(over, 1, 200)).toEqual({ x: 0, y: 0 });
  });

  it('begins to float without a jump', () => {
    const begun = stepHover(stirred(HANGING), FRAME);
    const { x, y } = floatOf(begun, 3, 200);
    expect(Math.hypot(x, y)).toBeLessThan(0.2);
  });

  it('follows a dragging hand, never far, and comes back when it is let go', () => {
    const far = dragged(dragged(HANGING, 400, -30, 1), 400, 0, 1);
    expect(far.x.value).toBe(70);
    expect(far.y.value).toBe(-15);
    expect(after(far, 1).x.value).toBe(70);
    expect(Math.abs(after(letGo(far), 1.5).x.value)).toBeLessThan(0.25);
  });
});
