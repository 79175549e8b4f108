/** What carries the grid on Earth: a dark table top. */
import { ExtrudeGeometry, Mesh, Shape } from 'three';
import type { Colour } from '../../stage/colours.ts';
import type { Materials } from '../../stage/materials.ts';

const CLOTH: Colour = [0.07, 0.085, 0.11];
const THICK = 0.05;
const MARGIN = 0.045;
const CORNER = 0.06;

/** Its face is at z = 0. @param half from the middle to the outermost lines of the grid, stage units */
export function boardOf(materials: Materials, half: number): Mesh {
  const far = half + MARGIN - CORNER;
  const shape = new Shape();
  for (const [at, [x, y]] of [
    [far, far],
    [-far, far],
    [-far, -far],
    [far, -far],
  ].entries())
    shape.absarc(x ?? 0, y ?? 0, CORNER, (at * Math.PI) / 2, ((at + 1) * Math.PI) / 2, false);
  const geometry = new ExtrudeGeometry(shape, {
    depth: THICK - 0.024,
    bevelThickness: 0.012,
    bevelSize: 0.012,
    bevelSegments: 3,
    curveSegments: 8,
  });
  geometry.translate(0, 0, -THICK + 0.012);
  return new Mesh(geometry, materials.solid(CLOTH, { metal: 0, soft: 0.9 }));
}
