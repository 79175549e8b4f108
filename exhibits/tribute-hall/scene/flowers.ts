/** The garden: one instanced flower for each that was given, up to what can be told apart. */
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
import { seeded } from '#exhibits/kit/random.ts';
import { focalOf, type Stage } from '../formations/space.ts';
import { FLOWER_FRAGMENT, FLOWER_VERTEX } from './shaders.ts';

/** More flowers than this cannot be told apart; beyond it the garden is full and the number speaks. */
export const MOST_FLOWERS = 900;

/** A garden that nobody has given to yet shows buds. */
const LEAST_BUDS = 90;
/** A kind that never opens, see the shader. */
const BUD = 2;

export interface Garden {
  readonly mesh: Mesh;
  plant(stage: Stage, flowers: number): void;
  update(strength: number, bloom: number): void;
  dispose(): void;
}

export function hallGarden(): Garden {
  const geometry = new InstancedBufferGeometry();
  const quad = new PlaneGeometry(1, 1);
  geometry.setIndex(quad.getIndex());
  geometry.setAttribute('position', quad.getAttribute('position'));
  geometry.instanceCount = 0;
  const flower = new InstancedBufferAttribute(new Float32Array(MOST_FLOWERS * 4), 4);
  const kind = new InstancedBufferAttribute(new Float32Array(MOST_FLOWERS * 2), 2);
  geometry.setAttribute('a_flower', flower);
  geometry.setAttribute('a_kind', kind);
  const uniforms = { u_strength: { value: 0 }, u_bloom: { value: 0 } };
  const material = new ShaderMaterial({
    vertexShader: FLOWER_VERTEX,
    fragmentShader: FLOWER_FRAGMENT,
    uniforms,
    transparent: true,
    depthTest: false,
    depthWrite: false,
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcAlphaFactor,
    premultipliedAlpha: true,
  });
  const mesh = new Mesh(geometry, material);
  mesh.frustumCulled = false;
  mesh.renderOrder = 4;
  mesh.visible = false;
  return {
    mesh,
    plant(stage, flowers) {
      const open = Math.min(MOST_FLOWERS, flowers);
      const count = Math.max(LEAST_BUDS, open);
      geometry.instanceCount = count;
      const beds = plantPlaces(stage, count);
      beds.forEach((bed, index) => {
        flower.setXYZW(index, bed.x, bed.y, bed.z, bed.size);
        kind.setXY(index, bed.seed, bed.number < open ? bed.number / open : BUD);
      });
      flower.needsUpdate = true;
      kind.needsUpdate = true;
    },
    update(strength, bloom) {
      mesh.visible = strength > 0.01 && geometry.instanceCount > 0;
      uniforms.u_strength.value = strength;
      uniforms.u_bloom.value = bloom;
    },
    dispose() {
      geometry.dispose();
      quad.dispose();
      material.dispose();
    },
  };
}

interface Bed {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly size: number;
  readonly seed: number;
  /** Which flower stands here, in the order in which they were given. */
  readonly number: number;
}

/** A meadow that runs to a low horizon, the far flowers first, so that near ones stand before them. */
function plantPlaces(stage: Stage, count: number): readonly Bed[] {
  const random = seeded(5);
  const focal = focalOf(stage);
  const ground = stage.height / 2 - stage.bottom + stage.target * 0.4;
  const beds = Array.from({ length: count }, (_bed, index) => {
    const depth = 1 + 3.6 * ((index * 0.618034 + 0.13) % 1) ** 1.4;
    const across = ((index * 0.754878 + 0.31) % 1) - 0.5 + (random() - 0.5) * 0.06;
    return {
      x: across * stage.width * depth * 1.08,
      y: ground + (depth - 1) * stage.height * 0.02 * random(),
      z: -focal * depth,
      size: Math.min(stage.width, stage.height) * (0.13 + 0.07 * random()),
      seed: random(),
      number: index,
    };
  });
  return beds.toSorted((one, other) => one.z - other.z);
}
