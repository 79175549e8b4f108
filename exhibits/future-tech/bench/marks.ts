/** Where the names in a picture stand: beside what they name, never over each other, never outside the picture. Pure. */
import type { Rectangle } from '#exhibits/kit/stage-view.ts';

export type Side = 'right' | 'left' | 'above' | 'below';

/** A name and what it names, CSS px. */
export interface Label {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Where it stood before: it stays there as long as it can. */
  readonly side?: Side | undefined;
}

/** Where a name stands: its box, and on which side of what it names. */
export interface PlacedLabel extends Rectangle {
  readonly side: Side;
}

/**
 * The first comes first: a later one that finds no place is not shown.
 * @param gap between a name and what it names, and between two names, px
 */
export function placeLabels(
  labels: readonly Label[],
  bounds: Rectangle,
  gap: number,
): readonly (PlacedLabel | undefined)[] {
  const placed: PlacedLabel[] = [];
  return labels.map((label) => {
    const found = sidesOf(label, bounds)
      .map((side) => beside(label, side, gap))
      .find((box) => isWithin(box, bounds) && placed.every((other) => areApart(box, other, gap)));
    if (found !== undefined) placed.push(found);
    return found;
  });
}

/** Outwards first, where the picture is emptier; but where it stood before even that. */
function sidesOf({ x, side }: Label, bounds: Rectangle): readonly Side[] {
  const outwards: readonly Side[] =
    x >= bounds.x + bounds.width / 2
      ? ['right', 'left', 'above', 'below']
      : ['left', 'right', 'above', 'below'];
  return side === undefined ? outwards : [side, ...outwards];
}

function beside({ x, y, width, height }: Label, side: Side, gap: number): PlacedLabel {
  const size = { width, height, side };
  if (side === 'right') return { x: x + gap, y: y - height / 2, ...size };
  if (side === 'left') return { x: x - gap - width, y: y - height / 2, ...size };
  return { x: x - width / 2, y: side === 'above' ? y - gap - height : y + gap, ...size };
}

const isWithin = (box: Rectangle, bounds: Rectangle): boolean =>
  box.x >= bounds.x &&
  box.y >= bounds.y &&
  box.x + box.width <= bounds.x + bounds.width &&
  box.y + box.height <= bounds.y + bounds.height;

const areApart = (one: Rectangle, other: Rectangle, gap: number): boolean =>
  one.x + one.width + gap <= other.x ||
  other.x + other.width + gap <= one.x ||
  one.y + one.height + gap <= other.y ||
  other.y + other.height + gap <= one.y;
