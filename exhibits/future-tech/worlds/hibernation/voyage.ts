/** The way to Mars behind the pod: two orbits, half an ellipse between them, and the ship. */
import type { Brush } from '../../stage/brush.ts';
import { GOLD, MIST, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { told } from '../told.ts';
import { shipAt, type Spot } from './orbit.ts';

/** Where the Sun is, and what an astronomical unit is long, seen from above the ecliptic's edge; scene units. */
const SUN = { x: -88, y: -236 } as const;
const UNIT = { x: 338, y: 178 } as const;
const MARS_AU = 1.5237;
/** Lights along the way, at equal times. */
const LIGHTS = 105;

/** The ellipse is mirrored: one sets off on the left. */
const xOf = ({ x }: Spot): number => SUN.x - x * UNIT.x;
const yOf = ({ y }: Spot): number => SUN.y - y * UNIT.y;

export const MARS = { x: xOf({ x: -MARS_AU, y: 0 }), y: SUN.y } as const;
const EARTH = { x: xOf({ x: 1, y: 0 }), y: SUN.y } as const;

export interface Voyage {
  readonly view: ReturnType<Brush['group']>;
  /** What is light, to be drawn after all that is not. */
  readonly lights: ReturnType<Brush['group']>;
  /** @param done share of the flight, 0 to 1 */
  draw(done: number, isUnderWay: boolean, story: number): void;
}

export function makeVoyage(brush: Brush): Voyage {
  const orbits = brush.shape();
  for (const radius of [1, MARS_AU]) orbits.ellipse(SUN.x, SUN.y, radius * UNIT.x, radius * UNIT.y);
  orbits.stroke({ width: 2, color: MIST });
  const [earth, mars, ship] = [
    brush.sprite('earth', 46),
    brush.sprite('mars', 62),
    brush.sprite('spark', 62),
  ];
  earth.position.set(EARTH.x, EARTH.y);
  mars.position.set(MARS.x, MARS.y);
  const [sun, gold] = [brush.sprite('star', 70), brush.sprite('glow', 300)];
  sun.position.set(SUN.x, SUN.y);
  sun.tint = PAPER;
  gold.position.set(MARS.x, MARS.y);
  gold.tint = GOLD;
  const way = brush.cloud('dot', LIGHTS);
  way.view.blendMode = 'add';
  const lights = brush.group(sun, gold, ship);
  lights.blendMode = 'add';
  lights.addChild(way.view);
  return {
    view: brush.group(orbits, earth, mars),
    lights,
    draw(done, isUnderWay, story) {
      const light = told(story, 1, 0.16, 0.08, 0.9);
      orbits.alpha = told(story, 0.2, 0.06, 0.04, 0.42);
      sun.alpha = 0.5 * light;
      earth.alpha = told(story, 1, 0.9, 0.12, 1);
      mars.alpha = light;
      gold.alpha = light * (0.62 + 0.38 * done) * told(story, 1, 1, 1, 0.6);
      way.view.alpha = light;
      for (let index = 0; index < LIGHTS; index++) measure(way, index, done, story);
      way.send();
      place(ship, done);
      ship.alpha = isUnderWay ? light : 0;
    },
  };
}

/** Every eleventh, a month of the flight, is larger where it is measured. */
function measure(way: ReturnType<Brush['cloud']>, index: number, done: number, story: number): void {
  const share = (index + 0.5) / LIGHTS;
  const spot = shipAt(share);
  const isPast = share < done;
  const month = index % 12 === 0 ? told(story, 0, 0, 0, 9) : 0;
  way.put(
    index,
    xOf(spot),
    yOf(spot),
    (isPast ? 13 : 9) + month,
    isPast ? PAPER : WORLD_LIGHT.hibernation,
    isPast ? 0.95 : 0.42,
  );
}

function place(ship: ReturnType<Brush['sprite']>, done: number): void {
  const [now, soon] = [shipAt(Math.min(done, 0.995)), shipAt(Math.min(done, 0.995) + 0.005)];
  const angle = Math.atan2(yOf(soon) - yOf(now), xOf(soon) - xOf(now));
  // Its head, and not its middle, is where the ship is.
  ship.position.set(xOf(now) - Math.cos(angle) * 24, yOf(now) - Math.sin(angle) * 24);
  ship.rotation = angle;
}
