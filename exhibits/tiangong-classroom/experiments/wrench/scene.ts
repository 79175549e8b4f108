/** Draws the wrench, the light at its tip with the trail it leaves, its axes, and the angular momentum that stays. */
import { Group, Quaternion as ThreeQuaternion } from 'three';
import type { Deed, Hand } from '#exhibits/kit/bench/model.ts';
import { CYAN, GOLD, PAPER } from '../../stage/colours.ts';
import { disposeGeometries, type Materials } from '../../stage/materials.ts';
import { roundPath } from '../../stage/path.ts';
import type { Place as Point, Strokes } from '../../stage/strokes.ts';
import { tableAt } from '../../stage/table.ts';
import type { Setup, StageScene } from '../experiment.ts';
import { aboutAxis, multiply, type Quaternion, turn } from '../physics/quaternion.ts';
import { momentumOf } from '../physics/rigid-body.ts';
import { add, scale, unit, type Vector, vector } from '../physics/vector.ts';
import { HAND, THROW, type WrenchControl, type WrenchState } from './model.ts';
import { wrenchParts } from './parts.ts';
import { AXES, type Axis, inertiaOf, LIGHT } from './shape.ts';

/** How a place is looked at: metres to stage units, where the hand is, and from which side. */
interface Outlook {
  readonly scale: number;
  readonly hand: Vector;
  readonly turned: Quaternion;
}

const ASIDE = aboutAxis(vector(0, 1, 0), -0.5);
const ORBIT: Outlook = {
  scale: 1 / 0.15,
  hand: vector(0, 0, 0),
  turned: multiply(aboutAxis(vector(1, 0, 0), 0.3), ASIDE),
};
const TABLE = -0.8;
/** The throw has to fit in: everything is drawn less than half as large. */
const EARTH: Outlook = { scale: 1 / 0.34, hand: vector(0, TABLE + HAND / 0.34, 0), turned: ASIDE };

/** Pieces that the trail is cut into between two places. */
const ROUND = 3;
const STROKES = 360;
/** Stage units per second from which a finger flicks, and that make the strongest flick. */
const FLICK = 0.4;
const FULL_FLICK = 6;
/** How far in front of the centre a finger pushes, stage units. */
const LEVER = 0.4;

export function wrenchScene(materials: Materials): StageScene<WrenchState, WrenchControl, Axis> {
  const parts = wrenchParts(materials);
  const body = new Group().add(parts.group);
  const strokes = materials.strokes(STROKES);
  const table = tableAt(materials, TABLE);
  const object = new Group().add(body, table, strokes.mesh);
  return {
    object,
    draw(state, setup) {
      const outlook = setup.place === 'earth' ? EARTH : ORBIT;
      const { orientation } = state.body;
      parts.setWeights(setup.values.weights / 100);
      const { w, x, y, z } = multiply(outlook.turned, orientation);
      body.quaternion.copy(new ThreeQuaternion(x, y, z, w));
      body.position.copy(seen(vector(0, state.height, 0), outlook));
      body.scale.setScalar(outlook.scale);
      table.visible = setup.place === 'earth';
      strokes.clear();
      if (state.phase === 'held') drawAxes(strokes, outlook);
      else if (setup.place === 'orbit') drawMomentum(strokes, state, setup, outlook);
      if (setup.place === 'earth') drawHeights(strokes, outlook);
      drawTrail(strokes, state, outlook);
      strokes.send();
    },
    hand: (hand) => flickOf(hand),
    dispose() {
      disposeGeometries(body);
      table.geometry.dispose();
      strokes.dispose();
    },
  };
}

/** From the hand's metres to the stage. */
const seen = (place: Vector, { scale: size, hand, turned }: Outlook): Vector =>
  add(hand, scale(turn(turned, place), size));

