/** Draws the two balls of water, the puff that strikes both, the steel balls, and how the swells die away. */
import { Group } from 'three';
import type { Deed, Hand } from '#exhibits/kit/bench/model.ts';
import { CYAN, GOLD, PAPER } from '../../stage/colours.ts';
import type { Materials } from '../../stage/materials.ts';
import type { Strokes } from '../../stage/strokes.ts';
import { tableAt } from '../../stage/table.ts';
import type { StageScene } from '../experiment.ts';
import { fallAfter, puddleHeight, puddleRadius } from '../physics/puddle.ts';
import { steelBalls } from './balls.ts';
import { type BodyLook, type WaterBody, waterBody, waterGeometry } from './body.ts';
import {
  type Ball,
  FALL_HEIGHT,
  type LazyballAct,
  type LazyballControl,
  type LazyballState,
  PUFF_SECONDS,
  TRACE_LENGTH,
} from './model.ts';
import { AXES } from './surface.ts';

/** Stage units of a metre while they float. */
const UNIT = 12.6;
/** Left and right of the middle, and the height of the centres. */
const APART = 0.5;
const HEIGHT = 0.17;
const TABLE = -0.34;
/** Half the width that a puddle may take. */
const PUDDLE = 0.43;
/** On Earth the picture leans towards the visitor, radians, so that the puddles are looked at from above. */
const LEANING = 0.26;
const CHART = { y: -0.74, half: 0.42, unit: 16 } as const;
const STREAKS = 9;
const STROKES = 2 * TRACE_LENGTH + 2 * STREAKS + 6;

type Name = 'plain' | 'loaded';
const SIDES: readonly (readonly [Name, number])[] = [
  ['plain', -APART],
  ['loaded', APART],
];

export function lazyballScene(materials: Materials): StageScene<LazyballState, LazyballControl, LazyballAct> {
  const geometry = waterGeometry();
  const bodies: Readonly<Record<Name, WaterBody>> = {
    plain: waterBody(materials, geometry),
    loaded: waterBody(materials, geometry),
  };
  const balls = steelBalls(materials);
  const strokes = materials.strokes(STROKES);
  const table = tableAt(materials, TABLE, 0.98);
  const things = new Group().add(table, balls.mesh, bodies.plain.mesh, bodies.loaded.mesh);
  things.position.y = -TABLE;
  const leaning = new Group().add(things);
  leaning.position.y = TABLE;
  return {
    object: new Group().add(leaning, strokes.mesh),
    draw(state, setup) {
      table.visible = setup.place === 'earth';
      const look = lookOf(state);
      leaning.rotation.x = LEANING * look.spread;
      for (const [name, x] of SIDES) {
        bodies[name].mesh.position.set(x, look.y, 0);
        bodies[name].draw(state[name].surface, state.radius, look);
      }
      const { radius, balls: count, loaded } = state;
      const { unit, y, spread } = look;
      balls.draw({ surface: loaded.surface, radius, count, unit, x: APART, y, table: TABLE, spread });
      strokes.clear();
      for (const [name, x] of SIDES) {
        drawChart(strokes, state[name], x);
        if (state.blowing > 0) drawPuff(strokes, state, x, look);
      }
      strokes.send();
    },
    hand: (hand) => handOf(hand),
    dispose() {
      geometry.dispose();
      table.geometry.dispose();
      for (const [name] of SIDES) bodies[name].dispose();
      balls.dispose();
      strokes.dispose();
    },
  };
}

interface Look extends BodyLook {
  /** Stage units of a metre. */
  readonly unit: number;
  /** Of the middle of a ball. */
  readonly y: number;
}

/** Where a ball is and how flat: it falls, spreads, and everything is drawn smaller so that the puddles fit in. */
function lookOf(state: LazyballState): Look {
  const { fallen, spread } = fallAfter(state.falling, FALL_HEIGHT);
  const unit = UNIT + (PUDDLE / puddleRadius(state.radius) - UNIT) * spread;
  const height = puddleHeight() * unit;
  const radius = state.radius * unit;
  const landed = HEIGHT + (TABLE + radius - HEIGHT) * Math.min(1, fallen / FALL_HEIGHT);
  return {
    unit,
    radius,
    spread,
    puddleRadius: PUDDLE,
    puddleHeight: height,
    y: landed + (TABLE + height / 2 - landed) * spread,
  };
}

/** How far the struck side has stood out in the last twelve seconds, the newest on the right with a light. */
function drawChart(strokes: Strokes, { trace }: Ball, x: number): void {
  const left = x - CHART.half;
  strokes.line(
    { x: left, y: CHART.y },
    { x: x + CHART.half, y: CHART.y },
    { colour: PAPER, width: 0.004, light: 0.25 },
  );
  const step = (2 * CHART.half) / (TRACE_LENGTH - 1);
  const places = trace.map((height, index) => ({
    x: left + index * step,
    y: CHART.y + height * CHART.unit,
  }));
  const head = places.at(-1);
  if (head === undefined || trace.every((height) => height === 0)) return;
  strokes.chain(places, { colour: CYAN, width: 0.009, light: 0.85 }, 0);
  strokes.glow(head, { colour: GOLD, width: 0.2, light: 0.7 });
  strokes.glow(head, { colour: PAPER, width: 0.05, light: 1 });
}

/** Streaks of air that run at the struck side; on a puddle they come from above. */
function drawPuff(strokes: Strokes, { puff, blowing }: LazyballState, x: number, look: Look): void {
  const flat = look.spread > 0.5;
  const axis = AXES[puff.axis] ?? { x: 1, y: 0 };
  const [ox, oy] = flat ? [0, 1] : [axis.x * puff.sign, axis.y * puff.sign];
  const size = flat ? 0.2 : look.radius;
  const way = 1 - blowing / PUFF_SECONDS;
  const light = 0.7 * Math.sin(Math.PI * (0.15 + 0.7 * way));
  for (let streak = 0; streak < STREAKS; streak++) {
    const aside = ((streak / (STREAKS - 1)) * 2 - 1) * size * 0.45;
    // Nearer on the outside: the air runs at a round body.
    const near = flat ? 0.04 : Math.sqrt(size ** 2 - aside ** 2) * 1.03;
    const far = near + ((streak * 0.382 + 1 - way) % 1) * 0.16;
    const at = (distance: number) => ({
      x: x + ox * distance - oy * aside,
      y: look.y + oy * distance + ox * aside,
      z: 0.1,
    });
    strokes.line(at(far + 0.09), at(far), { colour: PAPER, width: 0.011, light });
  }
}

/** Stage units per second from which a finger blows, and that make the strongest puff. */
const FLICK = 0.9;
const FULL_FLICK = 6;

/** A flick blows its own way; a tap blows from where it is towards the nearer ball. */
function handOf({ phase, x, y, speedX, speedY }: Hand): Deed<LazyballAct> | undefined {
  if (phase !== 'up') return undefined;
  const speed = Math.hypot(speedX, speedY);
  if (speed >= FLICK) {
    const strength = Math.min(1, Math.max(0.2, speed / FULL_FLICK));
    return { name: 'puff', strength, direction: { x: speedX / speed, y: speedY / speed } };
  }
  const [dx, dy] = [(x < 0 ? -APART : APART) - x, HEIGHT - y];
  const far = Math.hypot(dx, dy);
  const direction = far < 0.02 ? { x: 1, y: 0 } : { x: dx / far, y: dy / far };
  return { name: 'puff', strength: 0.6, direction };
}
