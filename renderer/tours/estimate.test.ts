import { describe, expect, it } from 'vitest';
import { fineStep, LARGE, stepped } from './estimate.ts';

describe('a line to estimate on', () => {
  it('has round steps, about a hundred of them', () => {
    expect(fineStep({ from: 0, to: 100 })).toBe(1);
    expect(fineStep({ from: 0, to: 36_000 })).toBe(500);
    expect(fineStep({ from: 0, to: 1 })).toBe(0.01);
    expect(fineStep({ from: -30, to: 20 })).toBe(0.5);
  });

  it('stays between its ends and shows no crumbs', () => {
    const line = { from: 0, to: 1 };
    expect(stepped(line, 0.28, 1)).toBe(0.29);
    expect(stepped(line, 0.95, LARGE)).toBe(1);
    expect(stepped(line, 0.02, -LARGE)).toBe(0);
    expect(stepped({ from: 3, to: 103 }, 3, 1)).toBe(4);
  });
});
