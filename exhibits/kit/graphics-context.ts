/** Who draws, and living through the loss of a canvas's graphics context. */
import type { ExhibitClock } from '#core/exhibit.ts';

/** A lost context usually comes back within a second; later than this it is gone for good, milliseconds. */
const RETURNS_MS = 3_000;

export interface ContextWatch {
  readonly clock: ExhibitClock;
  /** The context did not come back. */
  readonly failed: (reason: unknown) => void;
}

/**
 * Keeps the right to a new context when one is lost.
 * @param redraw called when it is back; the library has rebuilt its objects by then
 * @returns stops watching
 */
export function watchContext(
  canvas: HTMLCanvasElement,
  { clock, failed }: ContextWatch,
  redraw: () => void,
): () => void {
  let giveUp: (() => void) | undefined;
  const lost = (event: Event): void => {
    event.preventDefault();
    giveUp = clock.after(RETURNS_MS, () => failed('the graphics context was lost'));
  };
  const restored = (): void => {
    giveUp?.();
    redraw();
  };
  canvas.addEventListener('webglcontextlost', lost);
  canvas.addEventListener('webglcontextrestored', restored);
  return () => {
    giveUp?.();
    canvas.removeEventListener('webglcontextlost', lost);
    canvas.removeEventListener('webglcontextrestored', restored);
  };
}

/** Drawers that are programs: Chromium's own, Mesa's, and that of Windows. */
const PROGRAMS = /swiftshader|llvmpipe|softpipe|basic render/i;

/** Whether a graphics card draws, and not the processor. */
export function hasGraphicsCard(): boolean {
  const probe = document.createElement('canvas').getContext('webgl2');
  const names = probe?.getExtension('WEBGL_debug_renderer_info');
  const drawer: unknown = names ? probe?.getParameter(names.UNMASKED_RENDERER_WEBGL) : '';
  probe?.getExtension('WEBGL_lose_context')?.loseContext();
  return !PROGRAMS.test(String(drawer));
}
