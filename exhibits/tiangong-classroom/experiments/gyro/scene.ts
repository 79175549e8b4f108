/** Draws the gyroscope, the light at its tip with the path it has gone, its angular momentum, and what pushes it. */
import { Group, Quaternion as ThreeQuaternion } from 'three';
import type { Deed, Hand } from '#exhibits/kit/bench/model.ts';
import { CYAN, GOLD, PAPER } from '../../stage/colours.ts';
import { disposeGeometries, type Materials } from '../../stage/materials.ts';
import { arrow } from '../../stage/arrow.ts';
import type { Strokes } from '../../stage/strokes.ts';
import { tableAt } from '../../stage/table.ts';
import type { Setup, StageScene } from '../experiment.ts';
import { aboutAxis, multiply, type Quaternion, turn } from '../physics/quaternion.ts';
import { add, length, scale, type Vector, vector } from '../physics/vector.ts';
import {
  axleOf,
  type GyroAct,
  type GyroControl,
  type GyroState,
  pushForce,
  shapeOf,
  WHEEL_RADIUS,
} from './model.ts';
import { columnOf, gyroParts, webAt } from './parts.ts';
import { axisOf, spinOf } from './top.ts';

type GyroSetup = Setup<GyroControl>;
type GyroScene = StageScene<GyroState, GyroControl, GyroAct>;

/** How a place is looked at: metres to stage units, and where the point lies that stays. */
interface Outlook {
  readonly scale: number;
  readonly stays: Vector;
}

const PITCH_ANGLE = 0.22;
/** A little from above, so that a circle round the vertical is seen as one. */
const PITCH: Quaternion = aboutAxis(vector(1, 0, 0), PITCH_ANGLE);
const ORBIT: Outlook = { scale: 4.4, stays: vector(0, 0, 0) };
const EARTH: Outlook = { scale: 3.4, stays: vector(0, -0.14, 0) };
/** From the cup down to the table, and the table's radius, stage units. */
const COLUMN_HEIGHT = 0.68;
const TABLE_RADIUS = 0.78;
const STROKES = 360;
/** Stage units per second from which a finger flicks, and that make the strongest flick. */
const FLICK = 0.7;
const FULL_FLICK = 6;

/** From the model's metres, measured from the point that stays, to the stage. */
const seen = (place: Vector, { scale: size, stays }: Outlook): Vector =>
  add(stays, scale(turn(PITCH, place), size));

export function gyroScene(materials: Materials): GyroScene {
  const parts = gyroParts(materials);
  const column = columnOf(materials, COLUMN_HEIGHT / EARTH.scale);
  column.scale.setScalar(EARTH.scale);
  const ground = new Group().add(column, tableAt(materials, -COLUMN_HEIGHT, TABLE_RADIUS));
  ground.rotation.x = PITCH_ANGLE;
  ground.position.y = EARTH.stays.y;
  const strokes = materials.strokes(STROKES);
  const object = new Group().add(ground, parts.group, strokes.mesh);
  return {
    object,
    draw(state, setup) {
      const isEarth = setup.place === 'earth';
      const outlook = isEarth ? EARTH : ORBIT;
      ground.visible = isEarth;
      putWheel(parts.group, state, setup, outlook);
      parts.setAxle(axleOf(setup));
      strokes.clear();
      drawMarks(strokes, state, setup, outlook);
      drawPhysics(strokes, state, setup, outlook);
      drawTrail(strokes, state, setup, outlook);
      strokes.send();
    },
    hand: nudgeOf,
    dispose() {
      disposeGeometries(object);
      strokes.dispose();
    },
  };
}

/** The middle of the wheel, m from the point that stays. */
const middleOf = (state: GyroState, setup: GyroSetup): Vector =>
  setup.place === 'earth' ? scale(axisOf(state), axleOf(setup)) : vector(0, 0, 0);

function putWheel(wheel: Group, state: GyroState, setup: GyroSetup, outlook: Outlook): void {
  const { w, x, y, z } = multiply(PITCH, state.orientation);
  wheel.quaternion.copy(new ThreeQuaternion(x, y, z, w));
  wheel.position.copy(seen(middleOf(state, setup), outlook));
  wheel.scale.setScalar(outlook.scale);
}

/** s that an eye, or a film, takes a moment for: what turns quickly is seen as a fan. */
const EXPOSURE = 1 / 80;
const MARKS = 3;
const MARK_WIDTH = 0.022;
const MOST_BLUR = 12;
/** rad between two lines of a fan that still look like one. */
const FAN_STEP = 0.045;
const [MARK_FROM, MARK_TO] = [0.056, WHEEL_RADIUS - 0.034];

