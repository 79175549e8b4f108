/** What weight does, as light: rings of torque at the joints, the heat of the motors, lever arms, the muscle's pull; and the stone. */
import type { Sprite } from 'pixi.js';
import type { Brush } from '../../stage/brush.ts';
import { CINNABAR, GOLD, MIST, PAPER, WORLD_LIGHT } from '../../stage/colours.ts';
import { mixed } from '../light.ts';
import { told } from '../told.ts';
import { motorHeat } from './drive.ts';
import { sceneX, sceneY } from './figure.ts';
import { UNITS } from './limbs.ts';
import { LENGTHS, type Point, type Pose, type Torques } from './pose.ts';

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

export interface Burden {
  readonly load: number;
  readonly isHeld: boolean;
  /** The fist that holds it, or has let it go. */
  readonly fist: Point;
  /** From there down to the stone, m. */
  readonly strap: number;
}

export interface Forces {
  readonly solid: ReturnType<Brush['group']>;
  readonly lights: ReturnType<Brush['group']>;
  /** @param stone where it hangs or stands */
  draw(pose: Pose, torques: Torques, stone: Burden, story: number): void;
}

export const stoneSize = (load: number): number => Math.cbrt(load / DENSITY);

export function makeForces(brush: Brush): Forces {
  const joints = { elbow: makeJoint(brush, 46), hip: makeJoint(brush, 66), knee: makeJoint(brush, 54) };
  const [stone, lever] = [brush.sprite('stone'), brush.sprite('lever')];
  const beams = { strap: brush.sprite('beam'), plumb: brush.sprite('beam') };
  const muscle = brush.sprite('beam');
  beams.strap.tint = GOLD;
  beams.plumb.tint = MIST;
  const halo = brush.sprite('glow');
  halo.tint = GOLD;
  lever.tint = PAPER;
  const all = Object.values(joints);
  const solid = brush.group(lever, stone, ...all.map(({ motor }) => motor));
  const lights = brush.group(
    ...all.flatMap(({ ring, heat }) => [ring, heat]),
    beams.strap,
    beams.plumb,
    muscle,
    halo,
  );
  lights.blendMode = 'add';
  return {
    solid,
    lights,
    draw(pose, torques, burden, story) {
      drawJoint(joints.elbow, pose.elbow, torques.elbow, story, 0.1);
      drawJoint(joints.hip, pose.hip, torques.hip, story, 1);
      drawJoint(joints.knee, pose.knee, torques.knee, story, 1);
      drawStone(stone, halo, burden, told(story, 1, 0.75, 0.1, 0.9));
      drawBeams(brush, beams, pose, burden, story);
      drawMuscle(brush, muscle, pose, torques.elbow, story);
      drawLever(lever, pose, burden.isHeld ? told(story, 0.5, 0.12, 0, 1) : 0);
    },
  };
}

function drawStone(stone: Sprite, halo: Sprite, { load, fist, strap }: Burden, light: number): void {
  const size = stoneSize(load) * UNITS;
  const y = sceneY(fist) + strap * UNITS + size / 2;
  stone.position.set(sceneX(fist), y);
  stone.scale.set(size / stone.texture.width);
  stone.alpha = light;
  halo.position.set(sceneX(fist), y);
  halo.scale.set((size * 5.2) / halo.texture.width);
  halo.alpha = 0.4 * light;
}

function drawBeams(
  brush: Brush,
  { strap, plumb }: { readonly strap: Sprite; readonly plumb: Sprite },
  { elbow, grip }: Pose,
  burden: Burden,
  story: number,
): void {
  const [x, y] = [sceneX(burden.fist), sceneY(burden.fist)];
  brush.lay(strap, x, y, x, y + burden.strap * UNITS + 6, 16);
  strap.alpha = burden.isHeld ? told(story, 0.9, 0.7, 0.1, 0.9) : 0;
  // Straight down from the elbow: from there the lever arm is measured.
  brush.lay(plumb, sceneX(elbow), sceneY(elbow), sceneX(elbow), sceneY(grip) + 78, 10);
  plumb.alpha = burden.isHeld ? told(story, 0.5, 0.1, 0, 1) : 0;
}

/** The biceps: from below the shoulder to 4 cm beyond the elbow. */
function drawMuscle(
  brush: Brush,
  muscle: Sprite,
  { shoulder, elbow, grip }: Pose,
  torque: number,
  story: number,
): void {
  const share = 0.04 / LENGTHS.toGrip;
  const toX = sceneX(elbow) + (sceneX(grip) - sceneX(elbow)) * share + 8;
  const toY = sceneY(elbow) + (sceneY(grip) - sceneY(elbow)) * share;
  brush.lay(
    muscle,
    sceneX(shoulder) + 16,
    sceneY(shoulder) + 8,
    toX,
    toY,
    12 + 34 * Math.min(1, torque / 150),
  );
  muscle.tint = mixed(PAPER, CINNABAR, Math.min(1, torque / 75));
  muscle.alpha = told(story, 0.6, 0.75, 0.05, 0.85) * Math.min(1, 0.2 + torque / 40);
}

/** Level, below the fist, from the elbow's plumb line to the stone's. */
function drawLever(lever: Sprite, { elbow, grip }: Pose, alpha: number): void {
  const [from, to] = [sceneX(elbow), sceneX(grip)];
  lever.position.set((from + to) / 2, sceneY(grip) + 62);
  lever.scale.set(Math.max(1, Math.abs(to - from)) / lever.texture.width, 0.8);
  lever.alpha = Math.abs(to - from) < 30 ? 0 : alpha;
}
