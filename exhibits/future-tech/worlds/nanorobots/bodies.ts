/** The three swimmers: two shells at a hinge, three links at two, a ball with a screw. */
import type { Container, Sprite } from 'pixi.js';
import type { Brush } from '../../stage/brush.ts';
import { GOLD } from '../../stage/colours.ts';
import { mixed } from '../light.ts';
import { hurried, linksAt } from './gait.ts';
import type { NanoState } from './model.ts';
import { LENGTH, type Outlook } from './outlook.ts';
import { COIL, HEAD } from './screw.ts';

const BEADS = 260;
const BEHIND = 0xc46a6c;
const BEFORE = 0xfff0e6;

export interface Bodies {
  readonly view: Container;
  /** The lights that they carry; after all that is solid. */
  readonly light: Container;
  /** @param dim how far it has stepped back @param driven how far it has no light of its own; both 0 to 1 */
  draw(state: NanoState, haste: number, outlook: Outlook, dim: number, driven: number): void;
}

export function makeBodies(brush: Brush): Bodies {
  const flap = makeShells(brush);
  const wave = makeLinks(brush);
  const screw = makeScrew(brush);
  const heart = brush.sprite('glow', 150);
  heart.tint = GOLD;
  heart.blendMode = 'add';
  const halo = brush.sprite('glow', 900);
  halo.tint = 0xff8a74;
  halo.height = 560;
  const view = brush.group(flap.view, wave.view, screw.view);
  const light = brush.group(heart);
  return {
    view: brush.group(halo, view),
    light,
    draw(state, haste, outlook, dim, driven) {
      const { kind, beats, motion } = state;
      flap.view.visible = kind === 'flap';
      wave.view.visible = kind === 'wave';
      screw.view.visible = kind === 'screw';
      view.position.set(outlook.x, outlook.y);
      view.rotation = motion.pose.angle;
      view.alpha = 1 - 0.72 * dim;
      const made = hurried(beats % 1, haste);
      if (kind === 'flap') flap.draw(made);
      else if (kind === 'wave') wave.draw(made);
      else screw.draw(beats);
      heart.position.set(outlook.x + (kind === 'screw' ? HEAD * LENGTH * 0.42 : 0), outlook.y);
      heart.alpha = (1 - 0.85 * dim) * (1 - 0.75 * driven);
      halo.position.set(outlook.x - (kind === 'wave' ? 0 : LENGTH * 0.3), outlook.y);
      halo.alpha = 0.5 * (1 - 0.7 * dim);
    },
  };
}

function laid(
  sprite: Sprite | undefined,
  link: { readonly x: number; readonly y: number; readonly angle: number } | undefined,
): void {
  if (sprite === undefined || link === undefined) return;
  sprite.position.set(link.x * LENGTH, link.y * LENGTH);
  sprite.rotation = link.angle;
}

function makeShells(brush: Brush) {
  const [lower, upper, hinge] = [
    brush.sprite('shell', LENGTH),
    brush.sprite('shell', LENGTH),
    brush.sprite('head', 86),
  ];
  upper.scale.y *= -1;
  const view = brush.group(lower, upper, hinge);
  return {
    view,
    draw(made: number): void {
      const [one, other] = linksAt('scallop', made);
      laid(lower, other);
      laid(upper, one);
    },
  };
}

function makeLinks(brush: Brush) {
  const links = [0, 1, 2].map(() => brush.sprite('link', LENGTH / 3 + 40));
  const hinges = [-1, 1].map((side) => {
    const hinge = brush.sprite('head', 72);
    hinge.x = (side * LENGTH) / 6;
    return hinge;
  });
  const view = brush.group(...links, ...hinges);
  return {
    view,
    draw(made: number): void {
      const all = linksAt('hinges', made);
      for (let index = 0; index < links.length; index++) laid(links[index], all[index]);
    },
  };
}

function makeScrew(brush: Brush) {
  const head = brush.sprite('head', 2 * HEAD * LENGTH);
  const beads = brush.cloud('bead', BEADS);
  const view = brush.group(beads.view, head);
  /**
   * One bead after another from the head back, or the other way, so that each covers the one that lies deeper.
   * @param before the axis, or behind it @param rising towards the eye as the wire goes back
   */
  const put = (turned: number, before: boolean, rising: boolean, first: number): number => {
    let index = first;
    for (let step = 0; step < BEADS; step++) {
      const back = ((rising ? step : BEADS - 1 - step) / (BEADS - 1)) * COIL.length;
      const angle = (2 * Math.PI * back) / COIL.pitch - turned;
      const [depth, side] = [Math.cos(angle), Math.sin(angle)];
      if (depth > 0 !== before || side < 0 !== rising) continue;
      const radius = COIL.radius * LENGTH * Math.min(1, 0.1 + back * 7);
      const thick = 19 + 4 * depth - 7 * back;
      const tint = mixed(BEHIND, BEFORE, (1 + depth) / 2);
      beads.put(index, -(HEAD * 0.9 + back) * LENGTH, radius * side, thick, tint, 1);
      index += 1;
    }
    return index;
  };
  return {
    view,
    draw(turns: number): void {
      const turned = 2 * Math.PI * turns;
      let index = put(turned, false, true, 0);
      index = put(turned, false, false, index);
      index = put(turned, true, true, index);
      put(turned, true, false, index);
      beads.send();
    },
  };
}