/** The three axes, as long as it waits. */
function drawAxes(strokes: Strokes, outlook: Outlook): void {
  for (const [name, axis] of Object.entries(AXES)) {
    const reach = name === 'flat' ? 0.1 : 0.14;
    const [from, to] = [-reach, reach].map((far) => seen(scale(axis, far), outlook));
    if (from === undefined || to === undefined) continue;
    strokes.line(from, to, { colour: PAPER, width: 0.006, light: 0.34 });
    for (const end of [from, to]) strokes.glow(end, { colour: PAPER, width: 0.07, light: 0.5 });
  }
}

/** A mark every 10 cm above the table, and a longer one as high as a throw goes. */
function drawHeights(strokes: Strokes, { scale: size }: Outlook): void {
  const [x, top] = [-0.86, (HAND + THROW) * size];
  const mark = (height: number, long: number, light: number): void =>
    strokes.line(
      { x, y: TABLE + height },
      { x: x + long, y: TABLE + height },
      { colour: PAPER, width: 0.005, light },
    );
  strokes.line({ x, y: TABLE }, { x, y: TABLE + top }, { colour: PAPER, width: 0.004, light: 0.25 });
  for (let height = 0.1; height < HAND + THROW - 0.03; height += 0.1) mark(height * size, 0.05, 0.35);
  mark(top, 0.12, 0.6);
}

/** An arrow through the centre of mass: it does not move, whatever the wrench does. */
function drawMomentum(
  strokes: Strokes,
  { body }: WrenchState,
  setup: Setup<WrenchControl>,
  outlook: Outlook,
): void {
  const momentum = unit(momentumOf(body, inertiaOf(setup.values.weights / 100)));
  const [tail, head] = [seen(scale(momentum, -0.135), outlook), seen(scale(momentum, 0.145), outlook)];
  strokes.line(tail, head, { colour: CYAN, width: 0.009, light: 0.55 });
  const along = unit(vector(head.x - tail.x, head.y - tail.y, 0));
  for (const side of [-1, 1]) {
    const barb = {
      x: head.x - 0.07 * along.x - side * 0.035 * along.y,
      y: head.y - 0.07 * along.y + side * 0.035 * along.x,
      z: head.z,
    };
    strokes.line(head, barb, { colour: CYAN, width: 0.011, light: 0.8 });
  }
}

function drawTrail(strokes: Strokes, state: WrenchState, outlook: Outlook): void {
  const tip = turn(state.body.orientation, LIGHT);
  const light: Point = seen({ ...tip, y: tip.y + state.height }, outlook);
  const places = state.trail.map((place) => seen(place, outlook));
  const all = state.phase === 'lying' ? places : [...places, light];
  strokes.chain(roundPath(all, ROUND), { colour: GOLD, width: 0.016, light: 0.95, cover: 0.8 }, 0);
  strokes.glow(light, { colour: GOLD, width: 0.42, light: 0.8 });
  strokes.glow(light, { colour: PAPER, width: 0.1, light: 1 });
}

/**
 * A finger pushes the near side of the wrench; the axis is the one about which that push has the largest torque r × F.
 * @returns nothing while the finger is still on its way, or only touches
 */
function flickOf({ phase, x, y, speedX, speedY }: Hand): Deed<Axis> | undefined {
  const speed = Math.hypot(speedX, speedY);
  if (phase !== 'up' || speed < FLICK) return undefined;
  const [fx, fy] = [speedX / speed, speedY / speed];
  const [about, round] = [Math.abs(LEVER * fy), x * fy - y * fx];
  const strength = Math.min(1, Math.max(0.15, speed / FULL_FLICK));
  const most = Math.max(about, Math.abs(LEVER * fx), Math.abs(round));
  // Which way round it goes is told as a push to the right or to the left.
  if (most === Math.abs(round)) return { name: 'flat', strength, direction: { x: Math.sign(round), y: 0 } };
  return { name: most === about ? 'bar' : 'stem', strength, direction: { x: fx, y: fy } };
}
