import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Deed } from '#exhibits/kit/bench/model.ts';
import { firstSetup, type Place, type Setup } from '../experiment.ts';
import { speedOf, sumOf } from './ball.ts';
import {
  isOnGrid,
  MOST_GHOSTS,
  type MomentumAct,
  type MomentumControl,
  momentumModel as model,
  type MomentumSentence,
  type MomentumState,
} from './model.ts';

type Values = Partial<Record<MomentumControl, number>>;
type Set = Setup<MomentumControl>;

function setup(place: Place, values: Values = {}): Set {
  const first = firstSetup(model.controls, place);
  return { ...first, values: { ...first.values, ...values } };
}

function run(
  state: MomentumState,
  set: Set,
  seconds: number,
  each?: (state: MomentumState) => void,
): MomentumState {
  let now = state;
  for (let at = 0; at < Math.round(seconds / model.step); at++) {
    now = model.advance(now, set);
    each?.(now);
  }
  return now;
}

const SMALL: Deed<MomentumAct> = { name: 'flickSmall', strength: 0.6 };
const LARGE: Deed<MomentumAct> = { name: 'flickLarge', strength: 0.6 };
const flicked = (set: Set, deed: Deed<MomentumAct>): MomentumState => model.act(model.begin(set), set, deed);

/** What is said in the seconds after a flick. */
function said(set: Set, deed: Deed<MomentumAct>, seconds: number): MomentumSentence {
  return model.say(run(flicked(set, deed), set, seconds), set);
}

describe('balls in orbit', () => {
  it('float where they are put, and ask for no frame', () => {
    const set = setup('orbit', { count: 5 });
    const start = model.begin(set);
    expect(run(start, set, 5).balls).toEqual(start.balls);
    expect(model.say(start, set)).toBe('floating');
    expect(model.isResting(start, set)).toBe(true);
  });

  it('go straight and evenly until they touch', () => {
    const set = setup('orbit');
    const start = flicked(set, SMALL);
    const end = run(start, set, 0.3);
    expect(end.balls[1]).toMatchObject({ speedX: start.balls[1]?.speedX, speedY: 0, y: 0 });
    expect(model.say(end, set)).toBe('straight');
  });

  it('keep the total momentum to 1e-12 through every blow of five balls, and their centre of mass goes straight to 1e-12 m', () => {
    const set = setup('orbit', { count: 5, mass: 8, restitution: 0.7 });
    let now = flicked(set, { ...SMALL, strength: 1, direction: { x: Math.cos(0.1), y: Math.sin(0.1) } });
    now = model.act(now, set, { ...SMALL, which: 2, direction: { x: -0.8, y: -0.6 } });
    now = model.act(now, set, { ...SMALL, which: 4, direction: { x: 0.28, y: -0.96 } });
    const start = sumOf(now.balls);
    const end = run(now, set, 6, ({ balls, time }) => {
      const sum = sumOf(balls);
      expect(Math.abs(sum.momentumX - start.momentumX)).toBeLessThan(1e-12);
      expect(Math.abs(sum.momentumY - start.momentumY)).toBeLessThan(1e-12);
      expect(sum.x).toBeCloseTo(start.x + (start.momentumX / start.mass) * time, 12);
    });
    expect(end.hits).toBeGreaterThanOrEqual(2);
  });

  it('lose in each blow what its restitution takes, and nothing else, to 1e-12', () => {
    const set = setup('orbit', { restitution: 0.5 });
    const start = flicked(set, SMALL);
    const end = run(start, set, 2);
    expect(end.hits).toBe(1);
    const lost = sumOf(start.balls).energy - sumOf(end.balls).energy;
    // ½·(1 − e²)·µ·u²: µ of 1 and 3 kg is 0.75 kg.
    expect(lost).toBeCloseTo(0.5 * 0.75 * 0.75 * 0.6 ** 2, 12);
    expect(end.hit?.lost).toBeCloseTo(lost, 12);
  });

  it('the light one bounces back from a heavy one, a heavy one pushes on through, equals change places, soft ones go on together', () => {
    expect(said(setup('orbit', { mass: 6 }), SMALL, 1.2)).toBe('bounced');
    expect(said(setup('orbit', { mass: 4 }), LARGE, 1.6)).toBe('pushedOn');
    expect(said(setup('orbit', { mass: 1 }), SMALL, 1)).toBe('stopped');
    expect(said(setup('orbit', { restitution: 0 }), SMALL, 1)).toBe('together');
  });

  it('stay together when nothing springs back: both at m₁·v/(m₁ + m₂), to 1e-12', () => {
    const set = setup('orbit', { restitution: 0 });
    const [large, small] = run(flicked(set, SMALL), set, 2).balls;
    expect(large?.speedX).toBeCloseTo(0.6 / 4, 12);
    expect(small?.speedX).toBeCloseTo(0.6 / 4, 12);
  });

  it('drift out of sight, and then nothing asks for a frame; a new flick brings them back', () => {
    const set = setup('orbit');
    const gone = run(flicked(set, SMALL), set, 12);
    expect(model.say(gone, set)).toBe('gone');
    expect(model.isResting(gone, set)).toBe(true);
    expect(model.act(gone, set, SMALL).balls.every(isOnGrid)).toBe(true);
  });

  it('are flicked with the same energy: the heavier, the slower', () => {
    const set = setup('orbit', { mass: 4 });
    const small = flicked(set, SMALL).balls[1];
    const large = flicked(set, LARGE).balls[0];
    expect(small && speedOf(small)).toBeCloseTo(0.6, 12);
    expect(large && speedOf(large)).toBeCloseTo(0.3, 12);
  });
});

