/**
 * The one canvas that lies behind everything: one pixi renderer for the sky, the worlds and the votes. A frame is drawn only when
 * somebody asks for it or what is shown still moves; nothing is drawn at rest.
 */
import { Container, type WebGLRenderer } from 'pixi.js';
import type { ExhibitClock } from '#core/exhibit.ts';
import { hasGraphicsCard, watchContext } from '#exhibits/kit/graphics-context.ts';
import { type DrawLoop, drawLoop } from '#exhibits/kit/loop.ts';
import type { StageView } from '#exhibits/kit/stage-view.ts';
import type { Atlas } from './atlas.ts';
import { type Brush, makeBrush } from './brush.ts';
import { openPage, type Page } from './page.ts';
import { closeRenderer, letGo, openRenderer } from './renderer.ts';

/** A brush whose texture is on the graphics card until it is released. */
export interface OpenBrush extends Brush {
  release(): void;
}

export interface Stage {
  readonly canvas: HTMLCanvasElement;
  resize(view: StageView): void;
  /** Fetches the atlas's picture. @throws when it cannot be had, or the stage was closed meanwhile */
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

export interface StageOptions {
  readonly clock: ExhibitClock;
  /** The graphics context did not come back. */
  readonly failed: (reason: unknown) => void;
}

/** px in the drawing buffer at most: small kiosks are bound by fill rate; without a graphics card the processor is. */
const MOST_PIXELS = { card: 1920 * 1080, processor: 1280 * 720 };
/** Side of the square that is always in view, scene units. */
const SQUARE = 1000;

/** @throws when there is no graphics context to be had */
export async function openStage(options: StageOptions): Promise<Stage> {
  return new Picture(await openRenderer(), options);
}

class Picture implements Stage {
  readonly canvas: HTMLCanvasElement;
  private readonly renderer: WebGLRenderer;
  private readonly root = new Container();
  private readonly holder = new Container();
  private readonly pages = new Set<Page>();
  private readonly most = hasGraphicsCard() ? MOST_PIXELS.card : MOST_PIXELS.processor;
  private readonly loop: DrawLoop;
  private readonly unwatch: () => void;
  private closed = false;
  private view: StageView | undefined;
  private step: ((now: number) => boolean) | undefined;

  constructor(renderer: WebGLRenderer, options: StageOptions) {
    this.renderer = renderer;
    this.canvas = renderer.canvas;
    this.root.addChild(this.holder);
    this.loop = drawLoop(options.clock, (now) => this.draw(now));
    this.unwatch = watchContext(this.canvas, options, () => this.restore());
  }

  resize(view: StageView): void {
    const before = this.view;
    this.view = view;
    const pixels = view.width * view.height;
    if (pixels === 0) return;
    // pixi takes no notice of another size that comes to the same number of pixels, as 3840 × 2160 after 1920 × 1080 does.
    if (before?.width !== view.width || before.height !== view.height) this.renderer.resize(1, 1, 1);
    this.renderer.resize(view.width, view.height, Math.min(1, Math.sqrt(this.most / pixels)));
    const { x, y } = middleOf(view);
    this.holder.position.set(x, y);
    this.holder.scale.set(unitOf(view));
    this.wake();
  }

  async brush(atlas: Atlas): Promise<OpenBrush> {
    const page = await openPage(atlas);
    if (this.closed) {
      page.release();
      throw new Error('The stage is closed');
    }
    const { clear, ...brush } = makeBrush(page);
    this.pages.add(page);
    page.upload(this.renderer);
    const release = (): void => {
      if (!this.pages.delete(page)) return;
      clear();
      letGo(this.renderer);
      page.release();
    };
    return { ...brush, release };
  }

  show(view: Container | undefined, step?: (now: number) => boolean): void {
    this.holder.removeChildren();
    if (view !== undefined) this.holder.addChild(view);
    this.step = step;
    this.wake();
  }

  wake(): void {
    this.loop.wake();
  }

  paint(): void {
    // What is made in a lost context would be taken for good when it is back.
    if (this.view !== undefined && !this.renderer.context.isLost) this.renderer.render(this.root);
  }

  at(x: number, y: number): { readonly x: number; readonly y: number } {
    if (this.view === undefined) return { x: 0, y: 0 };
    const [middle, unit] = [middleOf(this.view), unitOf(this.view)];
    return { x: (x - middle.x) / unit, y: (y - middle.y) / unit };
  }

  pointOf(x: number, y: number): { readonly x: number; readonly y: number } {
    if (this.view === undefined) return { x: 0, y: 0 };
    const [middle, unit] = [middleOf(this.view), unitOf(this.view)];
    return { x: middle.x + x * unit, y: middle.y + y * unit };
  }

  dispose(): void {
    if (this.closed) return;
    this.closed = true;
    this.loop.stop();
    this.unwatch();
    this.holder.removeChildren();
    this.root.destroy({ children: true });
    letGo(this.renderer);
    for (const page of this.pages) page.release();
    this.pages.clear();
    closeRenderer(this.renderer);
  }

  private draw(now: number): boolean {
    const more = this.step?.(now) ?? false;
    this.paint();
    return more;
  }

  private restore(): void {
    // pixi forgets what was in the context, but not what was bound in it.
    this.renderer.resetState();
    for (const page of this.pages) page.upload(this.renderer);
    this.wake();
  }
}

/** CSS px of one scene unit. */
const unitOf = ({ free }: StageView): number => Math.max(0.05, Math.min(free.width, free.height) / SQUARE);

const middleOf = ({ free }: StageView): { readonly x: number; readonly y: number } => ({
  x: free.x + free.width / 2,
  y: free.y + free.height / 2,
});
