/** Draws a candle in its holder, the flame, and the gas that rises beside it. */
import { CylinderGeometry, Group, LatheGeometry, Mesh, Vector2 } from 'three';
import type { Deed, Hand } from '#exhibits/kit/bench/model.ts';
import { CYAN, PAPER } from '../../stage/colours.ts';
import { disposeGeometries, type Materials } from '../../stage/materials.ts';
import type { Strokes } from '../../stage/strokes.ts';
import { tableAt } from '../../stage/table.ts';
import type { StageScene } from '../experiment.ts';
import { flameLight } from './light.ts';
import { type FlameAct, type FlameControl, flameOf, type FlameState, STRONGEST_WIND } from './model.ts';
import { risingSpeed } from './shape.ts';

/** Stage units of a metre: the flame on Earth is nearly as long as half the stage. */
const UNIT = 39;
/** Where the wick ends, stage units. */
const WICK = -0.2;
const WAX = { top: -0.405, radius: 0.19 } as const;
const TABLE = -0.9;
const STREAMS = 17;
const DRAUGHTS = 9;
const STROKES = STREAMS * 2 + DRAUGHTS;
/** Of golden turns: spreads things evenly without a pattern. */
const GOLDEN = 0.618_034;

export function flameScene(materials: Materials): StageScene<FlameState, FlameControl, FlameAct> {
  const candle = candleOf(materials);
  const light = flameLight();
  // In front of the wax, so that its halo shines on it.
  light.mesh.position.set(0, WICK, WAX.radius + 0.02);
  const strokes = materials.strokes(STROKES);
  const table = tableAt(materials, TABLE);
  return {
    object: new Group().add(table, candle, light.mesh, strokes.mesh),
    draw(state, setup) {
      const flame = flameOf(state);
      table.visible = setup.place === 'earth';
      light.draw(flame, UNIT);
      strokes.clear();
      drawStreams(strokes, state, flame.brightness);
      drawDraught(strokes, state.wind);
      strokes.send();
    },
    hand: (hand, state) => handOf(hand, state),
    dispose() {
      disposeGeometries(candle);
      table.geometry.dispose();
      light.dispose();
      strokes.dispose();
    },
  };
}

function candleOf(materials: Materials): Group {
  const { top, radius } = WAX;
  const bottom = TABLE + 0.07;
  const outline = [
    [0.02, top - 0.035],
    [radius * 0.7, top - 0.03],
    [radius * 0.9, top],
    [radius * 0.97, top - 0.012],
    [radius, top - 0.05],
    [radius, bottom],
  ];
  const wax = new Mesh(lathe(outline), materials.porcelain);
  const wick = new Mesh(new CylinderGeometry(0.012, 0.017, WICK - top + 0.05, 12), materials.graphite);
  wick.position.y = (WICK + top - 0.05) / 2;
  const holder = new Mesh(
    lathe([
      [0, bottom - 0.06],
      [0.4, bottom - 0.06],
      [0.42, bottom - 0.045],
      [0.4, bottom - 0.03],
      [radius + 0.05, bottom - 0.02],
      [radius + 0.04, bottom + 0.1],
      [radius + 0.012, bottom + 0.11],
    ]),
    materials.steel,
  );
  return new Group().add(wax, wick, holder);
}

/** Turned about y, from radii and heights; lathes want them from below upwards. */
function lathe(outline: readonly (readonly number[])[]): LatheGeometry {
  const points = outline.map(([radius = 0, height = 0]) => new Vector2(radius, height));
  const upwards = (points[0]?.y ?? 0) > (points.at(-1)?.y ?? 0) ? points.toReversed() : points;
  return new LatheGeometry(upwards, 48);
}

/** Streaks of gas on both sides, drawn in below and closing in above: as fast as the gas rises, and gone without it. */
function drawStreams(strokes: Strokes, state: FlameState, brightness: number): void {
  const strength = Math.min(1, risingSpeed(state.gravity) / risingSpeed(1)) * brightness;
  if (strength < 0.02) return;
  for (let stream = 0; stream < 2 * STREAMS; stream++) {
    const side = stream % 2 === 0 ? 1 : -1;
    const lane = side * (0.24 + 0.3 * ((stream * GOLDEN) % 1));
    const way = (state.risen * UNIT * 0.5 + stream * GOLDEN * 1.7) % 1;
    const seen = Math.sin(Math.PI * way) ** 2 * strength;
    const [from, to] = [streamAt(way, lane), streamAt(way + 0.05, lane)];
    strokes.line(from, to, { colour: CYAN, width: 0.01, light: 0.55 * seen });
  }
}

const streamAt = (way: number, lane: number) => ({
  x: lane * (0.42 + 0.75 * Math.max(0, 1 - 1.25 * way) ** 2 + 0.2 * way),
  y: -0.62 + 1.55 * way,
});

/** A breath, in streaks across the stage: they go on as it dies down. */
function drawDraught(strokes: Strokes, wind: number): void {
  const strength = Math.abs(wind) / STRONGEST_WIND;
  if (strength < 0.03) return;
  for (let streak = 0; streak < DRAUGHTS; streak++) {
    const way = ((streak * GOLDEN) % 1) * 0.9 + 0.9 * (1 - strength);
    const [x, y] = [Math.sign(wind) * (way * 1.9 - 0.95), WICK - 0.12 + (0.75 * streak) / DRAUGHTS];
    const light = 0.55 * strength * Math.max(0, Math.sin(Math.PI * Math.min(1, way)));
    strokes.line({ x, y }, { x: x - Math.sign(wind) * 0.22, y }, { colour: PAPER, width: 0.009, light });
  }
}

/** Stage units per second from which a finger blows, and that make the strongest breath. */
const FLICK = 0.9;
const FULL_FLICK = 5;

/** A flick blows; a tap lights a candle that is out. */
function handOf({ phase, speedX, speedY }: Hand, state: FlameState): Deed<FlameAct> | undefined {
  if (phase !== 'up') return undefined;
  const speed = Math.hypot(speedX, speedY);
  if (speed < FLICK) return state.lit ? undefined : { name: 'light', strength: 0.6 };
  const strength = Math.min(1, Math.max(0.2, speed / FULL_FLICK));
  return { name: 'blow', strength, direction: { x: speedX / speed, y: speedY / speed } };
}
