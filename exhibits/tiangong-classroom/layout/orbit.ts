/**
 * Where everything of the orbit stands: the Earth's limb, the station's orbit above it with the lessons' lights, and below it,
 * on the night side, the experiments in arcs that follow the limb. Pure; lengths in CSS px, y downwards.
 */
import type { Room } from '#exhibits/kit/room.ts';

export interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface OrbitLayout {
  /** Whether there is no room for all of it on orbit and Earth: it is a list then, and scrolled. */
  readonly crowded: boolean;
  /** Whether lessons show a short day and no mission, for want of width. */
  readonly compact: boolean;
  readonly limb: Circle;
  readonly orbit: Circle;
  /** The lessons' lights. */
  readonly lessons: readonly Point[];
  /** Middles of the experiments. */
  readonly experiments: readonly Point[];
  /** Middle of the line that invites to the experiments; none where words are so large that it has no room. */
  readonly invitation: Point | undefined;
}

/** px between two neighbours at least. */
const GAP = 12;
/** Neighbours in a row stand this far apart at most, in sizes of text. */
const MOST_GAP_EM = 2.6;
/** Rows stand this far apart at most, in targets. */
const MOST_PITCH = 2.1;
/** A lesson with its full day and its mission is so wide, and so high below its light; in sizes of text. See styles/orbit.css. */
const FULL = { width: 9.2, height: 1.7 * 1.3 + 1.35 * 2 };
/** With a short day and a small title. */
const COMPACT = { width: 6, height: 1.25 * 1.3 + 1.35 };
/** Below this height within reach there is no room for round arcs, in sizes of text. */
const TIGHT_EM = 24;
/** Radius of a lesson's light, in targets. */
const LIGHT = 0.6;
/** The title has a column of its own on a wall: this share of the width. */
const WALL_COLUMN = 0.26;
const WALL_RATIO = 2.4;

/**
 * @param lessons how many
 * @param widths of the experiments' names with their lights
 * @param invitation width of the line above them
 */
export function orbitLayout(
  stage: Room,
  lessons: number,
  widths: readonly number[],
  invitation: number,
): OrbitLayout {
  const invited = arrange(stage, lessons, widths, invitation);
  return invited.crowded ? arrange(stage, lessons, widths, undefined) : invited;
}

function arrange(
  stage: Room,
  lessons: number,
  widths: readonly number[],
  invitation: number | undefined,
): OrbitLayout {
  const { width, height, edge, text } = stage;
  const left = width > height * WALL_RATIO ? width * WALL_COLUMN : edge;
  const inside = width - edge - left;
  const middle = left + inside / 2;
  // Large words and a low reach need their rows close together, so the arcs are flatter.
  const tight = text > stage.target * 0.75 || stage.bottom - stage.top < text * TIGHT_EM;
  const flatter = tight ? 2.5 : 1;
  const radius = width * (width > height ? 1.5 : 1.35) * flatter;
  const most = inside * (width > height && left === edge ? 0.84 : 0.98);
  const rows = spread(balancedRows(widths, most), most, text);
  const compact = invitation === undefined || inside / Math.max(1, lessons) < text * FULL.width + GAP;
  const lesson = compact ? COMPACT : FULL;
  const under = stage.target * LIGHT + text * lesson.height;
  const heading = text * (invitation === undefined ? 0.4 : 3.4);
  const { limbTop, firstRow, pitch } = heights(stage, rows, radius, { under, heading });
  const places = rows.flatMap((row, at) => placesOf(row, middle, firstRow + at * pitch, radius));
  const invited = { x: middle, y: firstRow - Math.max(pitch * 0.5, text) - text * 0.6 };
  const orbit = { x: middle, y: limbTop - under - stage.target * 0.4 + radius * 0.93, radius: radius * 0.93 };
  const points = lessonPoints(orbit, lessons, inside);
  const below = [
    ...places.map(({ point, width: wide }) => ({ ...point, half: wide / 2, top: stage.target * 0.5 })),
    ...(invitation === undefined ? [] : [{ ...invited, half: invitation / 2, top: text * 0.7 }]),
  ];
  // Where a lesson's words would lie on what is below them, orbit and limb rise.
  const rise = Math.max(
    0,
    ...points.flatMap(({ x, y }) =>
      below
        .filter((one) => Math.abs(one.x - x) < one.half + (text * lesson.width) / 2)
        .map((one) => y + under + GAP * 1.5 - (one.y - one.top)),
    ),
  );
  const summit = orbit.y - orbit.radius - rise;
  const lowered = Math.max(0, stage.top + stage.target * LIGHT - summit);
  return {
    crowded: lowered > 0,
    compact,
    limb: { x: middle, y: limbTop - rise * 0.7 + radius, radius },
    orbit: { ...orbit, y: orbit.y - rise + lowered },
    lessons: points.map(({ x, y }) => ({ x, y: y - rise + lowered })),
    invitation: invitation === undefined ? undefined : invited,
    experiments: widths.map((_width, at) => places.find(({ index }) => index === at)?.point ?? invited),
  };
}

