/** Draws the grid, the balls on it with what they leave behind, their momenta, and the light of their centre of mass. */
import { Group, InstancedMesh, Matrix4, SphereGeometry } from 'three';
import type { Deed, Hand } from '#exhibits/kit/bench/model.ts';
import { type Colour, CYAN, GOLD, PAPER, STEEL } from '../../stage/colours.ts';
import { disposeGeometries, type Finish, type Materials } from '../../stage/materials.ts';
import type { Strokes } from '../../stage/strokes.ts';
import type { StageScene } from '../experiment.ts';
import { arrow } from '../../stage/arrow.ts';
import { type Ball, sumOf } from './ball.ts';
import { boardOf } from './board.ts';
import {
  HALF,
  isOnGrid,
  type MomentumAct,
  type MomentumControl,
  type MomentumState,
  OUT_OF_SIGHT,
} from './model.ts';

type MomentumScene = StageScene<MomentumState, MomentumControl, MomentumAct>;

/** Metres to stage units. */
const SCALE = 1.88;
/** How far the grid is laid down for a table, rad: seen from above, not from its edge. */
const LAID = -0.82;
/** From here on there is a table under the grid; on the wall it is of light alone. */
const TABLE_LEVEL = 0.3;
/** A table is looked down upon: a little lower in the picture. */
const SINK = 0.06;
const MOST_BALLS = 5;
const STROKES = 260;
const DARK: Colour = [0, 0, 0];
const LINES = 10;
/** Not a mirror: a small ball that mirrors everything looks like glass. */
const BRUSHED: Finish = { metal: 1, soft: 0.3 };

export function momentumScene(materials: Materials): MomentumScene {
  const board = boardOf(materials, HALF * SCALE);
  const balls = new InstancedMesh(new SphereGeometry(1, 40, 28), materials.solid(STEEL, BRUSHED), MOST_BALLS);
  balls.frustumCulled = false;
  const strokes = materials.strokes(STROKES);
  const object = new Group().add(board, balls, strokes.mesh);
  /** What the finger has touched, and where. */
  let held: { readonly from: Spot; readonly which: number | undefined } | undefined;
  return {
    object,
    draw(state) {
      object.rotation.x = LAID * state.level.value;
      object.position.y = -SINK * state.level.value;
      board.visible = state.level.value > TABLE_LEVEL;
      placeBalls(balls, state.balls);
      strokes.clear();
      drawGrid(strokes);
      drawGhosts(strokes, state);
      state.balls.forEach((ball) => drawShadow(strokes, ball, state.level.value));
      drawMomenta(strokes, state.balls);
      drawHit(strokes, state);
      drawCentre(strokes, state);
      strokes.send();
    },
    hand(hand, state) {
      const level = state.level.value;
      const at = { x: hand.x, y: onGrid(hand.y, level) };
      if (hand.phase === 'down') held = { from: at, which: nearestBall(at, state) };
      if (hand.phase !== 'up' || held?.which === undefined) return undefined;
      return flickOf(hand, { x: at.x - held.from.x, y: at.y - held.from.y }, held.which, level);
    },
    dispose() {
      disposeGeometries(object);
      balls.dispose();
      strokes.dispose();
    },
  };
}

/** On the stage, before the grid is laid down; the grid is at z = 0 and the balls touch it, or would. */
const seen = ({ x, y }: { readonly x: number; readonly y: number }, z = 0) => ({
  x: x * SCALE,
  y: y * SCALE,
  z: z * SCALE,
});

const isNear = ({ x, y }: { readonly x: number; readonly y: number }): boolean =>
  Math.abs(x) < OUT_OF_SIGHT && Math.abs(y) < OUT_OF_SIGHT;
const isInSight = (ball: Ball): boolean => isNear(ball) && ball.height > -0.6;

const matrix = new Matrix4();
/** m from the middle, beyond which a ball that leaves grows smaller, so that it does not vanish at one stroke. */
const LEAVING = 0.56;

const shareSeen = ({ x, y }: Ball): number =>
  Math.min(1, (OUT_OF_SIGHT - Math.max(Math.abs(x), Math.abs(y))) / (OUT_OF_SIGHT - LEAVING));

function placeBalls(mesh: InstancedMesh, balls: readonly Ball[]): void {
  mesh.count = balls.length;
  balls.forEach((ball, at) => {
    const size = isInSight(ball) ? ball.radius * SCALE * shareSeen(ball) : 0;
    const { x, y, z } = seen(ball, ball.radius + ball.height);
    mesh.setMatrixAt(at, matrix.makeScale(size, size, size).setPosition(x, y, z));
  });
  mesh.instanceMatrix.needsUpdate = true;
}

/** 10 cm by 10 cm. */
function drawGrid(strokes: Strokes): void {
  for (let at = 0; at <= LINES; at++) {
    const far = (at / LINES - 0.5) * 2 * HALF;
    const isEdge = at === 0 || at === LINES;
    const isMiddle = at === LINES / 2;
    const look = {
      colour: PAPER,
      width: isEdge ? 0.009 : 0.005,
      light: isEdge ? 0.7 : isMiddle ? 0.45 : 0.25,
    };
    strokes.line(seen({ x: far, y: -HALF }, 0.001), seen({ x: far, y: HALF }, 0.001), look);
    strokes.line(seen({ x: -HALF, y: far }, 0.001), seen({ x: HALF, y: far }, 0.001), look);
  }
}

