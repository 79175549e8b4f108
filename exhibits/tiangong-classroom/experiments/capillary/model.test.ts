import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deed } from '#exhibits/kit/bench/model.ts';
import { firstSetup, type Place } from '../experiment.ts';
import {
  type CapillaryAct,
  type CapillaryControl,
  type CapillarySentence,
  type CapillarySetup,
  type CapillaryState,
  capillaryModel as model,
  liquidOf,
  slowMotion,
  tubeLength,
  tubesOf,
} from './model.ts';
import { climb, type Column, firstSpeed, washburnRate } from './washburn.ts';

const setupOf = (place: Place, values: Partial<Record<CapillaryControl, number>> = {}): CapillarySetup => {
  const first = firstSetup<CapillaryControl>(model.controls, place);
  return { ...first, values: { ...first.values, ...values } };
};

const deed = (name: CapillaryAct): Deed<CapillaryAct> => ({ name, strength: 0.6 });

const run = (state: CapillaryState, setup: CapillarySetup, seconds: number): CapillaryState => {
  let now = state;
  for (let step = 0; step < seconds / model.step; step++) now = model.advance(now, setup);
  return now;
};

const dipped = (setup: CapillarySetup, seconds: number): CapillaryState =>
  run(model.act(model.begin(setup), setup, deed('dip')), setup, seconds);

const heights = ({ columns }: CapillaryState): number[] => columns.map(({ height }) => height);

/** Times (s) at which a very long tube without weight reaches heights (m). */
function times(setup: CapillarySetup, wanted: readonly number[]): number[] {
  const radius = tubesOf(setup)[0]?.radius ?? 0;
  const found: number[] = [];
  let column: Column = { height: 0, speed: 0 };
  for (let step = 0; found.length < wanted.length; step++) {
    if (column.height >= (wanted[found.length] ?? 0)) found.push(step / 500);
    column = climb(column, liquidOf(setup), { radius, length: 10 }, 0, 1 / 500);
  }
  return found;
}

describe('on Earth', () => {
  it.each([
    [0.3, 1, 0],
    [0.5, 1, 0],
    [0.5, 12, 40],
    [1.1, 3, 60],
  ])(
    'tubes from %d mm, viscosity %d mPa·s, angle %d°: every column stands at Jurin within 1 percent',
    (radius, viscosity, angle) => {
      const setup = setupOf('earth', { radius, viscosity, angle });
      const rest = dipped(setup, 90);
      tubesOf(setup).forEach((tube, index) => {
        const wanted = (2 * 0.0728 * Math.cos((angle * Math.PI) / 180)) / (998 * 9.81 * tube.radius);
        expect(Math.abs((heights(rest)[index] ?? 0) / wanted - 1)).toBeLessThan(0.01);
      });
      expect(model.isResting(rest, setup)).toBe(true);
      expect(model.say(rest, setup)).toBe('earthRests');
    },
  );

  it('water overshoots in a wide tube and swings about its height', () => {
    const setup = setupOf('earth', { radius: 1.1 });
    let state = dipped(setup, 0.4);
    let highest = 0;
    for (let step = 0; step < 1200; step++) {
      state = model.advance(state, setup);
      highest = Math.max(highest, heights(state)[2] ?? 0);
    }
    expect(highest).toBeGreaterThan(1.1 * (heights(run(state, setup, 60))[2] ?? 1));
  });
});

describe('in orbit', () => {
  it('far beyond the start h² grows as σr cos θ/(2η)·t: slope within 2 percent for water, 0.5 mm', () => {
    const setup = setupOf('orbit');
    const [early, late] = times(setup, [0.5, 1]);
    const slope = (1 - 0.25) / ((late ?? 0) - (early ?? 0));
    expect(Math.abs(slope / washburnRate(liquidOf(setup), 5e-4) - 1)).toBeLessThan(0.02);
  });

  it('in the tubes as they are, ten times thicker than water: h follows the square root of time within 2 percent', () => {
    const setup = setupOf('orbit', { viscosity: 10, angle: 30 });
    const rate = washburnRate(liquidOf(setup), 5e-4);
    times(setup, [0.04, 0.06, 0.08, 0.1]).forEach((time, index) => {
      const height = 0.04 + 0.02 * index;
      expect(Math.abs(height / Math.sqrt(rate * time) - 1)).toBeLessThan(0.02);
    });
  });

  it('four times the height needs sixteen times the time, within 2 percent, for a thick liquid', () => {
    const [quarter, whole] = times(setupOf('orbit', { viscosity: 20 }), [0.025, 0.1]);
    expect(Math.abs((whole ?? 0) / (16 * (quarter ?? 1)) - 1)).toBeLessThan(0.02);
  });

  it('the start is at √(2σ/(1.225ρr)) within 5 percent while the wall is hardly felt', () => {
    const setup = setupOf('orbit', { radius: 1.1 });
    let column: Column = { height: 0, speed: 0 };
    const radius = 2.64e-3;
    for (let step = 0; step < 40; step++)
      column = climb(column, liquidOf(setup), { radius, length: 1 }, 0, 1 / 1000);
    expect(Math.abs(column.speed / firstSpeed(liquidOf(setup), radius) - 1)).toBeLessThan(0.05);
  });

  it('all three climb to the rim and stay there', () => {
    for (const viscosity of [1, 20]) {
      const setup = setupOf('orbit', { viscosity });
      const full = dipped(setup, 60);
      expect(heights(full)).toEqual([tubeLength, tubeLength, tubeLength]);
      expect(model.isResting(full, setup)).toBe(true);
    }
  });

  it('the thinnest begins fastest; in water and wide tubes it is also first at the rim, in syrup the widest is', () => {
    const winner = (
      viscosity: number,
      radius: number,
    ): { readonly early: number; readonly first: number } => {
      const setup = setupOf('orbit', { viscosity, radius });
      const { length } = tubesOf(setup);
      let columns = Array.from({ length }, (): Column => ({ height: 0, speed: 0 }));
      let early = -1;
      for (;;) {
        columns = columns.map((column, index) => {
          const tube = tubesOf(setup)[index] ?? { radius: 1, length: 1 };
          return climb(column, liquidOf(setup), tube, 0, 1e-3);
        });
        const at = columns.map(({ height }) => height);
        if (early < 0) early = at.indexOf(Math.max(...at));
        if (Math.max(...at) >= tubeLength) return { early, first: at.indexOf(Math.max(...at)) };
      }
    };
    expect(winner(1, 1.1)).toEqual({ early: 0, first: 0 });
    expect(winner(20, 0.5)).toEqual({ early: 0, first: 2 });
  });
});

