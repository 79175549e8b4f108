/** Clouds of lights: fields as constellations, places as a star chart. Pure. */
import { dust } from './rows.ts';
import type { Cluster, Named } from './cluster.ts';
import { listedClusters } from './listed.ts';
import { onScreen, type LightPlace, type Stage } from './space.ts';
import { type Point, shortestTree, type Thread } from './threads.ts';

/** Room for the name and the count below a cluster, em; as styles/views.css breaks them. Places have short names. */
const FIELD_LABELS = { zh: { width: 6.9, lines: 2.7 }, en: { width: 9.4, lines: 4 } };
const PLACE_LABELS = { zh: { width: 5.8, lines: 2.7 }, en: { width: 7.4, lines: 4 } };

/** Fields as constellations in even rows, larger clouds for more people. */
export function fieldClusters(
  stage: Stage,
  fields: readonly Named[],
  language: 'zh' | 'en',
): readonly Cluster[] {
  const top = Math.max(stage.reachTop, stage.top);
  const height = stage.bottom - top;
  const label = FIELD_LABELS[language];
  const columns = columnsFor(stage, fields.length, height, label);
  if (columns === undefined) return listedClusters(stage, fields);
  const rows = Math.ceil(fields.length / columns);
  const most = mostOf(fields);
  const free = height / rows - stage.text * label.lines;
  const cell = Math.min(stage.width / columns, height / rows);
  // Rows and neighbours are shifted a little, as nothing in the sky stands in a grid; less where there is less room.
  const loose = Math.min(1, Math.max(0, free / (cell * 0.7)));
  return fields.map(({ id, size }, index) => {
    // Rows are filled evenly: ten fields stand 2, 3, 2, 3, and none hangs alone below.
    const row = Math.floor(((index + 0.5) * rows) / fields.length);
    const firstOf = (at: number): number => Math.ceil((at * fields.length) / rows - 0.5);
    const inRow = firstOf(row + 1) - firstOf(row);
    const column = index - firstOf(row) + 0.5 + (rows > 1 ? (row % 2 === 0 ? -0.08 : 0.08) * loose : 0);
    const radius = Math.min(
      cell * (0.2 + 0.14 * Math.sqrt(size / most)),
      Math.max(stage.target * 0.5, free * 0.46),
    );
    const middle = top + (row * height) / rows + Math.max(free * 0.5, radius);
    return {
      id,
      x: (column / inRow) * stage.width,
      y: middle + (index % 2 === 0 ? -0.03 : 0.05) * cell * loose,
      radius,
    };
  });
}

/** As many columns as leave the largest clouds; undefined where names below them would cover each other. */
function columnsFor(
  stage: Stage,
  count: number,
  height: number,
  label: { readonly width: number; readonly lines: number },
): number | undefined {
  const sizeWith = (columns: number): number =>
    Math.min((stage.width / columns) * 0.62, height / Math.ceil(count / columns) - stage.text * label.lines);
  const choices = Array.from({ length: count }, (_columns, at) => at + 1).filter(
    (columns) => stage.width / columns >= stage.text * label.width && sizeWith(columns) >= stage.target * 1.1,
  );
  return choices.toSorted((one, other) => sizeWith(other) - sizeWith(one)).at(0);
}

const mostOf = (named: readonly Named[]): number => Math.max(1, ...named.map(({ size }) => size));

/** Lights of a cluster around its middle, by golden angle (Vogel, 1979: r = c·√n). */
function starsOf(
  stage: Stage,
  cluster: Cluster,
  count: number,
): readonly (Point & { readonly size: number })[] {
  const size = Math.max(
    stage.target * 0.3,
    Math.min(stage.target * 0.8, (cluster.radius * 1.5) / Math.sqrt(count)),
  );
  return Array.from({ length: count }, (_star, position) => {
    const radius = cluster.radius * Math.sqrt((position + 0.5) / count);
    const angle = position * 2.399963;
    return { x: cluster.x + Math.cos(angle) * radius, y: cluster.y + Math.sin(angle) * radius * 0.8, size };
  });
}