describe('balls on a table on Earth', () => {
  it('meet by the same law as in orbit: momentum kept to 1e-12 in the step of the blow, but for what friction takes in that step', () => {
    const set = setup('earth');
    let before = flicked(set, SMALL);
    let jump = Number.NaN;
    run(before, set, 1.5, (after) => {
      if (after.hits > before.hits) jump = sumOf(before.balls).momentumX - sumOf(after.balls).momentumX;
      before = after;
    });
    // The ball rolls by then: friction takes c·m·g·step.
    expect(Math.abs(jump - 0.012 * 9.81 * model.step)).toBeLessThan(1e-12);
  });

  it('slow down and lie still, unlike in orbit', () => {
    const set = setup('earth');
    const start = flicked(set, { ...SMALL, strength: 0.3 });
    expect(model.say(run(start, set, 0.4), set)).toBe('rolling');
    const end = run(start, set, 10);
    expect(model.isResting(end, set)).toBe(true);
    expect(model.say(end, set)).toBe('rested');
    expect(end.balls.every(isOnGrid)).toBe(true);
    expect(sumOf(end.balls).energy).toBe(0);
  });

  it('answer a blow with a sentence for a while, then roll on', () => {
    const set = setup('earth', { mass: 6 });
    const sentences = new Set<MomentumSentence>();
    run(flicked(set, { ...SMALL, strength: 0.8 }), set, 8, (state) => sentences.add(model.say(state, set)));
    expect(sentences).toContain('rolling');
    expect([...sentences].some((each) => ['bounced', 'stopped', 'pushedOn'].includes(each))).toBe(true);
  });

  it('fall over the edge, and lie out of sight in the end', () => {
    const set = setup('earth');
    const start = flicked(set, { ...SMALL, strength: 1, direction: { x: 0, y: 1 } });
    const sentences = new Set<MomentumSentence>();
    const end = run(start, set, 5, (state) => sentences.add(model.say(state, set)));
    expect(sentences).toContain('fell');
    expect(end.balls[1]?.height).toBeLessThan(-0.7);
    expect(model.isResting(end, set)).toBe(true);
  });

  it('that float in orbit are caught by the table when gravity comes, roll on, and stop', () => {
    const orbit = setup('orbit');
    const earth = setup('earth');
    const floating = run(flicked(orbit, { ...SMALL, strength: 0.3 }), orbit, 0.5);
    expect(model.isResting(model.begin(orbit), earth)).toBe(false);
    const end = run(floating, earth, 10);
    expect(sumOf(end.balls).energy).toBe(0);
    expect(end.balls.every(isOnGrid)).toBe(true);
    expect(end.level.value).toBeCloseTo(1, 6);
    expect(model.say(run(end, orbit, 1), orbit)).toBe('floating');
  });

  it('that have fallen float at their places again when gravity goes', () => {
    const earth = setup('earth');
    const orbit = setup('orbit');
    const fallen = run(flicked(earth, { ...SMALL, strength: 1, direction: { x: 0, y: 1 } }), earth, 5);
    const back = run(fallen, orbit, 2);
    expect(back.balls).toEqual(model.begin(orbit).balls);
    expect(model.isResting(back, orbit)).toBe(true);
  });

  it('wait quietly for a hand', () => {
    const set = setup('earth');
    expect(model.say(run(model.begin(set), set, 2), set)).toBe('table');
    expect(model.isResting(model.begin(set), set)).toBe(true);
  });
});

