/** The formations that stand on the screen plane: the figure 100, rows that are tapped, clusters. Pure. */
import { onScreen, type LightPlace, type Stage } from './space.ts';

/** Rows of people that are scrolled sideways: columns of as many rows as the hand reaches. */
export interface Grid {
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly rows: number;
  readonly columns: number;
  /** How far it can be scrolled, px. */
  readonly scroll: number;
}

/** Characters of a name beside each other, in em: Chinese names are short, English ones break into two lines. */
const NAME_EM = { zh: 4.6, en: 7.4 };
const NAME_LINES = { zh: 1.7, en: 3 };
const YEAR_LINES = 1.35;

/** @param dated whether a year stands below each name */
export function gridOf(stage: Stage, count: number, language: 'zh' | 'en', dated = false): Grid {
  const light = Math.max(stage.target * 1.25, stage.text * 2);
  const cellWidth = Math.max(light * 1.25, stage.text * NAME_EM[language]);
  const cellHeight =
    light + stage.text * (NAME_LINES[language] + (dated ? YEAR_LINES : 0)) + stage.target * 0.2;
  const top = Math.max(stage.reachTop, stage.top);
  const rows = Math.max(1, Math.floor((stage.bottom - top) / cellHeight));
  const room = stage.width - stage.target;
  const fewest = Math.ceil(count / rows);
  // A small group is spread over the width instead of standing in one column.
  const columns = Math.max(fewest, Math.min(count, Math.floor(room / cellWidth)));
  const used = Math.max(1, Math.ceil(count / columns));
  const width = columns * cellWidth;
  return {
    left: Math.max(stage.target / 2, (stage.width - width) / 2),
    top: top + (stage.bottom - top - used * cellHeight) / 2,
    cellWidth,
    cellHeight,
    rows: used,
    columns,
    scroll: Math.max(0, width + stage.target - stage.width),
  };
}

/** px of the middle of a cell's light, unscrolled. */
export function cellOf(
  grid: Grid,
  position: number,
  stage: Stage,
): { readonly x: number; readonly y: number; readonly size: number } {
  const column = Math.floor(position / grid.rows);
  const row = position % grid.rows;
  const size = Math.max(stage.target * 1.25, stage.text * 2);
  return {
    x: grid.left + (column + 0.5) * grid.cellWidth,
    y: grid.top + row * grid.cellHeight + size * 0.55,
    size,
  };
}

/** People of `members` in rows; all others become dust at the edge of the sky. */
export function gridPlaces(
  stage: Stage,
  grid: Grid,
  members: readonly number[],
  count: number,
): readonly LightPlace[] {
  const places: LightPlace[] = Array.from({ length: count }, (_place, index) => dust(stage, index));
  members.forEach((member, position) => {
    const { x, y, size } = cellOf(grid, position, stage);
    places[member] = onScreen(stage, x, y, size);
  });
  return places;
}

/** A faint light high in the picture, spread by the golden ratio. */
export function dust(stage: Stage, index: number): LightPlace {
  const across = (index * 0.618034) % 1;
  const up = (index * 0.754878) % 1;
  return onScreen(
    stage,
    across * stage.width,
    stage.top * 0.3 + up * (stage.bottom - stage.top) * 0.6,
    stage.target * 0.22,
    0.35,
  );
}

