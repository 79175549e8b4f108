import { assert, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { heatColour } from './heat.ts';
import { evenPoint } from './space.ts';
import { DRAPER } from './swarm.ts';
import { mirrorsFor, spreadFor } from './swarm-lights.ts';

const shares = double({ min: 0, max: 1, noNaN: true });

describe('the mirrors that are drawn', () => {
  it('are none at first, some after a thousand, a ring for a twentieth, and never more than 1,920', () => {
    expect([mirrorsFor(0), mirrorsFor(0.05), mirrorsFor(1)]).toEqual([0, 96, 1920]);
    expect(mirrorsFor(1e9 / 2.8e23)).toBeGreaterThan(10);
  });

  it('are never fewer when more is covered', () => {
    assert(
      property(shares, shares, (one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        expect(mirrorsFor(less)).toBeLessThanOrEqual(mirrorsFor(more));
        expect(spreadFor(less)).toBeLessThanOrEqual(spreadFor(more));
      }),
    );
  });

  it('keep their rings while they are few, and stand evenly when the sphere is closed', () => {
    expect([spreadFor(0.25), spreadFor(1)]).toEqual([0, 1]);
    assert(
      property(integer({ min: 0, max: 1919 }), (index) => {
        const { x, y, z } = evenPoint(index, 1920);
        expect(Math.hypot(x, y, z)).toBeCloseTo(1, 2);
      }),
    );
  });
});

describe('the colour of heat', () => {
  it('is a false dark red while eyes see nothing, and glows above the Draper point', () => {
    const red = (temperature: number): number => heatColour(temperature) >> 16;
    expect(red(330)).toBeLessThan(red(700));
    expect(red(DRAPER - 1)).toBeLessThan(0xe0);
    expect(red(DRAPER + 1)).toBe(0xff);
  });
});
