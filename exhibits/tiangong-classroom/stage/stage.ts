/**
 * The stage that all experiments share: one renderer, one camera, one set of materials. A frame is drawn only when somebody
 * asks for it or what is shown still moves; nothing is drawn at rest.
 */
import { Group, type Object3D, PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import type { ExhibitClock } from '#core/exhibit.ts';
import { hasGraphicsCard, watchContext } from '#exhibits/kit/graphics-context.ts';
import { type DrawLoop, drawLoop } from '#exhibits/kit/loop.ts';
import { isResting, type Spring, stepSpring } from '#exhibits/kit/spring.ts';
import type { StageView } from '#exhibits/kit/stage-view.ts';
import { makeMaterials, type Materials } from './materials.ts';

export interface StageOptions {
  readonly clock: ExhibitClock;
  /** The graphics context did not come back. */
  readonly failed: (reason: unknown) => void;
}

export interface Stage {
  readonly materials: Materials;
  resize(view: StageView): void;
  /**
   * Puts something on the stage in place of what was there; whoever made it disposes of it.
   * @param step called before each frame with the time in ms; returns whether another frame is wanted
   */
  show(object: Object3D | undefined, step?: (now: number) => boolean): void;
  /** The light of the ground (1) or of the orbit (0). @param still at once */
  setEarth(earth: number, still: boolean): void;
  /** Something has changed: draw. */
  wake(): void;
  /** Draws now, without a step; for pictures that are taken one by one. */
  paint(): void;
  /** Stage coordinates at z = 0 of a point of the view, CSS px. */
  at(x: number, y: number): { readonly x: number; readonly y: number };
  dispose(): void;
}

/** px in the drawing buffer at most: small kiosks are bound by fill rate; without a graphics card the processor is. */
const MOST_PIXELS = { card: 1920 * 1080, processor: 1280 * 720 };
/** From the eye to z = 0, stage units: far enough for a calm perspective. */
const EYE = 7;
/** How fast the light changes between orbit and ground, 1/s. */
const DAWN_OMEGA = 6;
const LONGEST_FRAME = 0.05;

export function openStage(canvas: HTMLCanvasElement, options: StageOptions): Stage {
  return new Picture(canvas, options);
}

class Picture implements Stage {
  readonly materials = makeMaterials();
  private readonly renderer: WebGLRenderer;
  private readonly camera = new PerspectiveCamera();
  private readonly scene = new Scene();
  private readonly holder = new Group();
  private readonly most = hasGraphicsCard() ? MOST_PIXELS.card : MOST_PIXELS.processor;
  private readonly loop: DrawLoop;
  private readonly unwatch: () => void;
  private view: StageView | undefined;
  private step: ((now: number) => boolean) | undefined;
  private earth: Spring = { value: 0, speed: 0, target: 0 };
  private last: number | undefined;

  constructor(canvas: HTMLCanvasElement, options: StageOptions) {
    this.renderer = new WebGLRenderer({
      canvas,
      alpha: true,
      antialias: true,
      powerPreference: 'low-power',
    });
    this.camera.position.z = EYE;
    this.scene.add(this.holder);
    this.loop = drawLoop(options.clock, (now) => this.draw(now));
    this.unwatch = watchContext(canvas, options, () => this.wake());
  }

  resize(view: StageView): void {
    this.view = view;
    const { width, height, free } = view;
    const pixels = width * height;
    if (pixels === 0) return;
    this.renderer.setPixelRatio(Math.min(1, Math.sqrt(this.most / pixels)));
    this.renderer.setSize(width, height, false);
    const unit = unitOf(view);
    this.materials.pixel.value = 1 / (unit * this.renderer.getPixelRatio());
    this.camera.fov = (2 * Math.atan(height / 2 / unit / EYE) * 180) / Math.PI;
    this.camera.aspect = width / height;
    this.camera.near = EYE * 0.3;
    this.camera.far = EYE * 3;
    // The middle of the free rectangle is what the camera looks at; nothing leans for not standing in the middle of the view.
    this.camera.setViewOffset(
      width,
      height,
      width / 2 - free.x - free.width / 2,
      height / 2 - free.y - free.height / 2,
      width,
      height,
    );
    this.wake();
  }

  show(object: Object3D | undefined, step?: (now: number) => boolean): void {
    this.holder.clear();
    if (object !== undefined) this.holder.add(object);
    this.step = step;
    this.last = undefined;
    this.wake();
  }

  setEarth(earth: number, still: boolean): void {
    this.earth = still ? { value: earth, speed: 0, target: earth } : { ...this.earth, target: earth };
    this.wake();
  }

  wake(): void {
    this.loop.wake();
  }

  paint(): void {
    this.materials.earth.value = this.earth.value;
    if (this.view !== undefined) this.renderer.render(this.scene, this.camera);
  }

  at(x: number, y: number): { readonly x: number; readonly y: number } {
    if (this.view === undefined) return { x: 0, y: 0 };
    const { free } = this.view;
    const unit = unitOf(this.view);
    return { x: (x - free.x - free.width / 2) / unit, y: (free.y + free.height / 2 - y) / unit };
  }

  dispose(): void {
    this.loop.stop();
    this.unwatch();
    this.show(undefined);
    this.materials.dispose();
    this.renderer.dispose();
    this.renderer.forceContextLoss();
  }

  private draw(now: number): boolean {
    const seconds = Math.min(LONGEST_FRAME, Math.max(0, (now - (this.last ?? now)) / 1000));
    const rests = isResting(this.earth, 0.004);
    this.earth = rests
      ? { ...this.earth, value: this.earth.target, speed: 0 }
      : stepSpring(this.earth, seconds, DAWN_OMEGA);
    const more = this.step?.(now) ?? false;
    this.paint();
    const goesOn = more || !rests;
    this.last = goesOn ? now : undefined;
    return goesOn;
  }
}

/** CSS px of one stage unit. */
const unitOf = ({ free }: StageView): number => Math.max(1, Math.min(free.width, free.height) / 2);
