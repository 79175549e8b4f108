// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { BridgeClient } from '#core/bridge.ts';
import { screenGeometry } from '#core/screen.ts';
import { followDisplays, screen, screenProperties } from './screen.ts';
import { viewport } from './state.ts';

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

/** A kiosk that only tells of displays. */
function tellingBridge() {
  const listeners = new Set<() => void>();
  const bridge = {
    on(name: string, listener: () => void) {
      if (name === 'displays.changed') listeners.add(listener);
      return () => listeners.delete(listener);
    },
  } as unknown as BridgeClient;
  return { bridge, tell: () => listeners.forEach((listener) => listener()) };
}

describe('a display that is unplugged and comes back', () => {
  afterEach(() => void vi.useRealTimers());

  const become = (width: number, height: number): void =>
    void Object.assign(window, { innerWidth: width, innerHeight: height });

  it('makes the page measure itself anew, although no resize was told', () => {
    vi.useFakeTimers();
    viewport.value = { width: 1920, height: 1080 };
    const { bridge, tell } = tellingBridge();
    const stop = followDisplays(bridge);
    become(1080, 1920);
    expect(screen.value.shape).toBe('landscape');
    tell();
    expect(screen.value).toMatchObject({ width: 1080, height: 1920, shape: 'portrait' });
    become(3840, 1080);
    vi.advanceTimersByTime(1_000);
    expect(screen.value.shape).toBe('wall');
    stop();
    become(1920, 1080);
    tell();
    expect(screen.value.shape).toBe('wall');
    expect(vi.getTimerCount()).toBe(0);
  });
});
