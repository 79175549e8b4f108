/** Furrows as lines, for a drawing: where the folds pass a certain height (marching squares). */
import { foldAt, FRAME, isInside, regionAt } from './shape.ts';

/** Edge of a square, px of the frame. */
const SQUARE = 5;
/** A furrow begins here. */
const HEIGHT = -0.12;

type Point = readonly [x: number, y: number];

/** Where the folds pass the height between two corners, if they do. */
function crossing(one: Point, other: Point): Point | undefined {
  const [a, b] = [foldAt(...one) - HEIGHT, foldAt(...other) - HEIGHT];
  if (a > 0 === b > 0) return undefined;
  const share = a / (a - b);
  return [one[0] + (other[0] - one[0]) * share, one[1] + (other[1] - one[1]) * share];
}

function square(x: number, y: number): string {
  const corners: readonly Point[] = [
    [x, y],
    [x + SQUARE, y],
    [x + SQUARE, y + SQUARE],
    [x, y + SQUARE],
  ];
  const region = regionAt(x, y);
  // Where two parts of the brain meet, there is a step and no furrow.
  if (corners.some((corner) => regionAt(...corner) !== region)) return '';
  const places = corners.flatMap((corner, at) => {
    const found = crossing(corner, corners[(at + 1) % 4] ?? corner);
    return found === undefined ? [] : [found];
  });
  const [from, to] = places;
  if (from === undefined || to === undefined) return '';
  return `M${from.map((each) => each.toFixed(1)).join(' ')}L${to.map((each) => each.toFixed(1)).join(' ')}`;
}

/** The furrows of the whole brain as one path. */
export function furrows(): string {
  const parts: string[] = [];
  for (let y = 0; y < FRAME.height; y += SQUARE)
    for (let x = 0; x < FRAME.width; x += SQUARE)
      if (isInside(x + SQUARE / 2, y + SQUARE / 2)) parts.push(square(x, y));
  return parts.join('');
}
