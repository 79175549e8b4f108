/**
 * The line of years. Above it, a river of light with one cloud for each span of years; on it, the people of each span hang as
 * lanterns, oldest first. Those without a year hang apart, behind the end of the line. Pure.
 */
import { dust, lightSize, NAME_EM, NAME_LINES } from './rows.ts';
import { abovePages, onScreen, type LightPlace, type Stage } from './space.ts';
import { type Point, smoothLine, type Thread } from './threads.ts';

/** People of the time line who belong together. */
export interface Span {
  /** First year, and how many years; undefined for people without a year. */
  readonly from: number | undefined;
  readonly years: number;
  /** Position of the first of them on the time line, and how many they are. */
  readonly first: number;
  readonly count: number;
}

/** A span on the line, px, unscrolled. */
export interface Group {
  readonly span: Span;
  readonly left: number;
  readonly width: number;
  readonly columns: number;
}

export interface Timeline {
  readonly groups: readonly Group[];
  /** Middles of the clouds in the river, and their radius; they do not scroll. */
  readonly clouds: readonly (Point & { readonly radius: number })[];
  /** Upper edge of the row of spans that are tapped, its height, and whether there is room to say how many hang below. */
  readonly labels: { readonly top: number; readonly height: number; readonly counted: boolean };
  /** Height of the line, from the top of the screen. */
  readonly line: number;
  readonly rows: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly size: number;
  readonly scroll: number;
}

/** Widths of spans that people count in. */
const SPANS = [10, 20, 30, 50, 100, 200];
/** A span's label needs this much room, em. */
const LABEL_EM = { zh: 5.4, en: 5.4 };
const LABEL_LINES = 2.7;
const COMPACT_LABEL_LINES = 1.3;
/** Names on one line. */
const COMPACT_NAME_EM = { zh: 4.6, en: 8.8 };
const YEAR_LINES = 1.35;
const COMPACT_YEAR_LINES = 1.05;

/**
 * Decades, or longer spans where the screen is too narrow for as many labels.
 * @param decades distinct decades in order with the position of their first person; undated last
 */
export function spansOf(
  stage: Stage,
  decades: readonly { readonly decade: number | undefined; readonly first: number }[],
  people: number,
  language: 'zh' | 'en',
): readonly Span[] {
  const room = stage.width - stage.target * 1.2;
  const most = Math.max(2, Math.floor(room / labelWidth(stage, language)));
  const fitting = SPANS.map((years) => joined(decades, people, years)).find((spans) => spans.length <= most);
  return fitting ?? joined(decades, people, SPANS.at(-1) ?? 100);
}

function joined(
  decades: readonly { readonly decade: number | undefined; readonly first: number }[],
  people: number,
  years: number,
): readonly Span[] {
  const starts: { from: number | undefined; first: number }[] = [];
  for (const { decade, first } of decades) {
    const from = decade === undefined ? undefined : Math.floor(decade / years) * years;
    if (starts.length === 0 || starts.at(-1)?.from !== from) starts.push({ from, first });
  }
  return starts.map(({ from, first }, at) => ({
    from,
    years,
    first,
    count: (starts[at + 1]?.first ?? people) - first,
  }));
}

function labelWidth(stage: Stage, language: 'zh' | 'en'): number {
  return Math.max(stage.target * 1.1, stage.text * LABEL_EM[language]) + 8;
}

export function timelineOf(stage: Stage, spans: readonly Span[], language: 'zh' | 'en'): Timeline {
  const whole = laidOut(stage, spans, language);
  return whole.scroll > 0 ? laidOut(abovePages(stage), spans, language) : whole;
}

/** Heights of what hangs on the line, px. */
interface Drop {
  readonly label: number;
  readonly gap: number;
  readonly size: number;
  readonly cell: number;
  readonly width: number;
}

