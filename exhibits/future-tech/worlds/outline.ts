/** Soft outlines of bodies for drawings, from a few places. Pure. */

/** x and y, px. */
export type Place = readonly [number, number];

const text = ([x, y]: Place): string => `${x.toFixed(1)} ${y.toFixed(1)}`;

function at(places: readonly Place[], index: number): Place {
  return places.at(index % places.length) ?? [0, 0];
}

/** A sixth of the way between a place's neighbours: Catmull and Rom's curve as Bézier's. */
function handle(here: Place, from: Place, to: Place, side: 1 | -1): Place {
  return [here[0] + (side * (to[0] - from[0])) / 6, here[1] + (side * (to[1] - from[1])) / 6];
}

/** A closed curve through all places, as the `d` of a path. */
export function closedCurve(places: readonly Place[]): string {
  const pieces = places.map((here, index) => {
    const [before, next, after] = [at(places, index - 1), at(places, index + 1), at(places, index + 2)];
    return `C${text(handle(here, before, next, 1))} ${text(handle(next, here, after, -1))} ${text(next)}`;
  });
  return `M${text(at(places, 0))}${pieces.join('')}Z`;
}

/** The same places farther from the axis x = `axis` by a factor; for what is worn over a limb. */
export function widened(places: readonly Place[], axis: number, factor: number): readonly Place[] {
  return places.map(([x, y]) => [axis + (x - axis) * factor, y]);
}
