/** The steel balls in the right-hand ball of water: where each rests, and where the water or gravity has brought it. */
import { InstancedMesh, Matrix4, SphereGeometry } from 'three';
import type { Materials } from '../../stage/materials.ts';
import { carried, type Place, type Surface } from './surface.ts';
import { SLIP, STEEL_BALL } from './waves.ts';

export const MOST_BALLS = 20;
const OUTER = 16;
/** Turns by the golden angle spread points evenly. */
const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Sixteen near the surface and four within, unit sphere; the first few are already spread all round. */
const RESTS: readonly Place[] = Array.from({ length: MOST_BALLS }, (_, index) => {
  if (index >= OUTER) return inner(index - OUTER);
  const at = (index * 7) % OUTER;
  const z = 1 - (2 * at + 1) / OUTER;
  const level = Math.sqrt(1 - z * z);
  return { x: level * Math.cos(at * GOLDEN_ANGLE), y: level * Math.sin(at * GOLDEN_ANGLE), z };
});

/** Corners of a tetrahedron. */
function inner(corner: number): Place {
  const signs: readonly (readonly [number, number, number])[] = [
    [1, 1, 1],
    [1, -1, -1],
    [-1, 1, -1],
    [-1, -1, 1],
  ];
  const [x, y, z] = signs[corner] ?? [0, 0, 0];
  return { x: x * 0.24, y: y * 0.24, z: z * 0.24 };
}

export interface SteelBalls {
  readonly mesh: InstancedMesh;
  draw(view: BallsView): void;
  dispose(): void;
}

export interface BallsView {
  readonly surface: Surface;
  /** Of the ball of water, m. */
  readonly radius: number;
  /** How many; the last may be on its way in. */
  readonly count: number;
  /** Stage units of a metre. */
  readonly unit: number;
  /** Centre of the ball of water, and the height of the table, stage units. */
  readonly x: number;
  readonly y: number;
  readonly table: number;
  /** 0 in the ball, 1 on the table. */
  readonly spread: number;
}

export function steelBalls(materials: Materials): SteelBalls {
  const mesh = new InstancedMesh(new SphereGeometry(1, 16, 10), materials.steel, MOST_BALLS);
  mesh.frustumCulled = false;
  const matrix = new Matrix4();
  return {
    mesh,
    draw(view) {
      const count = Math.min(MOST_BALLS, Math.ceil(view.count));
      mesh.count = count;
      mesh.visible = count > 0;
      for (let index = 0; index < count; index++) {
        const { x, y, z } = placeOf(index, view);
        const size = STEEL_BALL.radius * view.unit * Math.min(1, view.count - index);
        matrix.makeScale(size, size, size).setPosition(x, y, z);
        mesh.setMatrixAt(index, matrix);
      }
      mesh.instanceMatrix.needsUpdate = true;
    },
    dispose() {
      mesh.geometry.dispose();
      mesh.dispose();
    },
  };
}

/** In the ball they are carried along, but for what they lag behind; on the table they lie side by side. */
function placeOf(index: number, { surface, radius, unit, x, y, table, spread }: BallsView): Place {
  const rest = RESTS[index] ?? { x: 0, y: 0, z: 0 };
  const room = (radius - STEEL_BALL.radius * 1.15) / radius;
  const inside = { x: rest.x * room, y: rest.y * room, z: rest.z * room };
  const moved = carried(surface, radius, inside);
  const share = 1 - SLIP;
  const turn = index * GOLDEN_ANGLE;
  const aside = STEEL_BALL.radius * 1.35 * Math.sqrt(index + 0.4) * 1.5;
  const mix = (floating: number, lying: number): number => floating + (lying - floating) * spread;
  return {
    x: mix(x + (inside.x + moved.x * share) * radius * unit, x + Math.cos(turn) * aside * unit),
    y: mix(y + (inside.y + moved.y * share) * radius * unit, table + STEEL_BALL.radius * unit),
    z: mix(inside.z * radius * unit, Math.sin(turn) * aside * unit),
  };
}
