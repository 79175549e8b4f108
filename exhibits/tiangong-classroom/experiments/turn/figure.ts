/**
 * The astronaut, metres: feet at y = 0, looking along −z, right hand at +x. Everything of one material is one draw call; the arms
 * are two instances of one arm that hangs down from its shoulder.
 */
import {
  type BufferGeometry,
  CapsuleGeometry,
  CylinderGeometry,
  Group,
  InstancedMesh,
  LatheGeometry,
  Matrix4,
  Mesh,
  Quaternion as ThreeQuaternion,
  SphereGeometry,
  TorusGeometry,
  Vector2,
  Vector3,
} from 'three';
import { mergeGeometries } from 'three/addons/utils/BufferGeometryUtils.js';
import type { Colour } from '../../stage/colours.ts';
import type { Materials } from '../../stage/materials.ts';
import { type Arm, ARM_LENGTH, type Pose, SHOULDER } from './body.ts';

const ROUND = 36;
export const SHOULDER_HEIGHT = 1.36;
const HEAD = 1.62;
/** From the long axis to the middle of a leg. */
const HIP = 0.094;
const ANKLE = 0.12;
const VISOR: Colour = [0.1, 0.12, 0.16];
const RUBBER: Colour = [0.3, 0.36, 0.42];
/** Of either ball of a dumbbell of 1 kg, brass, m. */
const WEIGHT_RADIUS = 0.0241;

export interface Figure {
  readonly group: Group;
  pose(pose: Pose, isFloating: boolean): void;
  /** Gives back what `disposeGeometries` does not. */
  dispose(): void;
}

export function figure(materials: Materials): Figure {
  const visor = materials.solid(VISOR, { metal: 0.6, soft: 0.05 });
  const dark = materials.solid(RUBBER, { metal: 0.2, soft: 0.5 });
  const feet = new Mesh(merged(boots()), dark);
  feet.position.y = ANKLE;
  const still = [
    new Mesh(merged(suit()), materials.porcelain),
    new Mesh(merged(trims()), materials.cyan),
    feet,
    new Mesh(visorOf(), visor),
  ];
  const arms = [
    new InstancedMesh(sleeve(), materials.porcelain, 2),
    new InstancedMesh(merged(cuffs()), materials.cyan, 2),
    new InstancedMesh(glove(), dark, 2),
  ];
  const weights = new InstancedMesh(merged(dumbbell()), materials.brass, 2);
  for (const part of [...arms, weights]) part.frustumCulled = false;
  return {
    group: new Group().add(...still, ...arms, weights),
    pose({ left, right, weight }, isFloating) {
      // Nothing to stand on: the feet hang.
      feet.rotation.x = isFloating ? HANGING_FEET : 0;
      const sides = [matrixOf(right, 1), matrixOf(left, -1)];
      sides.forEach((matrix, at) => {
        for (const part of arms) part.setMatrixAt(at, matrix);
        // Held in the fist; a heavier one is larger.
        const size = WEIGHT_RADIUS * Math.cbrt(weight);
        weights.setMatrixAt(
          at,
          matrix.clone().multiply(held.makeScale(size, size, size).setPosition(0, -ARM_LENGTH - 0.02, 0)),
        );
      });
      weights.visible = weight > 0;
      for (const part of [...arms, weights]) part.instanceMatrix.needsUpdate = true;
    },
    dispose() {
      for (const part of [...arms, weights]) part.dispose();
    },
  };
}

const held = new Matrix4();
const HANGING_FEET = -0.65;
const HANGING = new Vector3(0, -1, 0);

/** Which way an arm points, in the figure's axes. @param side 1 right, −1 left */
export function armDirection({ lift, swing }: Arm, side: number): Vector3 {
  const reach = Math.sin(lift);
  return new Vector3(side * reach * Math.cos(swing), -Math.cos(lift), -side * reach * Math.sin(swing));
}

function matrixOf(arm: Arm, side: number): Matrix4 {
  const pointing = new ThreeQuaternion().setFromUnitVectors(HANGING, armDirection(arm, side));
  return new Matrix4().compose(
    new Vector3(side * SHOULDER, SHOULDER_HEIGHT, 0),
    pointing,
    new Vector3(1, 1, 1),
  );
}

function merged(parts: readonly BufferGeometry[]): BufferGeometry {
  const whole = mergeGeometries([...parts]);
  for (const part of parts) part.dispose();
  return whole;
}

