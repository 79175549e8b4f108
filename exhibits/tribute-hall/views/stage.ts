/** From the screen's geometry to the part of it that the lights have: above the controls, below the upper edge. */
import type { ScreenGeometry } from '#core/screen.ts';
import type { Stage } from '../formations/space.ts';

/** The shell keeps this strip at the lower edge for the way home and the access button, in targets. */
export const DOCK_TARGETS = 1.75;
/** Between the hall's own row of views and what stands above it, em. */
export const ABOVE_BAR_EM = 0.6;
/** A reach that begins below this share of the screen is a low one: a seated visitor's, or a child's before a high screen. */
const LOW_SHARE = 0.4;
/** A view's title and its hint stand side by side on a screen of this many em. */
const ONE_LINE_EM = 50;

/** px from the top to below a view's title and, where they do not stand side by side, its hint; as styles/hall.css draws them. */
function headOf(width: number, height: number, target: number, text: number): number {
  const side = Math.min(width, height);
  const edge = Math.max(target * 0.5, side * 0.03);
  const title = Math.min(Math.max(text * 1.8, side * 0.044), side * 0.09) * 1.25;
  return edge + title + text * (width > text * ONE_LINE_EM ? 0.6 : 2.4);
}

/** @param bar height of the row of views as it is drawn, px; it takes two lines where text is large */
export function stageOf(geometry: ScreenGeometry, textScale: number, bar: number): Stage {
  const { width, height, targetPx, reachBottomPx, reachTopPx } = geometry;
  const text = geometry.textPx * textScale;
  const bottom = reachBottomPx - targetPx * DOCK_TARGETS - bar - text * ABOVE_BAR_EM;
  return {
    width,
    height,
    top: headOf(width, height, targetPx, text),
    bottom,
    reachTop: Math.min(reachTopPx, bottom - height * 0.28),
    low: reachTopPx > height * LOW_SHARE,
    target: targetPx,
    text,
  };
}
