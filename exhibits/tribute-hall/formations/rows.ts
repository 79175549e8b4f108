/** People in rows that are tapped and scrolled sideways, and the dust that all others become. Pure. */
import { abovePages, onScreen, type LightPlace, type Stage } from './space.ts';

/** Diameter of a light that carries a surname and is tapped, px. */
export function lightSize(stage: Stage): number {
  return Math.max(stage.target * 1.25, stage.text * 2);
}

/** Rows of people that are scrolled sideways: columns of as many rows as the hand reaches. */
export interface Grid {
  readonly left: number;
  readonly top: number;
  /** Diameter of a light, px. */
  readonly size: number;
  /** Whether there is room for a subject below each name. */
  readonly detailed: boolean;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly rows: number;
  readonly columns: number;
  /** How far it can be scrolled, px. */
  readonly scroll: number;
}

/** Characters of a name beside each other, in em: Chinese names are short, English ones break into two lines. */
export const NAME_EM = { zh: 4.6, en: 7.4 };
export const NAME_LINES = { zh: 1.7, en: 3 };
const SUBJECT_LINES = { zh: 2.6, en: 2.8 };

/** A group of a few is shown larger, and with what each of them worked on. */
const SCALES = [2.4, 2.1, 1.8, 1.5, 1.25];

export function gridOf(whole: Stage, count: number, language: 'zh' | 'en'): Grid {
  const stage = abovePages(whole);
  const roomy = SCALES.map((scale) => scaledGrid(stage, count, language, scale)).find(
    (grid) =>
      grid.scroll === 0 && grid.rows * grid.cellHeight <= stage.bottom - Math.max(stage.reachTop, stage.top),
  );
  return roomy ?? scaledGrid(stage, count, language, 1);
}

function scaledGrid(stage: Stage, count: number, language: 'zh' | 'en', scale: number): Grid {
  const size = lightSize(stage) * scale;
  const detailed = scale > 1;
  const nameEm = NAME_EM[language] + (detailed ? 3 : 0);
  const cellWidth = Math.max(size * 1.25, stage.text * nameEm);
  const cellHeight =
    size +
    stage.text * (NAME_LINES[language] + (detailed ? SUBJECT_LINES[language] : 0)) +
    stage.target * 0.25;
  const top = Math.max(stage.reachTop, stage.top);
  const height = stage.bottom - top;
  const rows = Math.max(1, Math.floor(height / cellHeight));
  const room = stage.width - stage.target;
  const fewest = Math.ceil(count / rows);
  const across = Math.max(1, Math.floor(room / cellWidth));
  // A group is laid as wide as the stage is, and never stands in one column.
  const shape = Math.ceil(Math.sqrt((count * room * cellHeight) / (height * cellWidth)));
  const columns = Math.max(fewest, Math.min(count, across, Math.max(shape, 1)));
  const used = Math.max(1, Math.ceil(count / columns));
  const width = columns * cellWidth;
  return {
    left: Math.max(stage.target / 2, (stage.width - width) / 2),
    // A row that is higher than what hands reach stands above what is below it.
    top: Math.max(
      stage.top,
      Math.min(top + (height - used * cellHeight) / 2, stage.bottom - used * cellHeight),
    ),
    size,
    detailed,
    cellWidth,
    cellHeight,
    rows: used,
    columns,
    scroll: Math.max(0, width + stage.target - stage.width),
  };
}

/** px of the middle of a cell's light, unscrolled. */
export function cellOf(grid: Grid, position: number): { readonly x: number; readonly y: number } {
  const column = Math.floor(position / grid.rows);
  const row = position % grid.rows;
  return {
    x: grid.left + (column + 0.5) * grid.cellWidth,
    y: grid.top + row * grid.cellHeight + grid.size * 0.5,
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
    const { x, y } = cellOf(grid, position);
    places[member] = onScreen(stage, x, y, grid.size);
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
