/** The mechanical exoskeleton: somebody in a copper frame who holds a stone of golden light. */
import type { Deed, Hand, Setup } from '#exhibits/kit/bench/model.ts';
import type { Brush } from '../../stage/brush.ts';
import { CINNABAR, MIST, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { eased, mixed } from '../light.ts';
import { told } from '../told.ts';
import type { Mark, WorldScene } from '../world.ts';
import { GROUND, makeFigure, sceneX, sceneY } from './figure.ts';
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
import { type Pose, poseOf } from './pose.ts';
import type { ExoskeletonMark } from './words.ts';

type ExoskeletonScene = WorldScene<ExoskeletonState, ExoskeletonControl, ExoskeletonAct, ExoskeletonMark>;
type ExoskeletonSetup = Setup<ExoskeletonControl>;

/** Where the fists are when the stone stands on the ground. */
const LET_GO = poseOf(0, 0).grip;
/** The legs come into their stride and out of it in so long, s. */
const START = 0.5;
/** Behind the back, along the trunk from the hip, as a share of it. */
const PACK = { behind: 92, along: 0.56, kilograms: 12, width: 92 } as const;
/** A finger slower than this has tapped, a faster one along the ground sends them off; scene units per second. */
const TAP = 90;
const FLICK = 400;
const REACH = 120;
/** Radius of the circle behind, scene units. */
const CIRCLE = 432;

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

/** Where the battery is on the back, scene units. */
function packX({ hip, shoulder }: Pose): number {
  return (
    sceneX(hip) + (sceneX(shoulder) - sceneX(hip)) * PACK.along - PACK.behind * Math.cos(lean(hip, shoulder))
  );
}

function packY({ hip, shoulder }: Pose): number {
  return (
    sceneY(hip) + (sceneY(shoulder) - sceneY(hip)) * PACK.along - PACK.behind * Math.sin(lean(hip, shoulder))
  );
}

/** Of the trunk, from upright to the front, radians. */
function lean(hip: Pose['hip'], shoulder: Pose['shoulder']): number {
  return Math.atan2(shoulder.x - hip.x, shoulder.y - hip.y);
}

function makePack(brush: Brush) {
  const [box, rim, level] = [brush.sprite('pack'), brush.sprite('packLine'), brush.sprite('beam')];
  box.tint = WORLD_LIGHT.exoskeleton;
  rim.tint = CINNABAR;
  level.tint = PAPER;
  const lights = brush.group(level, rim);
  lights.blendMode = 'add';
  return {
    solid: brush.group(box),
    lights,
    draw(pose: Pose, kilograms: number, charge: number, story: number): void {
      // As wide and high as its mass says.
      const scale = (PACK.width / box.texture.width) * Math.cbrt(kilograms / PACK.kilograms);
      const [x, y, turn] = [packX(pose), packY(pose), lean(pose.hip, pose.shoulder)];
      for (const sprite of [box, rim]) {
        sprite.position.set(x, y);
        sprite.scale.set(scale);
        sprite.rotation = turn;
      }
      box.alpha = told(story, 1, 1, 0.3, 0.85);
      rim.alpha = told(story, 0, 0, 1, 0);
      // The window on its left side, filled from below.
      const [across, down] = [-19 * scale, 80 * scale];
      const [footX, footY] = [
        x + across * Math.cos(turn) - down * Math.sin(turn),
        y + across * Math.sin(turn) + down * Math.cos(turn),
      ];
      const height = 160 * scale * charge;
      brush.lay(
        level,
        footX,
        footY,
        footX + height * Math.sin(turn),
        footY - height * Math.cos(turn),
        56 * scale,
      );
      level.alpha = charge > 0 ? told(story, 0.85, 0.7, 0.1, 0.7) : 0;
    },
  };
}

/** The halo of the dream, the circle that measures a body, and the nerves that nobody can read well enough yet. */
function makeTale(brush: Brush) {
  const back = brush.sprite('glow', 1000);
  back.tint = WORLD_LIGHT.exoskeleton;
  back.position.set(GROUND.x, -10);
  const circle = makeCircle(brush);
  const halo = brush.group(back, circle);
  halo.blendMode = 'add';
  const beams = Array.from({ length: 6 }, () => brush.sprite('beam'));
  const brain = brush.sprite('glow', 190);
  const nerves = brush.group(brain, ...beams);
  nerves.blendMode = 'add';
  return {
    back: halo,
    nerves,
    draw(pose: Pose, story: number): void {
      back.alpha = told(story, 0.42, 0.08, 0.03, 0.05);
      circle.alpha = told(story, 0.3, 0.1, 0.04, 0.9);
      nerves.alpha = told(story, 0, 0, 1, 0.8);
      // What is missing is cinnabar; what has come true is sober.
      const tint = mixed(CINNABAR, PAPER, story - 2);
      for (const beam of beams) beam.tint = tint;
      brain.tint = tint;
      const { shoulder, elbow, grip, hip, knee, ankle } = pose;
      const [headX, headY] = [sceneX(shoulder) + 6, sceneY(shoulder) - 92];
      brain.position.set(headX, headY);
      brain.alpha = told(story, 0, 0, 1, 0.3);
      lay(brush, beams[0], headX, headY, sceneX(shoulder), sceneY(shoulder));
      lay(brush, beams[1], sceneX(shoulder), sceneY(shoulder), sceneX(elbow), sceneY(elbow));
      lay(brush, beams[2], sceneX(elbow), sceneY(elbow), sceneX(grip), sceneY(grip));
      lay(brush, beams[3], sceneX(shoulder), sceneY(shoulder), sceneX(hip), sceneY(hip));
      lay(brush, beams[4], sceneX(hip), sceneY(hip), sceneX(knee), sceneY(knee));
      lay(brush, beams[5], sceneX(knee), sceneY(knee), sceneX(ankle), sceneY(ankle));
    },
  };
}

/** As in Leonardo's drawing: it stands on the ground and holds a whole body with its arms up. */
function makeCircle(brush: Brush) {
  const circle = brush.shape();
  const [y, radius] = [GROUND.y - CIRCLE, CIRCLE];
  circle.circle(GROUND.x, y, radius);
  for (let mark = 0; mark < 72; mark++) {
    const angle = (mark * Math.PI) / 36;
    const inner = radius - (mark % 6 === 0 ? 22 : 10);
    circle.moveTo(GROUND.x + Math.cos(angle) * inner, y + Math.sin(angle) * inner);
    circle.lineTo(GROUND.x + Math.cos(angle) * radius, y + Math.sin(angle) * radius);
  }
  return circle.stroke({ width: 2, color: MIST });
}

function lay(
  brush: Brush,
  beam: ReturnType<Brush['sprite']> | undefined,
  fromX: number,
  fromY: number,
  toX: number,
  toY: number,
): void {
  if (beam !== undefined) brush.lay(beam, fromX, fromY, toX, toY, 18);
}

function marks(state: ExoskeletonState): readonly Mark<ExoskeletonMark>[] {
  const pose = poseNow(state);
  return [
    { name: 'elbow', x: sceneX(pose.elbow) + 46, y: sceneY(pose.elbow) - 34 },
    { name: 'hip', x: sceneX(pose.hip) + 60, y: sceneY(pose.hip) + 40 },
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
