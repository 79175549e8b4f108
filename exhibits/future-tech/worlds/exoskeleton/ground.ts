/** The ground that goes by, and the dark beyond it. */
import { seeded } from '#exhibits/kit/random.ts';
import type { Brush } from '../../stage/brush.ts';
import { MIST, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { GROUND } from './figure.ts';

/** Of a step, scene units: 65 cm. */
const STEP = 280;
const ROWS = 5;
const ROW_LIGHTS = 34;
/** Wider than any screen. */
const WIDTH = 2720;

export interface Ground {
  readonly view: ReturnType<Brush['group']>;
  draw(steps: number, light: number): void;
}

export function makeGround(brush: Brush): Ground {
  const lights = brush.cloud('dot', ROWS * ROW_LIGHTS);
  const horizon = brush.sprite('beam');
  brush.lay(horizon, -1500, GROUND.y + 4, 1500, GROUND.y + 4, 26);
  horizon.tint = WORLD_LIGHT.exoskeleton;
  const stars = makeDust(brush);
  const view = brush.group(horizon, lights.view, stars);
  view.blendMode = 'add';
  lights.view.blendMode = 'add';
  return {
    view,
    draw(steps, light) {
      horizon.alpha = 0.62 * light;
      lights.view.alpha = light;
      for (let index = 0; index < lights.capacity; index++) {
        const row = index % ROWS;
        // Nearer rows are wider apart and go by faster.
        const near = 1 + row * 0.42;
        const along = (Math.floor(index / ROWS) / ROW_LIGHTS) * WIDTH - steps * STEP * near;
        const x = along - WIDTH * Math.floor(along / WIDTH) - WIDTH / 2;
        const y = GROUND.y + 10 + 15 * row * near;
        lights.put(
          index,
          x,
          y,
          5 + 2.2 * row,
          row === 0 ? PAPER : MIST,
          (0.5 - 0.05 * row) * (1 - Math.abs(x) / (WIDTH * 0.55)),
        );
      }
      lights.send();
    },
  };
}

/** Faint sparks in the air of a hall. */
function makeDust(brush: Brush) {
  const dust = brush.cloud('dot', 130);
  const random = seeded(1959);
  for (let index = 0; index < dust.capacity; index++) {
    const [x, y] = [(random() - 0.5) * 2600, GROUND.y - 40 - random() * 1500];
    dust.put(
      index,
      x,
      y,
      3 + 5 * random() ** 3,
      random() < 0.6 ? WORLD_LIGHT.exoskeleton : PAPER,
      0.08 + 0.3 * random(),
    );
  }
  dust.send();
  dust.view.blendMode = 'add';
  return dust.view;
}
