/** Draws two discs on their rods, the water between them, a rule, and how long once round the disc is. */
import { CylinderGeometry, Group, LatheGeometry, Mesh, Vector2 } from 'three';
import type { Deed, Hand } from '#exhibits/kit/bench/model.ts';
import { GOLD, PAPER } from '../../stage/colours.ts';
import { disposeGeometries, type Materials } from '../../stage/materials.ts';
import type { Strokes } from '../../stage/strokes.ts';
import { tableAt } from '../../stage/table.ts';
import type { Setup, StageScene } from '../experiment.ts';
import type { BridgeAct, BridgeControl, BridgeState } from './model.ts';
import { emptyOutline, outlineOf, RINGS } from './outline.ts';
import { turnedSurface } from './surface.ts';

/** Where the rods end, above and below. */
const END = 0.9;
/** The picture leans towards the visitor, so that the discs are seen to be round; radians. */
const LEANING = 0.14;
const THICKNESS = 0.15;
const ROUND = 48;
const RULE = { aside: 0.34, most: 100 } as const;
const STROKES = ROUND + RULE.most + 8;

/** Stage units of a disc radius: the longer the bridge, the smaller it is drawn, so that it always fills the stage. */
const unitOf = (gap: number): number => 2.9 / (gap + 6.05);

/** The gap at which a disc stands at a height on the stage, R. */
const gapAt = (height: number): number => (12.1 * height) / Math.max(0.3, 2.9 - 2 * height);

export function bridgeScene(materials: Materials): StageScene<BridgeState, BridgeControl, BridgeAct> {
  const surface = turnedSurface(RINGS);
  const outline = emptyOutline();
  const water = new Mesh(surface.geometry, materials.water);
  water.frustumCulled = false;
  water.renderOrder = 2;
  const holders = [1, -1].map((side) => holderOf(materials, side));
  const strokes = materials.strokes(STROKES);
  const table = tableAt(materials, -END - 0.03, 0.7);
  const leaning = new Group().add(...holders.map(({ group }) => group), water, strokes.mesh, table);
  leaning.rotation.x = LEANING;
  return {
    object: leaning,
    draw(state, setup) {
      const unit = unitOf(state.gap);
      table.visible = setup.place === 'earth';
      outlineOf(state, outline);
      surface.draw(outline.radii, outline.heights);
      water.scale.setScalar(unit);
      for (const holder of holders) holder.place((state.gap * unit) / 2, unit);
      strokes.clear();
      drawRound(strokes, state.gap, unit);
      drawRule(strokes, state.gap, unit, setup);
      strokes.send();
    },
    hand: (hand, state) => handOf(hand, state),
    dispose() {
      disposeGeometries(leaning);
      strokes.dispose();
    },
  };
}

interface Holder {
  readonly group: Group;
  /** @param height of the disc's face over the middle, stage units */
  place(height: number, radius: number): void;
}

/** A steel disc with a sharp rim on a dark rod that ends in a foot. */
function holderOf(materials: Materials, side: number): Holder {
  const disc = new Mesh(
    lathe([
      [0.12, 1],
      [0.2, 0.98],
      [0.24, 0.62],
      [0.86, 0.42],
      [0.92, 0.36],
      [1, 0.05],
      [1, 0],
      [0, 0],
    ]),
    materials.steel,
  );
  const rod = new Mesh(new CylinderGeometry(0.032, 0.032, 1, 24), materials.graphite);
  const foot = new Mesh(
    lathe([
      [0, 0.028],
      [0.17, 0.028],
      [0.185, 0.014],
      [0.17, -0.012],
      [0.05, -0.03],
      [0.034, -0.06],
    ]),
    materials.brass,
  );
  const upright = new Group().add(disc, rod, foot);
  // The lower holder is the upper one turned over.
  if (side < 0) upright.rotation.z = Math.PI;
  foot.position.y = END;
  return {
    group: upright,
    place(height, radius) {
      disc.position.y = height;
      disc.scale.set(radius, THICKNESS, radius);
      const start = height + THICKNESS * 0.6;
      rod.position.y = (start + END) / 2;
      rod.scale.y = Math.max(0.01, END - start);
    },
  };
}

