/** Drawing on demand: frames are asked for only while something moves. */
import type { ExhibitClock } from '#core/exhibit.ts';

export interface DrawLoop {
  /** Something has changed: draw at least one frame. */
  wake(): void;
  stop(): void;
}

/** @param draw draws; returns whether it wants another frame */
export function drawLoop(clock: ExhibitClock, draw: (now: number) => boolean): DrawLoop {
  let cancel: (() => void) | undefined;
  let stopped = false;
  const wake = (): void => {
    if (cancel !== undefined || stopped) return;
    cancel = clock.frame((now) => {
      cancel = undefined;
      if (draw(now)) wake();
    });
  };
  return {
    wake,
    stop() {
      stopped = true;
      cancel?.();
      cancel = undefined;
    },
  };
}
