/** From the screen's geometry to the stage of the orbit. */
import type { ScreenGeometry } from '#core/screen.ts';
import type { OrbitStage } from '../layout/orbit.ts';

/** The shell keeps this strip at the lower edge for the way home and the access button, in targets. */
const DOCK_TARGETS = 1.75;

export function stageOf(geometry: ScreenGeometry, textScale: number): OrbitStage {
  const { width, height, targetPx, reachTopPx, reachBottomPx, textPx } = geometry;
  return {
    width,
    height,
    top: reachTopPx,
    bottom: reachBottomPx - targetPx * DOCK_TARGETS,
    edge: Math.max(targetPx * 0.5, Math.min(width, height) * 0.03),
    target: targetPx,
    text: textPx * textScale,
  };
}

/** em that a text is wide at most: a Chinese character is one, a Latin letter a little more than half. */
export function emOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' || /[“”‘’]/.test(letter) ? 1 : 0.58), 0);
}
