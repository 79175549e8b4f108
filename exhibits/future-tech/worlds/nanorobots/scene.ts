/** Draws the vessel, the swimmer that was taken and its golden trail, and the three to take from at the foot of the picture. */
import type { Brush } from '../../stage/brush.ts';
import { GOLD, MIST } from '../../stage/colours.ts';
import { mixed, shareOf } from '../light.ts';
import type { WorldScene } from '../world.ts';
import { makeBodies } from './bodies.ts';
import { type NanoAct, type NanoControl, type NanoState, nanoModel } from './model.ts';
import { outlookOf } from './outlook.ts';
import { makeTale } from './tale.ts';
import { makeTrack } from './track.ts';
import { makeVessel } from './vessel.ts';
import type { NanoMark } from './words.ts';

const ICONS: Readonly<Record<NanoAct, string>> = { flap: 'iconFlap', wave: 'iconWave', screw: 'iconScrew' };
const ICON_Y = 420;
const ICON_APART = 190;
/** A finger slower than this has tapped, scene units per second. */
const TAP = 300;
const FULL_FLICK = 3000;

export function scene(brush: Brush): WorldScene<NanoState, NanoControl, NanoAct, NanoMark> {
  const vessel = makeVessel(brush);
  const bodies = makeBodies(brush);
  const tale = makeTale(brush);
  const track = makeTrack(brush);
  const icons = makeIcons(brush);
  const solid = brush.group(vessel.behind, bodies.view, vessel.before);
  const light = brush.group(vessel.light, tale.view, bodies.light, track.view, icons.view);
  const view = brush.group(solid, light);
  return {
    view,
    draw(state, { values }, { story, seconds }) {
      const outlook = outlookOf(state);
      const missing = shareOf(story, 2);
      vessel.draw(outlook, values.size, seconds, missing);
      bodies.draw(state, values.haste, outlook, missing, shareOf(story, 1));
      tale.draw(story, outlook, seconds);
      track.draw(state, outlook, 1 - 0.85 * missing);
      icons.draw(state.kind, 1 - 0.7 * missing);
    },
    marks: (state, { values }) => {
      const { x, y } = outlookOf(state);
      const swimmer = { name: 'swimmer', x: Math.min(400, x), y: y - 90 } as const;
      const { cell } = vessel;
      return values.size > 1 || !cell.isThere ? [swimmer] : [swimmer, { name: 'cell', x: cell.x, y: cell.y }];
    },
    hand({ phase, x, y, speedX, speedY }, { kind }) {
      if (phase !== 'up') return undefined;
      const speed = Math.hypot(speedX, speedY);
      const strength = Math.min(1, 0.6 + speed / FULL_FLICK);
      if (speed > TAP) return { name: kind, strength, direction: { x: speedX / speed, y: speedY / speed } };
      const name = Math.abs(y - ICON_Y) < 75 ? nanoModel.acts[Math.round(x / ICON_APART) + 1] : kind;
      return { name: name ?? kind, strength };
    },
    dispose: () => view.destroy({ children: true }),
  };
}

function makeIcons(brush: Brush) {
  const icons = nanoModel.acts.map((name, at) => {
    const icon = brush.sprite(ICONS[name], 116);
    icon.position.set((at - 1) * ICON_APART, ICON_Y);
    icon.blendMode = 'add';
    return { icon, name };
  });
  const view = brush.group(...icons.map(({ icon }) => icon));
  return {
    view,
    draw(taken: NanoAct, light: number): void {
      view.alpha = light;
      for (const { icon, name } of icons) {
        icon.tint = name === taken ? mixed(GOLD, 0xffffff, 0.2) : MIST;
        icon.alpha = name === taken ? 0.95 : 0.6;
      }
    },
  };
}
