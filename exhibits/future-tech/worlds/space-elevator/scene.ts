/** The space elevator: a line of light between the Earth at night and what is beyond the orbit. */
import type { Sprite } from 'pixi.js';
import type { Deed, Hand } from '#exhibits/kit/bench/model.ts';
import type { Brush } from '../../stage/brush.ts';
import { GOLD, PAPER } from '../../stage/colours.ts';
import { shareOf } from '../light.ts';
import type { Mark, WorldScene } from '../world.ts';
import { makeBackdrop } from './backdrop.ts';
import { makeCable } from './cable.ts';
import { GROUND_Y, lengthAt, ORBIT_Y, yOf } from './heights.ts';
import {
  type ElevatorAct,
  type ElevatorControl,
  type ElevatorSetup,
  type ElevatorState,
  FALLING,
  materialOf,
} from './model.ts';
import { makeTale } from './tale.ts';
import { balanceOf, ORBIT, WHOLE } from './tether.ts';
import type { ElevatorMark } from './words.ts';

/** The light is held or led by a finger that is not further aside than this, scene units. */
const REACH = 320;
/** A finger slower than this has tapped, scene units per second. */
const TAP = 60;

type ElevatorScene = WorldScene<ElevatorState, ElevatorControl, ElevatorAct, ElevatorMark>;

export function elevatorScene(brush: Brush): ElevatorScene {
  const backdrop = makeBackdrop(brush);
  const tale = makeTale(brush);
  const cable = makeCable(brush);
  const station = brush.sprite('station', 128);
  station.position.set(0, ORBIT_Y);
  const traveller = makeTraveller(brush);
  const view = brush.group(backdrop.view, tale.view, cable.view, station, traveller.view);
  return {
    view,
    draw(state, setup, { story, seconds }) {
      const light = lightOf(story);
      backdrop.draw(1 - 0.75 * shareOf(story, 2), 1 - 0.6 * shareOf(story, 2) - 0.25 * shareOf(story, 3));
      tale.draw(story, Math.min(1, (20 * state.length) / WHOLE), seconds);
      cable.draw(state, materialOf(setup), light);
      station.alpha = 0.12 + 0.88 * Math.max(shareOf(story, 0), shareOf(story, 3));
      // Where nothing of it exists, or where it is missing, another light is the one to follow.
      traveller.draw(state, light * (1 - Math.min(1, shareOf(story, 1) + shareOf(story, 2))));
    },
    marks,
    hand,
    dispose: () => view.destroy({ children: true }),
  };
}

/** What the visitor has let out is seen at every stop, and steps back where it would be taken for a fact. */
function lightOf(story: number): number {
  return 1 - 0.7 * shareOf(story, 1) - 0.85 * shareOf(story, 2) - 0.2 * shareOf(story, 3);
}

interface Traveller {
  readonly view: ReturnType<Brush['group']>;
  draw(state: ElevatorState, light: number): void;
}

/** The one gold light: first the lower end, later the climber. */
function makeTraveller(brush: Brush): Traveller {
  const glow = tinted(brush.sprite('glow', 150), GOLD);
  const star = tinted(brush.sprite('star', 90), GOLD);
  const heart = tinted(brush.sprite('dot', 22), PAPER);
  const lights = brush.group(glow, star, heart);
  lights.blendMode = 'add';
  const cabin = brush.sprite('climber', 30);
  const view = brush.group(lights, cabin);
  return {
    view,
    draw(state, light) {
      view.position.set(0, travellerY(state));
      const broken = state.phase === 'snapped' ? Math.min(1, state.broken / (FALLING / 3)) : 0;
      lights.alpha = light * (1 - broken);
      cabin.visible = state.phase === 'anchored';
      cabin.alpha = light;
      heart.visible = !cabin.visible;
    },
  };
}

function tinted(sprite: Sprite, tint: number): Sprite {
  sprite.tint = tint;
  return sprite;
}

function travellerY({ phase, length, climber }: ElevatorState): number {
  if (phase !== 'anchored') return yOf(ORBIT - length);
  // The cabin hangs just above the ground, and stops below the station.
  return GROUND_Y - 22 + (ORBIT_Y + 58 - GROUND_Y) * (climber ?? 0);
}

function marks(state: ElevatorState): readonly Mark<ElevatorMark>[] {
  const orbit: Mark<ElevatorMark> = { name: 'orbit', x: 70, y: ORBIT_Y };
  if (state.phase === 'snapped' || state.length < WHOLE / 12) return [orbit];
  const end = ORBIT - state.length;
  return [
    orbit,
    { name: 'outer', x: 20, y: Math.max(-420, yOf(balanceOf(end))) },
    { name: 'end', x: 20, y: Math.min(420, yOf(end)) },
  ];
}

/** A finger leads one of the two ends; once the cable stands, a tap sends the climber. */
function hand(
  { phase, x, y, speedX, speedY }: Hand,
  state: ElevatorState,
  _setup: ElevatorSetup,
): Deed<ElevatorAct> | undefined {
  if (Math.abs(x) > REACH) return undefined;
  if (state.phase === 'anchored') {
    const tapped = phase === 'up' && Math.hypot(speedX, speedY) < TAP;
    return tapped ? { name: 'climb', strength: 0.6 } : undefined;
  }
  // One that has just been broken is not let out anew by the finger that broke it.
  if (phase === 'up' || (state.phase === 'snapped' && phase === 'move')) return undefined;
  return { name: 'lower', strength: lengthAt(y) / WHOLE, direction: { x: 0, y: y > ORBIT_Y ? 1 : -1 } };
}
