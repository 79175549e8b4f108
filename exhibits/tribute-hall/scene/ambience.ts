/** What makes a corridor of the lights: arches that pass, and dust in the air, which also gathers into figures. */
import {
  AdditiveBlending,
  BufferAttribute,
  BufferGeometry,
  LineSegments,
  Points,
  ShaderMaterial,
  Vector2,
} from 'three';
import { seeded } from '#exhibits/kit/random.ts';
import { ceilingLine, corridorHalfWidth, eyeLine, FAR, floorLine } from '../formations/corridor.ts';
import { focalOf, type Stage } from '../formations/space.ts';
import { ARCH_FRAGMENT, ARCH_VERTEX, DUST_FRAGMENT, DUST_VERTEX } from './shaders.ts';

export interface Ambience {
  readonly objects: readonly (Points | LineSegments)[];
  /** Dust is to gather at these points (pairs of px, DUST_GATHERS of them), or to spread again. */
  gather(stage: Stage, points: Float32Array | undefined): void;
  /** @param progress 0…1 of the way to what `gather` said last @param arches strength 0…1 */
  update(walkPx: number, progress: number, arches: number, seconds: number): void;
  resize(stage: Stage, pixelRatio: number): void;
  dispose(): void;
}

const DUST = 900;
/** Of these many points figures are made; the rest stays in the air. */
export const DUST_GATHERS = 640;
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
  const uniform = (object: Points | LineSegments, name: string): { value: unknown } => {
    const found = object.material instanceof ShaderMaterial ? object.material.uniforms[name] : undefined;
    return found ?? { value: 0 };
  };
  const gathered = new Vector2(0, 0);
  uniform(dust, 'u_gathered').value = gathered;
  return {
    objects: both,
    gather(stage, points) {
      gathered.set(gathered.y, points === undefined ? 0 : 1);
      if (points !== undefined) sendDust(dust.geometry, stage, points);
    },
    update(walkPx, progress, archStrength, seconds) {
      for (const object of both) uniform(object, 'u_walk').value = walkPx;
      uniform(dust, 'u_progress').value = progress;
      uniform(dust, 'u_time').value = seconds;
      uniform(dust, 'u_strength').value = 0.75 + 0.25 * (gathered.x + (gathered.y - gathered.x) * progress);
      uniform(arches, 'u_strength').value = archStrength;
      arches.visible = archStrength > 0.01;
    },
    resize(stage, pixelRatio) {
      const focal = focalOf(stage);
      fillDust(dust.geometry, stage);
      fillArches(arches.geometry, stage);
      for (const object of both) {
        uniform(object, 'u_length').value = focal * FAR;
        uniform(object, 'u_near').value = focal * 0.62;
        uniform(object, 'u_focal').value = focal;
      }
      uniform(dust, 'u_scale').value = (Math.min(stage.width, stage.height) / 190) * pixelRatio;
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
  const names = [
    'u_gathered',
    'u_progress',
    'u_walk',
    'u_length',
    'u_near',
    'u_scale',
    'u_time',
    'u_focal',
    'u_strength',
  ];
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
  const home = new Float32Array(DUST * 3);
  const gathered = new Float32Array(DUST * 3);
  const seeds = new Float32Array(DUST);
  const joins = new Float32Array(DUST);
  const spread = corridorHalfWidth(stage) * 2.6;
  for (let index = 0; index < DUST; index++) {
    home.set(
      [(random() - 0.5) * spread, eyeLine(stage) + (random() - 0.45) * stage.height, -focal * FAR * random()],
      index * 3,
    );
    seeds[index] = random();
    joins[index] = index < DUST_GATHERS ? 1 : 0;
  }
  for (const [name, values] of [
    ['position', home],
    ['a_home', home],
    ['a_old', gathered],
    ['a_new', gathered],
  ] as const)
    fill(geometry, name, values, 3);
  fill(geometry, 'a_seed', seeds, 1);
  fill(geometry, 'a_joins', joins, 1);
}

/** Writes into the buffer that is there: a new attribute in its place would leave the old one's buffer on the GPU. */
function fill(geometry: BufferGeometry, name: string, values: Float32Array, size: number): void {
  const there = geometry.getAttribute(name);
  if (there instanceof BufferAttribute && there.array.length === values.length) {
    there.copyArray(values);
    there.needsUpdate = true;
  } else geometry.setAttribute(name, new BufferAttribute(values.slice(), size));
}

/** What was shown becomes what was before. */
function sendDust(geometry: BufferGeometry, stage: Stage, points: Float32Array): void {
  const [before, now] = [geometry.getAttribute('a_old'), geometry.getAttribute('a_new')];
  if (!(before instanceof BufferAttribute) || !(now instanceof BufferAttribute)) return;
  before.copyArray(now.array);
  for (let index = 0; index < Math.min(DUST_GATHERS, points.length / 2); index++)
    now.setXYZ(
      index,
      (points[index * 2] ?? 0) - stage.width / 2,
      stage.height / 2 - (points[index * 2 + 1] ?? 0),
      -focalOf(stage),
    );
  before.needsUpdate = true;
  now.needsUpdate = true;
}

/** Arches of two posts, a lintel and the line on the floor, and four rails that lead the eye into the distance. */
function fillArches(geometry: BufferGeometry, stage: Stage): void {
  const half = corridorHalfWidth(stage) * 1.22;
  const floor = floorLine(stage);
  const top = ceilingLine(stage);
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
  fill(geometry, 'position', new Float32Array(places), 3);
  fill(geometry, 'a_depth', new Float32Array(depths), 1);
  fill(geometry, 'a_rail', new Float32Array(rails), 1);
}
