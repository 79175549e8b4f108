/** The three tubes and what stands in them: three kinds of things, each drawn once for all tubes. */
import {
  type BufferGeometry,
  CylinderGeometry,
  Group,
  InstancedMesh,
  LatheGeometry,
  Matrix4,
  Vector2,
} from 'three';
import { CYAN } from '../../stage/colours.ts';
import type { Materials } from '../../stage/materials.ts';

export const TUBES = 3;
const ROUND = 36;
/** Inner radius beside the outer one. */
const BORE = 0.84;

export interface TubeLook {
  /** Middle of the lower end, and the outer radius; stage units. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** Stage units. */
  readonly length: number;
  /** How high the liquid stands over the lower end. */
  readonly filled: number;
}

export interface TubeRack {
  readonly group: Group;
  /** @param hollow depth of the meniscus beside its radius */
  draw(tubes: readonly TubeLook[], hollow: number): void;
  dispose(): void;
}

/** Open at both ends, with a rounded rim; of length 1 upwards from 0. */
function tubeGeometry(): LatheGeometry {
  const outline = [
    [BORE, 0],
    [1, 0],
    [1, 1],
    [0.96, 1.002],
    [BORE, 1],
  ] as const;
  return new LatheGeometry(
    outline.map(([radius, height]) => new Vector2(radius, height)),
    ROUND,
  );
}

/** A hollow like that of water in a glass: down from the wall, a quarter circle; radius 1, depth 1. */
function hollowGeometry(): LatheGeometry {
  const steps = 10;
  const points = Array.from({ length: steps + 1 }, (_, step) => {
    const turn = (Math.PI / 2) * (step / steps);
    return new Vector2(Math.cos(turn), -Math.sin(turn));
  });
  return new LatheGeometry(points, ROUND);
}

export function tubeRack(materials: Materials): TubeRack {
  const liquid = materials.liquid(CYAN, 1.3, 1.333);
  const columnGeometry = new CylinderGeometry(1, 1, 1, ROUND, 1, true).translate(0, 0.5, 0);
  const of = (geometry: BufferGeometry, material: typeof liquid, order: number): InstancedMesh => {
    const mesh = new InstancedMesh(geometry, material, TUBES);
    mesh.frustumCulled = false;
    mesh.renderOrder = order;
    return mesh;
  };
  const columns = of(columnGeometry, liquid, 2);
  const hollows = of(hollowGeometry(), liquid, 3);
  const glasses = of(tubeGeometry(), materials.glass, 4);
  const matrix = new Matrix4();
  const put = (
    mesh: InstancedMesh,
    index: number,
    { x, y, radius }: TubeLook,
    wide: number,
    tall: number,
  ): void => {
    matrix.makeScale(radius * wide, Math.max(1e-4, tall), radius * wide).setPosition(x, y, 0);
    mesh.setMatrixAt(index, matrix);
  };
  const meshes = [columns, hollows, glasses];
  return {
    group: new Group().add(...meshes),
    draw(tubes, hollow) {
      tubes.forEach((tube, index) => {
        const deep = Math.min(tube.filled, hollow * tube.radius * BORE);
        put(columns, index, tube, BORE, tube.filled);
        put(hollows, index, { ...tube, y: tube.y + tube.filled }, BORE, deep);
        put(glasses, index, tube, 1, tube.length);
      });
      for (const mesh of meshes) mesh.instanceMatrix.needsUpdate = true;
    },
    dispose() {
      for (const mesh of meshes) {
        mesh.geometry.dispose();
        mesh.dispose();
      }
    },
  };
}
