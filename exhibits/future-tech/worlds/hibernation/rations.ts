/** The disc of rations around the pod: one light for each kilogram of food and oxygen. */
import type { Brush } from '../../stage/brush.ts';
import { PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { mixed } from '../light.ts';
import { AWAKE_W, DAY, STORES_PER_JOULE } from './metabolism.ts';
import { FLIGHT_DAYS } from './orbit.ts';

/** What one of the crew needs who is awake all the way, kg: about 376. */
const AWAKE_KG = AWAKE_W * DAY * FLIGHT_DAYS * STORES_PER_JOULE;
const MOST_CREW = 6;
const MOST = Math.ceil(AWAKE_KG * MOST_CREW) + 1;
/** Outer edge for the largest crew, awake; scene units. */
const REACH = { x: 520, y: 168 } as const;
/** Share of the reach that stays free under the pod. */
const INNER = 0.1;
/** The golden angle: no two of them ever lie in one line. */
const TURN = Math.PI * (3 - Math.sqrt(5));
/** Radians a second, while anything moves. */
const DRIFT = 0.025;
/** The outermost are about to go. */
const FADING = 24;

export interface Rations {
  /** The far side, behind the pod, and the near side. */
  readonly far: ReturnType<Brush['group']>;
  readonly near: ReturnType<Brush['group']>;
  /** @param kilograms that are still to be used @param crew for the edge of what an awake crew would need */
  draw(kilograms: number, crew: number, seconds: number, light: number, edge: number): void;
}

export function makeRations(brush: Brush): Rations {
  const clouds = [brush.cloud('dot', MOST), brush.cloud('dot', MOST)] as const;
  const [behind, before] = clouds;
  for (const { view } of clouds) view.blendMode = 'add';
  const rim = brush
    .shape()
    .ellipse(0, 0, REACH.x, REACH.y)
    .stroke({ width: 2.2, color: WORLD_LIGHT.hibernation });
  const far = brush.group(rim, behind.view);
  const near = brush.group(before.view);
  return {
    far,
    near,
    draw(kilograms, crew, seconds, light, edge) {
      rim.scale.set(radiusOf(AWAKE_KG * crew));
      rim.alpha = edge;
      behind.view.alpha = before.view.alpha = light;
      const shown = Math.min(MOST, Math.round(kilograms));
      let [away, here] = [0, 0];
      for (let index = 0; index < shown; index++) {
        const angle = index * TURN + seconds * DRIFT;
        const [radius, depth] = [radiusOf(index), Math.sin(angle)];
        const alpha = (0.6 + 0.34 * depth) * Math.min(1, (shown - index) / FADING);
        const size = 10 + 3 * depth + (index % 5);
        const tint = index % 3 === 0 ? PAPER : TINTS[index % TINTS.length];
        const [x, y] = [Math.cos(angle) * radius * REACH.x, depth * radius * REACH.y];
        if (depth < 0) behind.put(away++, x, y, size, tint ?? PAPER, alpha);
        else before.put(here++, x, y, size, tint ?? PAPER, alpha);
      }
      behind.count = away;
      before.count = here;
      for (const cloud of clouds) cloud.send();
    },
  };
}

const TINTS: readonly number[] = [0, 0.35, 0.6, 0.2].map((share) =>
  mixed(WORLD_LIGHT.hibernation, PAPER, share),
);

/** As many lights inside of it as the index says, evenly laid. */
function radiusOf(index: number): number {
  return Math.sqrt(INNER ** 2 + (1 - INNER ** 2) * (index / MOST));
}