function dropOf(stage: Stage, language: 'zh' | 'en', compact: boolean): Drop {
  const size = compact ? Math.max(stage.target * 1.25, stage.text * 1.4) : lightSize(stage);
  return {
    size,
    label: Math.max(stage.target, stage.text * (compact ? COMPACT_LABEL_LINES : LABEL_LINES)),
    gap: stage.text * (compact ? 0.3 : 0.9),
    cell:
      size +
      stage.text * (compact ? 1.35 + COMPACT_YEAR_LINES : NAME_LINES[language] + YEAR_LINES) +
      stage.target * 0.1,
    width: Math.max(size * 1.25, stage.text * (compact ? COMPACT_NAME_EM : NAME_EM)[language]),
  };
}

function laidOut(stage: Stage, spans: readonly Span[], language: 'zh' | 'en'): Timeline {
  const room = stage.bottom - stage.top;
  const heightOf = ({ label, gap, cell, size }: Drop): number =>
    label + gap + size * 0.25 + cell + stage.target * 0.3;
  const usual = dropOf(stage, language, false);
  const reached = stage.bottom - Math.max(stage.top, stage.reachTop);
  const drop = heightOf(usual) > reached ? dropOf(stage, language, true) : usual;
  const wished = Math.max(stage.reachTop, stage.top + room * 0.16);
  const labels = {
    // Large text on a low wall leaves no room for the river above; one row is always whole.
    top: Math.max(stage.top, Math.min(wished, stage.bottom - heightOf(drop))),
    height: drop.label,
    counted: drop === usual,
  };
  const line = labels.top + labels.height + drop.gap;
  const { size, cell: cellHeight, width: cellWidth } = drop;
  const most = Math.max(1, Math.floor((stage.bottom - line - size * 0.25 - stage.target * 0.3) / cellHeight));
  const widthFor = (rows: number): number => groupsOf(stage, spans, rows, cellWidth, language).width;
  const rows = Array.from({ length: most }, (_row, at) => at + 1).find((few) => widthFor(few) <= stage.width);
  const { groups, width } = groupsOf(stage, spans, rows ?? most, cellWidth, language);
  const shared = { labels, line, size, cellWidth, cellHeight, rows: rows ?? most };
  const scroll = Math.max(0, width - stage.width);
  const placed = scroll > 0 ? groups : spread(groups, stage.width - width);
  return { ...shared, groups: placed, clouds: cloudsOf(stage, placed, scroll, labels.top), scroll };
}

function groupsOf(
  stage: Stage,
  spans: readonly Span[],
  rows: number,
  cellWidth: number,
  language: 'zh' | 'en',
): { readonly groups: readonly Group[]; readonly width: number } {
  const gap = stage.text * 0.8;
  let left = stage.target * 0.5;
  const groups = spans.map((span) => {
    const columns = Math.ceil(span.count / rows);
    const width = Math.max(columns * cellWidth, labelWidth(stage, language));
    const group = { span, left, width, columns };
    left += width + gap;
    return group;
  });
  return { groups, width: left - gap + stage.target * 0.5 };
}

/** Room that is left is shared between the groups, and what stands at either edge. */
function spread(groups: readonly Group[], left: number): readonly Group[] {
  const gap = left / (groups.length + 1);
  return groups.map((group, at) => ({ ...group, left: group.left + gap * (at + 1) }));
}

/** Clouds hang above their labels on a calm wave: over their groups when all are in view, else evenly. */
function cloudsOf(
  stage: Stage,
  groups: readonly Group[],
  scroll: number,
  bottom: number,
): readonly (Point & { readonly radius: number })[] {
  const most = Math.max(1, ...groups.map((group) => group.span.count));
  const height = bottom - stage.top;
  const pitch = stage.width / Math.max(1, groups.length);
  const largest = Math.min(height * 0.36, pitch * 0.62);
  return groups.map((group, at) => {
    const radius = largest * (0.2 + 0.8 * Math.sqrt(group.span.count / most));
    const middle = scroll > 0 ? (at + 0.5) * pitch : group.left + group.width / 2;
    return {
      x: Math.min(stage.width - radius - stage.target * 0.2, middle),
      y: stage.top + height * 0.52 - Math.sin((at - 0.4) * 0.95) * height * 0.2,
      radius,
    };
  });
}

