/** The drops of oil as they are drawn: round domes that face the visitor, all of them one draw call. */
import { InstancedMesh, Matrix4, SphereGeometry } from 'three';
import type { Colour } from '../../stage/colours.ts';
import type { Materials } from '../../stage/materials.ts';
import { at, DROPS, type Swarm } from './swarm.ts';

/** Oil, but redder: a blue room makes the stage's oil look green in drops so small. */
const AMBER: Colour = [1, 0.6, 0.16];

export interface Drops {
  readonly mesh: InstancedMesh;
  /** @param turned how far the tank has turned, rad @param unit stage units of a metre */
  draw(swarm: Swarm, turned: number, unit: number): void;
  dispose(): void;
}

export function oilDrops(materials: Materials): Drops {
  const dome = new SphereGeometry(1, 16, 2, 0, 2 * Math.PI, 0, Math.PI / 2).rotateX(Math.PI / 2);
  const mesh = new InstancedMesh(dome, materials.liquid(AMBER, 1.5, 1.467), DROPS);
  mesh.frustumCulled = false;
  mesh.renderOrder = 2;
  const matrix = new Matrix4();
  return {
    mesh,
    draw({ places, radii }, turned, unit) {
      const [sine, cosine] = [Math.sin(turned), Math.cos(turned)];
      let count = 0;
      for (let drop = 0; drop < DROPS; drop++) {
        const size = (radii[drop] ?? 0) * unit;
        if (size === 0) continue;
        const { x, y, z } = at(places, drop);
        matrix.makeScale(size, size, size);
        matrix.setPosition((x * cosine + z * sine) * unit, y * unit, (z * cosine - x * sine) * unit);
        mesh.setMatrixAt(count, matrix);
        count += 1;
      }
      mesh.count = count;
      mesh.instanceMatrix.needsUpdate = true;
    },
    dispose() {
      dome.dispose();
      mesh.dispose();
    },
  };
}
