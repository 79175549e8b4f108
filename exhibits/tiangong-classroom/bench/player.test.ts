import { Object3D } from 'three';
import { describe, expect, it } from 'vitest';
import { keepGuide } from '#exhibits/kit/guide.ts';
import type { Experiment } from '../experiments/experiment.ts';
import { makeMaterials } from '../stage/materials.ts';
import type { Stage } from '../stage/stage.ts';
import { playOn } from './player.ts';

/** Falls one metre each step, and is brought back by nothing but a new beginning. */
function stone(crossesPlaces: boolean, drawn: number[], gone: string[]): Experiment<number> {
  const said = { 'zh-Hans': '字', en: 'word' };
  return {
    id: 'wrench',
    model: {
      step: 0.01,
      controls: [
        { name: 'deep', least: 0, most: 9, step: 1, initial: 5, unit: 'm', digits: 0, restarts: false },
      ],
      acts: [],
      crossesPlaces,
      begin: () => 0,
      advance: (state) => state + 1,
      act: (state) => state,
      blend: (_before, after) => after,
      isResting: () => false,
      say: () => 'falls',
      read: () => [],
    },
    words: {
      title: said,
      invitation: said,
      controls: { deep: said },
      acts: {},
      sentences: { falls: said },
      readings: {},
      picture: said,
    },
    tasks: {
      'stone-fallen': (state, { place }) => place === 'earth' && state >= 20,
    },
    scene: () => ({
      object: new Object3D(),
      draw: (state) => drawn.push(state),
      hand: () => undefined,
      dispose: () => gone.push('scene'),
    }),
  };
}

function opened(crossesPlaces: boolean) {
  const [drawn, lights, gone]: [number[], [number, boolean][], string[]] = [[], [], []];
  let step: ((now: number) => boolean) | undefined;
  const stage: Stage = {
    materials: makeMaterials(),
    resize: () => undefined,
    show(object, next) {
      step = next;
      if (object === undefined) gone.push('object');
    },
    setEarth: (earth, still) => lights.push([earth, still]),
    wake: () => undefined,
    paint: () => undefined,
    at: (x, y) => ({ x, y }),
    dispose: () => undefined,
  };
  const guide = keepGuide();
  const player = playOn(stone(crossesPlaces, drawn, gone), stage, guide);
  let now = 0;
  const frames = (count: number): void => {
    for (let frame = 0; frame < count; frame++) step?.((now += 20));
  };
  return { player, guide, drawn, lights, gone, frames };
}

describe('the classroom’s player', () => {
  it('begins anew in the other place, whose light comes by and by', () => {
    const { player, drawn, lights, frames } = opened(false);
    frames(5);
    expect(drawn.at(-1)).toBe(8);
    player.setPlace('earth');
    frames(1);
    expect(drawn.at(-1)).toBeLessThanOrEqual(2);
    expect(player.setup.value).toEqual({ place: 'earth', values: { deep: 5 } });
    expect(lights).toEqual([
      [0, true],
      [1, false],
    ]);
  });

  it('goes on in the other place where the experiment can', () => {
    const { player, drawn, frames } = opened(true);
    frames(5);
    player.setPlace('earth');
    frames(1);
    expect(drawn.at(-1)).toBeGreaterThan(8);
  });

  it('is in orbit again, at once, after a reset', () => {
    const { player, lights } = opened(false);
    player.setPlace('earth');
    player.setValue('deep', 9);
    player.reset();
    expect(player.setup.value).toEqual({ place: 'orbit', values: { deep: 5 } });
    expect(lights.at(-1)).toEqual([0, true]);
  });

  it('tells the guide what was done, in the place where it has to be done', () => {
    const { player, guide, frames } = opened(false);
    frames(30);
    expect(guide.state.current.done).toEqual([]);
    player.setPlace('earth');
    frames(5);
    expect(guide.state.current.done).toEqual([]);
    frames(10);
    expect(guide.state.current.done).toEqual(['stone-fallen']);
  });

  it('takes its scene from the stage when it goes', () => {
    const { player, gone } = opened(false);
    player.dispose();
    expect(gone).toEqual(['object', 'scene']);
  });
});