/** A cluster's middle and the size of its cloud, px. */
export interface Cluster {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** Fields as constellations: spread over the stage by golden angle within an ellipse, larger clouds for more people. */
export function fieldClusters(
  stage: Stage,
  ids: readonly string[],
  sizes: readonly number[],
): readonly Cluster[] {
  const top = Math.max(stage.reachTop, stage.top);
  const columns =
    stage.width > stage.height * 1.2 ? Math.ceil(ids.length / 2) : Math.ceil(Math.sqrt(ids.length / 1.5));
  const rows = Math.ceil(ids.length / columns);
  const most = Math.max(1, ...sizes);
  return ids.map((id, index) => {
    // Rows are filled evenly: ten fields stand 2, 3, 2, 3, and none hangs alone below.
    const row = Math.floor(((index + 0.5) * rows) / ids.length);
    const firstOf = (at: number): number => Math.ceil((at * ids.length) / rows - 0.5);
    const inRow = firstOf(row + 1) - firstOf(row);
    const column = index - firstOf(row) + 0.5 + (row % 2 === 0 ? -0.08 : 0.08);
    const cell = Math.min(stage.width / columns, (stage.bottom - top) / rows);
    return {
      id,
      x: (column / inRow) * stage.width,
      y: top + ((row + 0.4 + (index % 2) * 0.08) / rows) * (stage.bottom - top),
      radius: cell * (0.2 + 0.14 * Math.sqrt((sizes[index] ?? 0) / most)),
    };
  });
}

/** Lights of a cluster around its middle, by golden angle (Vogel, 1979: r = c·√n). */
export function clusterPlaces(
  stage: Stage,
  clusters: readonly Cluster[],
  members: readonly (readonly number[])[],
  count: number,
): readonly LightPlace[] {
  const places: LightPlace[] = Array.from({ length: count }, (_place, index) => dust(stage, index));
  clusters.forEach((cluster, at) => {
    const list = members[at] ?? [];
    list.forEach((member, position) => {
      const radius = cluster.radius * Math.sqrt((position + 0.5) / list.length);
      const angle = position * 2.399963;
      const size = Math.max(
        stage.target * 0.3,
        Math.min(stage.target * 0.8, (cluster.radius * 1.5) / Math.sqrt(list.length)),
      );
      places[member] = onScreen(
        stage,
        cluster.x + Math.cos(angle) * radius,
        cluster.y + Math.sin(angle) * radius * 0.8,
        size,
        0.95,
      );
    });
  });
  return places;
}

/** Places as a star chart by longitude and latitude, without any border or coast; near ones are pushed apart. */
export function placeClusters(
  stage: Stage,
  chart: readonly { readonly id: string; readonly longitude: number; readonly latitude: number }[],
  sizes: readonly number[],
): readonly Cluster[] {
  const top = Math.max(stage.reachTop, stage.top);
  const margin = Math.max(stage.target * 1.4, stage.text * 4);
  const span = (values: readonly number[]): readonly [number, number] => [
    Math.min(...values),
    Math.max(...values),
  ];
  const [west, east] = span(chart.map((place) => place.longitude));
  const [south, north] = span(chart.map((place) => place.latitude));
  const most = Math.max(1, ...sizes);
  const wide = Math.min(stage.width - 2 * margin, (stage.bottom - top) * 2);
  const spots = chart.map((place, index) => ({
    id: place.id,
    x: stage.width / 2 + ((place.longitude - (west + east) / 2) / Math.max(0.1, east - west)) * wide,
    y:
      top +
      margin * 0.6 +
      ((north - place.latitude) / Math.max(0.1, north - south)) * (stage.bottom - top - margin * 2),
    radius: stage.target * (0.45 + 1.5 * Math.sqrt((sizes[index] ?? 0) / most)),
  }));
  return pushApart(spots, stage, top, margin);
}

/** Names of places need this much room below their lights, em. */
const LABEL_EM = 2.6;
const PUSHES = 60;

function pushApart(spots: readonly Cluster[], stage: Stage, top: number, margin: number): readonly Cluster[] {
  const moved = spots.map((spot) => ({ ...spot }));
  for (let round = 0; round < PUSHES; round++)
    for (const one of moved)
      for (const other of moved) {
        if (one === other) continue;
        const needX = Math.max(one.radius + other.radius, stage.text * 6.4);
        const needY = Math.max(one.radius + other.radius, stage.target) + stage.text * LABEL_EM;
        const overX = needX - Math.abs(one.x - other.x);
        const overY = needY - Math.abs(one.y - other.y);
        if (overX <= 0 || overY <= 0) continue;
        if (overY / needY < overX / needX) one.y += (one.y < other.y ? -1 : 1) * overY * 0.26;
        else one.x += (one.x < other.x ? -1 : 1) * overX * 0.26;
        one.x = Math.min(stage.width - margin, Math.max(margin, one.x));
        one.y = Math.min(
          stage.bottom - stage.text * LABEL_EM - one.radius,
          Math.max(top + one.radius, one.y),
        );
      }
  return moved;
}

/** The strokes of the figure 100 as a path, in units of the figure's height. */
const FIGURE_WIDTH = 2.18;

/** A point of the figure for `share` 0…1 of its length: a stroke and two ellipses. */
function figurePoint(share: number): { readonly x: number; readonly y: number } {
  const parts = [0.17, 0.415, 0.415];
  if (share < (parts[0] ?? 0)) {
    const along = share / (parts[0] ?? 1);
    return along < 0.16
      ? { x: 0.04 + along * 1.1, y: 0.2 - along * 1.2 }
      : { x: 0.22, y: (along - 0.16) / 0.84 };
  }
  const second = share < (parts[0] ?? 0) + (parts[1] ?? 0);
  const from = second ? (parts[0] ?? 0) : (parts[0] ?? 0) + (parts[1] ?? 0);
  const angle = ((share - from) / 0.415) * Math.PI * 2 - Math.PI / 2 + 0.26;
  return { x: (second ? 0.84 : 1.78) + Math.cos(angle) * 0.36, y: 0.5 + Math.sin(angle) * 0.5 };
}

/** Where the figure and the ribbon below it stand, px. */
export interface HundredLayout {
  readonly figure: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
  readonly ribbon: {
    readonly left: number;
    readonly top: number;
    readonly width: number;
    readonly height: number;
  };
}

export function hundredLayout(stage: Stage): HundredLayout {
  const room = stage.bottom - stage.top;
  const wide = stage.width > stage.height * 1.2;
  const height = Math.min(room * (wide ? 0.6 : 0.42), (stage.width * 0.84) / FIGURE_WIDTH);
  const width = height * FIGURE_WIDTH;
  const top = wide
    ? stage.top + room * 0.04
    : Math.max(stage.top + room * 0.1, stage.reachTop - height * 0.55);
  return {
    figure: { left: (stage.width - width) / 2, top, width, height },
    ribbon: {
      left: stage.width * 0.09,
      width: stage.width * 0.82,
      top: stage.bottom - room * (wide ? 0.25 : 0.26),
      height: room * (wide ? 0.1 : 0.09),
    },
  };
}

/** The honoured stand on the strokes of the figure; the others in a ribbon of their own below, never inside it. */
export function hundredPlaces(
  stage: Stage,
  honoured: readonly number[],
  others: readonly number[],
  count: number,
): readonly LightPlace[] {
  const { figure, ribbon } = hundredLayout(stage);
  const places: LightPlace[] = Array.from({ length: count }, (_place, index) => dust(stage, index));
  const size = Math.max(
    stage.target * 0.4,
    Math.min(figure.height * 0.145, (figure.height * 4.4) / Math.max(1, honoured.length)),
  );
  honoured.forEach((member, position) => {
    const point = figurePoint((position + 0.5) / honoured.length);
    places[member] = onScreen(
      stage,
      figure.left + point.x * figure.height,
      figure.top + point.y * figure.height,
      size,
    );
  });
  const small = Math.max(
    stage.target * 0.28,
    Math.min(stage.target * 0.7, (ribbon.width * 1.4) / Math.max(1, others.length)),
  );
  others.forEach((member, position) => {
    const along = (position + 0.5) / others.length;
    const wave = Math.sin(along * Math.PI * 3 + 0.4) * 0.5;
    places[member] = onScreen(
      stage,
      ribbon.left + along * ribbon.width,
      ribbon.top + (0.5 + wave * (0.6 + 0.4 * Math.sin(position))) * ribbon.height,
      small,
      0.8,
    );
  });
  return places;
}

/** Points of dust that fill the figure, so that it can be read whatever the number of people: pairs of px. */
export function figureDust(stage: Stage, amount: number): Float32Array {
  const { figure } = hundredLayout(stage);
  const points = new Float32Array(amount * 2);
  for (let index = 0; index < amount; index++) {
    const point = figurePoint((index + 0.5) / amount);
    const off = (((index * 0.618034) % 1) - 0.5) * 0.1;
    const aside = (((index * 0.754878) % 1) - 0.5) * 0.1;
    points[index * 2] = figure.left + (point.x + off) * figure.height;
    points[index * 2 + 1] = figure.top + (point.y + aside) * figure.height;
  }
  return points;
}
