import { describe, expect, it } from 'vitest';
import { DECADES } from '../decades.ts';
import type { Pose } from '../sky/flight.ts';
import { decadeLamp, FROM, HORIZON, subjectPose, TO, yearsLine } from './vote-places.ts';

const lamp = (x: number, y: number, size = 2): Pose => ({ x, y, size, light: 1 });
/** A line from 100 to 1800 px, its decades 180 px apart; from `broken` on they stand in a second row. */
function lampsOf(broken: number = DECADES.length): ReadonlyMap<string, Pose> {
  return new Map([
    [FROM, lamp(100, 700)],
    [TO, lamp(1800, 700)],
    [HORIZON, lamp(1400, 700)],
    ['subject', lamp(950, 400, 300)],
    ...DECADES.map(
      (decade, at) => [decadeLamp(decade), lamp(200 + at * 180, at < broken ? 700 : 800)] as const,
    ),
  ]);
}

describe('the line of years', () => {
  it('goes through all decades, from now to beyond the horizon', () => {
    const line = yearsLine(lampsOf());
    expect(line).toMatchObject({ y: 700, from: 100, to: 1800, horizon: 1400 });
    expect(line?.points).toHaveLength(DECADES.length);
  });

  it('is not drawn where large words stand in two rows', () => expect(yearsLine(lampsOf(7))).toBeUndefined());

  it('is not drawn before its places are known', () => expect(yearsLine(new Map())).toBeUndefined());
});

describe('the chosen world', () => {
  it('waits at the beginning of the line, whole on the screen', () => {
    const { x, y, size } = subjectPose(lampsOf(), undefined);
    expect(x).toBeGreaterThanOrEqual(100);
    expect(x).toBeLessThan(300);
    expect(y + size / 2).toBeLessThan(700);
  });

  it('stands above the decade that is chosen', () => {
    const lamps = lampsOf();
    const pose = subjectPose(lamps, lamps.get(decadeLamp('2050')));
    expect(pose.x).toBe(560);
    expect(pose.size).toBe(300);
  });

  it('stands in its own place where there is no line', () => {
    const lamps = lampsOf(7);
    expect(subjectPose(lamps, lamps.get(decadeLamp('never')))).toMatchObject({ x: 1640, y: 400 });
  });
});
