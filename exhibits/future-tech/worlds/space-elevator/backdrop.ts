/** What is there whatever hands do: stars, the ring of satellites in their orbit, the Earth at night and its cities. */
import type { Container } from 'pixi.js';
import { seeded } from '#exhibits/kit/random.ts';
import type { Brush } from '../../stage/brush.ts';
import { PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { LIMB } from './drawings.ts';
import { GLOBE, GLOBE_Y, GROUND_Y, ORBIT_Y } from './heights.ts';

const BLUE = WORLD_LIGHT['space-elevator'];
const STARS = 240;
const SATELLITES = 330;
const CITIES = 420;
/** Warmer than paper and no gold: the eye is to follow something else. */
const LAMPS = 0xffe2c0;

export interface Backdrop {
  readonly view: Container;
  /** @param orbit how bright the ring is @param ground how bright the Earth is, 0 to 1 */
  draw(orbit: number, ground: number): void;
}

export function makeBackdrop(brush: Brush): Backdrop {
  const sky = stars(brush);
  const ring = satellites(brush);
  const earth = brush.sprite('limb', LIMB.width * 2);
  earth.position.set(0, GROUND_Y + LIMB.height - LIMB.top * 2);
  const lamps = cities(brush);
  const way = orbitLine(brush);
  const view = brush.group(sky, ring, way, earth, lamps);
  return {
    view,
    draw(orbit, ground) {
      ring.alpha = orbit;
      way.alpha = orbit;
      earth.alpha = ground;
      lamps.alpha = ground;
    },
  };
}

function stars(brush: Brush): Container {
  const cloud = brush.cloud('dot', STARS);
  const random = seeded(36_000);
  for (let index = 0; index < STARS; index++) {
    const size = 2.5 + 5 * random() ** 4;
    cloud.put(
      index,
      (random() - 0.5) * 2400,
      -900 + random() * 1700,
      size,
      PAPER,
      0.25 + 0.6 * random() ** 2,
    );
  }
  cloud.send();
  cloud.view.blendMode = 'add';
  return cloud.view;
}

/** The orbit itself: thin, and lost to both sides. */
function orbitLine(brush: Brush): Container {
  const pieces = Array.from({ length: 30 }, (_, index) => {
    const [from, to] = [(index - 15) * 0.04, (index - 14) * 0.04];
    const radius = GLOBE_Y - ORBIT_Y;
    const beam = brush.sprite('beam');
    const [fromY, toY] = [GLOBE_Y - radius * Math.cos(from), GLOBE_Y - radius * Math.cos(to)];
    brush.lay(beam, radius * Math.sin(from), fromY, radius * Math.sin(to), toY, 9);
    beam.tint = BLUE;
    beam.alpha = 0.4 * Math.exp(-(((from + to) / 0.8) ** 2));
    return beam;
  });
  const view = brush.group(...pieces);
  view.blendMode = 'add';
  return view;
}

/** As dense as a ring of light: some five hundred satellites stand there today, and here are no fewer. */
function satellites(brush: Brush): Container {
  const cloud = brush.cloud('dot', SATELLITES);
  const random = seeded(1945);
  const radius = GLOBE_Y - ORBIT_Y;
  for (let index = 0; index < SATELLITES; index++) {
    const angle = ((index + random()) / SATELLITES - 0.5) * 1.5;
    const away = radius + (random() - 0.5) * 5;
    const fade = Math.exp(-((angle / 0.42) ** 2));
    const bright = random() ** 3;
    const size = 3 + 8 * bright;
    cloud.put(
      index,
      away * Math.sin(angle),
      GLOBE_Y - away * Math.cos(angle),
      size,
      bright > 0.5 ? PAPER : BLUE,
      (0.2 + 0.7 * bright) * fade,
    );
  }
  cloud.send();
  cloud.view.blendMode = 'add';
  return cloud.view;
}

/** Made of chance: no coast and no border is drawn. */
function cities(brush: Brush): Container {
  const cloud = brush.cloud('dot', CITIES);
  const random = seeded(1895);
  let [middle, depth] = [0, 0];
  for (let index = 0; index < CITIES; index++) {
    if (index % 20 === 0) [middle, depth] = [(random() - 0.5) * 1.1, 24 + 240 * random() ** 1.4];
    const angle = middle + (random() - 0.5) * 0.13 * random() ** 1.5;
    const below = Math.max(8, depth + (random() - 0.5) * 0.3 * depth);
    // Towards the limb everything is foreshortened, and dimmed by air.
    const size = 2.5 + 7 * random() ** 4;
    const fade = Math.min(1, below / 60) * Math.max(0, 1 - below / 320);
    cloud.put(
      index,
      (GLOBE - below) * Math.sin(angle),
      GLOBE_Y - (GLOBE - below) * Math.cos(angle),
      size,
      LAMPS,
      fade * (0.25 + 0.6 * random()),
    );
  }
  cloud.send();
  cloud.view.blendMode = 'add';
  return cloud.view;
}
