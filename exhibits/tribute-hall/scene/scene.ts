/** The hall's picture: camera, lights, corridor, garden, and the loop that draws only while something moves. */
import { PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import type { ExhibitClock } from '#core/exhibit.ts';
import { watchContext } from '#exhibits/kit/graphics-context.ts';
import { type DrawLoop, drawLoop } from '#exhibits/kit/loop.ts';
import { hashOf } from '#exhibits/kit/random.ts';
import { isResting, type Spring, stepSpring } from '#exhibits/kit/spring.ts';
import type { Person } from '../content.ts';
import { corridorLength, floorLine } from '../formations/corridor.ts';
import { focalOf, type LightPlace, sameStage, type Stage } from '../formations/space.ts';
import type { Thread } from '../formations/threads.ts';
import { hallAmbience } from './ambience.ts';
import { hallGarden } from './flowers.ts';
import { glyphArray } from './glyphs.ts';
import { type Lights, peopleLights } from './lights.ts';
import { hallThreads } from './threads.ts';

/** What the lights are to show. */
export interface Formation {
  readonly places: readonly LightPlace[];
  readonly corridor: boolean;
  /** Largest scroll, px. */
  readonly scroll: number;
  /** Where dust gathers: pairs of px, DUST_GATHERS of them. */
  readonly dust: Float32Array | undefined;
  readonly threads: readonly Thread[];
  readonly garden: boolean;
}

export interface HallScene {
  resize(stage: Stage): void;
  /** Lights travel to the formation; nothing happens, and nothing is scrolled back, when they stand in it already. */
  show(formation: Formation): void;
  /** Walks by focal distances, or scrolls by px. @param still true puts it there at once, as a finger drags */
  walk(by: number, still: boolean): void;
  scroll(by: number, still: boolean): void;
  scrollTo(px: number): void;
  /** As just after it was opened: the next visitor stands at the beginning of the corridor. */
  home(): void;
  plant(flowers: number): void;
  setReduced(reduced: boolean): void;
  dispose(): void;
}

export interface SceneOptions {
  readonly clock: ExhibitClock;
  readonly people: readonly Person[];
  /** Told whenever walk (focal distances) or scroll (px) have changed, before the frame is painted. */
  readonly moved: (walk: number, scroll: number) => void;
  /** The graphics context did not come back. */
  readonly failed: (reason: unknown) => void;
}

/** px in the drawing buffer at most: small kiosks are bound by fill rate. */
const MOST_PIXELS = 1920 * 1080;
const TRAVEL_MS = 1400;
const FADE_MS = 320;
/** How long the air still stirs after the last touch (WCAG 2.2.2: at most 5 s by itself). */
const STIR_MS = 4000;
/** A walk is slower than a list under the finger, 1/s. */
const WALK_OMEGA = 7;

export function hallScene(canvas: HTMLCanvasElement, options: SceneOptions): HallScene {
  return new Picture(canvas, options);
}

/** A progress from the formation before to the one that is shown now. */
type Between = (of: (formation: Formation) => boolean) => number;

const RESTING: Spring = { value: 0, speed: 0, target: 0 };

class Picture implements HallScene {
  private readonly options: SceneOptions;
  private readonly renderer: WebGLRenderer;
  private readonly camera = new PerspectiveCamera();
  private readonly scene = new Scene();
  private readonly lights: Lights;
  private readonly ambience = hallAmbience();
  private readonly garden = hallGarden();
  private readonly threads = hallThreads();
  private readonly loop: DrawLoop;
  private readonly unwatch: () => void;
  private stage: Stage | undefined;
  private shown: Formation | undefined;
  private shownOn: Stage | undefined;
  private before: Formation | undefined;
  private walked = RESTING;
  private scrolled = RESTING;
  private oldScroll = 0;
  private begun = 0;
  private stirred = 0;
  private last = 0;
  private reduced = false;
  private flowers = 0;

  constructor(canvas: HTMLCanvasElement, options: SceneOptions) {
    this.options = options;
    this.renderer = new WebGLRenderer({ canvas, alpha: true, antialias: true, powerPreference: 'low-power' });
    const glyphs = glyphArray(options.people.map((person) => person.surname));
    this.lights = peopleLights(options.people, glyphs, (id) => (hashOf(id) % 1000) / 1000);
    this.scene.add(...this.lights.meshes, ...this.ambience.objects, this.threads.mesh, this.garden.mesh);
    this.loop = drawLoop(options.clock, (now) => this.draw(now));
    this.unwatch = watchContext(canvas, options, () => this.stir());
  }

  resize(next: Stage): void {
    // A display that comes back with the size it had: what it showed is drawn once more, and nothing fades.
    if (this.stage !== undefined && sameStage(this.stage, next)) {
      this.stir();
      return;
    }
    this.stage = next;
    const focal = focalOf(next);
    const ratio = Math.min(1, Math.sqrt(MOST_PIXELS / (next.width * next.height)));
    this.renderer.setPixelRatio(ratio);
    this.renderer.setSize(next.width, next.height, false);
    this.camera.fov = (2 * Math.atan(next.height / 2 / focal) * 180) / Math.PI;
    this.camera.aspect = next.width / next.height;
    this.camera.near = focal * 0.1;
    this.camera.far = focal * 40;
    this.camera.updateProjectionMatrix();
    const { uniforms } = this.lights;
    uniforms.u_length.value = corridorLength(this.options.people.length) * focal;
    uniforms.u_near.value = focal * 0.62;
    uniforms.u_far.value = focal;
    uniforms.u_floor.value = floorLine(next);
    this.ambience.resize(next, ratio);
    this.garden.plant(next, this.flowers);
    this.stir();
  }

  show(formation: Formation): void {
    if (this.shownOn === this.stage && sameFormation(this.shown, formation)) return;
    this.shownOn = this.stage;
    this.before = this.shown ?? formation;
    this.oldScroll = this.scrolled.value;
    this.shown = formation;
    this.scrolled = RESTING;
    this.lights.send(formation.places);
    if (this.stage !== undefined) {
      this.ambience.gather(this.stage, formation.dust);
      this.threads.send(this.stage, formation.threads);
    }
    this.begun = this.options.clock.now();
    this.tell();
    this.stir();
  }

  walk(by: number, still: boolean): void {
    const target = heldBy(this.walked, still) + by;
    this.walked = still ? { value: target, speed: 0, target } : { ...this.walked, target };
    if (still) this.tell();
    this.stir();
  }

  scroll(by: number, still: boolean): void {
    const target = this.within(heldBy(this.scrolled, still) + by);
    this.scrolled = still ? { value: target, speed: 0, target } : { ...this.scrolled, target };
    if (still) this.tell();
    this.stir();
  }

  scrollTo(px: number): void {
    this.scrolled = { ...this.scrolled, target: this.within(px) };
    this.stir();
  }

  home(): void {
    this.walked = RESTING;
    this.scrolled = RESTING;
    this.tell();
    this.stir();
  }

  plant(count: number): void {
    this.flowers = count;
    if (this.stage !== undefined) this.garden.plant(this.stage, count);
    this.stir();
  }

  setReduced(value: boolean): void {
    this.reduced = value;
    this.stir();
  }

  dispose(): void {
    this.loop.stop();
    this.unwatch();
    this.lights.dispose();
    this.ambience.dispose();
    this.threads.dispose();
    this.garden.dispose();
    this.renderer.dispose();
    this.renderer.forceContextLoss();
  }

  private within(px: number): number {
    return Math.min(this.shown?.scroll ?? 0, Math.max(0, px));
  }

  private tell(): void {
    this.options.moved(this.walked.value, this.scrolled.value);
  }

  /** Something has changed: the air stirs a little while, then everything rests. */
  private stir(): void {
    this.stirred = this.options.clock.now();
    if (this.last < this.stirred - 100) this.last = this.stirred;
    this.loop.wake();
  }

  private draw(now: number): boolean {
    const { stage, shown } = this;
    if (stage === undefined || shown === undefined) return false;
    const seconds = Math.min(0.05, Math.max(0, (now - this.last) / 1000));
    this.last = now;
    const moving = this.moveSprings(seconds);
    const progress = Math.min(1, (now - this.begun) / (this.reduced ? FADE_MS : TRAVEL_MS));
    this.paint(stage, shown, progress, now);
    if (moving) this.tell();
    return moving || progress < 1 || (!this.reduced && now - this.stirred < STIR_MS);
  }

  private moveSprings(seconds: number): boolean {
    const walkRests = isResting(this.walked, 0.002);
    const scrollRests = isResting(this.scrolled, 0.4);
    this.walked = walkRests ? rested(this.walked) : stepSpring(this.walked, seconds, WALK_OMEGA);
    this.scrolled = scrollRests ? rested(this.scrolled) : stepSpring(this.scrolled, seconds);
    return !walkRests || !scrollRests;
  }

  private paint(stage: Stage, shown: Formation, progress: number, now: number): void {
    const eased = this.reduced ? 1 : progress;
    const between: Between = (of) => mixed(of(this.before ?? shown) ? 1 : 0, of(shown) ? 1 : 0, eased);
    const time = (now / 1000) % 1000;
    this.setUniforms(stage, shown, progress, eased, time);
    const walk = this.walked.value * focalOf(stage);
    const arches = between((one) => one.corridor);
    const [reflection] = this.lights.meshes;
    if (reflection !== undefined) reflection.visible = arches > 0.02;
    this.ambience.update(walk, eased, arches, this.reduced ? 0 : time);
    // Lines are drawn when the lights have almost arrived.
    this.threads.update(Math.max(0, progress * 2.5 - 1.5), this.scrolled.value);
    this.garden.update(
      between((one) => one.garden),
      shown.garden ? progress : 1,
    );
    this.renderer.render(this.scene, this.camera);
  }

  private setUniforms(stage: Stage, shown: Formation, progress: number, eased: number, time: number): void {
    const { uniforms } = this.lights;
    const focal = focalOf(stage);
    const length = corridorLength(this.options.people.length) * focal;
    // The shader takes −1 as "not in the corridor", and a walk of at least 1.
    const walkIn = (one: Formation): number => {
      const px = this.walked.value * focal;
      return one.corridor ? px - Math.floor(px / length) * length + 1 : -1;
    };
    uniforms.u_walks.value.set(walkIn(this.before ?? shown), walkIn(shown));
    uniforms.u_scrolls.value.set(this.oldScroll, this.scrolled.value);
    uniforms.u_progress.value = eased;
    uniforms.u_strength.value = (this.reduced ? progress : 1) * (shown.garden ? 1 - 0.8 * progress : 1);
    uniforms.u_time.value = time;
  }
}

/** Dust and threads follow from the same figures as the places. */
function sameFormation(one: Formation | undefined, other: Formation): boolean {
  if (one === undefined || one.corridor !== other.corridor || one.garden !== other.garden) return false;
  if (one.scroll !== other.scroll || one.places.length !== other.places.length) return false;
  return one.places.every((place, at) => {
    const there = other.places[at];
    return (
      there !== undefined &&
      place.x === there.x &&
      place.y === there.y &&
      place.z === there.z &&
      place.size === there.size &&
      place.glow === there.glow
    );
  });
}

const rested = (spring: Spring): Spring => ({ ...spring, value: spring.target, speed: 0 });

const mixed = (from: number, to: number, part: number): number => from + (to - from) * part;

/** What a finger takes hold of is where it is seen, not where it was going. */
const heldBy = ({ value, target }: Spring, finger: boolean): number => (finger ? value : target);
