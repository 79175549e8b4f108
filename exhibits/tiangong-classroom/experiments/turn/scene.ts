/** Draws the astronaut, the ring that shows how far the body has turned, and the circle that the hand draws. */
import { CylinderGeometry, Group, Mesh, Vector3 } from 'three';
import type { Deed, Hand } from '#exhibits/kit/bench/model.ts';
import { CYAN, GOLD, PAPER } from '../../stage/colours.ts';
import { disposeGeometries, type Materials } from '../../stage/materials.ts';
import type { Place, Strokes } from '../../stage/strokes.ts';
import { tableAt } from '../../stage/table.ts';
import type { Setup, StageScene } from '../experiment.ts';
import { ARM_LENGTH, centreOf, SHOULDER } from './body.ts';
import { armDirection, figure, SHOULDER_HEIGHT } from './figure.ts';
import { TURNTABLE, type TurnAct, type TurnControl, type TurnState } from './model.ts';

type TurnScene = StageScene<TurnState, TurnControl, TurnAct>;

/** Metres to stage units. */
const SCALE = 0.91;
const FEET = -0.8;
/** A little from above, so that the ring is seen as one, rad. */
const PITCH = 0.2;
/** m. */
const RING = 0.5;
const DISC = { radius: 0.36, height: 0.035 };
const STROKES = 240;

export function turnScene(materials: Materials): TurnScene {
  const body = figure(materials);
  const disc = new Mesh(
    new CylinderGeometry(DISC.radius, DISC.radius * 1.04, DISC.height, 64),
    materials.graphite,
  );
  disc.position.y = -DISC.height / 2;
  const table = tableAt(materials, -DISC.height, 0.85);
  const strokes = materials.strokes(STROKES);
  const object = new Group().add(body.group, disc, table, strokes.mesh);
  object.scale.setScalar(SCALE);
  object.position.y = FEET;
  object.rotation.x = PITCH;
  return {
    object,
    draw(state, setup) {
      const isEarth = setup.place === 'earth';
      table.visible = isEarth;
      disc.visible = isEarth && setup.values.friction <= TURNTABLE;
      body.pose(state, !isEarth);
      putBody(body.group, state, setup);
      strokes.clear();
      drawRing(strokes, state);
      drawCircle(strokes, state, body.group);
      strokes.send();
    },
    hand: deedOf,
    dispose() {
      disposeGeometries(object);
      body.dispose();
      strokes.dispose();
    },
  };
}

/** He looks at the visitor at first. A floating body turns about its centre of mass, one on its feet about its long axis. */
function putBody(body: Group, state: TurnState, { place }: Setup<TurnControl>): void {
  body.rotation.y = state.angle + Math.PI;
  const { x, y } = place === 'orbit' ? centreOf(state) : { x: 0, y: 0 };
  const [cosine, sine] = [Math.cos(body.rotation.y), Math.sin(body.rotation.y)];
  // x is to his right, y to his front, which is −z.
  body.position.set(-(x * cosine - y * sine), 0, x * sine + y * cosine);
}

/** On the ring: where he looks when he has turned by `angle`. */
const onRing = (angle: number, radius: number): Place => ({
  x: radius * Math.sin(angle),
  y: 0,
  z: radius * Math.cos(angle),
});

const RING_PARTS = 72;
const TICKS = 12;

function drawRing(strokes: Strokes, { angle }: TurnState): void {
  const whole = Array.from({ length: RING_PARTS + 1 }, (_none, at) =>
    onRing((at / RING_PARTS) * 2 * Math.PI, RING),
  );
  strokes.chain(whole, { colour: PAPER, width: 0.005, light: 0.3 });
  for (let tick = 0; tick < TICKS; tick++) {
    const at = (tick / TICKS) * 2 * Math.PI;
    const isStart = tick === 0;
    const look = { colour: PAPER, width: isStart ? 0.012 : 0.006, light: isStart ? 0.8 : 0.4 };
    strokes.line(onRing(at, RING + 0.02), onRing(at, RING + (isStart ? 0.08 : 0.05)), look);
  }
  const gone = Math.max(-2 * Math.PI, Math.min(2 * Math.PI, angle));
  const parts = Math.max(1, Math.ceil((Math.abs(gone) / (2 * Math.PI)) * RING_PARTS));
  const arc = Array.from({ length: parts + 1 }, (_none, at) => onRing(angle - gone * (1 - at / parts), RING));
  strokes.chain(arc, { colour: GOLD, width: 0.02, light: 0.95, cover: 0.8 }, 0.35);
  strokes.glow(onRing(angle, RING), { colour: GOLD, width: 0.34, light: 0.85 });
  strokes.glow(onRing(angle, RING), { colour: PAPER, width: 0.08, light: 1 });
}

const CIRCLE_PARTS = 40;
const UP = new Vector3(0, 1, 0);

/** The way of the raised hand, as far as it has come. */
function drawCircle(strokes: Strokes, { right }: TurnState, body: Group): void {
  if (right.swing === 0) return;
  const path = Array.from({ length: CIRCLE_PARTS + 1 }, (_none, at) => {
    const direction = armDirection({ ...right, swing: (right.swing * at) / CIRCLE_PARTS }, 1);
    const hand = direction.multiplyScalar(ARM_LENGTH + 0.09);
    hand.x += SHOULDER;
    hand.y += SHOULDER_HEIGHT;
    return hand.applyAxisAngle(UP, body.rotation.y).add(body.position);
  });
  strokes.chain(path, { colour: CYAN, width: 0.016, light: 0.95, cover: 0.2 }, 0.15);
}

/** Stage units per second from which a finger flicks, and that make the strongest flick. */
const FLICK = 0.7;
const FULL_FLICK = 6;

/** A flick aside gives a push, a flick upwards throws the arm up, a tap is a hand that steadies the body. */
function deedOf({ phase, x, y, speedX, speedY }: Hand): Deed<TurnAct> | undefined {
  if (phase !== 'up') return undefined;
  const speed = Math.hypot(speedX, speedY);
  const strength = Math.min(1, Math.max(0.15, speed / FULL_FLICK));
  if (speed < FLICK) return Math.hypot(x, y * 0.6) < 0.5 ? { name: 'catch', strength: 1 } : undefined;
  if (speedY > Math.abs(speedX)) return { name: 'circle', strength, direction: { x: x < 0 ? -1 : 1, y: 0 } };
  return { name: 'push', strength, direction: { x: Math.sign(speedX), y: 0 } };
}
