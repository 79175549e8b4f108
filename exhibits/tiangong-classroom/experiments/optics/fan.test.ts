import { describe, expect, it } from 'vitest';
import { fanOf, flashAt, placesOf } from './fan.ts';
import { ballFocalLength, imageOf } from './lens.ts';
import { WATER_INDEX } from './rays.ts';

const from = { x: -0.18, y: 0.025 };

describe('the rays that are drawn', () => {
  it('all meet the ball, and near the image those close to the middle come together within a millimetre', () => {
    const ball = { radius: 0.03, bubble: 0 };
    const fan = fanOf(from, ball);
    expect(fan.every(({ metBall }) => metBall)).toBe(true);
    const image = imageOf(ballFocalLength(0.03), 0.18);
    for (const path of fan.slice(3, 6)) {
      const [exit, end] = placesOf(path, image?.distance ?? 0, 1).slice(-2);
      expect(exit?.x).toBeLessThan(end?.x ?? 0);
      expect(Math.abs((end?.y ?? 0) - 0.025 * (image?.magnification ?? 0))).toBeLessThan(1e-3);
    }
  });

  it('show both what goes through the bubble and what is reflected by it', () => {
    const fan = fanOf(from, { radius: 0.03, bubble: 0.012 });
    expect(fan.some(({ metBubble, reflected }) => metBubble && !reflected)).toBe(true);
    expect(fan.some(({ reflected }) => reflected)).toBe(true);
    expect(fan.some(({ metBubble }) => !metBubble)).toBe(true);
  });

  it('end at the edge of the picture, whichever way they leave', () => {
    for (const path of fanOf(from, { radius: 0.03, bubble: 0.015 })) {
      const end = placesOf(path, 0.2, 0.05).at(-1);
      expect(end?.x).toBeLessThanOrEqual(0.2 + 1e-12);
      expect(Math.abs(end?.y ?? 1)).toBeLessThanOrEqual(0.05 + 1e-12);
    }
  });
});

describe('the flash', () => {
  const ball = { radius: 0.03, bubble: 0 };
  const straight = [-0.1, -0.03, 0.03, 0.1].map((x) => ({ x, y: 0 }));

  it('is slower in water by its index, within 1e-12', () => {
    expect(flashAt(straight, ball, 0.07)?.x).toBeCloseTo(-0.03, 12);
    expect(flashAt(straight, ball, 0.07 + 0.06 * WATER_INDEX)?.x).toBeCloseTo(0.03, 12);
  });

  it('is gone when it has left the picture', () => {
    expect(flashAt(straight, ball, 0.3)).toBeUndefined();
  });
});