/** Discs nearer than this, as a share of the radius, would only blind. */
const LEAST_STEP = 0.9;

/** As under a stroboscope: a point for each moment, and a pale disc of the ball's size where there is room. */
function drawGhosts(strokes: Strokes, { ghosts, balls }: MomentumState): void {
  balls.forEach(({ radius }, which) => {
    let [lastX, lastY] = [Number.POSITIVE_INFINITY, 0];
    for (const ghost of ghosts) {
      if (ghost.which !== which || !isNear(ghost)) continue;
      const at = seen(ghost, radius);
      strokes.glow(at, { colour: PAPER, width: 0.016, light: 0.5, soft: 0 });
      if (Math.hypot(ghost.x - lastX, ghost.y - lastY) < radius * LEAST_STEP) continue;
      strokes.glow(at, { colour: CYAN, width: 2 * radius * SCALE, light: 0.13, soft: 0 });
      [lastX, lastY] = [ghost.x, ghost.y];
    }
  });
}

/** Under a ball on the table. */
function drawShadow(strokes: Strokes, ball: Ball, level: number): void {
  if (!isOnGrid(ball) || ball.height < 0) return;
  const look = { colour: DARK, width: ball.radius * SCALE * 3.6, cover: 0.9 * level, light: 0 };
  strokes.glow(seen(ball, 0.003), look);
}

/** 1 kg·m/s is this long, stage units; what is shorter than the least is not drawn. */
const MOMENTUM_LENGTH = 0.38;
const LEAST_ARROW = 0.02;

/** Each ball's momentum, from its rim: what one arrow loses in a blow, the other gains. */
function drawMomenta(strokes: Strokes, balls: readonly Ball[]): void {
  for (const ball of balls) {
    const { mass, speedX, speedY, radius } = ball;
    const speed = Math.hypot(speedX, speedY);
    const long = mass * speed * MOMENTUM_LENGTH;
    if (long < LEAST_ARROW || !isOnGrid(ball) || ball.height < 0) continue;
    const { x, y, z } = seen(ball, radius);
    const [alongX, alongY] = [speedX / speed, speedY / speed];
    const tail = { x: x + alongX * radius * SCALE, y: y + alongY * radius * SCALE, z };
    const head = { x: tail.x + alongX * long, y: tail.y + alongY * long, z };
    arrow(strokes, tail, head, { colour: CYAN, width: 0.014, light: 0.95 });
  }
}

const FLASH_TIME = 0.5;

function drawHit(strokes: Strokes, { hit }: MomentumState): void {
  if (hit === undefined || hit.age > FLASH_TIME) return;
  const share = hit.age / FLASH_TIME;
  const light = (1 - share) ** 2;
  strokes.glow(seen(hit, 0.04), { colour: PAPER, width: 0.14 + 0.5 * share, light: 0.8 * light });
}

/** m above the grid: nearly in the middle of the balls, and never hidden in one of them. */
const CENTRE_HEIGHT = 0.065;

/** The one warm light: it goes on evenly whatever the balls do. */
function drawCentre(strokes: Strokes, { balls, centres }: MomentumState): void {
  const centre = sumOf(balls);
  for (const at of centres)
    if (isNear(at)) strokes.glow(seen(at, CENTRE_HEIGHT), { colour: GOLD, width: 0.02, light: 0.8, soft: 0 });
  // A ball that lies at the foot of the table is no longer part of what is seen here.
  if (!isNear(centre) || balls.some(({ height }) => height < 0)) return;
  strokes.glow(seen(centre, CENTRE_HEIGHT), { colour: GOLD, width: 0.32, light: 0.75 });
  strokes.glow(seen(centre, CENTRE_HEIGHT), { colour: PAPER, width: 0.07, light: 1 });
}

/** Stage units: a ball is smaller than a fingertip. */
const REACH = 0.22;
const FLICK = 0.3;
const FULL_FLICK = 4.5;
/** Farther than this, a slow finger has shown a direction. */
const DRAWN = 0.15;
const MIDDLING = 0.6;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/** A height on the stage as one on the grid, stage units. */
const onGrid = (y: number, level: number): number => (y + SINK * level) / Math.cos(LAID * level);

function nearestBall({ x, y }: Spot, { balls }: MomentumState): number | undefined {
  let nearest: number | undefined;
  let least = REACH;
  balls.forEach((ball, at) => {
    const far = Math.hypot(ball.x * SCALE - x, ball.y * SCALE - y);
    if (far > least || !isInSight(ball)) return;
    nearest = at;
    least = far;
  });
  return nearest;
}

/** A flick sends the ball where the finger went, quick or slow; a tap sends it at another one. */
function flickOf({ speedX, speedY }: Hand, way: Spot, which: number, level: number): Deed<MomentumAct> {
  const name = which === 0 ? 'flickLarge' : 'flickSmall';
  const [alongX, alongY] = [speedX, speedY / Math.cos(LAID * level)];
  const speed = Math.hypot(alongX, alongY);
  const far = Math.hypot(way.x, way.y);
  if (speed >= FLICK) {
    const strength = Math.min(1, Math.max(0.1, speed / FULL_FLICK));
    return { name, which, strength, direction: { x: alongX / speed, y: alongY / speed } };
  }
  if (far < DRAWN) return { name, which, strength: MIDDLING };
  return { name, which, strength: MIDDLING, direction: { x: way.x / far, y: way.y / far } };
}
