/**
 * The cable that is there, as light: pieces laid end to end from the lower end to the outer one. Each is as wide as the cable is
 * thick and as hot as it is strained at its place, by the formulas of tether.ts; broken, its two halves leave.
 */
import type { Container, Sprite } from 'pixi.js';
import type { Brush } from '../../stage/brush.ts';
import { CINNABAR, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { eased, mixed } from '../light.ts';
import { GROUND_Y, ORBIT_Y, radiusAt, yOf } from './heights.ts';
import { type ElevatorState, FALLING } from './model.ts';
import { balanceOf, type Material, ORBIT, stressAt, thicknessAt } from './tether.ts';

const BLUE = WORLD_LIGHT['space-elevator'];
/** Of one half. */
const PIECES = 24;
/** Of light, where the cable is as thick as at the ground; its core is a fifth of it. Scene units. */
const WIDTH = 24;
/** A broken half is gone sideways so far, scene units: eastwards what falls, westwards what leaves. */
const ASIDE = 420;

export interface Cable {
  readonly view: Container;
  draw(state: ElevatorState, material: Material, light: number): void;
}

export function makeCable(brush: Brush): Cable {
  const make = (): Sprite[] => Array.from({ length: PIECES }, () => brush.sprite('beam'));
  const [lower, outer] = [make(), make()];
  const flash = brush.sprite('glow', 420);
  flash.position.set(0, ORBIT_Y);
  flash.tint = CINNABAR;
  const view = brush.group(flash, ...lower, ...outer);
  view.blendMode = 'add';
  return {
    view,
    draw(state, material, light) {
      view.visible = state.length > 0 && light > 0.01;
      if (!view.visible) return;
      flash.alpha = state.phase === 'snapped' ? light * Math.max(0, 1 - (2 * state.broken) / FALLING) : 0;
      const end = ORBIT - state.length;
      for (let index = 0; index < PIECES; index++) {
        layPiece(brush, lower[index], index, end, end, state, material, light);
        layPiece(brush, outer[index], index, balanceOf(end), end, state, material, light);
      }
    },
  };
}

/** One piece of the half between the orbit and `tip`, counted from the orbit. */
function layPiece(
  brush: Brush,
  piece: Sprite | undefined,
  index: number,
  tip: number,
  end: number,
  state: ElevatorState,
  material: Material,
  light: number,
): void {
  if (piece === undefined) return;
  const [from, to] = [index / PIECES, (index + 1) / PIECES];
  const tipY = yOf(tip);
  const middle = radiusAt(ORBIT_Y + (tipY - ORBIT_Y) * ((from + to) / 2));
  const width = WIDTH * Math.sqrt(material.taper * thicknessAt(middle, material.taper));
  const [fromY, toY] = [ORBIT_Y + (tipY - ORBIT_Y) * from, ORBIT_Y + (tipY - ORBIT_Y) * to];
  const strain = stressAt(middle, end, material) / material.strength;
  piece.tint = state.phase === 'snapped' ? mixed(CINNABAR, BLUE, to * 1.4) : heat(strain);
  piece.alpha = light;
  if (state.phase !== 'snapped') {
    brush.lay(piece, 0, fromY, 0, toY, width);
    return;
  }
  const gone = state.broken / FALLING;
  const below = tip < ORBIT;
  brush.lay(
    piece,
    asideOf(gone, from, below),
    leftY(fromY, gone, from, below),
    asideOf(gone, to, below),
    leftY(toY, gone, to, below),
    width * (1 - 0.6 * gone),
  );
  piece.alpha = light * (1 - eased(gone * 1.25 - 0.25));
}

/** Blue as long as it is easy, white where it is hard, cinnabar where it is about to break. */
function heat(strain: number): number {
  return strain < 0.6 ? mixed(BLUE, PAPER, strain / 0.6) : mixed(PAPER, CINNABAR, (strain - 0.6) / 0.36);
}

/**
 * What falls gets ahead of the ground, the more the higher it came from; what leaves falls behind. Shown, not computed: the end at
 * the break goes furthest.
 */
function asideOf(gone: number, share: number, below: boolean): number {
  const way = ASIDE * eased(gone) * (1 - share) ** 1.5;
  return below ? -way : way * 0.8;
}

function leftY(y: number, gone: number, share: number, below: boolean): number {
  const way = eased(Math.min(1, gone * (1.15 - 0.15 * share)));
  return below ? y + (GROUND_Y + 40 - y) * way * 0.96 : y - (260 + 240 * share) * way * way;
}
