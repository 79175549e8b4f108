/** Lines of light as one instanced mesh of soft strips: WebGL's own lines are a single pixel thin. */
import {
  AdditiveBlending,
  InstancedBufferAttribute,
  InstancedBufferGeometry,
  Mesh,
  PlaneGeometry,
  ShaderMaterial,
} from 'three';
import { focalOf, type Stage } from '../formations/space.ts';
import { MOST_THREADS, type Thread } from '../formations/threads.ts';
import { THREAD_FRAGMENT, THREAD_VERTEX } from './shaders.ts';

export interface Threads {
  readonly mesh: Mesh;
  send(stage: Stage, threads: readonly Thread[]): void;
  /** @param strength 0…1 @param scroll px */
  update(strength: number, scroll: number): void;
  dispose(): void;
}

export function hallThreads(): Threads {
  const geometry = new InstancedBufferGeometry();
  const quad = new PlaneGeometry(1, 1);
  geometry.setIndex(quad.getIndex());
  geometry.setAttribute('position', quad.getAttribute('position'));
  geometry.instanceCount = 0;
  const ends = new InstancedBufferAttribute(new Float32Array(MOST_THREADS * 4), 4);
  const looks = new InstancedBufferAttribute(new Float32Array(MOST_THREADS * 4), 4);
  geometry.setAttribute('a_ends', ends);
  geometry.setAttribute('a_look', looks);
  const uniforms = { u_scroll: { value: 0 }, u_focal: { value: 1 }, u_strength: { value: 0 } };
  const material = new ShaderMaterial({
    vertexShader: THREAD_VERTEX,
    fragmentShader: THREAD_FRAGMENT,
    uniforms,
    transparent: true,
    depthTest: false,
    depthWrite: false,
    blending: AdditiveBlending,
  });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = 2;
  mesh.visible = false;
  return {
    mesh,
    send(stage, threads) {
      const [midX, midY] = [stage.width / 2, stage.height / 2];
      const shown = threads.slice(0, MOST_THREADS);
      shown.forEach((thread, at) => {
        ends.setXYZW(at, thread.x1 - midX, midY - thread.y1, thread.x2 - midX, midY - thread.y2);
        looks.setXYZW(at, thread.width, thread.glow1, thread.glow2, thread.scrolls ? 1 : 0);
      });
      geometry.instanceCount = shown.length;
      uniforms.u_focal.value = focalOf(stage);
      ends.needsUpdate = true;
      looks.needsUpdate = true;
    },
    update(strength, scroll) {
      mesh.visible = strength > 0.01 && geometry.instanceCount > 0;
      uniforms.u_strength.value = strength;
      uniforms.u_scroll.value = scroll;
    },
    dispose() {
      geometry.dispose();
      quad.dispose();
      material.dispose();
    },
  };
}
