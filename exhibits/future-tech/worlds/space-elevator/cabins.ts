/** The dream's cabins, a hundred and more lights on their way: up on one side of the cable and down on the other. */
import type { Container } from 'pixi.js';
import { seeded } from '#exhibits/kit/random.ts';
import type { Brush } from '../../stage/brush.ts';
import { PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { GROUND_Y, OUTER_Y } from './heights.ts';

const COUNT = 120;
const BLUE = WORLD_LIGHT['space-elevator'];
/** The slowest and the fastest are so many times the whole way per second. */
const [SLOW, FAST] = [0.008, 0.02];

/** Each has a place, a brightness and a distance of its own. */
const CABINS = (() => {
  const random = seeded(1979);
  return Array.from({ length: COUNT }, (_, index) => ({
    place: (index + random()) / COUNT,
    bright: random(),
    aside: 8 + 11 * random() ** 2,
  }));
})();

export function makeCabins(brush: Brush): {
  readonly view: Container;
  draw(light: number, seconds: number): void;
} {
  const cloud = brush.cloud('dot', COUNT);
  cloud.view.blendMode = 'add';
  return {
    view: cloud.view,
    draw(light, seconds) {
      cloud.view.visible = light > 0.01;
      if (!cloud.view.visible) return;
      for (let index = 0; index < COUNT; index++) {
        const { place = 0, bright = 0, aside = 0 } = CABINS[index] ?? {};
        const way = index % 2 === 0 ? 1 : -1;
        const moved = place + way * seconds * (SLOW + (FAST - SLOW) * bright);
        const share = moved - Math.floor(moved);
        // They come out of the glow and go into it.
        const alpha = light * (0.25 + 0.6 * bright) * Math.min(1, 12 * share, 12 * (1 - share));
        const y = GROUND_Y + (OUTER_Y - GROUND_Y) * share;
        cloud.put(index, way * aside, y, 4 + 7 * bright ** 3, bright > 0.7 ? PAPER : BLUE, alpha);
      }
      cloud.send();
    },
  };
}
