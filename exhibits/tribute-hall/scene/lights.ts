/** All people as one instanced mesh, and a second one that shares its buffers for the reflection in the floor. */
import {
  CustomBlending,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  OneFactor,
  OneMinusSrcAlphaFactor,
  PlaneGeometry,
  ShaderMaterial,
  Vector2,
} from 'three';
import type { Person } from '../content.ts';
import type { LightPlace } from '../formations/space.ts';
import type { Glyphs } from './glyphs.ts';
import { LIGHT_FRAGMENT, LIGHT_VERTEX } from './shaders.ts';

export interface Lights {
  readonly meshes: readonly Mesh[];
  readonly uniforms: LightUniforms;
  /** Lights travel from where they are to `places`. */
  send(places: readonly LightPlace[]): void;
  dispose(): void;
}

export interface LightUniforms {
  readonly u_progress: { value: number };
  readonly u_walks: { value: Vector2 };
  readonly u_scrolls: { value: Vector2 };
  readonly u_length: { value: number };
  readonly u_near: { value: number };
  readonly u_far: { value: number };
  readonly u_floor: { value: number };
  readonly u_strength: { value: number };
  readonly u_time: { value: number };
}

export function peopleLights(
  people: readonly Person[],
  glyphs: Glyphs,
  seedOf: (id: string) => number,
): Lights {
  const geometry = new InstancedBufferGeometry();
  const quad = new PlaneGeometry(1, 1);
  geometry.setIndex(quad.getIndex());
  geometry.setAttribute('position', quad.getAttribute('position'));
  geometry.instanceCount = people.length;
  const from = new InstancedBufferAttribute(new Float32Array(people.length * 4), 4);
  const to = new InstancedBufferAttribute(new Float32Array(people.length * 4), 4);
  const look = new InstancedBufferAttribute(new Float32Array(people.length * 4), 4);
  const honoured = new InstancedBufferAttribute(new Float32Array(people.length), 1);
  people.forEach((person, index) => {
    look.setXYZW(index, glyphs.slotOf(person.surname), seedOf(person.id), 0, 0);
    honoured.setX(index, person.list === 'hundred' ? 1 : 0.62);
  });
  for (const [name, attribute] of Object.entries({
    a_from: from,
    a_to: to,
    a_look: look,
    a_honoured: honoured,
  }))
    geometry.setAttribute(name, attribute);
  const uniforms = {
    u_glyphs: { value: glyphs.texture },
    u_progress: { value: 1 },
    u_walks: { value: new Vector2(-1, -1) },
    u_scrolls: { value: new Vector2(0, 0) },
    u_length: { value: 1 },
    u_near: { value: 1 },
    u_far: { value: 1 },
    u_floor: { value: 0 },
    u_strength: { value: 1 },
    u_time: { value: 0 },
  };
  const material = (mirror: number): ShaderMaterial =>
    new ShaderMaterial({
      vertexShader: LIGHT_VERTEX,
      fragmentShader: LIGHT_FRAGMENT,
      uniforms: { ...uniforms, u_mirror: { value: mirror } },
      transparent: true,
      depthTest: false,
      depthWrite: false,
      blending: CustomBlending,
      blendSrc: OneFactor,
      blendDst: OneMinusSrcAlphaFactor,
      premultipliedAlpha: true,
    });
  const meshes = [1, 0].map((mirror) => {
    const mesh = new Mesh(geometry, material(mirror));
    mesh.frustumCulled = false;
    mesh.renderOrder = mirror === 1 ? 1 : 3;
    return mesh;
  });
  let begun = false;
  return {
    meshes,
    uniforms,
    send(places) {
      places.forEach((place, index) => {
        if (begun) from.setXYZW(index, to.getX(index), to.getY(index), to.getZ(index), to.getW(index));
        else from.setXYZW(index, place.x, place.y, place.z, place.size);
        look.setZ(index, begun ? look.getW(index) : place.glow);
        look.setW(index, place.glow);
        to.setXYZW(index, place.x, place.y, place.z, place.size);
      });
      begun = true;
      for (const attribute of [from, to, look]) attribute.needsUpdate = true;
    },
    dispose() {
      geometry.dispose();
      quad.dispose();
      glyphs.texture.dispose();
      for (const mesh of meshes) if (mesh.material instanceof ShaderMaterial) mesh.material.dispose();
    },
  };
}
