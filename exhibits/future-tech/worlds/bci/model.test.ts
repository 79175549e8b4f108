import { array, assert, constantFrom, double, integer, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Deed, firstValues, type Setup } from '#exhibits/kit/bench/model.ts';
import { LETTER_NAMES, LETTERS } from './letters.ts';
import { type BciAct, type BciControl, type BciSentence, type BciState, bciModel, REACH } from './model.ts';

const { step } = bciModel;
type BciSetup = Setup<BciControl>;
const FIRST: BciSetup = { values: firstValues(bciModel.controls) };
const setupOf = (values: Partial<BciSetup['values']>): BciSetup => ({
  values: { ...FIRST.values, ...values },
});
const press = (name: BciAct): Deed<BciAct> => ({ name, strength: 0.6 });

function run(
  state: BciState,
  setup: BciSetup,
  seconds: number,
  each: (state: BciState) => void = () => undefined,
): BciState {
  let now = state;
  for (let at = 0; at < Math.round(seconds / step); at++) {
    // Nobody advances what rests.
    if (bciModel.isResting(now, setup)) break;
    now = bciModel.advance(now, setup);
    each(now);
  }
  return now;
}

const pressed = (name: BciAct, setup: BciSetup): BciState =>
  bciModel.act(bciModel.begin(setup), setup, press(name));

const shown = (state: BciState, setup: BciSetup): readonly string[] =>
  bciModel.read(state, setup).map(({ value, unit, digits }) => `${value.toFixed(digits)} ${unit}`.trim());

/** A finger that writes along the places, given in the box of a letter. */
function drawn(places: readonly (readonly [number, number])[], setup: BciSetup): BciState {
  let state = bciModel.begin(setup);
  places.forEach(([x, y], at) => {
    const far = Math.hypot(x, y);
    const direction = far > 0 ? { x: x / far, y: y / far } : { x: 1, y: 0 };
    const which = at === 0 ? 0 : at === places.length - 1 ? 2 : 1;
    state = bciModel.act(state, setup, { name: 'draw', direction, strength: far / REACH, which });
    if (which < 2) state = run(state, setup, 0.05);
  });
  return state;
}

/** Share of letters that are read right, over many thoughts. */
function accuracyOf(setup: BciSetup): number {
  let state = bciModel.begin(setup);
  let right = 0;
  for (let at = 0; at < 80; at++) {
    state = bciModel.act(state, setup, press('next'));
    while (state.phase === 'thinking') state = bciModel.advance(state, setup);
    if (state.found === state.meant) right++;
  }
  return right / 80;
}

describe('a letter that is thought', () => {
  it('is written in just the time that was set, and then all lights go out', () => {
    const setup = setupOf({ time: 2 });
    const start = pressed('again', setup);
    expect(run(start, setup, 1.99).phase).toBe('thinking');
    const end = run(start, setup, 2);
    expect(end.phase).toBe('done');
    expect(end.pen).toHaveLength(25);
    expect(bciModel.isResting(end, setup)).toBe(false);
    const dark = run(end, setup, 1);
    expect(bciModel.isResting(dark, setup)).toBe(true);
    expect(Math.max(...dark.glow)).toBeLessThan(0.01);
  });

  it('is read right nearly always with 96 electrodes, and often wrong with four in a hurry', () => {
    expect(accuracyOf(setupOf({ electrodes: 96 }))).toBeGreaterThan(0.97);
    const few = accuracyOf(setupOf({ electrodes: 4, time: 0.4 }));
    expect(few).toBeLessThan(0.6);
    // One in eight would be blind chance.
    expect(few).toBeGreaterThan(0.2);
  });

  it('is followed by the next, and all eight are written one after the other, and counted', () => {
    const setup = setupOf({ electrodes: 96 });
    const letters = new Set<number>();
    const end = run(pressed('all', setup), setup, 8 * 1.6, ({ meant }) => letters.add(meant));
    expect([...letters].map((at) => LETTER_NAMES[at]).join('')).toBe('CLMOSUVZ');
    expect(shown(end, setup)[0]).toBe('8 / 8');
    expect(bciModel.isResting(end, setup)).toBe(true);
  });

  it('is thought anew when the electrodes are changed, and what was counted begins at nothing', () => {
    const once = run(pressed('again', FIRST), FIRST, 3);
    const more = setupOf({ electrodes: 128 });
    expect(bciModel.isResting(once, FIRST)).toBe(true);
    expect(bciModel.isResting(once, more)).toBe(false);
    const anew = run(once, more, 3);
    expect(anew.thoughts).toBe(2);
    expect(anew.glow).toHaveLength(128);
    expect(anew.results).toHaveLength(1);
  });

  it('is, as the end-to-end test will read it, off by 48° with 16 electrodes and by 24° with 96', () => {
    const start = bciModel.begin(FIRST);
    expect(bciModel.say(start, FIRST)).toBe('ready');
    expect(bciModel.isResting(start, FIRST)).toBe(true);
    expect(shown(start, FIRST)).toEqual(['0 / 0', '48°', '60'].map((text) => text.replace('°', ' °')));
    // √(2·10 / (96 · 1 s / 24)) / 5 = 0.447; arctan 0.447 = 24.1°.
    const more = setupOf({ electrodes: 96 });
    const end = run(start, more, 3);
    expect(shown(end, more)).toEqual(['1 / 1', '24 °', '60']);
    expect(bciModel.say(end, more)).toBe('clear');
  });
});

