import { Container } from 'pixi.js';
import { describe, expect, it, vi } from 'vitest';
import type { Setup } from '#exhibits/kit/bench/model.ts';
import type { Rectangle, StageView } from '#exhibits/kit/stage-view.ts';
import type { OpenBrush, Stage } from '../stage/stage.ts';
import type { Mark, World } from '../worlds/world.ts';
import { WorldPicture } from './picture.ts';

const setup: Setup = { values: {} };
const view = (free: Rectangle): StageView => ({ width: 1000, height: 500, free });
const left: Rectangle = { x: 100, y: 0, width: 400, height: 500 };
const right: Rectangle = { x: 500, y: 0, width: 400, height: 500 };

/** A picture on a stage that keeps what it was told; `frames` lets so many of 20 ms pass, as long as they are wanted. */
function opened() {
  const stories: number[] = [];
  const views: StageView[] = [];
  const named: (readonly Mark[])[] = [];
  const gone: string[] = [];
  let step: ((now: number) => boolean) | undefined;
  let now = 0;
  const stage: Stage = {
    canvas: {} as HTMLCanvasElement,
    resize: (given) => void views.push(given),
    brush: () => Promise.reject(new Error('not asked for')),
    show: (_view, given) => {
      step = given;
    },
    wake: vi.fn<() => void>(),
    paint: () => undefined,
    at: (x, y) => ({ x, y }),
    pointOf: (x, y) => ({ x: x + 1000, y }),
    dispose: () => undefined,
  };
  const world = {
    scene: () => ({
      view: new Container(),
      draw: (_state: unknown, _setup: unknown, { story }: { story: number }) => void stories.push(story),
      marks: () => [{ name: 'top', x: 1, y: 2 }],
      hand: () => undefined,
      dispose: () => void gone.push('scene'),
    }),
  } as unknown as World<unknown>;
  const brush = { release: () => void gone.push('brush') } as unknown as OpenBrush;
  const picture = new WorldPicture(world, stage, brush, (marks) => void named.push(marks));
  picture.show(() => {
    picture.draw(undefined, setup, 0);
    return false;
  });
  const frames = (most: number): number => {
    for (let frame = 1; frame <= most; frame++) {
      now += 20;
      if (step?.(now) !== true) return frame;
    }
    return most;
  };
  return { picture, stories, views, named, gone, frames };
}

describe('the picture of a world', () => {
  it('springs from stop to stop, never back, and rests there', () => {
    const { picture, stories, frames } = opened();
    frames(1);
    picture.setStory(2);
    expect(frames(200)).toBeLessThan(60);
    expect(stories.at(-1)).toBe(2);
    expect(stories.some((story) => story > 0.2 && story < 1.8)).toBe(true);
    expect(stories.every((story, at) => at === 0 || story >= (stories[at - 1] ?? 0))).toBe(true);
  });

  it('stands at the stop at once with reduced motion', () => {
    const { picture, stories, frames } = opened();
    picture.setReduced(true);
    picture.setStory(3);
    expect(frames(10)).toBe(1);
    expect(stories).toEqual([3]);
  });

  it('moves over to where the other face leaves room, and its names come when it has arrived', () => {
    const { picture, views, named, frames } = opened();
    picture.fit(view(left));
    frames(10);
    expect(named.at(-1)).toEqual([{ name: 'top', x: 1001, y: 2 }]);
    picture.fit(view(right));
    frames(2);
    expect(named.at(-1)).toEqual([]);
    expect(views.at(-1)?.free.x).toBeLessThan(500);
    expect(frames(200)).toBeLessThan(60);
    expect(views.at(-1)?.free).toEqual(right);
    expect(named.at(-1)).toHaveLength(1);
  });

  it('turns around halfway, from where it is', () => {
    const { picture, views, frames } = opened();
    picture.fit(view(left));
    frames(10);
    picture.fit(view(right));
    frames(8);
    const halfway = views.at(-1)?.free.x ?? Number.NaN;
    expect(halfway).toBeGreaterThan(100);
    expect(halfway).toBeLessThan(500);
    picture.fit(view(left));
    expect(views.at(-1)?.free.x).toBeCloseTo(halfway, 6);
    frames(200);
    expect(views.at(-1)?.free).toEqual(left);
  });

  it('stands there at once on another screen and with reduced motion', () => {
    const { picture, views } = opened();
    picture.fit(view(left));
    picture.fit({ width: 500, height: 1000, free: right });
    expect(views.at(-1)).toEqual({ width: 500, height: 1000, free: right });
    picture.setReduced(true);
    picture.fit({ width: 500, height: 1000, free: left });
    expect(views.at(-1)?.free).toEqual(left);
  });

  it('gives back scene and brush', () => {
    const { picture, gone } = opened();
    picture.dispose();
    expect(gone).toEqual(['scene', 'brush']);
  });
});
