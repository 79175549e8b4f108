/** From the screen's geometry to the room that a view has. */
import type { ScreenGeometry } from '#core/screen.ts';

/** CSS px, y downwards. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** Between these a hand reaches everything. */
  readonly top: number;
  readonly bottom: number;
  /** Kept free at both sides. */
  readonly edge: number;
  readonly target: number;
  /** Size of reading text. */
  readonly text: number;
}

/** The shell keeps this strip at the lower edge for the way home and the access button, in targets. */
const DOCK_TARGETS = 1.75;

export function roomOf(geometry: ScreenGeometry, textScale: number): Room {
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
