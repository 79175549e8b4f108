/** Draws three tubes over a dish, what climbs in them, and on Earth how high it may climb. */
import { CircleGeometry, Group, LatheGeometry, Mesh, Vector2 } from 'three';
import type { Deed, Hand } from '#exhibits/kit/bench/model.ts';
import { CYAN, GOLD, PAPER, WATER } from '../../stage/colours.ts';
import { disposeGeometries, type Materials } from '../../stage/materials.ts';
import type { Strokes } from '../../stage/strokes.ts';
import { tableAt } from '../../stage/table.ts';
import { EARTH_GRAVITY } from '../physics/puddle.ts';
import type { StageScene } from '../experiment.ts';
import {
  type CapillaryAct,
  type CapillaryControl,
  type CapillarySetup,
  type CapillaryState,
  liquidOf,
  tubeLength,
  tubesOf,
} from './model.ts';
import { tubeRack, type TubeLook } from './tubes.ts';
import { jurinHeight } from './washburn.ts';

/** Stage units of a metre along the tubes. */
const UNIT = 14.2;
/** Tubes are drawn this many times wider than they are, to be seen. */
const WIDER = 7;
const LEVEL = -0.66;
const TABLE = -0.86;
/** How high the tubes hang before they are dipped, stage units. */
const HANGING = 0.17;
/** Middles of the tubes. */
const PLACES = [-0.52, -0.03, 0.52] as const;
const LEANING = 0.14;
const RULE = { x: -0.8, marks: 10 } as const;
const STROKES = 40;

export function capillaryScene(
  materials: Materials,
): StageScene<CapillaryState, CapillaryControl, CapillaryAct> {
  const rack = tubeRack(materials);
  const dish = dishOf(materials);
  const strokes = materials.strokes(STROKES);
  const table = tableAt(materials, TABLE);
  const leaning = new Group().add(table, dish, rack.group, strokes.mesh);
  leaning.rotation.x = LEANING;
  return {
    object: leaning,
    draw(state, setup) {
      table.visible = setup.place === 'earth';
      const tubes = looksOf(state, setup);
      // The wetter the wall, the deeper the hollow: a part of a sphere that meets the wall at the contact angle.
      const { angle } = liquidOf(setup);
      rack.draw(tubes, Math.max(0.02, (1 - Math.sin(angle)) / Math.max(0.1, Math.cos(angle))));
      strokes.clear();
      drawRule(strokes);
      if (setup.place === 'earth') drawGoals(strokes, setup, tubes);
      drawLeader(strokes, tubes, state);
      strokes.send();
    },
    hand: (hand, state) => handOf(hand, state),
    dispose() {
      rack.dispose();
      disposeGeometries(dish);
      table.geometry.dispose();
      strokes.dispose();
    },
  };
}

function looksOf({ columns, dip }: CapillaryState, setup: CapillarySetup): readonly TubeLook[] {
  // Easy at both ends, as a hand moves.
  const lifted = HANGING * (1 - dip * dip * (3 - 2 * dip));
  return tubesOf(setup).map(({ radius }, index) => ({
    x: PLACES[index] ?? 0,
    y: LEVEL - 0.012 + lifted,
    radius: radius * UNIT * WIDER,
    length: tubeLength * UNIT,
    filled: (columns[index]?.height ?? 0) * UNIT,
  }));
}

/** A shallow bowl with the liquid in it. */
function dishOf(materials: Materials): Group {
  const outline = [
    [0.02, TABLE + 0.012],
    [0.5, TABLE + 0.012],
    [0.72, TABLE + 0.05],
    [0.9, LEVEL + 0.035],
    [0.915, LEVEL + 0.045],
    [0.93, LEVEL + 0.03],
    [0.75, TABLE + 0.03],
    [0.52, TABLE],
  ] as const;
  const bowl = new Mesh(
    new LatheGeometry(
      outline.toReversed().map(([radius, height]) => new Vector2(radius, height)),
      64,
    ),
    materials.graphite,
  );
  const level = new Mesh(new CircleGeometry(0.885, 64), materials.liquid(WATER, 0, 1.333));
  level.rotation.x = -Math.PI / 2;
  level.position.y = LEVEL;
  level.renderOrder = 1;
  return new Group().add(bowl, level);
}

/** A mark for every centimetre over the level of the dish. */
function drawRule(strokes: Strokes): void {
  const { x } = RULE;
  const look = { colour: PAPER, width: 0.004 } as const;
  const centimetre = 0.01 * UNIT;
  strokes.line({ x, y: LEVEL }, { x, y: LEVEL + RULE.marks * centimetre }, { ...look, light: 0.3 });
  for (let mark = 0; mark <= RULE.marks; mark++) {
    const y = LEVEL + mark * centimetre;
    const long = mark % 5 === 0 ? 0.08 : 0.04;
    strokes.line({ x, y }, { x: x + long, y }, { ...look, light: mark % 5 === 0 ? 0.65 : 0.4 });
  }
}

/** How high weight lets it climb: a mark beside each tube. */
function drawGoals(strokes: Strokes, setup: CapillarySetup, tubes: readonly TubeLook[]): void {
  tubesOf(setup).forEach(({ radius }, index) => {
    const tube = tubes[index];
    const height = jurinHeight(liquidOf(setup), radius, EARTH_GRAVITY) * UNIT;
    if (tube === undefined || height < 0 || height > tube.length) return;
    const y = LEVEL + height;
    for (const side of [-1, 1]) {
      const near = tube.x + side * (tube.radius + 0.02);
      strokes.line({ x: near, y }, { x: near + side * 0.08, y }, { colour: CYAN, width: 0.009, light: 0.8 });
    }
  });
}

/** A light on the liquid that is highest. */
function drawLeader(strokes: Strokes, tubes: readonly TubeLook[], { down }: CapillaryState): void {
  const leader = tubes.reduce<TubeLook | undefined>(
    (best, tube) => (best === undefined || tube.filled > best.filled ? tube : best),
    undefined,
  );
  if (!down || leader === undefined || leader.filled < 0.01) return;
  const at = { x: leader.x, y: leader.y + leader.filled, z: leader.radius };
  strokes.glow(at, { colour: GOLD, width: 0.34, light: 0.7 });
  strokes.glow(at, { colour: PAPER, width: 0.07, light: 0.9 });
}

/** Stage units per second from which a finger flicks. */
const FLICK = 0.9;

/** A flick down or a tap dips the tubes, a flick up empties them. */
function handOf({ phase, speedX, speedY }: Hand, { down }: CapillaryState): Deed<CapillaryAct> | undefined {
  if (phase !== 'up') return undefined;
  if (Math.hypot(speedX, speedY) < FLICK) return down ? undefined : { name: 'dip', strength: 0.6 };
  if (Math.abs(speedY) < Math.abs(speedX)) return undefined;
  return { name: speedY < 0 ? 'dip' : 'empty', strength: 0.6 };
}