/** A row of names: which they are, how wide, and how far apart. */
interface Row {
  readonly indices: readonly number[];
  readonly widths: readonly number[];
  readonly gap: number;
}

const rowWidth = ({ widths, gap }: Row): number =>
  widths.reduce((sum, width) => sum + width, 0) + gap * Math.max(0, widths.length - 1);

/** How much lower an arc lies at its ends than in its middle. */
const sagOf = (radius: number, aside: number): number =>
  radius - Math.sqrt(Math.max(0, radius * radius - aside * aside));

/** Where limb and rows lie: as the picture wants it, or as high as the rows need it. */
function heights(
  { height, width, top, bottom, target, text }: Room,
  rows: readonly Row[],
  radius: number,
  { under, heading }: { readonly under: number; readonly heading: number },
): { readonly limbTop: number; readonly firstRow: number; readonly pitch: number } {
  const wanted = Math.max(height * (width > height ? 0.55 : 0.6), top + under + target * 1.2);
  const least = Math.max(target, text * 1.25) + GAP + steepest(rows, radius);
  const lowest = (pitch: number): number =>
    Math.max(0, ...rows.map((row, at) => sagOf(radius, rowWidth(row) / 2) - (rows.length - 1 - at) * pitch));
  const room = bottom - target * 0.5 - lowest(target * MOST_PITCH) - wanted - heading;
  const pitch = Math.max(least, Math.min(target * MOST_PITCH, room / Math.max(1, rows.length)));
  const lastRow = bottom - target * 0.5 - lowest(pitch);
  const firstRow = lastRow - (rows.length - 1) * pitch;
  return { pitch, firstRow, limbTop: Math.min(wanted, firstRow - heading - Math.max(0, pitch * 0.5 - text)) };
}

/** How much lower a name may hang than the one below it, where the rows bend. */
function steepest(rows: readonly Row[], radius: number): number {
  const [upper = [], ...others] = rows.map((row) => placesOf(row, 0, 0, radius));
  let above = upper;
  let most = 0;
  for (const row of others) {
    for (const { point, width } of above)
      for (const below of row)
        if (Math.abs(point.x - below.point.x) < (width + below.width) / 2)
          most = Math.max(most, point.y - below.point.y);
    above = row;
  }
  return most;
}

function lessonPoints(orbit: Circle, lessons: number, inside: number): readonly Point[] {
  return Array.from({ length: lessons }, (_one, at) => {
    const x = orbit.x + ((at + 0.5) / Math.max(1, lessons) - 0.5) * inside;
    return { x, y: orbit.y - orbit.radius + sagOf(orbit.radius, Math.abs(x - orbit.x)) };
  });
}

/** As few rows as there must be, two at least where there is enough for two, and these as even as they can be. */
function balancedRows(widths: readonly number[], most: number): readonly Row[] {
  const count = Math.max(widths.length > 3 ? 2 : 1, packed(widths, most).length);
  const all = widths.reduce((sum, width) => sum + width + GAP, 0);
  for (let limit = all / count; limit < most; limit += most / 60) {
    const rows = packed(widths, limit);
    if (rows.length <= count) return rows;
  }
  return packed(widths, most);
}

/** One name after another, a new row where the next has no room. */
function packed(widths: readonly number[], most: number): readonly Row[] {
  const rows: number[][] = [];
  let used = Number.POSITIVE_INFINITY;
  widths.forEach((width, at) => {
    if (used + GAP + width > most) {
      rows.push([]);
      used = -GAP;
    }
    rows.at(-1)?.push(at);
    used += GAP + width;
  });
  return rows.map((indices) => ({ indices, widths: indices.map((at) => widths[at] ?? 0), gap: GAP }));
}

/** The rows with as much air between the names as there is room for; the same in all of them. */
function spread(rows: readonly Row[], most: number, text: number): readonly Row[] {
  const airs = rows.map((row) => (most - rowWidth(row)) / Math.max(1, row.widths.length - 1) + GAP);
  const gap = Math.max(GAP, Math.min(text * MOST_GAP_EM, ...airs));
  return rows.map((row) => ({ ...row, gap }));
}

function placesOf(
  row: Row,
  middle: number,
  y: number,
  radius: number,
): readonly { readonly index: number; readonly width: number; readonly point: Point }[] {
  let left = middle - rowWidth(row) / 2;
  return row.indices.map((index, at) => {
    const width = row.widths[at] ?? 0;
    const x = left + width / 2;
    left += width + row.gap;
    return { index, width, point: { x, y: y + sagOf(radius, Math.abs(x - middle)) } };
  });
}
