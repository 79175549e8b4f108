import { array, assert, constantFrom, integer, nat, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstValues, type Setup } from '#exhibits/kit/bench/model.ts';
import {
  type BrainAct,
  type BrainControl,
  type BrainSentence,
  type BrainState,
  brainModel,
  EDGES,
  edgeOf,
} from './model.ts';
import { BRAIN_VOLUME, bytesOf, DISK, dnaMass, inGrams, rowLength, TAPE } from './storage.ts';

type BrainSetup = Setup<BrainControl>;
const FIRST: BrainSetup = { values: firstValues(brainModel.controls) };
const setupOf = (edge: number, bytes = 1): BrainSetup => ({
  values: { grid: EDGES.findIndex((each) => each === edge), bytes },
});
const begunOn = (medium: BrainAct, setup: BrainSetup): BrainState => ({ ...brainModel.begin(setup), medium });

/** As it stands beside the picture. */
const texts = (state: BrainState, setup: BrainSetup): readonly string[] =>
  brainModel
    .read(state, setup)
    .map(({ name, value, unit, digits }) => `${name} ${value.toFixed(digits)} ${unit}`.trim());

function rest(
  state: BrainState,
  setup: BrainSetup,
): { readonly state: BrainState; readonly seconds: number } {
  let now = state;
  let steps = 0;
  for (; !brainModel.isResting(now, setup); steps++) {
    if (steps > 2000) throw new Error('It never rests.');
    now = brainModel.advance(now, setup);
  }
  return { state: now, seconds: steps * brainModel.step };
}

describe('what has really been imaged', () => {
  const cube = (millimetres: number): number => (millimetres * 1e6) ** 3;

  it('H01, one cubic millimetre at 4 × 4 × 33 nm, has 1.4 PB; here it would have 1.9 PB', () => {
    const bytes = bytesOf(cube(1), 4 * 4 * 33, 1);
    expect(bytes / 1e15).toBeCloseTo(1.9, 1);
    expect(bytes / 1.4e15).toBeLessThan(1.5);
  });

  it('BigBrain, slices of 20 μm scanned at 10.6 μm, has about 1 TB; here it would have 0.6 TB', () => {
    expect(bytesOf(BRAIN_VOLUME, 10_600 * 10_600 * 20_000, 1) / 1e12).toBeCloseTo(0.6, 1);
  });

  it('a brain is 1.3 million times H01, and at such a grain a little over a zettabyte', () => {
    expect(BRAIN_VOLUME / cube(1)).toBeCloseTo(1.3e6, -3);
    expect((1.4e15 * BRAIN_VOLUME) / cube(1) / 1e21).toBeCloseTo(1.8, 1);
    expect(texts(begunOn('disk', FIRST), setupOf(8))[0]).toBe('data 2.5 ZB');
  });
});

describe('what it fills', () => {
  it('at 4 nm: a row of disks or tapes longer than the Earth is thick, or as much DNA as a person weighs', () => {
    const finest = setupOf(4);
    expect(texts(begunOn('disk', finest), finest)).toEqual([
      'data 20.3 ZB',
      'disks 17672 km',
      'years 1.2 ×10⁷',
    ]);
    expect(texts(begunOn('tape', finest), finest)[1]).toBe('tapes 24262 km');
    expect(texts(begunOn('dna', finest), finest)[1]).toBe('dna 94.5 kg');
  });

  it('is one disk or one tape at least', () => {
    expect(rowLength(1, DISK)).toBeCloseTo(0.0261, 9);
    expect(rowLength(TAPE.bytes, TAPE)).toBeCloseTo(0.0215, 9);
    expect(rowLength(TAPE.bytes + 1, TAPE)).toBeCloseTo(0.043, 9);
  });

  it('is a gram of DNA for 215 PB, and is told in units that can be read', () => {
    expect(dnaMass(215e15)).toBe(1);
    expect(inGrams(2_500)).toEqual({ value: 2.5, unit: 'kg', digits: 1 });
    expect(inGrams(0.99996)).toMatchObject({ unit: 'g' });
    expect(inGrams(6e-12)).toMatchObject({ unit: 'pg' });
  });
});

