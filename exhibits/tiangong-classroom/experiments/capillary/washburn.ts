/**
 * How a liquid climbs in a narrow tube. SI units.
 *
 * The whole equation of Washburn with inertia, the entrance of the tube and weight (Washburn, Phys. Rev. 17, 1921; Szekely,
 * Neumann and Chuang, J. Colloid Interface Sci. 35, 1971):
 *
 *   (h + 7r/6) ḧ + 1.225 ḣ² + 8ηhḣ/(ρr²) = 2σ cos θ/(ρr) − gh
 *
 * Late and without weight it gives h² = σr cos θ·t/(2η); at rest with weight Jurin's h = 2σ cos θ/(ρgr). When the liquid
 * falls back, it leaves as a jet and the term in ḣ² is absent (Quéré, Europhys. Lett. 39, 1997).
 */

/** What the liquid that streams together before the tube costs, in units of ρḣ² (Szekely and others, above). */
const ENTRANCE = 1.225;

export interface Liquid {
  /** kg/m³. */
  readonly density: number;
  /** N/m. */
  readonly tension: number;
  /** Pa·s. */
  readonly viscosity: number;
  /** Contact angle with the wall, rad. */
  readonly angle: number;
}

/** The liquid in one tube. */
export interface Column {
  /** m, over the level outside. */
  readonly height: number;
  /** m/s, upwards. */
  readonly speed: number;
}

export interface Tube {
  /** m. */
  readonly radius: number;
  /** m; at its upper rim the liquid stops. */
  readonly length: number;
}

/** Jurin's height, m: where weight balances surface tension (Jurin, Phil. Trans. 30, 1718). */
export function jurinHeight({ density, tension, angle }: Liquid, radius: number, gravity: number): number {
  return (2 * tension * Math.cos(angle)) / (density * gravity * radius);
}

/** h²/t in the regime of Lucas and Washburn, m²/s. */
export function washburnRate({ tension, viscosity, angle }: Liquid, radius: number): number {
  return (tension * radius * Math.cos(angle)) / (2 * viscosity);
}

/** The steady speed that inertia allows before the wall is felt, m/s: ḣ² = 2σ cos θ/(1.225ρr) in the equation above. */
export function firstSpeed({ density, tension, angle }: Liquid, radius: number): number {
  return Math.sqrt(Math.max(0, (2 * tension * Math.cos(angle)) / (ENTRANCE * density * radius)));
}

/** A part that is short beside the growth of the column and the swing about Jurin's height, s. */
function part(liquid: Liquid, { radius, length }: Tube): number {
  const growth = radius / (firstSpeed(liquid, radius) + 0.01);
  return Math.min(5e-4, 0.2 * growth, 0.02 * Math.sqrt(length));
}

/**
 * The column after `time`. The drag of the wall is taken at the end of each part, so that thin tubes with thick liquids need
 * no shorter parts than others.
 */
export function climb(column: Column, liquid: Liquid, tube: Tube, gravity: number, time: number): Column {
  const { density, tension, viscosity, angle } = liquid;
  const { radius, length } = tube;
  const pull = (2 * tension * Math.cos(angle)) / (density * radius);
  const drag = (8 * viscosity) / (density * radius * radius);
  const parts = Math.ceil(time / part(liquid, tube));
  const span = time / parts;
  let { height, speed } = column;
  for (let index = 0; index < parts; index++) {
    const entrance = speed > 0 ? ENTRANCE * speed : 0;
    // At the rim the liquid can bend either way: it holds on as long as it is drawn up at all.
    if (height >= length && pull >= gravity * length) return { height: length, speed: 0 };
    const inertia = height + (7 / 6) * radius;
    speed =
      (speed * inertia + span * (pull - gravity * height)) / (inertia + span * (entrance + drag * height));
    height += span * speed;
    if (height <= 0) [height, speed] = [0, Math.max(0, speed)];
    if (height >= length) [height, speed] = [length, Math.min(0, speed)];
  }
  return { height, speed };
}
