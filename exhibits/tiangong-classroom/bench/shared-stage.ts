/** The stage with its canvas: made once when the exhibit is mounted, and moved into whichever bench is open. */
import type { ExhibitClock } from '#core/exhibit.ts';
import { openStage, type Stage } from '../stage/stage.ts';

export interface SharedStage {
  readonly canvas: HTMLCanvasElement;
  readonly stage: Stage;
  dispose(): void;
}

/** @param failed the graphics context is gone for good */
export function shareStage(clock: ExhibitClock, failed: (reason: unknown) => void): SharedStage {
  const canvas = document.createElement('canvas');
  canvas.className = 'bench-canvas';
  canvas.ariaHidden = 'true';
  const stage = openStage(canvas, { clock, failed });
  return {
    canvas,
    stage,
    dispose() {
      stage.dispose();
      canvas.remove();
    },
  };
}
