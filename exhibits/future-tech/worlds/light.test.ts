import { assert, double, integer, property } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eased, mixed, shareOf } from './light.ts';

describe('the way between fiction and fact', () => {
  it('shows one stop whole, and between two of them both, together whole', () => {
    expect([0, 1, 2, 3].map((stop) => shareOf(2, stop))).toEqual([0, 0, 1, 0]);
    assert(
      property(double({ min: 0, max: 3, noNaN: true }), (story) => {
        const sum = [0, 1, 2, 3].reduce((all, stop) => all + shareOf(story, stop), 0);
        expect(sum).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('colours', () => {
  it('mix channel by channel and never leave what is between them', () => {
    expect(mixed(0xff0000, 0x0000ff, 0.5)).toBe(0x800080);
    const colours = integer({ min: 0, max: 0xffffff });
    assert(
      property(colours, colours, (from, to) => {
        expect([mixed(from, to, -1), mixed(from, to, 2)]).toEqual([from, to]);
      }),
    );
  });
});

describe('what is eased', () => {
  it('begins and ends where it should, and slowly', () => {
    expect([eased(-1), eased(0), eased(0.5), eased(1), eased(2)]).toEqual([0, 0, 0.5, 1, 1]);
    expect(eased(0.01)).toBeLessThan(0.001);
  });
});