/** Turned about y; given from above downwards. */
const lathe = (outline: readonly (readonly [number, number])[]): LatheGeometry =>
  new LatheGeometry(
    outline.toReversed().map(([radius, height]) => new Vector2(radius, height)),
    ROUND,
  );

/** A line of light once round the rim of the lower disc, and the same length upright beside the bridge. */
function drawRound(strokes: Strokes, gap: number, unit: number): void {
  const y = (-gap * unit) / 2;
  const rim = Array.from({ length: ROUND + 1 }, (_, step) => {
    const turn = (2 * Math.PI * step) / ROUND;
    return { x: 1.012 * unit * Math.sin(turn), y, z: 1.012 * unit * Math.cos(turn) };
  });
  strokes.chain(rim, { colour: GOLD, width: 0.011, light: 0.85 });
  const x = unit + RULE.aside;
  const top = y + 2 * Math.PI * unit;
  const end = { x, y: Math.min(END, top) };
  strokes.chain([{ x, y }, end], { colour: GOLD, width: 0.008, light: top > END ? 0.16 : 0.5 });
  if (top > END + 0.06) return;
  strokes.line({ x: x - 0.06, y: top }, { x: x + 0.06, y: top }, { colour: GOLD, width: 0.012, light: 0.9 });
  strokes.glow({ x, y: top }, { colour: GOLD, width: 0.3, light: 0.7 });
}

/** Millimetres, upwards from the lower disc, every fifth a longer mark; and how far the upper disc has come. */
function drawRule(strokes: Strokes, gap: number, unit: number, { values }: Setup<BridgeControl>): void {
  const bottom = (-gap * unit) / 2;
  const x = -unit - RULE.aside;
  const millimetre = unit / values.radius;
  const shown = Math.min(RULE.most, Math.floor((0.98 - bottom) / millimetre));
  const look = { colour: PAPER, width: 0.004 } as const;
  const top = bottom + shown * millimetre;
  strokes.line({ x, y: bottom }, { x, y: top }, { ...look, light: 0.3 });
  for (let mark = 0; mark <= shown; mark++) {
    const y = bottom + mark * millimetre;
    const tenth = mark % 10 === 0;
    const long = tenth ? 0.075 : mark % 5 === 0 ? 0.05 : 0.024;
    strokes.line({ x, y }, { x: x + long, y }, { ...look, light: tenth ? 0.7 : 0.35 });
  }
  const y = bottom + gap * unit;
  strokes.line({ x: x - 0.09, y }, { x: -unit * 1.04, y }, { colour: PAPER, width: 0.005, light: 0.45 });
}

/** How close to a disc a finger is that has hold of it, stage units. */
const NEAR = 0.16;
/** What one pull of full strength adds to the gap, R; see the model's `act`. */
const FULL_PULL = 1.2;

/** A finger that moves takes the discs along; a tap beside them taps the water. */
function handOf({ phase, x, y }: Hand, state: BridgeState): Deed<BridgeAct> | undefined {
  const face = (state.wanted * unitOf(state.wanted)) / 2;
  const holds = Math.abs(Math.abs(y) - face) < NEAR && Math.abs(x) < 0.7;
  if (phase === 'up') {
    if (holds || Math.abs(y) > face) return undefined;
    return { name: 'tap', strength: 0.6, direction: { x: 0, y: y < 0 ? 1 : -1 } };
  }
  if (phase !== 'move' || Math.abs(x) > 0.8) return undefined;
  const change = gapAt(Math.abs(y)) - state.wanted;
  if (Math.abs(change) < 0.02) return undefined;
  const strength = Math.min(1, Math.abs(change) / FULL_PULL);
  return { name: change > 0 ? 'pull' : 'push', strength };
}