describe('as an experiment', () => {
  it('what climbed in orbit falls back to its height on Earth', () => {
    const earth = setupOf('earth');
    const back = run(dipped(setupOf('orbit'), 30), earth, 60);
    heights(back).forEach((height, index) => {
      expect(Math.abs(height / (heights(dipped(earth, 60))[index] ?? 0) - 1)).toBeLessThan(0.01);
    });
  });

  it('nothing enters tubes that the liquid does not wet', () => {
    expect(heights(dipped(setupOf('orbit', { angle: 100 }), 5))).toEqual([0, 0, 0]);
    expect(
      model.isResting(dipped(setupOf('earth', { angle: 100 }), 5), setupOf('earth', { angle: 100 })),
    ).toBe(true);
  });

  it('the same deeds give the same states', () => {
    expect(dipped(setupOf('orbit'), 3)).toEqual(dipped(setupOf('orbit'), 3));
  });

  it('every sentence can be reached by deeds and settings', () => {
    const said = new Set<CapillarySentence>();
    const watch = (from: CapillaryState, setup: CapillarySetup): CapillaryState => {
      let state = from;
      for (let step = 0; step < 120 * 20; step++) {
        said.add(model.say(state, setup));
        state = model.advance(state, setup);
      }
      return state;
    };
    const orbit = setupOf('orbit');
    const full = watch(model.act(model.begin(orbit), orbit, deed('dip')), orbit);
    watch(full, setupOf('earth'));
    watch(dipped(setupOf('earth'), 0), setupOf('earth'));
    watch(dipped(setupOf('orbit', { angle: 100 }), 0), setupOf('orbit', { angle: 100 }));
    expect([...said].sort()).toEqual(
      [
        'earthClimbs',
        'earthFalls',
        'earthRests',
        'full',
        'repelled',
        'thinLeads',
        'waiting',
        'widerLeads',
      ].sort(),
    );
  });

  it('tubes hang empty until they are dipped, and are empty again when blown out', () => {
    const setup = setupOf('orbit');
    expect(model.isResting(model.begin(setup), setup)).toBe(true);
    const emptied = run(model.act(dipped(setup, 3), setup, deed('empty')), setup, 1);
    expect(heights(emptied)).toEqual([0, 0, 0]);
    expect(model.isResting(emptied, setup)).toBe(true);
  });

  it('is shown at most ten times slower than in truth, and thick liquids at their own speed', () => {
    expect(slowMotion(setupOf('orbit'))).toBe(10);
    expect(slowMotion(setupOf('orbit', { viscosity: 20, radius: 0.3 }))).toBe(1);
  });

  it('10,000 random deeds and settings give finite heights within the tubes', { timeout: 60_000 }, () => {
    const deeds = record({
      name: constantFrom<CapillaryAct>('dip', 'dip', 'empty'),
      place: constantFrom<Place>('earth', 'orbit'),
      angle: integer({ min: 0, max: 110 }),
      steps: integer({ min: 0, max: 60 }),
    });
    assert(
      property(
        integer({ min: 3, max: 11 }),
        integer({ min: 1, max: 20 }),
        array(deeds, { minLength: 100, maxLength: 100 }),
        (tenths, viscosity, list) => {
          const values = { radius: tenths / 10, viscosity };
          let state = model.begin(setupOf('orbit', values));
          for (const { name, place, angle, steps } of list) {
            const setup = setupOf(place, { ...values, angle });
            state = run(model.act(state, setup, deed(name)), setup, steps * model.step);
            expect(heights(state).every((height) => height >= 0 && height <= tubeLength)).toBe(true);
            expect(state.columns.every(({ speed }) => Math.abs(speed) < 3)).toBe(true);
          }
        },
      ),
      { numRuns: 100, seed: 6 },
    );
  });
});
