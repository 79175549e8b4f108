/** Where the focus goes when an arrow key is pressed: the nearest control that way. Lengths in CSS px. */

export type Direction = 'up' | 'down' | 'left' | 'right';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** How much further away something above or below seems that lies beside the way than something that lies on it. */
const BESIDE = 2.5;

/**
 * @param boxes controls in reading order
 * @param from index of the one that has the focus; undefined when none has
 * @returns index of the next one. Where nothing lies that way: the next or the one before in reading order, round and round. To the
 * left and right only what stands in the same line lies that way, so that these two arrows alone lead through every line
 */
export function nearest(
  boxes: readonly Box[],
  from: number | undefined,
  direction: Direction,
): number | undefined {
  const start = from === undefined ? undefined : boxes[from];
  if (from === undefined || start === undefined) return boxes.length > 0 ? 0 : undefined;
  const inLine = direction === 'left' || direction === 'right';
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, box] of boxes.entries()) {
    const far = distance(turned(start, direction), turned(box, direction), inLine);
    if (index === from || far >= least) continue;
    best = index;
    least = far;
  }
  return (
    best ?? (from + (direction === 'down' || direction === 'right' ? 1 : -1) + boxes.length) % boxes.length
  );
}

/** How far `to` is when one looks downwards; infinite when it does not lie that way. @param inLine nothing beside the way lies on it */
function distance(from: Box, to: Box, inLine: boolean): number {
  const ahead = middle(to.top, to.bottom) - middle(from.top, from.bottom);
  if (ahead <= 0 || to.bottom <= from.bottom) return Number.POSITIVE_INFINITY;
  const gap = Math.max(0, to.top - from.bottom);
  const beside = Math.max(0, to.left - from.right, from.left - to.right);
  if (inLine && beside > 0) return Number.POSITIVE_INFINITY;
  const off = Math.abs(middle(to.left, to.right) - middle(from.left, from.right));
  // The middles decide only between two that are equally near.
  return gap + beside * BESIDE + ahead * 0.1 + off * 0.1;
}

const middle = (one: number, other: number): number => (one + other) / 2;

/** The same box in a picture that is turned until `direction` points down. */
function turned({ left, top, right, bottom }: Box, direction: Direction): Box {
  switch (direction) {
    case 'down':
      return { left, top, right, bottom };
    case 'up':
      return { left, top: -bottom, right, bottom: -top };
    case 'right':
      return { left: top, top: left, right: bottom, bottom: right };
    case 'left':
      return { left: top, top: -right, right: bottom, bottom: -left };
  }
}