describe('what the end-to-end test reads', () => {
  it('is 1.3 MB at first, and a gigabyte for ten times finer', () => {
    expect(texts(brainModel.begin(FIRST), FIRST)).toEqual(['data 1.3 MB', 'disks 26.1 mm', 'hours 24.1 ms']);
    const finer: BrainSetup = { values: { ...FIRST.values, grid: 3 } };
    expect(edgeOf(finer)).toBe(1e5);
    expect(texts(rest(brainModel.begin(FIRST), finer).state, finer)[0]).toBe('data 1.3 GB');
  });

  it('is another medium as soon as it is chosen', () => {
    const chosen = brainModel.act(brainModel.begin(FIRST), FIRST, { name: 'dna', strength: 0.6 });
    expect(texts(chosen, FIRST)[1]).toBe('dna 6.0 pg');
    expect(rest(chosen, FIRST).state.laid).toBe(1);
  });
});

describe('whatever hands do', () => {
  const grids = nat({ max: EDGES.length - 1 });

  it('a grid that is finer by ten holds a thousand times more, and twice the bytes twice as much', () => {
    assert(
      property(grids, integer({ min: 1, max: 4 }), (grid, bytes) => {
        const [once, twice] = [{ values: { grid, bytes } }, { values: { grid, bytes: bytes * 2 } }];
        const [load, double] = [brainModel.begin(once).load, brainModel.begin(twice).load];
        expect(double - load).toBeCloseTo(Math.log10(2), 9);
        const tenth = EDGES.findIndex((edge) => Math.abs(edge * 10 - edgeOf(once)) < 1e-6);
        if (tenth < 0) return;
        expect(brainModel.begin({ values: { grid: tenth, bytes } }).load - load).toBeCloseTo(3, 9);
      }),
    );
  });

  it('finer is never less to keep, to carry or to look at', () => {
    for (const medium of ['disk', 'tape', 'dna'] as const)
      for (const [at, edge] of EDGES.entries()) {
        const finer = EDGES[at + 1];
        if (finer === undefined) continue;
        const cells = (of: number): number => BRAIN_VOLUME / of ** 3;
        const row = medium === 'tape' ? TAPE : DISK;
        expect(cells(finer)).toBeGreaterThan(cells(edge));
        expect(rowLength(cells(finer), row)).toBeGreaterThanOrEqual(rowLength(cells(edge), row));
      }
  });

  it('the picture follows within three seconds and rests; readings are numbers with three to five digits', () => {
    const said = new Set<BrainSentence>();
    const deeds = record({
      act: constantFrom<BrainAct>('disk', 'tape', 'dna'),
      grid: grids,
      bytes: integer({ min: 1, max: 8 }),
      steps: nat({ max: 60 }),
    });
    assert(
      property(array(deeds, { minLength: 1, maxLength: 20 }), (all) => {
        let [state, setup] = [brainModel.begin(FIRST), FIRST];
        for (const { act, grid, bytes, steps } of all) {
          setup = { values: { grid, bytes } };
          state = brainModel.act(state, setup, { name: act, strength: 1 });
          for (let step = 0; step < steps; step++) state = brainModel.advance(state, setup);
          const next = brainModel.advance(state, setup);
          expect(brainModel.blend(state, next, 0.5).grain).toBeCloseTo((state.grain + next.grain) / 2, 9);
          for (const { value, digits } of brainModel.read(state, setup)) {
            expect(Number.isFinite(value)).toBe(true);
            expect(value.toFixed(digits).length).toBeLessThanOrEqual(6);
          }
          said.add(brainModel.say(state, setup));
        }
        const end = rest(state, setup);
        expect(end.seconds).toBeLessThan(3);
        expect(end.state.grain).toBe(Math.log10(edgeOf(setup)));
      }),
      { numRuns: 150, seed: 2024 },
    );
    expect([...said].sort()).toEqual(
      ['branches', 'cells', 'folds', 'layers', 'mind', 'synapses', 'written'].sort(),
    );
  });
});
