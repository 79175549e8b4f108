/** A surface of revolution about the upright axis that takes a new outline for every picture. */
import { BufferGeometry, DynamicDrawUsage, Float32BufferAttribute } from 'three';

const ROUND = 36;

export interface TurnedSurface {
  readonly geometry: BufferGeometry;
  /** @param radii and heights of the outline, from below upwards; stage units */
  draw(radii: ArrayLike<number>, heights: ArrayLike<number>): void;
}

/** @param rings places of the outline */
export function turnedSurface(rings: number): TurnedSurface {
  const size = rings * (ROUND + 1) * 3;
  const position = new Float32BufferAttribute(new Float32Array(size), 3).setUsage(DynamicDrawUsage);
  const normal = new Float32BufferAttribute(new Float32Array(size), 3).setUsage(DynamicDrawUsage);
  const geometry = new BufferGeometry();
  geometry.setAttribute('position', position);
  geometry.setAttribute('normal', normal);
  geometry.setIndex(faces(rings));
  const turns = Array.from({ length: ROUND + 1 }, (_, step) => {
    const turn = (2 * Math.PI * step) / ROUND;
    return [Math.sin(turn), Math.cos(turn)] as const;
  });
  return {
    geometry,
    draw(radii, heights) {
      let vertex = 0;
      for (let ring = 0; ring < rings; ring++) {
        const radius = radii[ring] ?? 0;
        const height = heights[ring] ?? 0;
        const [outward, upward] = slope(radii, heights, ring);
        for (const [sine, cosine] of turns) {
          position.setXYZ(vertex, radius * sine, height, radius * cosine);
          normal.setXYZ(vertex, outward * sine, upward, outward * cosine);
          vertex += 1;
        }
      }
      position.needsUpdate = true;
      normal.needsUpdate = true;
    },
  };
}

function faces(rings: number): number[] {
  const index: number[] = [];
  for (let ring = 0; ring + 1 < rings; ring++) {
    for (let step = 0; step < ROUND; step++) {
      const corner = ring * (ROUND + 1) + step;
      const above = corner + ROUND + 1;
      index.push(corner, corner + 1, above, corner + 1, above + 1, above);
    }
  }
  return index;
}

/** The outline's normal at a place, from its neighbours; where two drops part, the lower one ends and the upper begins. */
function slope(
  radii: ArrayLike<number>,
  heights: ArrayLike<number>,
  ring: number,
): readonly [number, number] {
  if ((radii[ring] ?? 0) < 1e-6) return [0, (radii[ring + 1] ?? 1) < 1e-6 ? 1 : -1];
  const before = Math.max(0, ring - 1);
  const after = Math.min(radii.length - 1, ring + 1);
  const across = (radii[after] ?? 0) - (radii[before] ?? 0);
  const rise = (heights[after] ?? 0) - (heights[before] ?? 0);
  const long = Math.hypot(across, rise);
  return long < 1e-9 ? [0, 1] : [rise / long, -across / long];
}
