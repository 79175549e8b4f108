import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HALLS } from '#tests/builders/tours.ts';
import { openStops, placesNext, type Showing, stopHere, timetable } from './deal.ts';
import { MOST_GROUPS } from './limits.ts';
import { beginning, finish, type Mark, type Progress } from './progress.ts';

const halls: fc.Arbitrary<Showing> = fc.array(
  fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { maxLength: 8 }),
  {
    minLength: 1,
    maxLength: 10,
  },
);
const groups = fc.integer({ min: 1, max: MOST_GROUPS });
const marks = fc.array(fc.constantFrom<Mark>(0, 1, 2), { minLength: 8, maxLength: 8 });

const begun = (group: number): Progress => beginning({ day: '2026-05-04', slot: 1, group });
const sorted = (stops: readonly number[]): readonly number[] => stops.toSorted((one, other) => one - other);
const stopsOf = (showing: Showing): readonly number[] => sorted([...new Set(showing.flat())]);

/** Eight kiosks that show all of six stops. */
const ALIKE = HALLS.alike;
/** Three exhibits on three, three and two kiosks, two stops in each. */
const THREE = HALLS.three;

describe('the timetable of a hall', () => {
  it('leads every group once to every stop that the hall can show, always to a kiosk that shows it', () => {
    fc.assert(
      fc.property(halls, (showing) => {
        const table = timetable(showing);
        expect(table).toHaveLength(MOST_GROUPS);
        for (const places of table) {
          expect(sorted(places.map(({ stop }) => stop))).toEqual(stopsOf(showing));
          for (const { kiosk, stop } of places) expect(showing[kiosk]).toContain(stop);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is the same at every kiosk', () => {
    fc.assert(
      fc.property(halls, (showing) => {
        expect(timetable(structuredClone(showing))).toEqual(timetable(showing));
      }),
      { numRuns: 20 },
    );
  });

  it.each([
    ['that are all alike', ALIKE],
    ['of three exhibits', THREE],
  ])(
    'lets no two of eight groups meet at the beginning, and of ten never three, at eight kiosks %s',
    (_name, hall) => {
      const table = timetable(hall);
      expect(new Set(table.slice(0, 8).map((places) => places[0]?.kiosk)).size).toBe(8);
      for (let step = 0; step < 6; step++) {
        const kiosks = table.slice(0, 10).map((places) => places[step]?.kiosk);
        for (const kiosk of kiosks) expect(kiosks.filter((other) => other === kiosk).length).toBeLessThan(3);
      }
    },
  );

  it('spreads groups as far as the kiosks of a stop allow, where in order all would begin at the first', () => {
    const firsts = timetable(THREE)
      .slice(0, 10)
      .map((places) => places[0]?.stop);
    expect(new Set(firsts).size).toBeGreaterThanOrEqual(5);
  });
});

describe('the next stop', () => {
  it('is open to the group and can be shown by the kiosk; there is one whenever there can be', () => {
    fc.assert(
      fc.property(halls, groups, marks, fc.nat(9), (showing, group, done, at) => {
        const here = showing[at % showing.length] ?? [];
        const stop = stopHere({ ...begun(group), marks: done }, timetable(showing), here);
        const possible = here.filter((one) => done[one] === 0);
        expect(possible.length === 0 ? [undefined] : possible).toContain(stop);
      }),
      { numRuns: 100 },
    );
  });

  it('is the first of the group’s own order that is still open, wherever it has been in between', () => {
    const table = timetable(ALIKE);
    const order = (table[4] ?? []).map(({ stop }) => stop);
    const [first = 0, second = 0, third = 0] = order;
    const strayed = finish(finish(begun(5), first, 1), third, 2);
    expect(openStops(strayed, table)).toEqual(order.filter((stop) => stop !== first && stop !== third));
    expect(stopHere(strayed, table, [0, 1, 2, 3, 4, 5])).toBe(second);
  });

  it('comes until all are done, at whatever kiosks: nobody is dealt a stop twice, nobody is left without', () => {
    fc.assert(
      fc.property(halls, groups, fc.array(fc.nat(9), { maxLength: 40 }), (showing, group, visits) => {
        const table = timetable(showing);
        let progress = begun(group);
        const dealt: number[] = [];
        const visit = (kiosk: number): void => {
          const stop = stopHere(progress, table, showing[kiosk] ?? []);
          if (stop === undefined) return;
          dealt.push(stop);
          progress = finish(progress, stop, 1);
        };
        for (const at of visits) visit(at % showing.length);
        while (openStops(progress, table).length > 0)
          visit(placesNext(progress, table, showing)[0]?.kiosk ?? Number.NaN);
        expect(sorted(dealt)).toEqual(stopsOf(showing));
        expect(placesNext(progress, table, showing)).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('where a group goes on', () => {
  it('is every kiosk with a stop that is open to it, the planned one first', () => {
    fc.assert(
      fc.property(halls, groups, marks, (showing, group, done) => {
        const table = timetable(showing);
        const places = placesNext({ ...begun(group), marks: done }, table, showing);
        const possible = showing.flatMap((stops, kiosk) =>
          stops.filter((stop) => done[stop] === 0).map((stop) => `${kiosk}:${stop}`),
        );
        expect(places.map(({ kiosk, stop }) => `${kiosk}:${stop}`).toSorted()).toEqual(possible.toSorted());
        expect(places[0]).toEqual(table[group - 1]?.find(({ stop }) => done[stop] === 0));
      }),
      { numRuns: 100 },
    );
  });

  it('is where nobody is, once somebody knows where the others are', () => {
    fc.assert(
      fc.property(groups, fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }), (group, crowd) => {
        const table = timetable(THREE);
        const [first] = placesNext(begun(group), table, THREE, crowd);
        expect(crowd[first?.kiosk ?? -1]).toBe(Math.min(...crowd));
      }),
    );
    const table = timetable(THREE);
    const planned = table[0]?.[0];
    const nobody = THREE.map(() => 0);
    expect(placesNext(begun(1), table, THREE, nobody)[0]).toEqual(planned);
    const one = nobody.map((_none, kiosk) => (kiosk === planned?.kiosk ? 1 : 0));
    const [elsewhere] = placesNext(begun(1), table, THREE, one);
    expect(elsewhere?.stop).toBe(planned?.stop);
    expect(elsewhere?.kiosk).not.toBe(planned?.kiosk);
  });
});
