/** From the screen's geometry to the part of it that the lights have: above the controls, below the upper edge. */
import type { ScreenGeometry } from '#core/screen.ts';
import type { Stage } from '../formations/space.ts';

/** The shell keeps this strip at the lower edge for the way home and the access button, in targets. */
export const DOCK_TARGETS = 1.75;
/** Height of the hall's own row of views above it, in targets and lines of text. */
const BAR_TARGETS = 1.5;
const BAR_LINES = 1.2;

export function stageOf(geometry: ScreenGeometry, textScale: number): Stage {
  const { width, height, targetPx, reachBottomPx, reachTopPx } = geometry;
  const text = geometry.textPx * textScale;
  const head = text * 5.2;
  const bottom =
    reachBottomPx - targetPx * (DOCK_TARGETS + BAR_TARGETS) - text * BAR_LINES * (textScale > 1 ? 2.4 : 1);
  return {
    width,
    height,
    top: head,
    bottom,
    reachTop: Math.min(reachTopPx, bottom - height * 0.28),
    target: targetPx,
    text,
  };
}
