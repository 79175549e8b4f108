/** Round paths through places that were noted now and then. Pure. */
import type { Place } from './strokes.ts';

/**
 * A path through all `places`, each piece cut into `pieces`.
 * Source: Catmull, Rom, A class of local interpolating splines, 1974 (uniform, tension ½).
 */
export function roundPath(places: readonly Place[], pieces: number): readonly Place[] {
  const path: Place[] = [];
  for (let at = 0; at + 1 < places.length; at++) {
    const [b, c] = [places[at], places[at + 1]];
    if (b === undefined || c === undefined) continue;
    const [a, d] = [places[at - 1] ?? b, places[at + 2] ?? c];
    for (let piece = 0; piece < pieces; piece++) path.push(spline(a, b, c, d, piece / pieces));
  }
  const end = places.at(-1);
  return end === undefined ? path : [...path, end];
}

function spline(a: Place, b: Place, c: Place, d: Place, share: number): Place {
  const [two, three] = [share ** 2, share ** 3];
  const [wa, wb] = [-three / 2 + two - share / 2, 1.5 * three - 2.5 * two + 1];
  const [wc, wd] = [-1.5 * three + 2 * two + share / 2, three / 2 - two / 2];
  const mixed = (of: (place: Place) => number): number => wa * of(a) + wb * of(b) + wc * of(c) + wd * of(d);
  return { x: mixed((place) => place.x), y: mixed((place) => place.y), z: mixed((place) => place.z ?? 0) };
}
