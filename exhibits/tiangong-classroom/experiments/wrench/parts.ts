/** The body of the wrench in its own axes, metres, centre of mass in the middle. */
import { CapsuleGeometry, CylinderGeometry, Group, LatheGeometry, Mesh, TorusGeometry, Vector2 } from 'three';
import type { Materials } from '../../stage/materials.ts';
import { CENTRE, TIP, WRENCH } from './shape.ts';

const ROUND = 28;
const STEM_RADIUS = 0.0075;
const BAR_RADIUS = 0.0085;
const WEIGHT_RADIUS = 0.021;
const WEIGHT_LENGTH = 0.026;

export interface WrenchParts {
  readonly group: Group;
  /** @param apart distance of either weight from the stem, m */
  setWeights(apart: number): void;
}

export function wrenchParts(materials: Materials): WrenchParts {
  const { stem, bar } = WRENCH;
  const top = stem.length / 2 - CENTRE;
  const group = new Group();
  const part = (mesh: Mesh, x: number, y: number): Mesh => {
    mesh.position.set(x, y, 0);
    group.add(mesh);
    return mesh;
  };
  part(
    new Mesh(new CylinderGeometry(STEM_RADIUS, STEM_RADIUS, stem.length, ROUND), materials.steel),
    0,
    -CENTRE,
  );
  part(new Mesh(socket(), materials.graphite), 0, TIP.y);
  part(new Mesh(sleeve(), materials.cyan), 0, top);
  const handle = part(
    new Mesh(new CapsuleGeometry(BAR_RADIUS, bar.length - BAR_RADIUS, 8, ROUND), materials.steel),
    0,
    top,
  );
  handle.rotation.z = Math.PI / 2;
  const weights = [-1, 1].map((side) => {
    const weight = part(new Mesh(rounded(WEIGHT_RADIUS, WEIGHT_LENGTH, 0.005), materials.brass), side, top);
    weight.rotation.z = Math.PI / 2;
    return { weight, side };
  });
  const ring = part(
    new Mesh(new TorusGeometry(STEM_RADIUS * 1.5, 0.0022, 10, ROUND), materials.brass),
    0,
    -CENTRE,
  );
  ring.rotation.x = Math.PI / 2;
  return {
    group,
    setWeights(apart) {
      for (const { weight, side } of weights) weight.position.x = side * apart;
    },
  };
}

/** A cylinder about y with soft edges. */
function rounded(radius: number, length: number, edge: number): LatheGeometry {
  const half = length / 2;
  const corner = (turn: number): Vector2 =>
    new Vector2(radius - edge + edge * Math.cos(turn), half - edge + edge * Math.sin(turn));
  const upper = [0, 0.25, 0.5, 0.75, 1].map((share) => corner((share * Math.PI) / 2));
  const lower = upper.toReversed().map(({ x, y }) => new Vector2(x, -y));
  return new LatheGeometry([new Vector2(0, -half), ...lower, ...upper, new Vector2(0, half)], ROUND);
}

/** The hexagonal end that grips a bolt. */
const socket = (): CylinderGeometry => new CylinderGeometry(0.0115, 0.0125, 0.026, 6);

const sleeve = (): LatheGeometry => rounded(0.0135, 0.03, 0.004);
