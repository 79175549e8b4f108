/** Mercury, as much as is left of it, and the stream of what is taken from it while the swarm grows. */
import type { Container } from 'pixi.js';
import type { Brush } from '../../stage/brush.ts';
import { CINNABAR, MIST, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { mixed } from '../light.ts';

/** Where it stands, and how large it is while it is whole; scene units. */
export const MERCURY_AT = { x: 345, y: 345, radius: 62 } as const;
const GRAINS = 46;
/** A drawing's width against the planet's radius. */
const FRAME = 192 / 92;

export interface Mine {
  readonly view: Container;
  /** @param left share of the planet @param flow of the stream, 0 to 1 @param turned what moves it @param missing how red its rim is */
  draw(left: number, flow: number, turned: number, missing: number, light: number): void;
}

export function makeMine(brush: Brush): Mine {
  const whole = brush.sprite('ring', MERCURY_AT.radius * 2.1);
  const rim = brush.sprite('glow', MERCURY_AT.radius * 4.4);
  rim.tint = CINNABAR;
  rim.blendMode = 'add';
  const planet = brush.sprite('mercury');
  for (const sprite of [whole, rim, planet]) sprite.position.set(MERCURY_AT.x, MERCURY_AT.y);
  const stream = brush.cloud('grain', GRAINS);
  return {
    view: brush.group(rim, stream.view, whole, planet),
    draw(left, flow, turned, missing, light) {
      rim.alpha = missing;
      whole.tint = mixed(MIST, CINNABAR, missing);
      whole.alpha = Math.max(missing, 0.4 * light * Math.min(1, 20 * (1 - left)));
      planet.visible = left > 0.001;
      planet.width = planet.height = MERCURY_AT.radius * FRAME * Math.cbrt(left);
      planet.alpha = light;
      stream.view.visible = flow > 0.01;
      if (!stream.view.visible) return;
      for (let index = 0; index < GRAINS; index++) {
        const share = (index / GRAINS + turned * 1.7) % 1;
        putGrain(stream, index, share, flow, mixed(WORLD_LIGHT['dyson-sphere'], CINNABAR, missing));
      }
      stream.send();
    },
  };
}

/** Along a bow to the swarm, spreading on the way. */
function putGrain(
  stream: ReturnType<Brush['cloud']>,
  index: number,
  share: number,
  flow: number,
  tint: number,
): void {
  const back = 1 - share;
  const spread = (((index * 29) % 17) / 8.5 - 1) * 26 * share;
  const x = MERCURY_AT.x * back * back + 2 * 420 * back * share + 250 * share * share + spread;
  const y = MERCURY_AT.y * back * back + 2 * 120 * back * share - 60 * share * share + spread * 0.4;
  const alpha = flow * Math.min(1, 6 * share, 4 * back);
  stream.put(index, x, y, 5 + 4 * back, mixed(PAPER, tint, 0.7), alpha, index + share * 4);
}
