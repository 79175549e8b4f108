/** Lines, rays, trails and points of light: all that one owner draws of them is one draw call. */
import {
  CustomBlending,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  OneFactor,
  OneMinusSrcAlphaFactor,
  PlaneGeometry,
  ShaderMaterial,
} from 'three';
import type { Colour } from './colours.ts';
import { STROKE_FRAGMENT, STROKE_VERTEX } from './shaders.ts';

export interface Place {
  readonly x: number;
  readonly y: number;
  readonly z?: number;
}

export interface StrokeLook {
  readonly colour: Colour;
  /** Stage units across. */
  readonly width: number;
  /** 0 dark, 1 as the colour says. */
  readonly light?: number;
  /** 0 adds light to what lies behind, 1 hides it. */
  readonly cover?: number;
  /** 0 a clean line, 1 a glow that fades towards its edge. */
  readonly soft?: number;
  /** Butt ends let the pieces of a chain meet without bright beads. */
  readonly ends?: 'round' | 'butt';
}

export interface Strokes {
  readonly mesh: Mesh;
  /** Forgets everything; strokes beyond the capacity are not drawn. */
  clear(): void;
  line(from: Place, to: Place, look: StrokeLook): void;
  /** A chain through all places. @param fade light at the first place, as a share of that at the last */
  chain(places: readonly Place[], look: StrokeLook, fade?: number): void;
  /** A point of light with a halo; `width` is across the halo. */
  glow(at: Place, look: StrokeLook): void;
  /** Sends what has been added to the graphics card. */
  send(): void;
  dispose(): void;
}

/** Shared by all strokes of a stage; made once in materials.ts. */
export function strokeMaterial(pixel: { value: number }): ShaderMaterial {
  return new ShaderMaterial({
    vertexShader: STROKE_VERTEX,
    fragmentShader: STROKE_FRAGMENT,
    uniforms: { u_pixel: pixel },
    transparent: true,
    depthWrite: false,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
    premultipliedAlpha: true,
  });
}

/** Strokes are drawn after solids and liquids. */
const LAST = 5;

/** @param capacity how many pieces at most */
export function strokesOf(material: ShaderMaterial, capacity: number): Strokes {
  const quad = new PlaneGeometry(1, 1);
  const geometry = new InstancedBufferGeometry();
  geometry.setIndex(quad.getIndex());
  geometry.setAttribute('position', quad.getAttribute('position'));
  geometry.instanceCount = 0;
  const made = (size: number): InstancedBufferAttribute =>
    new InstancedBufferAttribute(new Float32Array(capacity * size), size);
  const attributes = { a_from: made(4), a_to: made(4), a_colour: made(4), a_soft: made(1) };
  for (const [name, attribute] of Object.entries(attributes)) geometry.setAttribute(name, attribute);
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = LAST;
  let count = 0;

  const put = (from: Place, to: Place, look: StrokeLook, share: number, round: boolean): void => {
    if (count >= capacity) return;
    const { colour, width, light = 1, cover = 0, soft = 0 } = look;
    const bright = light * share;
    attributes.a_from.setXYZW(count, from.x, from.y, from.z ?? 0, width);
    attributes.a_to.setXYZW(count, to.x, to.y, to.z ?? 0, round ? 1 : 0);
    const [red, green, blue] = colour;
    attributes.a_colour.setXYZW(count, red * bright, green * bright, blue * bright, cover * share);
    attributes.a_soft.setX(count, soft);
    count += 1;
  };

  return {
    mesh,
    clear() {
      count = 0;
    },
    line: (from, to, look) => put(from, to, look, 1, look.ends !== 'butt'),
    chain(places, look, fade = 1) {
      const last = places.length - 1;
      for (let at = 0; at < last; at++) {
        const [from, to] = [places[at], places[at + 1]];
        if (from === undefined || to === undefined) continue;
        put(from, to, look, fade + ((1 - fade) * (at + 1)) / last, look.ends === 'round');
      }
    },
    glow: (at, look) => put(at, at, { soft: 1, ...look }, 1, true),
    send() {
      geometry.instanceCount = count;
      mesh.visible = count > 0;
      for (const attribute of Object.values(attributes)) {
        attribute.clearUpdateRanges();
        attribute.addUpdateRange(0, count * attribute.itemSize);
        attribute.needsUpdate = count > 0;
      }
    },
    dispose() {
      geometry.dispose();
      quad.dispose();
    },
  };
}
