import { describe, expect, it } from 'vitest';
import { keepGuide } from '../guide.ts';
import type { Model } from './model.ts';
import { type Picture, play } from './player.ts';
import { type Tasks, watchTasks } from './tasks.ts';

/** A clock hand: it turns one degree each 10 ms until it has gone as far as is set. */
interface Dial {
  readonly angle: number;
  readonly flicked: boolean;
}

const dial: Model<Dial> = {
  step: 0.01,
  controls: [
    { name: 'far', least: 10, most: 360, step: 10, initial: 90, unit: '°', digits: 0, restarts: false },
    { name: 'size', least: 1, most: 3, step: 1, initial: 1, unit: '', digits: 0, restarts: true },
  ],
  acts: ['flick'],
  begin: () => ({ angle: 0, flicked: false }),
  advance: (state) => ({ ...state, angle: state.angle + 1 }),
  act: (state) => ({ ...state, flicked: true }),
  blend: (before, after, share) => ({
    ...after,
    angle: before.angle + (after.angle - before.angle) * share,
  }),
  isResting: ({ angle, flicked }, { values }) => !flicked || angle >= (values.far ?? 0),
  say: ({ angle }) => (angle % 20 < 10 ? 'even' : 'odd'),
  read: ({ angle }) => [{ name: 'angle', value: angle, unit: '°', digits: 0 }],
};

/** A picture that only remembers, and whose frames come when the test says so. */
function opened(tasks: Tasks<Dial> = {}) {
  const drawn: Dial[] = [];
  const shimmer: number[] = [];
  let step: ((now: number) => boolean) | undefined;
  let [waiting, now, disposed] = [false, 0, false];
  const picture: Picture<Dial> = {
    show(next) {
      step = next;
      waiting = next !== undefined;
    },
    wake: () => {
      waiting = true;
    },
    draw: (state, _setup, seconds) => {
      drawn.push(state);
      shimmer.push(seconds);
    },
    hand: ({ phase, speedX }) => (phase === 'up' && speedX > 1 ? { name: 'flick', strength: 1 } : undefined),
    dispose: () => {
      disposed = true;
    },
  };
  /** @returns how many frames were asked for */
  const frames = (most: number): number => {
    let count = 0;
    while (waiting && count < most) {
      now += 20;
      waiting = step?.(now) ?? false;
      count += 1;
    }
    return count;
  };
  const guide = keepGuide();
  return {
    player: play(dial, picture, watchTasks(tasks, guide)),
    guide,
    drawn,
    shimmer,
    frames,
    isGone: () => disposed && step === undefined,
  };
}

const flick = { phase: 'up', x: 0, y: 0, speedX: 3, speedY: 0 } as const;

describe('the player', () => {
  it('draws one frame of what rests, and no more until a hand does something', () => {
    const { player, drawn, frames } = opened();
    expect(frames(100)).toBe(1);
    expect(player.moving.value).toBe(false);
    player.act({ name: 'flick', strength: 0.6 });
    expect(frames(1000)).toBeLessThan(60);
    expect(drawn.at(-1)?.angle).toBe(90);
    expect(player.moving.value).toBe(false);
    expect(player.readings.value[0]?.value).toBe(90);
  });

  it('a flick on the picture does what a button does; a touch does nothing', () => {
    const { player, drawn, frames } = opened();
    expect(player.hand({ ...flick, speedX: 0 })).toBe(false);
    expect(player.hand(flick)).toBe(true);
    frames(5);
    expect(drawn.at(-1)?.angle).toBeGreaterThan(0);
  });

  it('holds still while it is held, and goes on from there', () => {
    const { player, drawn, frames } = opened();
    player.act({ name: 'flick', strength: 0.6 });
    frames(10);
    player.hold(true);
    expect(frames(100)).toBe(1);
    const at = drawn.at(-1)?.angle;
    expect(player.moving.value).toBe(true);
    player.hold(false);
    frames(10);
    expect(drawn.at(-1)?.angle).toBeGreaterThan(at ?? Number.NaN);
  });

  it('a sentence stands for a while before the next one, but a hand’s own is said at once', () => {
    const { player, frames } = opened();
    player.setValue('far', 360);
    player.act({ name: 'flick', strength: 0.6 });
    const heard: string[] = [];
    for (let frame = 0; frame < 100; frame++) {
      frames(1);
      heard.push(player.sentence.value);
    }
    // The model's own sentence changed twenty times in these two seconds.
    const changes = heard.filter((word, at) => at > 0 && word !== heard[at - 1]).length;
    expect(changes).toBeLessThanOrEqual(2);
    expect(changes).toBeGreaterThan(0);
    player.again();
    frames(1);
    expect(player.sentence.value).toBe('even');
  });

  it('what is set goes on or begins anew as the control says; a reset sets what was first', () => {
    const { player, drawn, frames } = opened();
    player.act({ name: 'flick', strength: 0.6 });
    frames(10);
    player.setValue('far', 120);
    frames(2);
    expect(drawn.at(-1)?.angle).toBeGreaterThan(10);
    player.setValue('size', 2);
    frames(1);
    expect(drawn.at(-1)).toEqual({ angle: 0, flicked: false });
    expect(player.setup.value).toEqual({ values: { far: 120, size: 2 } });
    player.reset();
    expect(player.setup.value).toEqual({ values: { far: 90, size: 1 } });
  });

  it('nothing shimmers with reduced motion', () => {
    const { player, shimmer, frames } = opened();
    player.setReduced(true);
    player.act({ name: 'flick', strength: 0.6 });
    frames(30);
    expect(new Set(shimmer)).toEqual(new Set([0]));
    player.setReduced(false);
    frames(30);
    expect(shimmer.at(-1)).toBeGreaterThan(0);
  });

  it('tells of a task when a step, a deed or what was set has done it, and asks no more then', () => {
    let asked = 0;
    const { player, guide, frames } = opened({
      'half-way': ({ angle }) => angle >= 45,
      'hand-put-on': ({ flicked }) => {
        asked += 1;
        return flicked;
      },
      'large-dial': (_state, { values }) => values.size === 3,
    });
    const done = (): readonly string[] => guide.state.current.done;
    frames(100);
    expect(done()).toEqual([]);
    player.act({ name: 'flick', strength: 0.6 });
    expect(done()).toEqual(['hand-put-on']);
    const before = asked;
    frames(15);
    expect(done()).toEqual(['hand-put-on']);
    frames(15);
    expect(done()).toEqual(['hand-put-on', 'half-way']);
    player.setValue('size', 3);
    expect(done()).toEqual(['hand-put-on', 'half-way', 'large-dial']);
    expect(asked).toBe(before);
  });

  it('looks at every whole step, also at those in the middle of a frame', () => {
    // Two steps a frame: all of them end at an even degree.
    const { player, guide, frames } = opened({ third: ({ angle }) => angle === 3 });
    player.act({ name: 'flick', strength: 0.6 });
    frames(20);
    expect(guide.hasDone('third')).toBe(true);
  });

  it('asks for no frame after it has gone, and takes its picture with it', () => {
    const { player, isGone, frames } = opened();
    player.act({ name: 'flick', strength: 0.6 });
    player.dispose();
    expect(frames(10)).toBe(0);
    expect(isGone()).toBe(true);
  });
});
