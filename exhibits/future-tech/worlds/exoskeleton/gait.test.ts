import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { legOf } from './gait.ts';
import { LENGTHS, poseOf } from './pose.ts';

const standing = poseOf(1, 90);

describe('legs that walk', () => {
  it('stand as the pose says while there is no stride', () => {
    const { knee, ankle } = legOf(standing, 0.3, 0);
    expect(knee.x).toBeCloseTo(standing.knee.x, 9);
    expect(ankle.y).toBeCloseTo(standing.ankle.y, 9);
  });

  it('keep their length, and no knee bends forward', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 40, noNaN: true }), (phase) => {
        const { knee, ankle } = legOf(standing, phase, 1);
        expect(Math.hypot(knee.x - standing.hip.x, knee.y - standing.hip.y)).toBeCloseTo(LENGTHS.thigh, 9);
        expect(Math.hypot(ankle.x - knee.x, ankle.y - knee.y)).toBeCloseTo(LENGTHS.shank, 9);
        const thigh = Math.atan2(knee.x - standing.hip.x, standing.hip.y - knee.y);
        expect(Math.atan2(ankle.x - knee.x, knee.y - ankle.y)).toBeLessThanOrEqual(thigh);
      }),
    );
  });

  it('one is in front when the other is behind', () => {
    const [front, behind] = [legOf(standing, 0.5, 1), legOf(standing, 1.5, 1)];
    expect(front.ankle.x).toBeGreaterThan(0.1);
    expect(behind.ankle.x).toBeLessThan(-0.1);
  });
});
