/** The person and the frame in the picture: every limb with what is worn over it, put where the pose says. */
import type { Sprite } from 'pixi.js';
import type { Brush } from '../../stage/brush.ts';
import { WORLD_LIGHT } from '../../stage/colours.ts';
import { mixed } from '../light.ts';
import { told } from '../told.ts';
import type { Leg } from './gait.ts';
import { type LimbName, LIMBS, UNITS } from './limbs.ts';
import type { Point, Pose } from './pose.ts';

/** Where the ankles' line meets the ground in the picture, scene units. */
export const GROUND = { x: -64, y: 404 } as const;
const SKIN = 0xa9b0cc;
/** What is on the far side is darker. */
const FAR = 0.5;

export const sceneX = ({ x }: Point): number => GROUND.x + x * UNITS;
export const sceneY = ({ y }: Point): number => GROUND.y - y * UNITS;

interface LimbSprites {
  readonly view: ReturnType<Brush['group']>;
  readonly body: Sprite;
  /** None on the head. */
  readonly rail: Sprite | undefined;
  readonly plate: Sprite;
  /** Frames for the legs and the back exist. */
  readonly exists: boolean;
}

export interface Figure {
  readonly view: ReturnType<Brush['group']>;
  /** @param near the pose with the near leg where it is in the stride @param far the other leg @param reach of the stride, 0 to 1 */
  draw(near: Pose, far: Leg, reach: number, story: number): void;
}

function makeLimb(brush: Brush, name: LimbName, isFar = false): LimbSprites {
  const { width, height, jointX, jointY } = LIMBS[name];
  const made = (drawing: string, tint: number): Sprite => {
    const sprite = brush.sprite(drawing);
    sprite.anchor.set(jointX / width, jointY / height);
    sprite.tint = isFar ? mixed(0, tint, FAR) : tint;
    return sprite;
  };
  const body = made(name, SKIN);
  const rail = name === 'head' ? undefined : made(`${name}Rail`, WORLD_LIGHT.exoskeleton);
  const plate = made(`${name}Plate`, WORLD_LIGHT.exoskeleton);
  const view = brush.group(body, ...(rail === undefined ? [] : [rail]), plate);
  const exists = ['thigh', 'shank', 'foot', 'trunk'].includes(name);
  return { view, body, rail, plate, exists };
}

/** @param from the limb's upper joint (the trunk's hip) */
function place({ view }: LimbSprites, from: Point, to: Point, turn = 0): void {
  view.position.set(sceneX(from), sceneY(from));
  view.rotation = Math.atan2(sceneY(to) - sceneY(from), sceneX(to) - sceneX(from)) - Math.PI / 2 + turn;
}

function shine({ body, rail, plate, exists }: LimbSprites, story: number): void {
  body.alpha = told(story, 1, 1, 0.2, 0.55);
  plate.alpha = told(story, 1, exists ? 0 : 0.05, 0.05, 0);
  if (rail !== undefined) rail.alpha = told(story, 0.5, exists ? 1 : 0.1, 0.1, 0.32);
}

export function makeFigure(brush: Brush): Figure {
  const leg = (isFar: boolean) =>
    (['foot', 'shank', 'thigh'] as const).map((name) => makeLimb(brush, name, isFar));
  const arm = (isFar: boolean) =>
    (['upperArm', 'forearm'] as const).map((name) => makeLimb(brush, name, isFar));
  const [farLeg, farArm, nearLeg, nearArm] = [leg(true), arm(true), leg(false), arm(false)];
  const [trunk, head] = [makeLimb(brush, 'trunk'), makeLimb(brush, 'head')];
  const all = [...farLeg, ...farArm, head, trunk, ...nearLeg, ...nearArm];
  return {
    view: brush.group(...all.map(({ view }) => view)),
    draw(pose, far, reach, story) {
      for (const limb of all) shine(limb, story);
      placeLeg(nearLeg, pose.hip, pose, reach);
      placeLeg(farLeg, pose.hip, far, reach);
      for (const limbs of [nearArm, farArm]) placeArm(limbs, pose);
      place(trunk, pose.hip, pose.shoulder, Math.PI);
      place(head, pose.shoulder, pose.hip);
      // Whoever bends down still looks ahead.
      head.view.rotation *= 0.45;
    },
  };
}

function placeLeg(
  [foot, shank, thigh]: readonly LimbSprites[],
  hip: Point,
  { knee, ankle }: Leg,
  reach: number,
): void {
  if (foot === undefined || shank === undefined || thigh === undefined) return;
  place(thigh, hip, knee);
  place(shank, knee, ankle);
  place(foot, ankle, ankle);
  // In the air the toes hang a little.
  foot.view.rotation = reach * 0.5 * Math.max(0, shank.view.rotation);
}

function placeArm([upper, forearm]: readonly LimbSprites[], { shoulder, elbow, grip }: Pose): void {
  if (upper === undefined || forearm === undefined) return;
  place(upper, shoulder, elbow);
  place(forearm, elbow, grip);
}