export function clusterPlaces(
  stage: Stage,
  clusters: readonly Cluster[],
  members: readonly (readonly number[])[],
  count: number,
): readonly LightPlace[] {
  const places: LightPlace[] = Array.from({ length: count }, (_place, index) => dust(stage, index));
  clusters.forEach((cluster, at) => {
    const list = members[at] ?? [];
    starsOf(stage, cluster, list.length).forEach(({ x, y, size }, position) => {
      const member = list[position];
      if (member !== undefined) places[member] = onScreen(stage, x, y, size, 0.95);
    });
  });
  return places;
}

/** Each field's figure: its lights joined by the shortest lines. */
export function clusterThreads(
  stage: Stage,
  clusters: readonly Cluster[],
  members: readonly (readonly number[])[],
): readonly Thread[] {
  const width = Math.max(7, stage.text * 0.4);
  return clusters.flatMap((cluster, at) => {
    const stars = starsOf(stage, cluster, members[at]?.length ?? 0);
    return shortestTree(stars).flatMap(([one, other]) => {
      const [from, to] = [stars[one], stars[other]];
      if (from === undefined || to === undefined) return [];
      const glow = 0.8;
      return [
        { x1: from.x, y1: from.y, x2: to.x, y2: to.y, width, glow1: glow, glow2: glow, scrolls: false },
      ];
    });
  });
}

/** A place of the chart, degrees. */
export interface ChartPlace {
  readonly id: string;
  readonly longitude: number;
  readonly latitude: number;
}

/** px on the screen for degrees, linear in both: the region is small. */
interface Chart {
  x(longitude: number): number;
  y(latitude: number): number;
}

/** Width of the chart at most, in heights: a wall stretches it, as names need more room beside than above each other. */
const WIDEST_CHART = 4;

function chartOf(stage: Stage, places: readonly ChartPlace[]): Chart {
  const { top, margin } = chartRoom(stage);
  const longitudes = places.map((place) => place.longitude);
  const latitudes = places.map((place) => place.latitude);
  const [west, east] = [Math.min(...longitudes), Math.max(...longitudes)];
  const [south, north] = [Math.min(...latitudes), Math.max(...latitudes)];
  const wide = Math.min(stage.width - 2 * margin, (stage.bottom - top) * WIDEST_CHART);
  const tall = stage.bottom - top - margin * 2;
  return {
    x: (longitude) => stage.width / 2 + ((longitude - (west + east) / 2) / Math.max(0.1, east - west)) * wide,
    y: (latitude) => top + margin * 0.6 + ((north - latitude) / Math.max(0.1, north - south)) * tall,
  };
}

function chartRoom(stage: Stage): { readonly top: number; readonly margin: number } {
  return {
    top: Math.max(stage.reachTop, stage.top),
    margin: Math.max(stage.target * 1.4, stage.text * 4),
  };
}

/** Places as a star chart by longitude and latitude, without any border or coast; near ones are pushed apart. */
export function placeClusters(
  stage: Stage,
  places: readonly (ChartPlace & Named)[],
  language: 'zh' | 'en',
): readonly Cluster[] {
  const { top, margin } = chartRoom(stage);
  const chart = chartOf(stage, places);
  const most = mostOf(places);
  const spots = places.map(({ id, longitude, latitude, size }) => ({
    id,
    x: chart.x(longitude),
    y: chart.y(latitude),
    radius: Math.min(
      stage.target * (0.45 + 1.5 * Math.sqrt(size / most)),
      (stage.bottom - top - stage.text * PLACE_LABELS[language].lines) / 2,
    ),
  }));
  const room = { top, margin, label: PLACE_LABELS[language] };
  const moved = pushApart(spots, stage, room);
  const covered = moved.some((one, at) =>
    moved.slice(at + 1).some((other) => {
      const { x, y } = overlapOf(one, other, stage, room);
      return Math.min(x / stage.text, y / stage.text) > COVERED_EM;
    }),
  );
  return covered ? listedClusters(stage, places) : moved;
}

/** Degrees between the chart's lines. */
const GRATICULE_DEGREES = 0.5;

