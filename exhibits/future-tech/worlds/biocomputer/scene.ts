/** Draws the tube in which strands pair, and below it the map over which the answer lays itself. */
import { seeded } from '#exhibits/kit/random.ts';
import type { Brush } from '../../stage/brush.ts';
import { WORLD_LIGHT } from '../../stage/colours.ts';
import { mixed, shareOf } from '../light.ts';
import type { WorldScene } from '../world.ts';
import { makeChains } from './chains.ts';
import { TUBE } from './layout.ts';
import { makeMap, placeOf, roadAt } from './map.ts';
import type { BioAct, BioControl, BioSetup, BioState } from './model.ts';
import { FIRST, LAST } from './strands.ts';
import { makeTale } from './tale.ts';
import type { BioMark } from './words.ts';

const GREEN = WORLD_LIGHT.biocomputer;
const WARM = 0xff9a5c;
const DUST = 170;
/** A finger slower than this has tapped, scene units per second. */
const TAP = 300;

export function scene(brush: Brush): WorldScene<BioState, BioControl, BioAct, BioMark> {
  const mist = brush.sprite('glow', 1300);
  mist.position.set(TUBE.x, TUBE.y);
  mist.height = 760;
  const tube = brush.sprite('tube', TUBE.width);
  tube.position.set(TUBE.x, TUBE.y);
  const [dust, chains, map, tale] = [makeDust(brush), makeChains(brush), makeMap(brush), makeTale(brush)];
  const view = brush.group(mist, tube, tale.view, dust.view, map.view, chains.view, tale.lack);
  return {
    view,
    draw(state, setup, { story, seconds }) {
      const light = 1 - 0.82 * shareOf(story, 2);
      mist.tint = mixed(0x2f9a5c, WARM, (setup.values.temperature - 24) / 26);
      mist.alpha = 0.3 * light;
      tube.alpha = 0.25 + 0.6 * light;
      tale.draw(story, seconds);
      dust.draw(state, setup, seconds, light);
      chains.draw(state, seconds, light);
      map.draw(state.open, chains.gold, light);
    },
    marks: () => [
      { name: 'start', x: placeOf(FIRST).x, y: placeOf(FIRST).y + 78 },
      { name: 'goal', x: placeOf(LAST).x, y: placeOf(LAST).y + 78 },
      { name: 'tube', x: TUBE.x + 300, y: TUBE.y + TUBE.height / 2 + 24 },
    ],
    hand({ phase, x, y, speedX, speedY }, state) {
      if (phase !== 'up' || Math.hypot(speedX, speedY) > TAP) return undefined;
      if (y < TUBE.y + TUBE.height / 2 + 15) {
        const name = state.phase === 'empty' || state.sieves === 3 ? 'pour' : 'keep';
        return { name, strength: 0.6 };
      }
      const which = roadAt(x, y);
      return which === undefined ? undefined : { name: 'road', strength: 0.6, which };
    },
    dispose: () => view.destroy({ children: true }),
  };
}

/** All the strands that cannot be told apart: as many grains as there are strands, but for a share. */
function makeDust(brush: Brush) {
  const random = seeded(266);
  const all = Array.from({ length: DUST }, () => ({
    x: TUBE.x + (random() - 0.5) * (TUBE.width - 130) + 20,
    y: TUBE.y + (random() - 0.5) * (TUBE.height - 70),
    size: 13 + 13 * random(),
    angle: random() * Math.PI,
    phase: random() * 6,
  }));
  const dust = brush.cloud('strand', DUST);
  dust.view.blendMode = 'add';
  return {
    view: dust.view,
    draw({ phase, chains, sieves }: BioState, { values }: BioSetup, seconds: number, light: number): void {
      const strands = phase === 'empty' ? values.strands : chains.length;
      const share = sieves > 0 ? 0 : Math.min(1, strands / 600);
      dust.view.alpha = light * (phase === 'empty' ? 0.32 : 0.55);
      dust.count = Math.ceil(DUST * share);
      for (let index = 0; index < dust.count; index++) {
        const one = all[index];
        if (one === undefined) continue;
        const sway = 9 * Math.sin(seconds * 0.6 + one.phase);
        dust.put(index, one.x + sway, one.y + sway * 0.6, one.size, GREEN, 0.6, one.angle + 0.1 * sway);
      }
      dust.send();
    },
  };
}
