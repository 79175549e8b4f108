/**
 * The one canvas that lies behind everything: one pixi renderer for the sky, the worlds and the votes. A frame is drawn only when
 * somebody asks for it or what is shown still moves; nothing is drawn at rest.
 */
import type { Container } from 'pixi.js';
import type { Atlas } from './atlas.ts';
import type { Brush } from './brush.ts';

/** Part of the view, CSS px from its upper left corner. */
export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface StageView {
  /** Of the canvas, CSS px. */
  readonly width: number;
  readonly height: number;
  /** Where nothing else stands: the square from −500 to 500 is fitted into it. */
  readonly free: Rectangle;
}

/** A brush whose texture is on the graphics card until it is released. */
export interface OpenBrush extends Brush {
  release(): void;
}

export interface Stage {
  readonly canvas: HTMLCanvasElement;
  resize(view: StageView): void;
  /** Fetches the atlas's picture. @throws when it cannot be had */
  brush(atlas: Atlas): Promise<OpenBrush>;
  /**
   * Puts something on the stage in place of what was there; whoever made it destroys it.
   * @param step called before each frame with the time in ms; returns whether another frame is wanted
   */
  show(view: Container | undefined, step?: (now: number) => boolean): void;
  /** Something has changed: draw. */
  wake(): void;
  /** Draws now, without a step; for pictures that are taken one by one. */
  paint(): void;
  /** Scene units of a point of the view, CSS px. */
  at(x: number, y: number): { readonly x: number; readonly y: number };
  /** The point of the view, CSS px, of a place in scene units. */
  pointOf(x: number, y: number): { readonly x: number; readonly y: number };
  dispose(): void;
}
