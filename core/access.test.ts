import { describe, expect, it } from 'vitest';
import { amplitudeOf, TEXT_SCALES, VOLUME_DECIBELS } from './access.ts';

describe('volume', () => {
  it('ranges over 18 dB with a step 12 dB above the lowest (EN 301 549 8.2.1)', () => {
    const audible = VOLUME_DECIBELS.filter(Number.isFinite);
    const lowest = Math.min(...audible);
    expect(Math.max(...audible) - lowest).toBeGreaterThanOrEqual(18);
    expect(audible).toContain(lowest + 12);
  });

  it('can be switched off altogether', () => {
    expect(amplitudeOf(0)).toBe(0);
  });

  it('is an amplitude: −6 dB is about half', () => {
    expect(amplitudeOf(3)).toBeCloseTo(0.501, 3);
    expect(amplitudeOf(VOLUME_DECIBELS.length - 1)).toBe(1);
  });
});

describe('text', () => {
  it('grows to 200 % (WCAG 1.4.4)', () => {
    expect(Math.max(...TEXT_SCALES)).toBe(2);
  });
});