/** px of the middle of the light at `position` of the time line, unscrolled. */
export function lanternOf(timeline: Timeline, position: number): Point {
  const group = timeline.groups.findLast(({ span }) => span.first <= position);
  if (group === undefined) return { x: 0, y: 0 };
  const within = position - group.span.first;
  const column = Math.floor(within / timeline.rows);
  const row = within % timeline.rows;
  const inset = (group.width - group.columns * timeline.cellWidth) / 2;
  return {
    x: group.left + inset + (column + 0.5) * timeline.cellWidth,
    y: timeline.line + timeline.size * 0.75 + row * timeline.cellHeight,
  };
}

/** All people on the time line; `members` in its order. */
export function timelinePlaces(
  stage: Stage,
  timeline: Timeline,
  members: readonly number[],
): readonly LightPlace[] {
  const places: LightPlace[] = members.map((_member, index) => dust(stage, index));
  members.forEach((member, position) => {
    const { x, y } = lanternOf(timeline, position);
    places[member] = onScreen(stage, x, y, timeline.size);
  });
  return places;
}

/** The line, the strings that the lanterns hang on, and the river through the clouds. */
export function timelineThreads(stage: Stage, timeline: Timeline): readonly Thread[] {
  const { groups, labels, line, cellHeight, size } = timeline;
  const fine = Math.max(6, stage.text * 0.34);
  const threads: Thread[] = [];
  const add = (from: Point, to: Point, width: number, glow1: number, glow2: number, scrolls: boolean): void =>
    void threads.push({ x1: from.x, y1: from.y, x2: to.x, y2: to.y, width, glow1, glow2, scrolls });
  const dated = groups.filter(({ span }) => span.from !== undefined);
  const last = dated.at(-1);
  if (last !== undefined) {
    const end = last.left + last.width;
    add({ x: -stage.width, y: line }, { x: end, y: line }, fine * 1.7, 1, 1, true);
    // What comes after the last known year is open.
    add({ x: end, y: line }, { x: end + stage.text * 5, y: line }, fine * 1.7, 1, 0, true);
  }
  for (const group of groups) {
    const faint = group.span.from === undefined ? 0.35 : 0.75;
    for (let position = group.span.first; position < group.span.first + group.span.count; position++) {
      const { x, y } = lanternOf(timeline, position);
      const top = y - size * 0.52;
      const above = Math.max(line, y - cellHeight + size * 0.52 + stage.text * 2.2);
      if (y - cellHeight < line) add({ x, y: line }, { x, y: top }, fine, faint, faint * 0.7, true);
      else if (top - above > 3) add({ x, y: above }, { x, y: top }, fine, faint * 0.3, faint * 0.5, true);
    }
  }
  const river = smoothLine(
    [{ x: 0, y: stage.top + (labels.top - stage.top) * 0.62 }, ...timeline.clouds],
    12,
  );
  river.forEach((from, at) => {
    const to = river[at + 1];
    if (to === undefined) return;
    add(from, to, fine * 1.6, 0.6, 0.6, false);
    add(from, to, Math.min(fine * 22, (labels.top - stage.top) * 0.3), 0.2, 0.2, false);
  });
  return threads;
}

/** Points of dust in the clouds, as many for each person as there are: pairs of px. */
export function timelineDust(timeline: Timeline, amount: number): Float32Array {
  const people = timeline.groups.reduce((sum, group) => sum + group.span.count, 0);
  const points = new Float32Array(amount * 2);
  let next = 0;
  timeline.groups.forEach(({ span }, at) => {
    const { x, y, radius } = timeline.clouds[at] ?? { x: 0, y: 0, radius: 0 };
    const share =
      at === timeline.groups.length - 1 ? amount - next : Math.round((span.count / people) * amount);
    for (let index = 0; index < share; index++) {
      // Vogel's spiral with a power above one half: dense in the middle, as a star cluster is.
      const out = radius * ((index + 0.5) / share) ** 0.8;
      const angle = index * 2.399963;
      points[(next + index) * 2] = x + Math.cos(angle) * out;
      points[(next + index) * 2 + 1] = y + Math.sin(angle) * out * 0.82;
    }
    next += share;
  });
  return points;
}
