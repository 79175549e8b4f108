/** What is missing: hundreds of faulty qubits that guard one. In disorder at first, at last in their ranks. */
import type { Brush } from '../../stage/brush.ts';
import { CINNABAR, WORLD_LIGHT } from '../../stage/colours.ts';
import { seeded } from '#exhibits/kit/random.ts';
import { GLOBE } from './place.ts';
import { shareOf } from '../light.ts';
import { told } from '../told.ts';

const LIGHT = WORLD_LIGHT['quantum-computer'];
const COUNT = 620;
/** Evenly over a sphere: each is turned on by the golden angle. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const RADIUS = 262;
/** How far from its place a faulty one is at most. */
const DISORDER = 60;

interface Guards {
  readonly view: ReturnType<Brush['cloud']>['view'];
  draw(story: number): void;
}

export function guardsOf(brush: Brush): Guards {
  const cloud = brush.cloud('dot', COUNT);
  cloud.view.blendMode = 'add';
  const chance = seeded(9);
  const stray = Array.from({ length: COUNT * 2 }, () => chance() - 0.5);
  let sent = -1;
  return {
    view: cloud.view,
    draw(story) {
      cloud.view.alpha = told(story, 0, 0, 1, 0.75);
      // They move between two stops only, and stand still at each.
      const disorder = 1 - shareOf(story, 3);
      if (cloud.view.alpha === 0 || disorder === sent) return;
      sent = disorder;
      for (let at = 0; at < COUNT; at++) {
        const up = 1 - (2 * at + 1) / COUNT;
        const out = Math.sqrt(1 - up ** 2);
        const near = Math.sin(at * GOLDEN_ANGLE) * out;
        const x = Math.cos(at * GOLDEN_ANGLE) * out;
        cloud.put(
          at,
          GLOBE.x + RADIUS * x + DISORDER * disorder * (stray[at * 2] ?? 0),
          GLOBE.y + RADIUS * (near * 0.3 - up * 0.954) + DISORDER * disorder * (stray[at * 2 + 1] ?? 0),
          9 + 5 * near,
          disorder > 0.5 ? CINNABAR : LIGHT,
          (0.5 + 0.4 * near) * (disorder > 0.5 ? 0.4 + 1.2 * Math.abs(stray[at * 2] ?? 0) : 1),
        );
      }
      cloud.send();
    },
  };
}
