/** The line of years as light: golden up to the chosen decade, faint beyond it, with a point for each decade. */
import type { Container, Sprite } from 'pixi.js';
import type { Brush } from '../stage/brush.ts';
import { GOLD, MIST } from '../stage/colours.ts';

/** CSS px of the view. */
export interface YearsLine {
  readonly y: number;
  readonly from: number;
  /** Where the years that can be counted end; what lies beyond is fainter. */
  readonly horizon: number;
  readonly to: number;
  /** Of the decades. */
  readonly points: readonly number[];
}

const MOST_POINTS = 9;
const WIDTH = { line: 12, point: 22 };

export interface Years {
  readonly view: Container;
  /** @param reached how far the light has come, CSS px @param light 0 to 1 @param pixel scale of widths */
  draw(line: YearsLine | undefined, reached: number, light: number, pixel: number): void;
}

export function makeYears(brush: Brush): Years {
  const [past, ahead, beyond] = [brush.sprite('beam'), brush.sprite('beam'), brush.sprite('beam')];
  const points = Array.from({ length: MOST_POINTS }, () => brush.sprite('dot'));
  const view = brush.group(past, ahead, beyond, ...points);
  for (const sprite of [past, ahead, beyond, ...points]) sprite.blendMode = 'add';
  const lay = (
    beam: Sprite,
    from: number,
    to: number,
    y: number,
    pixel: number,
    tint: number,
    alpha: number,
  ): void => {
    beam.visible = to - from > 1;
    beam.tint = tint;
    beam.alpha = alpha;
    brush.lay(beam, from, y, to, y, WIDTH.line * pixel);
  };
  return {
    view,
    draw(line, reached, light, pixel) {
      view.visible = line !== undefined && light > 0.01;
      if (line === undefined) return;
      const { y, from, horizon, to } = line;
      lay(past, from, Math.min(reached, to), y, pixel, GOLD, light);
      lay(ahead, Math.max(from, reached), horizon, y, pixel, MIST, light * 0.9);
      lay(beyond, Math.max(horizon, reached), to, y, pixel, MIST, light * 0.35);
      points.forEach((point, at) => {
        const x = line.points[at];
        point.visible = x !== undefined;
        if (x === undefined) return;
        point.position.set(x, y);
        point.width = point.height = WIDTH.point * pixel;
        point.tint = x <= reached + 1 ? GOLD : MIST;
        point.alpha = light * (x > horizon ? 0.6 : 1);
      });
    },
  };
}
