/** What makes a corridor of the lights: arches that pass, dust in the air which also fills the figure 100. */
import {
  AdditiveBlending,
  BufferAttribute,
  BufferGeometry,
  LineSegments,
  Points,
  ShaderMaterial,
} from 'three';
import { seeded } from '#exhibits/kit/random.ts';
import { corridorHalfWidth, eyeLine, FAR, floorLine } from '../formations/corridor.ts';
import { figureDust } from '../formations/flat.ts';
import { focalOf, type Stage } from '../formations/space.ts';
import { ARCH_FRAGMENT, ARCH_VERTEX, DUST_FRAGMENT, DUST_VERTEX } from './shaders.ts';

export interface Ambience {
  readonly objects: readonly (Points | LineSegments)[];
  /** @param figure 0 open, 1 gathered into the figure @param arches strength 0…1 @param dust strength 0…1 */
  update(walkPx: number, figure: number, arches: number, dust: number, seconds: number): void;
  resize(stage: Stage, pixelRatio: number): void;
  dispose(): void;
}

const DUST = 900;
/** Of these many points the figure is made; the rest stays in the air. */
const FIGURE_DUST = 640;
const ARCHES = 15;
/** A rail is cut into pieces so that its light can fade with the distance. */
const RAIL_PIECES = 14;

export function hallAmbience(): Ambience {
  const dust = new Points(new BufferGeometry(), material(DUST_VERTEX, DUST_FRAGMENT));
  const arches = new LineSegments(new BufferGeometry(), material(ARCH_VERTEX, ARCH_FRAGMENT));
  dust.frustumCulled = false;
  arches.frustumCulled = false;
  dust.renderOrder = 2;
  const both = [dust, arches];
  const set = (object: Points | LineSegments, name: string, value: number): void => {
    const uniform = object.material instanceof ShaderMaterial ? object.material.uniforms[name] : undefined;
    if (uniform !== undefined) uniform.value = value;
  };
  return {
    objects: both,
    update(walkPx, figure, archStrength, dustStrength, seconds) {
      for (const object of both) set(object, 'u_walk', walkPx);
      set(dust, 'u_figure', figure);
      set(dust, 'u_time', seconds);
      set(dust, 'u_strength', dustStrength);
      set(arches, 'u_strength', archStrength);
      arches.visible = archStrength > 0.01;
    },
    resize(stage, pixelRatio) {
      const focal = focalOf(stage);
      fillDust(dust.geometry, stage);
      fillArches(arches.geometry, stage);
      for (const object of both) {
        set(object, 'u_length', focal * FAR);
        set(object, 'u_near', focal * 0.62);
        set(object, 'u_focal', focal);
      }
      set(dust, 'u_scale', (Math.min(stage.width, stage.height) / 190) * pixelRatio);
    },
    dispose() {
      for (const object of both) {
        object.geometry.dispose();
        if (object.material instanceof ShaderMaterial) object.material.dispose();
      }
    },
  };
}

function material(vertexShader: string, fragmentShader: string): ShaderMaterial {
  const names = ['u_figure', 'u_walk', 'u_length', 'u_near', 'u_scale', 'u_time', 'u_focal', 'u_strength'];
  return new ShaderMaterial({
    vertexShader,
    fragmentShader,
    uniforms: Object.fromEntries(names.map((name) => [name, { value: 1 }])),
    transparent: true,
    depthTest: false,
    depthWrite: false,
    blending: AdditiveBlending,
  });
}

function fillDust(geometry: BufferGeometry, stage: Stage): void {
  const random = seeded(20);
  const focal = focalOf(stage);
  const figure = figureDust(stage, FIGURE_DUST);
  const home = new Float32Array(DUST * 3);
  const gathered = new Float32Array(DUST * 3);
  const seeds = new Float32Array(DUST);
  for (let index = 0; index < DUST; index++) {
    const spread = corridorHalfWidth(stage) * 2.6;
    home.set(
      [(random() - 0.5) * spread, eyeLine(stage) + (random() - 0.45) * stage.height, -focal * FAR * random()],
      index * 3,
    );
    const [x, y] =
      index < FIGURE_DUST
        ? [figure[index * 2] ?? 0, figure[index * 2 + 1] ?? 0]
        : [random() * stage.width, random() * stage.height];
    gathered.set([x - stage.width / 2, stage.height / 2 - y, -focal], index * 3);
    seeds[index] = random();
  }
  geometry.setAttribute('position', new BufferAttribute(home, 3));
  geometry.setAttribute('a_home', new BufferAttribute(home, 3));
  geometry.setAttribute('a_figure', new BufferAttribute(gathered, 3));
  geometry.setAttribute('a_seed', new BufferAttribute(seeds, 1));
}

/** Arches of two posts, a lintel and the line on the floor, and four rails that lead the eye into the distance. */
function fillArches(geometry: BufferGeometry, stage: Stage): void {
  const half = corridorHalfWidth(stage) * 1.22;
  const floor = floorLine(stage);
  const top = eyeLine(stage) + (stage.bottom - stage.top) * 0.42;
  const focal = focalOf(stage);
  const posts = [
    [-half, floor],
    [-half, top],
    [-half, top],
    [half, top],
    [half, top],
    [half, floor],
    [half, floor],
    [-half, floor],
  ] as const;
  const corners = [
    [-half, floor],
    [half, floor],
    [-half, top],
    [half, top],
  ] as const;
  const places: number[] = [];
  const depths: number[] = [];
  const rails: number[] = [];
  const add = (x: number, y: number, depth: number, rail: number): void => {
    places.push(x, y, 0);
    depths.push(depth);
    rails.push(rail);
  };
  for (let arch = 0; arch < ARCHES; arch++)
    for (const [x, y] of posts) add(x, y, (focal * FAR * arch) / ARCHES, 0);
  for (const [x, y] of corners)
    for (let piece = 0; piece < RAIL_PIECES; piece++)
      for (const end of [piece, piece + 1]) add(x, y, focal * FAR * (end / RAIL_PIECES) ** 2, 1);
  geometry.setAttribute('position', new BufferAttribute(new Float32Array(places), 3));
  geometry.setAttribute('a_depth', new BufferAttribute(new Float32Array(depths), 1));
  geometry.setAttribute('a_rail', new BufferAttribute(new Float32Array(rails), 1));
}