describe('the balls in any hands', () => {
  const deed = fc.record({
    name: fc.constantFrom<MomentumAct>('flickSmall', 'flickSmall', 'flickLarge', 'again'),
    strength: fc.double({ min: 0, max: 1, noNaN: true }),
    which: fc.option(fc.integer({ min: 0, max: 4 }), { nil: undefined }),
    direction: fc.option(
      fc.double({ min: 0, max: 7, noNaN: true }).map((at) => ({ x: Math.cos(at), y: Math.sin(at) })),
      { nil: undefined },
    ),
    wait: fc.integer({ min: 0, max: 60 }),
  });
  const anySetup = fc.record({
    place: fc.constantFrom<Place>('earth', 'orbit'),
    mass: fc.integer({ min: 1, max: 8 }),
    restitution: fc.integer({ min: 0, max: 10 }).map((tenth) => tenth / 10),
    count: fc.integer({ min: 2, max: 5 }),
  });

  it('stay in bounds and apart over 10,000 deeds at any setting, and the same deeds give the same states', () => {
    fc.assert(
      fc.property(
        anySetup,
        fc.array(deed, { minLength: 200, maxLength: 200 }),
        ({ place, ...values }, deeds) => {
          const set = setup(place, values);
          const play = (): MomentumState =>
            deeds.reduce(
              (state, { wait, ...each }) => run(model.act(state, set, each), set, wait * model.step),
              model.begin(set),
            );
          const end = play();
          for (const ball of end.balls) expect(speedOf(ball)).toBeLessThan(2.3);
          expect(overlap(end)).toBeLessThan(1e-6);
          expect(end.ghosts.length).toBeLessThanOrEqual(MOST_GHOSTS);
          expect(play()).toEqual(end);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('draws a moment between two steps from both of them', () => {
    const set = setup('orbit');
    const before = flicked(set, SMALL);
    const after = model.advance(before, set);
    const [, small] = model.blend(before, after, 0.5).balls;
    expect(small?.x).toBeCloseTo(((before.balls[1]?.x ?? 0) + (after.balls[1]?.x ?? 0)) / 2, 12);
  });
});

/** How deep the balls on the table, or afloat, are in each other, m. */
function overlap({ balls }: MomentumState): number {
  let most = 0;
  for (const [at, a] of balls.entries())
    for (const b of balls.slice(at + 1))
      if (a.height === 0 && b.height === 0)
        most = Math.max(most, a.radius + b.radius - Math.hypot(a.x - b.x, a.y - b.y));
  return most;
}
