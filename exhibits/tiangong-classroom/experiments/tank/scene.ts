/** Draws the tank, the ball, the drops of oil, and the force that lifts the ball or does not. */
import { CylinderGeometry, Group, LatheGeometry, Mesh, SphereGeometry, Vector2 } from 'three';
import type { Deed, Hand } from '#exhibits/kit/bench/model.ts';
import { CYAN, PAPER, WATER } from '../../stage/colours.ts';
import { disposeGeometries, type Materials } from '../../stage/materials.ts';
import type { Strokes } from '../../stage/strokes.ts';
import { tableAt } from '../../stage/table.ts';
import type { StageScene } from '../experiment.ts';
import { BALL } from './buoyancy.ts';
import { oilDrops } from './drops.ts';
import { type TankAct, type TankControl, type TankSetup, type TankState, weightOf } from './model.ts';
import { TANK } from './swarm.ts';

/** Stage units of a metre. */
const UNIT = 16.6;
const RADIUS = TANK.radius * UNIT;
const HALF = (TANK.height * UNIT) / 2;
const LID = 0.055;
const TABLE = -HALF - LID - 0.012;
const LEANING = 0.13;
/** Lines along the glass, by which one sees it turn. */
const LINES = 8;
const STREAKS = 9;
const STROKES = 2 * LINES + 2 * STREAKS + 12;

export function tankScene(materials: Materials): StageScene<TankState, TankControl, TankAct> {
  const drops = oilDrops(materials);
  const ball = new Mesh(new SphereGeometry(BALL.radius * UNIT, 36, 24), materials.porcelain);
  const tank = tankOf(materials);
  const strokes = materials.strokes(STROKES);
  const table = tableAt(materials, TABLE, 0.86);
  const leaning = new Group().add(table, ball, drops.mesh, tank, strokes.mesh);
  leaning.rotation.x = LEANING;
  return {
    object: leaning,
    draw(state, setup, seconds) {
      table.visible = setup.place === 'earth';
      const { x, y, z } = state.ball.place;
      const [sine, cosine] = [Math.sin(state.turned), Math.cos(state.turned)];
      ball.position.set((x * cosine + z * sine) * UNIT, y * UNIT, (z * cosine - x * sine) * UNIT);
      drops.draw(state.swarm, state.turned, UNIT);
      strokes.clear();
      drawLines(strokes, state.turned, state.spin);
      drawForce(strokes, state, setup, ball.position);
      drawPush(strokes, setup, seconds);
      strokes.send();
    },
    hand: (hand, state) => handOf(hand, state),
    dispose() {
      drops.dispose();
      ball.geometry.dispose();
      disposeGeometries(tank);
      table.geometry.dispose();
      strokes.dispose();
    },
  };
}

/** The wall with the water in it, one clear layer, between two lids. */
function tankOf(materials: Materials): Group {
  const water = new Mesh(
    new CylinderGeometry(RADIUS, RADIUS, 2 * HALF, 64, 1, true),
    materials.liquid(WATER, 0.12, 1.333),
  );
  water.renderOrder = 3;
  const lids = [1, -1].map((side) => {
    const outline = [
      [0, LID],
      [RADIUS * 0.2, LID],
      [RADIUS * 0.24, LID * 0.8],
      [RADIUS * 0.97, LID * 0.8],
      [RADIUS * 1.03, LID * 0.45],
      [RADIUS * 1.03, 0],
      [0, 0],
    ] as const;
    const lid = new Mesh(
      new LatheGeometry(
        outline.toReversed().map(([radius, height]) => new Vector2(radius, height)),
        64,
      ),
      materials.steel,
    );
    lid.position.y = side * HALF;
    if (side < 0) lid.rotation.z = Math.PI;
    return lid;
  });
  return new Group().add(...lids, water);
}