describe('a finger that writes', () => {
  const vee = Array.from({ length: 21 }, (_, at) => [(at - 10) * 0.1, 1 - Math.abs(at - 10) * 0.2] as const);

  it('makes the neurons fire for its direction, and means the letter that is nearest to its stroke', () => {
    const setup = setupOf({ electrodes: 256, time: 3 });
    const state = drawn(vee, setup);
    expect(state.phase).toBe('thinking');
    expect(LETTER_NAMES[state.meant]).toBe('V');
    expect(state.glow.some((light) => light > 0.5)).toBe(true);
    const end = run(state, setup, 4);
    expect(end.found).toBe(state.meant);
  });

  it('writes a letter as large as any other, wherever and however small it was written', () => {
    const small = drawn(
      vee.map(([x, y]) => [x * 0.5 - 2, y * 0.5 + 1] as const),
      FIRST,
    );
    expect(small.stroke.lengths[5]).toBeCloseTo(drawn(vee, FIRST).stroke.lengths[5] ?? 0, 9);
    expect(small.stroke.start.x).toBeCloseTo(-1, 9);
  });

  it('that only touches has the letter thought once more; that rests on the glass costs nothing', () => {
    const touched = drawn(
      [
        [0, 0],
        [0.01, 0],
      ],
      FIRST,
    );
    expect(touched.phase).toBe('thinking');
    expect(touched.meant).toBe(0);
    const down = bciModel.act(bciModel.begin(FIRST), FIRST, { name: 'draw', strength: 0, which: 0 });
    expect(bciModel.isResting(run(down, FIRST, 1), FIRST)).toBe(true);
  });
});

describe('whatever hands do', () => {
  it('every sentence is said', () => {
    const said = new Set<BciSentence>();
    const watch = (setup: BciSetup): void => {
      run(pressed('all', setup), setup, 20, (state) => said.add(bciModel.say(state, setup)));
    };
    said.add(bciModel.say(bciModel.begin(FIRST), FIRST));
    said.add(
      bciModel.say(
        bciModel.act(bciModel.begin(FIRST), FIRST, { name: 'draw', strength: 0, which: 0 }),
        FIRST,
      ),
    );
    for (const electrodes of [4, 16, 48, 256]) watch(setupOf({ electrodes }));
    expect([...said].sort()).toEqual(['clear', 'drawing', 'guess', 'ready', 'right', 'thinking', 'wrong']);
  });

  it('the same hand gives the same letter on every machine; all stays finite and on the field', () => {
    const deeds = record({
      name: constantFrom<BciAct>('again', 'next', 'all', 'draw'),
      turn: double({ min: 0, max: 6.3, noNaN: true }),
      strength: double({ min: 0, max: 1, noNaN: true }),
      which: constantFrom(0, 1, 2),
      electrodes: constantFrom(4, 16, 256),
      time: constantFrom(0.4, 1, 3),
      steps: integer({ min: 0, max: 60 }),
    });
    assert(
      property(array(deeds, { minLength: 15, maxLength: 15 }), (all) => {
        const play = (): BciState => {
          let state = bciModel.begin(FIRST);
          for (const { name, turn, strength, which, electrodes, time, steps } of all) {
            const setup = setupOf({ electrodes, time });
            const direction = { x: Math.cos(turn), y: Math.sin(turn) };
            state = bciModel.act(state, setup, { name, strength, direction, which });
            state = run(state, setup, steps * step);
            for (const { x, y } of state.pen)
              expect(Math.max(Math.abs(x), Math.abs(y))).toBeLessThanOrEqual(1.3);
            for (const { value } of bciModel.read(state, setup)) expect(Number.isFinite(value)).toBe(true);
          }
          return state;
        };
        expect(play()).toEqual(play());
      }),
      { numRuns: 25 },
    );
  }, 60_000);

  it('all comes to rest, at the latest when all eight letters are written', () => {
    for (const time of [0.4, 3]) {
      const setup = setupOf({ time });
      expect(bciModel.isResting(run(pressed('all', setup), setup, 8 * (time + 0.6)), setup)).toBe(true);
    }
  });

  it('what is drawn between two steps lies between them, and a new thought begins at its beginning', () => {
    const before = run(pressed('again', FIRST), FIRST, 0.3);
    const after = bciModel.advance(before, FIRST);
    expect(bciModel.blend(before, after, 0.5).progress).toBeCloseTo(
      (before.progress + after.progress) / 2,
      12,
    );
    expect(bciModel.blend(after, bciModel.act(after, FIRST, press('next')), 0.5).progress).toBe(0);
    expect(LETTERS).toHaveLength(8);
  });
});
