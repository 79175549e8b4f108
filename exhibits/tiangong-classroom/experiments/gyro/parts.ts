/** The gyroscope in its own axes, metres: a heavy-rimmed wheel about y, its axle, and on Earth the column with its cup. */
import { CylinderGeometry, Group, LatheGeometry, Mesh, SphereGeometry, TorusGeometry, Vector2 } from 'three';
import type { Materials } from '../../stage/materials.ts';
import { COLUMN_RADIUS, WHEEL_RADIUS } from './model.ts';

const ROUND = 64;
const AXLE_RADIUS = 0.0055;
const RIM_RADIUS = 0.0145;
const WEB = 0.004;
const CONE = 0.14;
/** The web swells a little towards the hub, m from the middle plane: a flat one would mirror one dull spot. */
export const webAt = (far: number): number => WEB + (WHEEL_RADIUS - RIM_RADIUS - far) * CONE;
/** A cylinder of length 1 is stretched to the axle that is set. */
const UNIT_LENGTH = 1;

export interface GyroParts {
  readonly group: Group;
  /** @param half from the wheel to either end, m */
  setAxle(half: number): void;
}

export function gyroParts(materials: Materials): GyroParts {
  const group = new Group();
  const rim = new Mesh(new TorusGeometry(WHEEL_RADIUS - RIM_RADIUS, RIM_RADIUS, 20, ROUND), materials.brass);
  rim.rotation.x = Math.PI / 2;
  const web = new Mesh(webOf(), materials.steel);
  const axle = new Mesh(new CylinderGeometry(AXLE_RADIUS, AXLE_RADIUS, UNIT_LENGTH, 20), materials.steel);
  const ends = [1, -1].map((side) => {
    const end = new Mesh(new SphereGeometry(AXLE_RADIUS * 1.7, 20, 14), materials.graphite);
    return { end, side };
  });
  group.add(rim, web, axle, ...ends.map(({ end }) => end));
  return {
    group,
    setAxle(half) {
      axle.scale.y = 2 * half;
      for (const { end, side } of ends) end.position.y = side * half;
    },
  };
}

/** A dished web that swells into a hub; lathes want their outline from below upwards. */
function webOf(): LatheGeometry {
  const upper: readonly (readonly [number, number])[] = [
    [WHEEL_RADIUS - RIM_RADIUS, WEB],
    [0.05, webAt(0.05)],
    [0.036, webAt(0.032)],
    [0.028, 0.024],
    [0.023, 0.03],
    [0.017, 0.032],
    [0, 0.032],
  ];
  const points = [...upper.toReversed().map(([x, y]) => [x, -y] as const), ...upper];
  return new LatheGeometry(
    points.map(([x, y]) => new Vector2(x, y)),
    ROUND,
  );
}

/** Its cup's middle is at 0; it stands `height` below, m. */
export function columnOf(materials: Materials, height: number): Group {
  const outline = [
    [0, -height],
    [0.085, -height],
    [0.085, -height + 0.008],
    [0.05, -height + 0.014],
    [0.024, -height + 0.03],
    [COLUMN_RADIUS * 1.2, -height + 0.07],
    [COLUMN_RADIUS, -0.03],
    [COLUMN_RADIUS, -0.006],
  ] as const;
  const shaft = new LatheGeometry(
    outline.map(([x, y]) => new Vector2(x, y)),
    40,
  );
  const cup = new TorusGeometry(COLUMN_RADIUS * 0.9, 0.004, 12, 32);
  cup.rotateX(Math.PI / 2);
  const ring = new Mesh(cup, materials.cyan);
  ring.position.y = -0.007;
  return new Group().add(new Mesh(shaft, materials.graphite), ring);
}
