import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dealt, inOrder } from './guides.ts';
import { ALIKE, ONE_EACH, STOPS, THREE_EXHIBITS } from './halls.ts';
import { measureWaits } from './measure.ts';
import { drawTimes, type GroupTimes } from './times.ts';
import { type Habits, walkTour } from './walk.ts';

const USUAL: Habits = { network: false, looksAround: true };
const habits: fc.Arbitrary<Habits> = fc.record({ network: fc.boolean(), looksAround: fc.boolean() });

/** Everything takes so many seconds. */
const steady = (groups: number, use: number): readonly GroupTimes[] =>
  Array.from({ length: groups }, () => ({
    walk: [60, 60, 60, 60, 60, 60],
    use: Array.from({ length: 6 }, () => use),
    talk: [0, 0, 0, 0, 0, 0],
    detour: [],
  }));

const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other, 0);

describe('a class that is simulated', () => {
  it('does every stop once, never two groups at one kiosk, and what is not waiting is walking, using and talking', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(THREE_EXHIBITS, ALIKE, ONE_EACH),
        fc.constantFrom(dealt, inOrder),
        habits,
        fc.integer({ min: 1, max: 12 }),
        fc.nat(),
        ({ showing }, guide, own, groups, seed) => {
          const times = drawTimes(seed, groups, STOPS);
          const { visits, waited, ended } = walkTour(showing, guide(showing, groups), times, own);
          times.forEach(({ walk, use, talk }, group) => {
            const stops = visits.filter((visit) => visit.group === group).map(({ stop }) => stop);
            expect(stops.toSorted((one, other) => one - other)).toEqual([0, 1, 2, 3, 4, 5]);
            expect(ended[group]).toBeCloseTo(sum(walk) + sum(use) + sum(talk) + (waited[group] ?? 0), 6);
          });
          for (const { kiosk, stop } of visits) expect(showing[kiosk]).toContain(stop);
          for (const kiosk of showing.keys()) {
            const there = visits
              .filter((visit) => visit.kiosk === kiosk)
              .toSorted((one, other) => one.from - other.from);
            for (const [index, { from }] of there.entries())
              expect(from).toBeGreaterThanOrEqual(there[index - 1]?.to ?? 0);
          }
        },
      ),
      { numRuns: 30 },
    );
  });

  it('never waits when it is one group', () => {
    const { waited } = walkTour(ONE_EACH.showing, dealt(ONE_EACH.showing, 1), drawTimes(7, 1, STOPS), USUAL);
    expect(waited).toEqual([0]);
  });

  it('waits as one can reckon: three groups at the only kiosk, in the order of their coming', () => {
    const showing = [[0, 1, 2, 3, 4, 5]];
    const { waited, ended } = walkTour(showing, inOrder(showing, 3), steady(3, 100), USUAL);
    // All come after a minute. Then each walks for 60 s of the 200 s that the two others take.
    expect(waited).toEqual([5 * 140, 100 + 5 * 140, 200 + 5 * 140]);
    expect(ended).toEqual([1_660, 1_760, 1_860]);
  });

  it('waits a third as long when stops are dealt, with the same seeds', () => {
    const own = measureWaits(THREE_EXHIBITS, dealt, USUAL, 6);
    const order = measureWaits(THREE_EXHIBITS, inOrder, USUAL, 6);
    expect(own.share).toBeLessThan(order.share / 3);
    expect(measureWaits(THREE_EXHIBITS, dealt, USUAL, 6)).toEqual(own);
  });
});
