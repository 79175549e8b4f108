/** The round table that things on the ground stand on; in orbit there is none. */
import { CircleGeometry, Mesh } from 'three';
import type { Materials } from './materials.ts';

const SEGMENTS = 72;

/** A level disc at `y`. Its geometry is the caller's. @param radius stage units */
export function tableAt(materials: Materials, y: number, radius = 1): Mesh {
  const table = new Mesh(new CircleGeometry(1, SEGMENTS), materials.table);
  table.rotation.x = -Math.PI / 2;
  table.position.y = y;
  table.scale.setScalar(radius);
  table.renderOrder = -1;
  return table;
}
