/** What weight does, as light: rings of torque at the joints, the heat of the motors, lever arms, the muscle's pull; and the stone. */
import type { Sprite } from 'pixi.js';
import type { Brush } from '../../stage/brush.ts';
import { CINNABAR, GOLD, MIST, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { mixed } from '../light.ts';
import { told } from '../told.ts';
import { motorHeat } from './drive.ts';
import { sceneX, sceneY } from './figure.ts';
import { UNITS } from './limbs.ts';
import type { Point, Pose, Torques } from './pose.ts';

const COPPER = WORLD_LIGHT.exoskeleton;
/** Granite, kg per m³: the stone is as large as its mass says. */
const DENSITY = 2_700;
/** White-hot in the picture, W. */
const HOT = 250;
/** So far the ring grows, scene units and N·m. */
const RING = { least: 60, most: 150, at: 200 } as const;

interface Joint {
  readonly motor: Sprite;
  readonly ring: Sprite;
  readonly heat: Sprite;
}

function makeJoint(brush: Brush, size: number): Joint {
  const joint = {
    motor: brush.sprite('motor', size),
    ring: brush.sprite('ring'),
    heat: brush.sprite('glow'),
  };
  joint.motor.tint = COPPER;
  return joint;
}

/** @param exists what such a joint is at the second stop */
function drawJoint(
  { motor, ring, heat }: Joint,
  at: Point,
  torque: number,
  story: number,
  exists: number,
): void {
  const warm = Math.sqrt(Math.min(1, motorHeat(torque) / HOT));
  for (const sprite of [motor, ring, heat]) sprite.position.set(sceneX(at), sceneY(at));
  motor.alpha = told(story, 1, exists, 0.1, 0.75);
  const wide = RING.least + (RING.most - RING.least) * Math.sqrt(Math.min(1, torque / RING.at));
  ring.scale.set(wide / ring.texture.width);
  ring.tint = heat.tint = mixed(COPPER, PAPER, warm);
  const light = told(story, 1, 0.35 * exists, 0.05, 0.7);
  ring.alpha = light * (0.25 + 0.75 * Math.min(1, torque / 40));
  heat.scale.set((90 + 200 * warm) / heat.texture.width);
  heat.alpha = light * (0.12 + 0.78 * warm);
}

export interface Forces {
  readonly solid: ReturnType<Brush['group']>;
  readonly lights: ReturnType<Brush['group']>;
  /** @param load kg @param strap from the fist to the stone, m */
  draw(pose: Pose, torques: Torques, load: number, strap: number, story: number): void;
}

export const stoneSize = (load: number): number => Math.cbrt(load / DENSITY);

export function makeForces(brush: Brush): Forces {
  const joints = { elbow: makeJoint(brush, 46), hip: makeJoint(brush, 66), knee: makeJoint(brush, 54) };
  const [stone, lever] = [brush.sprite('stone'), brush.sprite('lever')];
  const beams = ['strap', 'plumb', 'muscle'].map(() => brush.sprite('beam'));
  const halo = brush.sprite('glow');
  halo.tint = GOLD;
  lever.tint = PAPER;
  const all = Object.values(joints);
  const solid = brush.group(lever, stone, ...all.map(({ motor }) => motor));
  const lights = brush.group(...all.flatMap(({ ring, heat }) => [ring, heat]), ...beams, halo);
  lights.blendMode = 'add';
  return {
    solid,
    lights,
    draw(pose, torques, load, strap, story) {
      drawJoint(joints.elbow, pose.elbow, torques.elbow, story, 0.1);
      drawJoint(joints.hip, pose.hip, torques.hip, story, 1);
      drawJoint(joints.knee, pose.knee, torques.knee, story, 1);
      drawStone(stone, halo, pose, load, strap, told(story, 1, 0.75, 0.1, 0.9));
      drawBeams(brush, beams, pose, torques, load, strap, story);
      drawLever(lever, pose, told(story, 0.4, 0.12, 0, 1) * Math.min(1, load / 5));
    },
  };
}

function drawStone(
  stone: Sprite,
  halo: Sprite,
  { grip }: Pose,
  load: number,
  strap: number,
  light: number,
): void {
  const size = stoneSize(load) * UNITS;
  const y = sceneY(grip) + strap * UNITS + size / 2;
  stone.position.set(sceneX(grip), y);
  stone.scale.set(size / stone.texture.width);
  stone.alpha = load > 0 ? light : 0;
  halo.position.set(sceneX(grip), y);
  halo.scale.set((size * 4.2) / halo.texture.width);
  halo.alpha = load > 0 ? 0.62 * light : 0;
}

function drawBeams(
  brush: Brush,
  [strap, plumb, muscle]: readonly Sprite[],
  { shoulder, elbow, grip }: Pose,
  { elbow: torque }: Torques,
  load: number,
  length: number,
  story: number,
): void {
  if (strap === undefined || plumb === undefined || muscle === undefined) return;
  const [gripX, gripY] = [sceneX(grip), sceneY(grip)];
  brush.lay(strap, gripX, gripY, gripX, gripY + length * UNITS + 6, 16);
  strap.tint = GOLD;
  strap.alpha = load > 0 ? told(story, 0.9, 0.7, 0.1, 0.9) : 0;
  // Straight down from the elbow: from there the lever arm is measured.
  brush.lay(plumb, sceneX(elbow), sceneY(elbow), sceneX(elbow), gripY + 78, 10);
  plumb.tint = MIST;
  plumb.alpha = told(story, 0.5, 0.1, 0, 1);
  // The biceps: from below the shoulder to 4 cm beyond the elbow.
  const share = 0.04 / 0.35;
  const [toX, toY] = [
    sceneX(elbow) + (gripX - sceneX(elbow)) * share,
    sceneY(elbow) + (gripY - sceneY(elbow)) * share,
  ];
  const [fromX, fromY] = [sceneX(shoulder) + 16, sceneY(shoulder) + 8];
  brush.lay(muscle, fromX, fromY, toX + 8, toY, 12 + 34 * Math.min(1, torque / 150));
  muscle.tint = mixed(PAPER, CINNABAR, Math.min(1, torque / 75));
  muscle.alpha = told(story, 0.55, 0.75, 0.05, 0.85) * Math.min(1, 0.2 + torque / 40);
}

/** Level, below the fist, from the elbow's plumb line to the stone's. */
function drawLever(lever: Sprite, { elbow, grip }: Pose, alpha: number): void {
  const [from, to] = [sceneX(elbow), sceneX(grip)];
  lever.position.set((from + to) / 2, sceneY(grip) + 62);
  lever.scale.set(Math.max(1, Math.abs(to - from)) / lever.texture.width, 0.8);
  lever.alpha = Math.abs(to - from) < 30 ? 0 : alpha;
}