/** Three painted lines on the face that is seen show that the wheel spins, the light falling off where they have been. */
function drawMarks(strokes: Strokes, state: GyroState, setup: GyroSetup, outlook: Outlook): void {
  const spin = spinOf(state, shapeOf(setup));
  const lines = Math.min(MOST_BLUR, 1 + Math.floor((Math.abs(spin) * EXPOSURE) / FAN_STEP));
  const middle = middleOf(state, setup);
  const side = turn(PITCH, axisOf(state)).z >= 0 ? 1 : -1;
  const at = (angle: number, far: number): Vector => {
    const own = vector(Math.cos(angle) * far, side * (webAt(far) + 0.001), Math.sin(angle) * far);
    return seen(add(middle, turn(state.orientation, own)), outlook);
  };
  // Neighbours in a fan overlap, and their light adds up.
  const bright = lines === 1 ? 0.85 : 0.4;
  const width = Math.max(MARK_WIDTH, ((Math.abs(spin) * EXPOSURE) / lines) * MARK_TO * outlook.scale);
  for (let mark = 0; mark < MARKS; mark++)
    for (let line = 0; line < lines; line++) {
      // By the right hand about y, z goes to x: where a mark has been lies at a greater angle.
      const angle = (mark * 2 * Math.PI) / MARKS + (line * spin * EXPOSURE) / lines;
      const light = bright * (1 - line / lines) ** 1.3;
      const look = { colour: PAPER, width, light, ends: 'butt' } as const;
      strokes.line(at(angle, MARK_FROM), at(angle, MARK_TO), look);
    }
}

/** Where the axis pointed at first, the angular momentum that only a torque can turn, and the forces that are at work. */
function drawPhysics(strokes: Strokes, state: GyroState, setup: GyroSetup, outlook: Outlook): void {
  const middle = middleOf(state, setup);
  const end = scale(axisOf(state), axleOf(setup));
  const force = scale(pushForce(state), 0.009);
  if (length(force) > 0.004) {
    const push = (from: Vector, by: Vector): void =>
      arrow(strokes, seen(from, outlook), seen(add(from, by), outlook), { colour: CYAN, width: 0.014 });
    push(add(middle, end), force);
    if (setup.place === 'orbit') push(scale(end, -1), scale(force, -1));
  }
  if (setup.place === 'orbit') drawMomentum(strokes, state, outlook);
}

function drawMomentum(strokes: Strokes, { first, momentum }: GyroState, outlook: Outlook): void {
  const reach = 0.97 / outlook.scale;
  const [from, to] = [seen(scale(first, -reach), outlook), seen(scale(first, reach), outlook)];
  strokes.line(from, to, { colour: PAPER, width: 0.005, light: 0.25 });
  const size = length(momentum);
  if (size < 0.02) return;
  const head = scale(momentum, (0.17 + 0.04 * Math.min(1, size)) / size);
  arrow(strokes, seen(vector(0, 0, 0), outlook), seen(head, outlook), {
    colour: CYAN,
    width: 0.01,
    light: 0.7,
  });
}

function drawTrail(strokes: Strokes, state: GyroState, setup: GyroSetup, outlook: Outlook): void {
  const reach = (setup.place === 'earth' ? 2 : 1) * axleOf(setup) + 0.012;
  const tip = seen(scale(axisOf(state), reach), outlook);
  const path = [...state.trace.map((axis) => seen(scale(axis, reach), outlook)), tip];
  strokes.chain(path, { colour: GOLD, width: 0.012, light: 0.9, cover: 0.3 }, 0);
  strokes.glow(tip, { colour: GOLD, width: 0.4, light: 0.8 });
  strokes.glow(tip, { colour: PAPER, width: 0.09, light: 1 });
}

/** A finger pushes the end of the axle that it is nearer to; in orbit the far end is pushed the other way. */
function nudgeOf(hand: Hand, state: GyroState, setup: GyroSetup): Deed<GyroAct> | undefined {
  const { phase, x, y, speedX, speedY } = hand;
  const speed = Math.hypot(speedX, speedY);
  if (phase !== 'up' || speed < FLICK) return undefined;
  const outlook = setup.place === 'earth' ? EARTH : ORBIT;
  const middle = seen(middleOf(state, setup), outlook);
  const axis = turn(PITCH, axisOf(state));
  // Where the finger was a moment ago, when it touched.
  const [fromX, fromY] = [x - speedX * 0.06 - middle.x, y - speedY * 0.06 - middle.y];
  const isFarEnd = setup.place === 'orbit' && fromX * axis.x + fromY * axis.y < 0;
  const sign = isFarEnd ? -1 : 1;
  return {
    name: 'nudge',
    strength: Math.min(1, Math.max(0.15, speed / FULL_FLICK)),
    direction: { x: (sign * speedX) / speed, y: (sign * speedY) / speed },
  };
}
