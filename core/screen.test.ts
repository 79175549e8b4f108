import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { screenGeometry } from './screen.ts';

const PORTRAIT_43 = { diagonalInch: 43, viewingDistanceMm: 600, bottomEdgeMm: 600 };

describe('sizes on the real screen', () => {
  it('a capital H is 7.3 mm high at 60 cm, on any screen (EN 301 549 5.1.4)', () => {
    for (const [width, height] of [
      [1080, 1920],
      [1920, 1080],
      [3840, 2160],
      [3840, 1080],
    ] as const) {
      const geometry = screenGeometry(PORTRAIT_43, width, height);
      expect(geometry.textPx * 0.733 * geometry.mmPerPx).toBeCloseTo(7.32, 2);
    }
  });

  it('text grows with the distance from which it is read', () => {
    const near = screenGeometry(PORTRAIT_43, 1080, 1920);
    const far = screenGeometry({ ...PORTRAIT_43, viewingDistanceMm: 1800 }, 1080, 1920);
    expect(far.textPx / near.textPx).toBeCloseTo(3, 6);
  });

  it('a target is 20 mm wide and never under 48 px', () => {
    expect(screenGeometry(PORTRAIT_43, 1080, 1920).targetPx).toBe(48);
    const small = screenGeometry({ ...PORTRAIT_43, diagonalInch: 15.6 }, 1920, 1080);
    expect(small.targetPx * small.mmPerPx).toBeCloseTo(20, 6);
  });

  it('tells a wall from a screen', () => {
    expect(screenGeometry(PORTRAIT_43, 1080, 1920).shape).toBe('portrait');
    expect(screenGeometry(PORTRAIT_43, 1920, 1080).shape).toBe('landscape');
    expect(screenGeometry(PORTRAIT_43, 3840, 1080).shape).toBe('wall');
  });
});

describe('the reach of a hand', () => {
  it('ends 1220 mm above the floor', () => {
    const geometry = screenGeometry(PORTRAIT_43, 1080, 1920);
    const aboveFloor = 600 + (1920 - geometry.reachTopPx) * geometry.mmPerPx;
    expect(aboveFloor).toBeCloseTo(1220, 3);
  });

  it('is lower for somebody who sits', () => {
    const standing = screenGeometry(PORTRAIT_43, 1080, 1920);
    const seated = screenGeometry(PORTRAIT_43, 1080, 1920, true);
    expect(seated.reachTopPx).toBeGreaterThan(standing.reachTopPx + 200);
  });

  it('leaves room for controls on any screen, wherever it hangs', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 7, max: 800 }),
        fc.integer({ min: 0, max: 2000 }),
        fc.constantFrom([1080, 1920], [1920, 1080], [3840, 1080], [1024, 768]),
        fc.boolean(),
        (diagonalInch, bottomEdgeMm, [width = 1, height = 1], lowReach) => {
          const settings = { diagonalInch, bottomEdgeMm, viewingDistanceMm: 600 };
          const geometry = screenGeometry(settings, width, height, lowReach);
          expect(geometry.reachTopPx).toBeGreaterThanOrEqual(0);
          expect(geometry.reachBottomPx).toBeLessThanOrEqual(height);
          expect(geometry.reachBottomPx - geometry.reachTopPx).toBeGreaterThan(0.1 * height);
        },
      ),
    );
  });

  it('counts a low reach from what lies below, and never above a metre', () => {
    const free = screenGeometry(PORTRAIT_43, 1920, 1080, true);
    const taken = screenGeometry(PORTRAIT_43, 1920, 1080, true, 100);
    expect(taken.reachBottomPx).toBe(free.reachBottomPx - 100);
    expect(taken.reachTopPx).toBeCloseTo(free.reachTopPx - 100, 6);
    const upright = screenGeometry(PORTRAIT_43, 1080, 1920, true, 300);
    expect(600 + (1920 - upright.reachTopPx) * upright.mmPerPx).toBeLessThanOrEqual(1_000.5);
    expect(screenGeometry(PORTRAIT_43, 3840, 1080, true, 1_000).reachTopPx).toBe(0);
  });

  it('is 300 mm high at least where somebody sits, which is all of a low wall', () => {
    const screen = screenGeometry(PORTRAIT_43, 1920, 1080, true);
    expect((1080 - screen.reachTopPx) * screen.mmPerPx).toBeCloseTo(300, 3);
    expect(screenGeometry(PORTRAIT_43, 3840, 1080, true).reachTopPx).toBe(0);
    const high = screenGeometry({ ...PORTRAIT_43, bottomEdgeMm: 800 }, 3840, 1080, true);
    expect(800 + (1080 - high.reachTopPx) * high.mmPerPx).toBeCloseTo(1_000, 3);
  });
});
