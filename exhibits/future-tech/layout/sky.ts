/**
 * Where the worlds hang in the sky: a constellation drawn by hand for each shape of screen, stretched into the room that there is,
 * then eased apart until no name lies over a neighbour. Pure; lengths in CSS px, y downwards.
 */
import type { Room } from '#exhibits/kit/room.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A world as it hangs: its luminous body, and under it its name. */
export interface Hanging extends Point {
  /** Diameter of the body, whose middle `x` and `y` are. */
  readonly size: number;
  /** 0 far to 1 near: how far it moves when the sky is dragged. */
  readonly depth: number;
  /** Of body and name together: what a finger touches. */
  readonly touch: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

export interface SkyLayout {
  /** Whether there is no room for bodies with their names: the names are a list then, and scrolled. */
  readonly crowded: boolean;
  readonly worlds: readonly Hanging[];
  /** Pairs of worlds that a line of the constellation joins. */
  readonly lines: readonly (readonly [number, number])[];
  /** Where the worlds hang. */
  readonly region: {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  };
}

/** Width and height of a name as it is written, px. */
export interface NameSize {
  readonly width: number;
  readonly height: number;
}

/** Place in the region, 0 to 1, and size against the others. */
type Slot = readonly [x: number, y: number, size: number];

/** From the lower left into the depth and out again to the right: large ones are near. */
const WIDE: readonly Slot[] = [
  [0.07, 0.66, 1.1],
  [0.19, 0.2, 0.78],
  [0.26, 0.92, 0.84],
  [0.38, 0.46, 1.45],
  [0.51, 0.08, 0.72],
  [0.54, 0.86, 0.95],
  [0.67, 0.4, 1.1],
  [0.77, 0.94, 0.75],
  [0.82, 0.1, 0.9],
  [0.93, 0.56, 1.2],
];
const TALL: readonly Slot[] = [
  [0.17, 0.1, 1.05],
  [0.56, 0.03, 0.72],
  [0.87, 0.16, 0.92],
  [0.47, 0.33, 1.45],
  [0.1, 0.42, 0.8],
  [0.86, 0.47, 1.05],
  [0.26, 0.63, 0.95],
  [0.88, 0.77, 0.78],
  [0.57, 0.72, 1.15],
  [0.15, 0.92, 1],
];
/** px between what is touched and its neighbour. */
const GAP = 14;
/** Share of the region that the bodies' squares take at first, all together. */
const FILLED = 0.3;
/** A body is no larger than this share of the region's shorter side. */
const LARGEST = 0.42;
/** Smallest diameter that still tells worlds apart, in targets. */
const SMALLEST = 1.1;
/** Bodies are this much smaller at each try, until they have room. */
const SHRINK = 0.93;
const ROUNDS = 160;
/** The title has a column of its own where the screen is wide: shares of the width. */
const COLUMN = { landscape: 0.235, wall: 0.2 };
const WALL_RATIO = 2.4;
/** The row of ways under the worlds on a tall screen, in targets. */
export const WAYS = 1.9;

/** @param names of the worlds, in their order */
export function skyLayout(room: Room, names: readonly NameSize[]): SkyLayout {
  const region = regionOf(room);
  const slots = slotsOf(room.width > room.height ? WIDE : TALL, names.length);
  const [width, height] = [region.right - region.left, region.bottom - region.top];
  const first = Math.min(
    Math.sqrt((width * height * FILLED) / Math.max(1, names.length)),
    (Math.min(width, height) * LARGEST) / 1.45,
  );
  for (let size = first; size * 0.72 >= room.target * SMALLEST; size *= SHRINK) {
    const boxes = easeApart(
      slots.map((slot, at) => boxOf(slot, size, names[at], room)),
      region,
    );
    if (isClear(boxes, region)) return laidOut(boxes, region, false);
  }
  const boxes = slots.map((slot) => boxOf(slot, room.target * 1.2, undefined, room));
  return laidOut(easeApart(boxes, region), region, true);
}

function regionOf({ width, height, top, bottom, edge, target }: Room): SkyLayout['region'] {
  const wide = width > height;
  const column = width * (width > height * WALL_RATIO ? COLUMN.wall : COLUMN.landscape);
  return {
    left: wide ? Math.max(edge, column) : edge,
    right: width - edge,
    top: Math.max(top, edge),
    bottom: wide ? bottom : bottom - target * WAYS,
  };
}

/** As many of the hand-drawn places as there are worlds, evenly along the way. */
function slotsOf(slots: readonly Slot[], count: number): readonly Slot[] {
  return Array.from({ length: count }, (_slot, at): Slot => {
    const index = count > 1 ? Math.round((at * (slots.length - 1)) / (count - 1)) : 3;
    return slots[index] ?? [0.5, 0.5, 1];
  });
}

/** Body and name: middle and extent of both together; the wanted place is in the region's own measure. */
interface Box {
  x: number;
  y: number;
  readonly width: number;
  readonly height: number;
  readonly slot: Slot;
  readonly size: number;
}

function boxOf(slot: Slot, size: number, name: NameSize | undefined, { target }: Room): Box {
  const own = size * slot[2];
  return {
    x: slot[0],
    y: slot[1],
    slot,
    size: own,
    width: Math.max(target, own, name?.width ?? 0),
    height: Math.max(target, own + (name?.height ?? 0)),
  };
}

/** Moves boxes apart by the shorter way, and back into the region, until they are clear or the rounds are over. */
function easeApart(wanted: readonly Box[], region: SkyLayout['region']): readonly Box[] {
  const boxes = wanted.map((box) => ({
    ...box,
    x: region.left + box.width / 2 + box.x * Math.max(0, region.right - region.left - box.width),
    y: region.top + box.height / 2 + box.y * Math.max(0, region.bottom - region.top - box.height),
  }));
  for (let round = 0; round < ROUNDS && !isClear(boxes, region); round++) {
    boxes.forEach((one, at) => {
      for (const other of boxes.slice(at + 1)) part(one, other);
    });
    for (const box of boxes) hold(box, region);
  }
  return boxes;
}

/** How far two boxes lie over each other, the gap between them included. */
function overlap(one: Box, other: Box): Point {
  return {
    x: (one.width + other.width) / 2 + GAP - Math.abs(one.x - other.x),
    y: (one.height + other.height) / 2 + GAP - Math.abs(one.y - other.y),
  };
}

function part(one: Box, other: Box): void {
  const { x, y } = overlap(one, other);
  if (x <= 0 || y <= 0) return;
  if (x < y) {
    const by = (one.x <= other.x ? -x : x) * 0.52;
    one.x += by;
    other.x -= by;
  } else {
    const by = (one.y <= other.y ? -y : y) * 0.52;
    one.y += by;
    other.y -= by;
  }
}

function hold(box: Box, { left, right, top, bottom }: SkyLayout['region']): void {
  box.x = Math.min(right - box.width / 2, Math.max(left + box.width / 2, box.x));
  box.y = Math.min(bottom - box.height / 2, Math.max(top + box.height / 2, box.y));
}

/** px that rounding may take of the gap. */
const ROUNDING = 1;

function isClear(boxes: readonly Box[], { left, right, top, bottom }: SkyLayout['region']): boolean {
  const inside = boxes.every(
    ({ x, y, width, height }) =>
      x - width / 2 >= left - ROUNDING &&
      x + width / 2 <= right + ROUNDING &&
      y - height / 2 >= top - ROUNDING &&
      y + height / 2 <= bottom + ROUNDING,
  );
  const apart = (one: Box, other: Box): boolean => {
    const { x, y } = overlap(one, other);
    return x <= ROUNDING || y <= ROUNDING;
  };
  return inside && boxes.every((one, at) => boxes.slice(at + 1).every((other) => apart(one, other)));
}

function laidOut(boxes: readonly Box[], region: SkyLayout['region'], crowded: boolean): SkyLayout {
  const sizes = boxes.map(({ slot }) => slot[2]);
  const [least, most] = [Math.min(...sizes), Math.max(...sizes)];
  const worlds = boxes.map(({ x, y, width, height, size, slot }): Hanging => {
    const [left, top] = [x - width / 2, y - height / 2];
    return {
      x,
      y: top + size / 2,
      size,
      depth: (slot[2] - least) / Math.max(0.01, most - least),
      touch: { left, top, width, height },
    };
  });
  return { crowded, region, worlds, lines: constellation(worlds) };
}

/** The shortest lines that join all of them (Prim 1957). */
function constellation(points: readonly Point[]): readonly (readonly [number, number])[] {
  const joined = new Set([0]);
  const lines: (readonly [number, number])[] = [];
  while (joined.size < points.length) {
    const pairs = [...joined].flatMap((from) =>
      points.flatMap((_point, to) =>
        joined.has(to) ? [] : [{ from, to, far: distance(points[from], points[to]) }],
      ),
    );
    const nearest = pairs.reduce((best, pair) => (pair.far < best.far ? pair : best));
    joined.add(nearest.to);
    lines.push([nearest.from, nearest.to]);
  }
  return lines;
}

const distance = (one: Point | undefined, other: Point | undefined): number =>
  one === undefined || other === undefined
    ? Number.POSITIVE_INFINITY
    : Math.hypot(one.x - other.x, one.y - other.y);

/** em that a name may be wide before it is written in two lines. */
const ONE_LINE_EM = 9;
const NAME_LINE = 1.25;
/** Air between body and name, and at the name's sides, in sizes of its own letters; see styles/sky.css. */
const NAME_AIR = { above: 0.5, aside: 0.5 };

/** @param em of the whole name @param letter size of its letters, px */
export function nameSize(em: number, letter: number): NameSize {
  const lines = em > ONE_LINE_EM ? 2 : 1;
  // Two lines break between words, so the longer one may be well over half.
  const widest = lines === 2 ? Math.max(em * 0.66, em - ONE_LINE_EM) : em;
  return {
    width: (widest + NAME_AIR.aside * 2) * letter,
    height: (lines * NAME_LINE + NAME_AIR.above) * letter,
  };
}
