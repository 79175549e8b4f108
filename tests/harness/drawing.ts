/** Whether what WebGL draws reaches the screen: two thirds of the time of tests that do not ask what is seen is a processor that paints. */
import type { Page } from '@playwright/test';

/**
 * `nothing`: no draw call reaches a context. `all`: every one does. `held`: none does any more, and what was drawn last stays on the
 * screen; a scene that moves would be drawn again and again while its picture is taken.
 */
export type Drawing = 'nothing' | 'all' | 'held';

/** What a page with a gate has at `window.drawing`. */
interface Gate {
  set(drawing: Drawing): void;
  /** Draw calls that it has let through. */
  draws: number;
}

/**
 * Runs in each document before its own scripts. While nothing is drawn, a canvas of WebGL has one pixel, whatever size it says: a
 * buffer of a whole wall takes longer to be cleared than most tests to touch something.
 */
function standBetween([first, textures]: readonly [Drawing, boolean]): void {
  type Sized = Record<'width' | 'height', number>;
  let now = first;
  const canvas = HTMLCanvasElement.prototype;
  /** The sizes that canvases of WebGL were told; a canvas that is let go is not kept by it. */
  const told = new WeakMap<HTMLCanvasElement, Sized>();
  const known: WeakRef<HTMLCanvasElement>[] = [];
  const real: Partial<Record<keyof Sized, (element: HTMLCanvasElement, value: number) => void>> = {};
  for (const side of ['width', 'height'] as const) {
    const { get, set } = Object.getOwnPropertyDescriptor(canvas, side) ?? {};
    real[side] = (element, value) => set?.call(element, value);
    Object.defineProperty(canvas, side, {
      configurable: true,
      get(this: HTMLCanvasElement): number {
        return told.get(this)?.[side] ?? (get?.call(this) as number);
      },
      set(this: HTMLCanvasElement, value: number) {
        const size = told.get(this);
        if (size !== undefined) size[side] = Math.floor(value);
        if (size === undefined || now !== 'nothing') set?.call(this, value);
      },
    });
  }
  const sizeAll = (): void => {
    for (const reference of known) {
      const element = reference.deref();
      const size = element === undefined ? undefined : told.get(element);
      if (element === undefined || size === undefined) continue;
      real.width?.(element, now === 'nothing' ? 1 : size.width);
      real.height?.(element, now === 'nothing' ? 1 : size.height);
    }
  };
  const getContext = canvas.getContext as (...values: unknown[]) => unknown;
  Object.assign(canvas, {
    getContext(this: HTMLCanvasElement, kind: string, ...values: unknown[]): unknown {
      const context = getContext.call(this, kind, ...values);
      if (kind === 'webgl2' && context !== null && !told.has(this)) {
        told.set(this, { width: this.width, height: this.height });
        known.push(new WeakRef(this));
        sizeAll();
      }
      return context;
    },
  });
  const prototype = WebGL2RenderingContext.prototype;
  const draws = [
    'clear',
    'drawArrays',
    'drawElements',
    'drawArraysInstanced',
    'drawElementsInstanced',
  ] as const;
  for (const name of draws) {
    const original = prototype[name] as (...values: unknown[]) => void;
    Object.assign(prototype, {
      [name](this: WebGL2RenderingContext, ...values: unknown[]): void {
        if (now !== 'all') return;
        drawing.draws += 1;
        original.apply(this, values);
      },
    });
  }
  // What is never seen needs no textures: sending them is a seventh of the time of a test of an exhibit.
  const uploads = ['texImage2D', 'texImage3D', 'texSubImage2D', 'texSubImage3D', 'generateMipmap'] as const;
  if (!textures) for (const name of uploads) Object.assign(prototype, { [name]: () => undefined });
  const drawing: Gate = {
    draws: 0,
    set(wanted) {
      const isSized = now !== 'nothing';
      now = wanted;
      // Setting a size clears what was drawn.
      if (isSized !== (wanted !== 'nothing')) sizeAll();
    },
  };
  Object.assign(window, { drawing });
}

/**
 * Draws nothing in any document that `page` opens from now on, until `letDraw`; all else that WebGL is asked for is done.
 *
 * @param textures false where nothing will ever be drawn, nor bytes counted: textures stay empty, too
 */
export async function drawNothing(page: Page, textures = true): Promise<void> {
  await page.addInitScript(standBetween, ['nothing', textures] as const);
}

/** Draws everything in any document that `page` opens from now on, until `letDraw`. */
export async function drawEverything(page: Page): Promise<void> {
  await page.addInitScript(standBetween, ['all', true] as const);
}

/** @param drawing from the next frame on; pages without the gate draw always */
export async function letDraw(page: Page, drawing: Drawing): Promise<void> {
  await page.evaluate((wanted) => {
    const { drawing: gate } = window as unknown as { readonly drawing?: Gate };
    gate?.set(wanted);
  }, drawing);
}

/** Frames that a busy page is given to begin; one whose scenes are all put away draws nothing. */
const FRAMES_TO_BEGIN = 60;
/** Frames from the first that draws: a page has more than one scene. */
const FRAMES_TO_DRAW = 2;

/**
 * Draws what stands once, and keeps it on the screen: a size told anew is drawn anew (renderer/screen.ts). Pages without the gate
 * have drawn it.
 */
export async function drawOnce(page: Page): Promise<void> {
  await letDraw(page, 'all');
  await page.evaluate(
    async ([begin, draw]) => {
      const { drawing } = window as unknown as { readonly drawing?: Gate };
      if (drawing === undefined) return;
      const before = drawing.draws;
      window.dispatchEvent(new Event('resize'));
      for (let frame = 0, drawn = 0; frame < begin && drawn < draw; frame++) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        if (drawing.draws > before) drawn += 1;
      }
    },
    [FRAMES_TO_BEGIN, FRAMES_TO_DRAW] as const,
  );
  await letDraw(page, 'held');
}
