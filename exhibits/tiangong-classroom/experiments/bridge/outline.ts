/** The outline of the water as it is drawn: one bridge, or two drops. In disc radii, the middle of the gap at 0. */
import { PIECES } from './drop.ts';
import type { BridgeState } from './model.ts';
import { SLICES } from './profile.ts';
import { shapeOf } from './remains.ts';

/** Enough for the drops, point by point, and for the bridge, whose last places are one. */
export const RINGS = 2 * (PIECES + 1);

export interface Outline {
  readonly radii: Float32Array;
  readonly heights: Float32Array;
}

export const emptyOutline = (): Outline => ({
  radii: new Float32Array(RINGS),
  heights: new Float32Array(RINGS),
});

/** Writes the outline of a state into `into`. */
export function outlineOf({ gap, squares, broken }: BridgeState, into: Outline): void {
  const { radii, heights } = into;
  if (broken === undefined) {
    for (let ring = 0; ring < RINGS; ring++) {
      const node = Math.min(SLICES, ring);
      radii[ring] = Math.sqrt(squares[node] ?? 1);
      heights[ring] = gap * (node / SLICES - 0.5);
    }
    return;
  }
  const lower = shapeOf(broken.lower);
  const upper = shapeOf(broken.upper);
  for (let point = 0; point <= PIECES; point++) {
    const fromRim = PIECES - point;
    radii[point] = lower.radii[fromRim] ?? 0;
    heights[point] = (lower.heights[fromRim] ?? 0) - gap / 2;
    radii[PIECES + 1 + point] = upper.radii[point] ?? 0;
    heights[PIECES + 1 + point] = gap / 2 - (upper.heights[point] ?? 0);
  }
}
