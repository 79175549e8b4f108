/** The hall's picture: camera, lights, corridor, garden, and the loop that draws only while something moves. */
import { PerspectiveCamera, Scene, WebGLRenderer } from 'three';
import type { ExhibitClock } from '#core/exhibit.ts';
import { drawLoop } from '#exhibits/kit/loop.ts';
import { hashOf } from '#exhibits/kit/random.ts';
import { isResting, type Spring, stepSpring } from '#exhibits/kit/spring.ts';
import type { Person } from '../content.ts';
import { corridorLength, floorLine } from '../formations/corridor.ts';
import { focalOf, type LightPlace, type Stage } from '../formations/space.ts';
import { hallAmbience } from './ambience.ts';
import { hallGarden } from './flowers.ts';
import { glyphArray } from './glyphs.ts';
import { peopleLights } from './lights.ts';

/** What the lights are to show. */
export interface Formation {
  readonly places: readonly LightPlace[];
  readonly corridor: boolean;
  /** Largest scroll, px. */
  readonly scroll: number;
  /** Whether dust gathers into the figure 100. */
  readonly figure: boolean;
  readonly garden: boolean;
}

export interface HallScene {
  resize(stage: Stage): void;
  show(formation: Formation): void;
  /** Walks by focal distances, or scrolls by px. @param still true puts it there at once, as a finger drags */
  walk(by: number, still: boolean): void;
  scroll(by: number, still: boolean): void;
  scrollTo(px: number): void;
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
const CONTEXT_RETURNS_MS = 3000;

export function hallScene(canvas: HTMLCanvasElement, options: SceneOptions): HallScene {
  const renderer = new WebGLRenderer({ canvas, alpha: true, antialias: true, powerPreference: 'low-power' });
  const camera = new PerspectiveCamera();
  const scene = new Scene();
  const glyphs = glyphArray(options.people.map((person) => person.surname));
  const lights = peopleLights(options.people, glyphs, (id) => (hashOf(id) % 1000) / 1000);
  const ambience = hallAmbience();
  const garden = hallGarden();
  scene.add(...lights.meshes, ...ambience.objects, garden.mesh);
  const { uniforms } = lights;

  let stage: Stage | undefined;
  let shown: Formation | undefined;
  let before: Formation | undefined;
  let walk: Spring = { value: 0, speed: 0, target: 0 };
  let scroll: Spring = { value: 0, speed: 0, target: 0 };
  let oldScroll = 0;
  let begun = 0;
  let stirred = 0;
  let last = 0;
  let reduced = false;
  let flowers = 0;

  const tell = (): void => options.moved(walk.value, scroll.value);
  const draw = (now: number): boolean => {
    if (stage === undefined || shown === undefined) return false;
    const seconds = Math.min(0.05, Math.max(0, (now - last) / 1000));
    last = now;
    const moving = moveSprings(seconds);
    const progress = Math.min(1, (now - begun) / (reduced ? FADE_MS : TRAVEL_MS));
    const stirring = !reduced && now - stirred < STIR_MS;
    paint(stage, shown, progress, now);
    if (moving) tell();
    return moving || progress < 1 || stirring;
  };
  const loop = drawLoop(options.clock, draw);
  const moveSprings = (seconds: number): boolean => {
    const restless = !isResting(walk, 0.002) || !isResting(scroll, 0.4);
    walk = isResting(walk, 0.002) ? { ...walk, value: walk.target, speed: 0 } : stepSpring(walk, seconds, 7);
    scroll = isResting(scroll, 0.4)
      ? { ...scroll, value: scroll.target, speed: 0 }
      : stepSpring(scroll, seconds);
    return restless;
  };
  const paint = (on: Stage, formation: Formation, progress: number, now: number): void => {
    const focal = focalOf(on);
    const inCorridor = (one: Formation | undefined): number =>
      one?.corridor === true ? walk.value * focal + 1 : -1;
    const length = corridorLength(options.people.length) * focal;
    const wrap = (px: number): number => (px < 0 && px !== -1 ? px + Math.ceil(-px / length) * length : px);
    uniforms.u_walks.value.set(wrap(inCorridor(before)), wrap(inCorridor(formation)));
    uniforms.u_scrolls.value.set(oldScroll, scroll.value);
    const eased = reduced ? 1 : progress;
    uniforms.u_progress.value = eased;
    uniforms.u_strength.value = (reduced ? progress : 1) * (formation.garden ? 1 - 0.8 * progress : 1);
    uniforms.u_time.value = (now / 1000) % 1000;
    const between = (of: (one: Formation | undefined) => boolean): number =>
      mixed(of(before) ? 1 : 0, of(formation) ? 1 : 0, reduced ? 1 : progress);
    const arches = between((one) => one?.corridor === true);
    const figure = between((one) => one?.figure === true);
    lights.meshes[0]?.scale.setScalar(1);
    if (lights.meshes[0] !== undefined) lights.meshes[0].visible = arches > 0.02;
    ambience.update(
      walk.value * focal,
      figure,
      arches,
      0.75 + figure * 0.25,
      reduced ? 0 : (now / 1000) % 1000,
    );
    garden.update(
      between((one) => one?.garden === true),
      formation.garden ? progress : 1,
    );
    renderer.render(scene, camera);
  };
  const stir = (): void => {
    stirred = options.clock.now();
    if (last < stirred - 100) last = stirred;
    loop.wake();
  };
  const unwatch = watchContext(canvas, options, stir);
  return {
    resize(next) {
      stage = next;
      const focal = focalOf(next);
      const ratio = Math.min(1, Math.sqrt(MOST_PIXELS / (next.width * next.height)));
      renderer.setPixelRatio(ratio);
      renderer.setSize(next.width, next.height, false);
      camera.fov = (2 * Math.atan(next.height / 2 / focal) * 180) / Math.PI;
      camera.aspect = next.width / next.height;
      camera.near = focal * 0.1;
      camera.far = focal * 40;
      camera.updateProjectionMatrix();
      uniforms.u_length.value = corridorLength(options.people.length) * focal;
      uniforms.u_near.value = focal * 0.62;
      uniforms.u_far.value = focal;
      uniforms.u_floor.value = floorLine(next);
      ambience.resize(next, ratio);
      garden.plant(next, flowers);
      stir();
    },
    show(formation) {
      before = shown ?? formation;
      oldScroll = scroll.value;
      shown = formation;
      scroll = { value: 0, speed: 0, target: 0 };
      lights.send(formation.places);
      begun = options.clock.now();
      tell();
      stir();
    },
    walk(by, still) {
      const target = walk.target + by;
      walk = still ? { value: target, speed: 0, target } : { ...walk, target };
      if (still) tell();
      stir();
    },
    scroll(by, still) {
      const target = Math.min(shown?.scroll ?? 0, Math.max(0, scroll.target + by));
      scroll = still ? { value: target, speed: 0, target } : { ...scroll, target };
      if (still) tell();
      stir();
    },
    scrollTo(px) {
      scroll = { ...scroll, target: Math.min(shown?.scroll ?? 0, Math.max(0, px)) };
      stir();
    },
    plant(count) {
      flowers = count;
      if (stage !== undefined) garden.plant(stage, flowers);
      stir();
    },
    setReduced(value) {
      reduced = value;
      stir();
    },
    dispose() {
      loop.stop();
      unwatch();
      lights.dispose();
      ambience.dispose();
      garden.dispose();
      renderer.dispose();
      renderer.forceContextLoss();
    },
  };
}

const mixed = (from: number, to: number, part: number): number => from + (to - from) * part;

/** A lost context usually comes back within a second; three.js rebuilds its objects then, and we draw again. */
function watchContext(canvas: HTMLCanvasElement, options: SceneOptions, redraw: () => void): () => void {
  let giveUp: (() => void) | undefined;
  const lost = (event: Event): void => {
    event.preventDefault();
    giveUp = options.clock.after(CONTEXT_RETURNS_MS, () => options.failed('the graphics context was lost'));
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
