/** The mechanical exoskeleton: somebody in a copper frame who holds a stone of golden light. */
import type { Deed, Hand, Setup } from '#exhibits/kit/bench/model.ts';
import type { Brush } from '../../stage/brush.ts';
import { eased } from '../light.ts';
import { told } from '../told.ts';
import type { Mark, WorldScene } from '../world.ts';
import { makeFigure, sceneX, sceneY } from './figure.ts';
import { type Burden, makeForces, stoneSize } from './forces.ts';
import { legOf } from './gait.ts';
import { makeGround } from './ground.ts';
import { UNITS } from './limbs.ts';
import {
  type ExoskeletonAct,
  type ExoskeletonControl,
  type ExoskeletonState,
  isHolding,
  isWalking,
  poseNow,
  torquesNow,
  WALK_SECONDS,
} from './model.ts';
import { makePack, packX, packY } from './pack.ts';
import { type Pose, poseOf } from './pose.ts';
import { makeTale } from './tale.ts';
import type { ExoskeletonMark } from './words.ts';

type ExoskeletonScene = WorldScene<ExoskeletonState, ExoskeletonControl, ExoskeletonAct, ExoskeletonMark>;
type ExoskeletonSetup = Setup<ExoskeletonControl>;

/** Where the fists are when the stone stands on the ground. */
const LET_GO = poseOf(0, 0).grip;
/** The legs come into their stride and out of it in so long, s. */
const START = 0.5;
/** A finger slower than this has tapped, a faster one along the ground sends them off; scene units per second. */
const TAP = 90;
const FLICK = 400;
const REACH = 120;

export function exoskeletonScene(brush: Brush): ExoskeletonScene {
  const [ground, figure, forces] = [makeGround(brush), makeFigure(brush), makeForces(brush)];
  const [pack, tale] = [makePack(brush), makeTale(brush)];
  const person = brush.group(pack.solid, figure.view, forces.solid, pack.lights, tale.nerves, forces.lights);
  const view = brush.group(ground.view, tale.back, person);
  return {
    view,
    draw(state, setup, { story }) {
      const [pose, { load, battery }] = [poseNow(state), setup.values];
      const reach = reachOf(state);
      const [near, far] = [legOf(pose, state.steps, reach), legOf(pose, state.steps + 1, reach)];
      const walking = { ...pose, ...near };
      // The lower of the two feet is on the ground.
      person.y = UNITS * (Math.min(near.ankle.y, far.ankle.y) - pose.ankle.y);
      ground.draw(state.steps, told(story, 1, 0.7, 0.2, 0.8));
      figure.draw(walking, far, reach, story);
      forces.draw(walking, torquesNow(state, setup), burdenOf(state, pose, load), story);
      pack.draw(pose, battery, state.charge, story);
      tale.draw(walking, story);
    },
    marks,
    hand,
    dispose: () => view.destroy({ children: true }),
  };
}

function burdenOf(state: ExoskeletonState, { grip }: Pose, load: number): Burden {
  const isHeld = isHolding(state);
  return { load, isHeld, fist: isHeld ? grip : LET_GO, strap: LET_GO.y - stoneSize(load) };
}

function reachOf(state: ExoskeletonState): number {
  if (!isWalking(state)) return 0;
  return eased(Math.min(WALK_SECONDS - state.walking, state.walking) / START);
}

function marks(state: ExoskeletonState): readonly Mark<ExoskeletonMark>[] {
  const pose = poseNow(state);
  return [
    // Names stand outwards: this one above the forearm, the hip's behind the back.
    { name: 'elbow', x: Math.max(24, sceneX(pose.elbow) + 88), y: sceneY(pose.elbow) - 66 },
    { name: 'hip', x: Math.min(-24, sceneX(pose.hip) - 64), y: sceneY(pose.hip) + 6 },
    { name: 'battery', x: packX(pose) - 50, y: packY(pose) - 40 },
  ];
}

/** A touch on the battery changes it, one on the stone sets it down or lifts it, a flick along the ground or a touch on the legs walks. */
function hand(
  { phase, x, y, speedX, speedY }: Hand,
  state: ExoskeletonState,
  { values }: ExoskeletonSetup,
): Deed<ExoskeletonAct> | undefined {
  if (phase !== 'up') return undefined;
  const pose = poseNow(state);
  if (Math.abs(speedX) > FLICK) return { name: 'walk', strength: 0.6 };
  if (Math.hypot(speedX, speedY) > TAP) return undefined;
  const near = (placeX: number, placeY: number): boolean => Math.hypot(x - placeX, y - placeY) < REACH;
  if (near(packX(pose), packY(pose))) return { name: 'swap', strength: 0.6 };
  const { fist, strap } = burdenOf(state, pose, values.load);
  const stoneY = sceneY(fist) + (strap + stoneSize(values.load) / 2) * UNITS;
  if (near(sceneX(fist), stoneY) || near(sceneX(pose.grip), sceneY(pose.grip))) {
    return { name: 'lift', strength: 0.6 };
  }
  return near(sceneX(pose.knee), sceneY(pose.knee)) ? { name: 'walk', strength: 0.6 } : undefined;
}