/** Meridians and parallels across the whole screen: this is a chart, and nothing else is drawn on it. */
export function chartThreads(stage: Stage, places: readonly ChartPlace[]): readonly Thread[] {
  if (places.length === 0) return [];
  const chart = chartOf(stage, places);
  const width = Math.max(4, stage.text * 0.22);
  const shared = { width, scrolls: false };
  const threads: Thread[] = [];
  const { longitude, latitude } = places[0] ?? { longitude: 0, latitude: 0 };
  const [middleX, middleY] = [Math.round(longitude), Math.round(latitude)];
  for (let step = -24; step <= 24; step++) {
    const glow = step % 2 === 0 ? 0.26 : 0.12;
    const x = chart.x(middleX + step * GRATICULE_DEGREES);
    const y = chart.y(middleY + step * GRATICULE_DEGREES);
    if (x > 0 && x < stage.width)
      threads.push({
        ...shared,
        x1: x,
        y1: stage.top,
        x2: x,
        y2: stage.bottom,
        glow1: glow * 0.3,
        glow2: glow,
      });
    if (y > stage.top && y < stage.bottom)
      threads.push({ ...shared, x1: 0, y1: y, x2: stage.width, y2: y, glow1: glow, glow2: glow });
  }
  return threads;
}

/** Dust as a galaxy of two arms in the room above what hands reach, where there is such room: pairs of px. */
export function galaxyDust(stage: Stage, amount: number): Float32Array | undefined {
  const room = stage.reachTop - stage.top;
  if (room < stage.text * 8) return undefined;
  const [middleX, middleY] = [stage.width / 2, stage.top + room * 0.48];
  const radius = Math.min(stage.width * 0.46, room * 0.62);
  const points = new Float32Array(amount * 2);
  for (let index = 0; index < amount; index++) {
    const share = (index + 0.5) / amount;
    const out = share ** 0.85;
    // Logarithmic arms (Danver, 1942: a pitch of 17° is usual), and a scatter that grows outwards.
    const angle = Math.log(out + 0.06) / Math.tan((17 * Math.PI) / 180) + (index % 2) * Math.PI;
    const scatter = (((index * 0.618034) % 1) - 0.5) * 0.9;
    const tilted = Math.sin(angle + scatter) * out * radius * 0.5;
    const across = Math.cos(angle + scatter) * out * radius;
    points[index * 2] = middleX + across * 0.96 - tilted * 0.28;
    points[index * 2 + 1] = middleY + tilted * 0.96 + across * 0.22;
  }
  return points;
}

const PUSHES = 120;

interface ChartRoom {
  readonly top: number;
  readonly margin: number;
  readonly label: { readonly width: number; readonly lines: number };
}

/** em by which the rooms of two may reach into each other: names are rarely as long as the room for them. */
const COVERED_EM = 1.6;

/** How far the rooms of two clouds and their names reach into each other, px; below 0 they stand apart. */
function overlapOf(one: Cluster, other: Cluster, { text, target }: Stage, { label }: ChartRoom) {
  const needX = Math.max(one.radius + other.radius, text * label.width);
  const needY = Math.max(one.radius + other.radius, target) + text * label.lines;
  return { needX, needY, x: needX - Math.abs(one.x - other.x), y: needY - Math.abs(one.y - other.y) };
}

/** Clouds with their names push each other aside, and stay on the stage. */
function pushApart(spots: readonly Cluster[], stage: Stage, room: ChartRoom): readonly Cluster[] {
  const { top, margin, label } = room;
  const lines = stage.text * label.lines;
  const moved = spots.map((spot) => ({ ...spot }));
  for (let round = 0; round < PUSHES; round++)
    for (const one of moved) {
      for (const other of moved) {
        if (one === other) continue;
        const { needX, needY, x: overX, y: overY } = overlapOf(one, other, stage, room);
        if (overX <= 0 || overY <= 0) continue;
        // On a low stage two do not fit above each other at all.
        const fits = needY <= stage.bottom - lines - top - one.radius - other.radius;
        if (fits && overY / needY < overX / needX) one.y += (one.y < other.y ? -1 : 1) * overY * 0.26;
        else one.x += (one.x < other.x ? -1 : 1) * overX * 0.26;
      }
      const aside = Math.max(margin, one.radius);
      one.x = Math.min(stage.width - aside, Math.max(aside, one.x));
      one.y = Math.min(stage.bottom - lines - one.radius, Math.max(top + one.radius, one.y));
    }
  return moved;
}
