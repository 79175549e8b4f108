import { describe, expect, it } from 'vitest';
import { keepStep } from './follow.ts';

describe('a sign-language film or a narrator', () => {
  it('that is beside the film runs as fast as the film', () => {
    expect(keepStep(10, 10.02, 1.5)).toEqual({ rate: 1.5, jump: undefined });
  });

  it('hurries or waits by 5 % when it is a little off', () => {
    expect(keepStep(10, 9.8, 1)).toEqual({ rate: 1.05, jump: undefined });
    expect(keepStep(10, 10.2, 2).rate).toBeCloseTo(1.9, 9);
  });

  it('jumps when the film was sent elsewhere', () => {
    expect(keepStep(10, 2, 1)).toEqual({ rate: 1, jump: 10 });
  });

  it('catches up 0.3 s within 6 s at any speed (tolerance 0.06 s)', () => {
    for (const speed of [0.5, 1, 2]) {
      let [leader, follower] = [20, 19.7];
      for (let step = 0; step < 60 / speed; step++) {
        follower += 0.1 * keepStep(leader, follower, speed).rate;
        leader += 0.1 * speed;
      }
      expect(Math.abs(leader - follower)).toBeLessThan(0.065);
    }
  });
});
