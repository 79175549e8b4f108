/** The Dyson sphere: a star that is closed in by ring upon ring of mirrors, and grows dim and warm. */
import type { Container } from 'pixi.js';
import type { Deed, Hand } from '#exhibits/kit/bench/model.ts';
import { seeded } from '#exhibits/kit/random.ts';
import type { Brush } from '../../stage/brush.ts';
import { PAPER } from '../../stage/colours.ts';
import { shareOf } from '../light.ts';
import type { Mark, WorldScene } from '../world.ts';
import { heatColour } from './heat.ts';
import { makeMine, MERCURY_AT } from './mine.ts';
import { type DysonAct, type DysonControl, type DysonSetup, type DysonState, THOUSAND } from './model.ts';
import { makeStar } from './star.ts';
import { coverageOf, mostArea, temperatureOf, UNIT } from './swarm.ts';
import { SwarmLights } from './swarm-lights.ts';
import { makeTale } from './tale.ts';
import type { DysonMark } from './words.ts';

/** Of the swarm at the nearest and at the farthest that can be set (0.1 and 2 AU), scene units. */
const [NEAREST, FARTHEST] = [175, 430];
const STARS = 200;
/** From this on there is a swarm, m²; a thousandfold of it, the first thousand mirrors, and the dream has stepped back. */
const FIRST = THOUSAND / 1000;
/** A finger slower than this has tapped, a faster one has swept; scene units per second. */
const [TAP, SWEEP] = [60, 250];

type DysonScene = WorldScene<DysonState, DysonControl, DysonAct, DysonMark>;

export function dysonScene(brush: Brush): DysonScene {
  const [star, mine, tale] = [makeStar(brush), makeMine(brush), makeTale(brush)];
  const swarm = new SwarmLights(brush);
  const view = brush.group(
    sky(brush),
    star.behind,
    swarm.behind,
    star.disc,
    swarm.before,
    tale.view,
    mine.view,
  );
  return {
    view,
    draw(state, setup, { story }) {
      const distance = setup.values.distance * UNIT;
      const coverage = coverageOf(state.area, distance);
      const radius = radiusOf(setup);
      const [today, missing, needed] = [shareOf(story, 1), shareOf(story, 2), shareOf(story, 3)];
      const heat = heatColour(temperatureOf(coverage, distance));
      star.draw(coverage, radius, 1 - 0.75 * missing - 0.25 * needed, heat);
      const light = 1 - 0.8 * today - 0.9 * missing - 0.55 * needed;
      swarm.draw(state, { coverage, radius, heat, light });
      tale.draw(story, Math.min(1, Math.log10(Math.max(1, state.area / FIRST)) / 3), radius);
      const left = Math.max(0, 1 - state.area / mostArea(setup.values.weight));
      mine.draw(left, Math.max(flowOf(state), missing), state.turned, missing, 1 - 0.5 * today);
    },
    marks,
    hand,
    dispose: () => view.destroy({ children: true }),
  };
}

function sky(brush: Brush): Container {
  const cloud = brush.cloud('dot', STARS);
  const random = seeded(1937);
  for (let index = 0; index < STARS; index++) {
    const [x, y] = [(random() - 0.5) * 2400, (random() - 0.5) * 2000];
    cloud.put(index, x, y, 2.5 + 5 * random() ** 4, PAPER, 0.2 + 0.6 * random() ** 2);
  }
  cloud.send();
  cloud.view.blendMode = 'add';
  return cloud.view;
}

/** Not to scale: near the star there would be no room for what is to be seen. */
function radiusOf({ values }: DysonSetup): number {
  return NEAREST + (FARTHEST - NEAREST) * Math.sqrt((values.distance - 0.1) / 1.9);
}

/** Nothing flows where nothing grows; what shrinks does not flow back. */
function flowOf({ area, target }: DysonState): number {
  return target > area ? Math.min(1, 2 * Math.log(target / Math.max(area, 1))) : 0;
}

function marks({ area }: DysonState, setup: DysonSetup): readonly Mark<DysonMark>[] {
  const mercury: Mark<DysonMark> = { name: 'mercury', x: MERCURY_AT.x + 45, y: MERCURY_AT.y + 45 };
  // The Sun needs no name, and one on its light could not be read.
  if (area === 0) return [mercury];
  return [mercury, { name: 'swarm', x: 0, y: Math.max(-420, -radiusOf(setup)) }];
}

/** A sweep lays a ring along the finger's line; a tap launches a thousand. */
function hand({ phase, speedX, speedY }: Hand): Deed<DysonAct> | undefined {
  if (phase !== 'up') return undefined;
  const speed = Math.hypot(speedX, speedY);
  if (speed < TAP) return { name: 'launch', strength: 0.6 };
  if (speed < SWEEP) return undefined;
  return { name: 'ring', strength: 0.6, direction: { x: speedX / speed, y: speedY / speed } };
}