/** An outline from below upwards, turned about y and flattened from front to back. */
function turned(outline: readonly (readonly [number, number])[], depth = 1): LatheGeometry {
  const geometry = new LatheGeometry(
    outline.map(([x, y]) => new Vector2(x, y)),
    ROUND,
  );
  return geometry.scale(1, 1, depth);
}

function suit(): readonly BufferGeometry[] {
  const trunk = turned(
    [
      [0, 0.81],
      [0.11, 0.82],
      [0.158, 0.86],
      [0.17, 0.92],
      [0.17, 0.97],
      [0.167, 1.02],
      [0.173, 1.12],
      [0.195, 1.24],
      [0.204, 1.32],
      [0.19, 1.39],
      [0.15, 1.435],
      [0.1, 1.46],
      [0, 1.465],
    ],
    0.64,
  );
  const legs = [-1, 1].map((side) =>
    turned([
      [0, 0.11],
      [0.07, 0.11],
      [0.078, 0.2],
      [0.087, 0.33],
      [0.083, 0.46],
      [0.099, 0.62],
      [0.108, 0.74],
      [0.1, 0.84],
      [0.06, 0.92],
      [0, 0.93],
    ]).translate(side * HIP, 0, 0),
  );
  const helmet = new SphereGeometry(0.15, ROUND, 28).scale(1, 1.06, 1.02).translate(0, HEAD, 0);
  // The pack on the back tells front from back, as the visor does.
  const pack = new CapsuleGeometry(0.13, 0.2, 8, ROUND).scale(1.15, 1, 0.62).translate(0, 1.21, 0.16);
  return [trunk, ...legs, helmet, pack];
}

function trims(): readonly BufferGeometry[] {
  const collar = new TorusGeometry(0.108, 0.022, 14, ROUND).rotateX(Math.PI / 2).translate(0, 1.468, 0);
  const belt = new TorusGeometry(0.17, 0.011, 12, ROUND)
    .rotateX(Math.PI / 2)
    .scale(1, 1.6, 0.65)
    .translate(0, 1.0, 0);
  const bands = [-1, 1].map((side) =>
    new TorusGeometry(0.083, 0.01, 10, ROUND).rotateX(Math.PI / 2).translate(side * HIP, 0.46, 0),
  );
  const badge = new SphereGeometry(0.028, 20, 14).scale(1, 1, 0.35).translate(0.075, 1.27, -0.119);
  return [collar, belt, ...bands, badge];
}

/** About the line through both ankles. */
function boots(): readonly BufferGeometry[] {
  return [-1, 1].map((side) =>
    new CapsuleGeometry(0.07, 0.11, 8, 24).rotateX(Math.PI / 2).translate(side * HIP, 0.068 - ANKLE, -0.04),
  );
}

/** A dark glass that bulges out of the front of the helmet. */
function visorOf(): BufferGeometry {
  const glass = new SphereGeometry(
    0.142,
    ROUND,
    24,
    Math.PI * 0.16,
    Math.PI * 0.68,
    Math.PI * 0.27,
    Math.PI * 0.42,
  );
  return glass.scale(1, 1, 1.16).rotateY(Math.PI).translate(0, HEAD, -0.004);
}

const sleeve = (): BufferGeometry =>
  turned([
    [0, -ARM_LENGTH + 0.03],
    [0.05, -ARM_LENGTH + 0.03],
    [0.062, -0.42],
    [0.063, -0.3],
    [0.073, -0.14],
    [0.08, -0.03],
    [0.075, 0.03],
    [0.045, 0.075],
    [0, 0.085],
  ]);

/** Across the fist; its balls have radius 1. */
const dumbbell = (): readonly BufferGeometry[] => [
  ...[-1, 1].map((side) => new SphereGeometry(1, ROUND, 24).translate(side * 2.9, 0, 0)),
  new CylinderGeometry(0.4, 0.4, 5.8, 20).rotateZ(Math.PI / 2),
];

const cuffs = (): readonly BufferGeometry[] =>
  [-ARM_LENGTH + 0.055, -0.16].map((y) =>
    new TorusGeometry(y > -0.3 ? 0.071 : 0.052, 0.009, 10, ROUND).rotateX(Math.PI / 2).translate(0, y, 0),
  );

const glove = (): BufferGeometry =>
  new CapsuleGeometry(0.055, 0.05, 8, 24).scale(1, 1, 0.8).translate(0, -ARM_LENGTH - 0.02, 0);
