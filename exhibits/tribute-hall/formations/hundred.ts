/** The figure 100 and the ribbon below it. Pure. */
import { dust } from './rows.ts';
import { onScreen, type LightPlace, type Stage } from './space.ts';

/** The strokes of the figure 100 as a path, in units of the figure's height. */
const FIGURE_WIDTH = 2.18;

/** Diameter of a light of the figure in heights of the figure. */
const LIGHT_SHARE = 0.145;
/** The name above the ribbon takes this many lines of text. */
const NAME_LINES = 2.6;

/** A notice is no longer than this, in either language. */
const NOTICE_EM = 84;

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

interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where the figure, the ribbon and the words about both stand, px. */
export interface HundredLayout {
  readonly figure: Box;
  readonly ribbon: Box;
  readonly notice: Omit<Box, 'height'>;
}

export function hundredLayout(stage: Stage): HundredLayout {
  const shape = stage.width / stage.height;
  if (shape > 1.2 && stage.low) return lowBesideEachOther(stage);
  if (shape > 2.4) return besideEachOther(stage);
  return shape > 1.2 ? belowEachOther(stage) : standing(stage);
}

/** The notice below the ribbon, with room for lights that stand a little below it. */
function below(stage: Stage, { left, width, top, height }: Box): HundredLayout['notice'] {
  return { left, width, top: top + height + stage.target * 0.35 + stage.text * 0.3 };
}

/** The figure on the left, as large as there is room for, and what is left to the right of it. */
function columns(stage: Stage): { readonly figure: Box; readonly left: number; readonly width: number } {
  const room = stage.bottom - stage.top;
  const height = Math.min(room / (1 + LIGHT_SHARE), (stage.width * 0.34) / FIGURE_WIDTH);
  const width = height * FIGURE_WIDTH;
  const [edge, right] = [stage.width * 0.04, stage.width * 0.97];
  const left = edge + width + stage.width * 0.05;
  return {
    figure: { left: edge, top: stage.top + (room - height) / 2, width, height },
    left,
    width: right - left,
  };
}

/** A wall: the figure in the left third, the ribbon and the notice to its right. */
function besideEachOther(stage: Stage): HundredLayout {
  const room = stage.bottom - stage.top;
  const { figure, ...right } = columns(stage);
  const ribbon = {
    ...right,
    top: stage.top + Math.max(stage.text * NAME_LINES, room * 0.22),
    height: Math.max(stage.target, room * 0.13),
  };
  return { figure, ribbon, notice: below(stage, ribbon) };
}

/** The same on any wide screen for a hand that reaches only low: what is tapped stands at the bottom, the notice above it. */
function lowBesideEachOther(stage: Stage): HundredLayout {
  const { figure, ...right } = columns(stage);
  const height = Math.max(stage.target, (stage.bottom - stage.reachTop) * 0.3);
  const ribbon = { ...right, top: stage.bottom - stage.target * 0.35 - height, height };
  const above = ribbon.top - stage.text * NAME_LINES - noticeHeight(stage, right.width);
  return {
    figure: { ...figure, top: stage.bottom - figure.height * (1 + LIGHT_SHARE / 2) },
    ribbon,
    notice: { ...right, top: Math.max(stage.top, above) },
  };
}

/** A screen: the ribbon below the figure. The figure's own lights stand half outside its strokes. */
function belowEachOther(stage: Stage): HundredLayout {
  const ribbon = ribbonBelow(stage);
  const free = ribbon.top - stage.text * NAME_LINES - stage.top;
  const height = Math.min(free / (1 + LIGHT_SHARE), (stage.width * 0.84) / FIGURE_WIDTH);
  const width = height * FIGURE_WIDTH;
  const top = stage.top + (height * LIGHT_SHARE) / 2;
  const figure = { left: (stage.width - width) / 2, top, width, height };
  return { figure, ribbon, notice: below(stage, ribbon) };
}

/** A standing screen: the figure hangs half above what hands reach; where they reach only low the notice is above it. */
function standing(stage: Stage): HundredLayout {
  const room = stage.bottom - stage.top;
  const lower = ribbonBelow(stage);
  const ribbon = stage.low ? { ...lower, top: stage.bottom - stage.target * 0.35 - lower.height } : lower;
  const height = Math.min(room * 0.42, (stage.width * 0.84) / FIGURE_WIDTH);
  const width = height * FIGURE_WIDTH;
  const wished = Math.max(stage.top + room * 0.1, stage.reachTop - height * 0.55);
  const lowest = ribbon.top - stage.text * NAME_LINES - height * (1 + LIGHT_SHARE / 2);
  const top = Math.min(wished, lowest);
  const figure = { left: (stage.width - width) / 2, top, width, height };
  const above = top - (height * LIGHT_SHARE) / 2 - noticeHeight(stage, ribbon.width);
  return { figure, ribbon, notice: stage.low ? { ...ribbon, top: above } : below(stage, ribbon) };
}

/** Height of the notice where it is `width` px wide, px. */
const noticeHeight = (stage: Stage, width: number): number =>
  (Math.ceil(NOTICE_EM / (width / stage.text)) * 1.35 + 0.8) * stage.text;

/** Below the ribbon there is room for the notice. */
function ribbonBelow(stage: Stage): Box {
  const room = stage.bottom - stage.top;
  const width = stage.width * 0.82;
  const height = room * 0.09;
  const rest = Math.max(room * 0.17, stage.target * 0.35 + noticeHeight(stage, width));
  return { left: stage.width * 0.09, width, top: stage.bottom - rest - height, height };
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
    Math.min(figure.height * LIGHT_SHARE, (figure.height * 4.4) / Math.max(1, honoured.length)),
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
