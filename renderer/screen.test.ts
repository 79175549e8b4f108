// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { screenGeometry } from '#core/screen.ts';
import { screenProperties } from './screen.ts';

const SETTINGS = { diagonalInch: 43, viewingDistanceMm: 600, bottomEdgeMm: 600 };
const px = (value: string | undefined): number => Number.parseFloat(value ?? '');

describe('the sizes on the root element', () => {
  it.each([
    [1080, 1920],
    [1920, 1080],
    [3840, 2160],
    [3840, 1080],
  ])('keep letters readable and targets wide enough at %i × %i', (width, height) => {
    const geometry = screenGeometry(SETTINGS, width, height);
    const properties = screenProperties(geometry, 1);
    expect(px(properties['--text']) * geometry.mmPerPx * 0.733).toBeCloseTo(0.0122 * 600, 1);
    expect(px(properties['--target'])).toBeGreaterThanOrEqual(48);
    expect(px(properties['--target']) * geometry.mmPerPx).toBeGreaterThanOrEqual(19.9);
    expect(px(properties['--reach-top'])).toBeLessThan(px(properties['--reach-bottom']));
  });

  it('double the text and leave the targets at 200 %', () => {
    const geometry = screenGeometry(SETTINGS, 1080, 1920);
    const [one, two] = [screenProperties(geometry, 1), screenProperties(geometry, 2)];
    expect(px(two['--text'])).toBeCloseTo(px(one['--text']) * 2, 1);
    expect(two['--target']).toBe(one['--target']);
  });

  it('bring the upper edge of what hands need down in low reach', () => {
    const standing = screenProperties(screenGeometry(SETTINGS, 1080, 1920), 1);
    const low = screenProperties(screenGeometry(SETTINGS, 1080, 1920, true), 1);
    expect(px(low['--reach-top'])).toBeGreaterThan(px(standing['--reach-top']));
  });
});
