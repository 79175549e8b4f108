/**
 * How the liquid of a bridge flows: the slender-jet equations with the full curvature (Eggers and Dupont, J. Fluid Mech. 262,
 * 1994), linearised in each step so that the step may be longer than the shortest capillary wave.
 *
 * Units as in `profile.ts`. `flow` is the velocity through the faces between the nodes, upwards, relative to slices that
 * stretch with the bridge: the discs are pulled so slowly that the stretching itself carries no momentum worth counting,
 * and the liquid that is fed in comes at rest.
 */
import { factorise, solveFactorised } from './band.ts';
import { capillarity, secondVariation, waistOf } from './profile.ts';

/** What moves the liquid, all in units of R, ρ and σ. */
export interface JetForces {
  /** ρgR²/σ. */
  readonly bondNumber: number;
  /** η/√(ρσR). */
  readonly ohnesorgeNumber: number;
}

/** A step that is short beside the growth of waves on the thinnest place and beside the way across one slice. */
export function safeStep(squares: Float64Array, flow: Float64Array, thickness: number): number {
  const waist = squares[waistOf(squares)] ?? 1;
  let fastest = 0;
  for (const speed of flow) fastest = Math.max(fastest, Math.abs(speed));
  return Math.min(0.15 * waist ** 0.75, (0.4 * thickness) / (fastest + 1e-9));
}

/**
 * Moves `squares` and `flow` on by `time`, in place.
 *
 * @returns false when the step is too long for the shape as it is: nothing has been moved then
 */
export function flowOn(
  squares: Float64Array,
  flow: Float64Array,
  length: number,
  time: number,
  { bondNumber, ohnesorgeNumber }: JetForces,
): boolean {
  const thickness = length / (squares.length - 1);
  const tension = capillarity(squares, thickness);
  const matrix = secondVariation(tension);
  const faces = matrix.main.length;
  const right = new Float64Array(faces);
  const push = time / thickness;
  const stress = (3 * ohnesorgeNumber * time) / (thickness * thickness);
  for (let face = 0; face < faces; face++) {
    const node = face + 1;
    const below = squares[node] ?? 1;
    const above = squares[node + 1] ?? 1;
    const section = (below + above) / 2;
    const further = (above + (squares[node + 2] ?? 1)) / 2;
    matrix.main[face] =
      push * push * (matrix.main[face] ?? 0) + 1 / section + (stress * (below + above)) / section ** 2;
    matrix.first[face] = push * push * (matrix.first[face] ?? 0) - (stress * above) / (section * further);
    matrix.second[face] = push * push * (matrix.second[face] ?? 0);
    const drop = (tension.pressure[node] ?? 0) - (tension.pressure[node + 1] ?? 0);
    right[face] = carried(flow, face, push) + push * drop - time * bondNumber;
  }
  if (!factorise(matrix)) return false;
  solveFactorised(matrix, right);
  if (!isGentle(squares, right, push)) return false;
  settle(squares, flow, right, push);
  return true;
}

/** Velocity after being carried along by itself, taken from upstream. */
function carried(flow: Float64Array, face: number, push: number): number {
  const here = flow[face] ?? 0;
  const change = here > 0 ? here - (flow[face - 1] ?? 0) : (flow[face + 1] ?? 0) - here;
  return here - push * here * change;
}

/** Whether no slice loses or gains more than half of its liquid: further the linearised step is not to be trusted. */
function isGentle(squares: Float64Array, volumes: Float64Array, push: number): boolean {
  let entering = 0;
  for (let node = 1; node + 1 < squares.length; node++) {
    const leaving = volumes[node - 1] ?? 0;
    if (!(Math.abs(push * (leaving - entering)) < 0.5 * (squares[node] ?? 1))) return false;
    entering = leaving;
  }
  return true;
}

/** Moves the liquid by the volume flows; what leaves one slice enters the next. */
function settle(squares: Float64Array, flow: Float64Array, volumes: Float64Array, push: number): void {
  const faces = volumes.length;
  for (let face = 0; face < faces; face++) {
    const section = ((squares[face + 1] ?? 1) + (squares[face + 2] ?? 1)) / 2;
    flow[face] = (volumes[face] ?? 0) / section;
  }
  let entering = 0;
  for (let node = 1; node <= faces + 1; node++) {
    const leaving = node <= faces ? (volumes[node - 1] ?? 0) : 0;
    squares[node] = (squares[node] ?? 1) - push * (leaving - entering);
    entering = leaving;
  }
}