/** Lines along the glass, brighter in front than behind, and brighter the faster it turns. */
function drawLines(strokes: Strokes, turned: number, spin: number): void {
  const bright = 0.05 + 0.3 * Math.min(1, spin / 4);
  for (let line = 0; line < LINES; line++) {
    const turn = turned + (2 * Math.PI * line) / LINES;
    const [x, z] = [RADIUS * Math.sin(turn), RADIUS * Math.cos(turn)];
    const light = bright * (z > 0 ? 1 : 0.35);
    strokes.line({ x, y: -HALF, z }, { x, y: HALF, z }, { colour: PAPER, width: 0.008, light });
  }
}

/** What pushes the ball: the difference of pressure around it, up for weight and inwards for spin. */
function drawForce(
  strokes: Strokes,
  { spin, ball }: TankState,
  setup: TankSetup,
  from: { readonly x: number; readonly y: number; readonly z: number },
): void {
  const outward = (spin * spin) / 9.81;
  const up = 0.32 * weightOf(setup);
  const aside = -0.32 * outward * (from.x / UNIT);
  const long = Math.hypot(up, aside);
  if (ball.carried !== undefined || long < 0.02) return;
  const reach = Math.min(1, 0.4 / long);
  const start = { x: from.x, y: from.y, z: from.z + BALL.radius * UNIT };
  const head = { x: start.x + aside * reach, y: start.y + up * reach, z: start.z };
  const look = { colour: CYAN, width: 0.014, light: 0.9, cover: 0.6 } as const;
  strokes.line(start, head, look);
  const along = { x: (aside * reach) / (long * reach), y: (up * reach) / (long * reach) };
  for (const side of [-1, 1]) {
    strokes.line(
      head,
      {
        x: head.x - 0.07 * along.x - side * 0.04 * along.y,
        y: head.y - 0.07 * along.y + side * 0.04 * along.x,
        z: head.z,
      },
      look,
    );
  }
}

/** A tank that is pushed leaves streaks behind: below when it goes up, above when it falls. */
function drawPush(strokes: Strokes, { values }: TankSetup, seconds: number): void {
  const push = values.lift;
  if (Math.abs(push) < 0.05) return;
  const side = push > 0 ? -1 : 1;
  for (let streak = 0; streak < STREAKS; streak++) {
    const x = RADIUS * 0.9 * ((2 * streak) / (STREAKS - 1) - 1);
    const way = (streak * 0.618_034 + seconds * 1.4) % 1;
    const far = HALF + LID + 0.03 + 0.1 * way;
    const light = 0.7 * Math.abs(push) * Math.sin(Math.PI * way);
    const [from, to] = [side * far, side * (far + 0.06 + 0.08 * Math.abs(push))];
    strokes.line({ x, y: from }, { x, y: to }, { colour: PAPER, width: 0.01, light });
  }
}

/** Stage units per second from which a finger shakes, and that make the strongest shake. */
const SHAKE = 1.6;
const FULL_SHAKE = 6;

/** The ball follows the finger that is on it or taps the water; a quick flick shakes the tank. */
function handOf({ phase, x, y, speedX, speedY }: Hand, { ball }: TankState): Deed<TankAct> | undefined {
  const speed = Math.hypot(speedX, speedY);
  if (phase === 'up' && speed > SHAKE) return { name: 'shake', strength: Math.min(1, speed / FULL_SHAKE) };
  if (Math.abs(x) > RADIUS * 1.1 || Math.abs(y) > HALF * 1.05) return undefined;
  // On its way a finger takes along only the ball that it touches, or has just sent for.
  const apart = Math.hypot(x - ball.place.x * UNIT, y - ball.place.y * UNIT);
  if (phase === 'down' || (phase === 'move' && ball.carried === undefined && apart > 0.45)) return undefined;
  const far = Math.hypot(x, y);
  const reach = Math.hypot(TANK.radius, TANK.height / 2) * UNIT;
  const direction = far < 1e-6 ? { x: 0, y: 1 } : { x: x / far, y: y / far };
  return { name: 'put', strength: Math.min(1, far / reach), direction };
}
