/** The wrench: a stem, a bar across its upper end, two weights on the bar. SI units; pure. */
import { type Vector, vector } from '../physics/vector.ts';

/** kg and m. The body is taken as flat, which a real one nearly is. */
export const WRENCH = {
  stem: { mass: 0.1, length: 0.16 },
  bar: { mass: 0.06, length: 0.2 },
  /** Each of the two. */
  weight: { mass: 0.05 },
} as const;

/** Axes of the body through its centre of mass: along the bar (x), along the stem (y), across both (z). */
export type Axis = 'bar' | 'stem' | 'flat';

export const AXES: Readonly<Record<Axis, Vector>> = {
  bar: vector(1, 0, 0),
  stem: vector(0, 1, 0),
  flat: vector(0, 0, 1),
};

const { stem, bar, weight } = WRENCH;
const ON_THE_BAR = bar.mass + 2 * weight.mass;

/** From the middle of the stem up to the centre of mass, m. */
export const CENTRE = ((stem.length / 2) * ON_THE_BAR) / (stem.mass + ON_THE_BAR);

/** The far end of the stem, from the centre of mass, m. */
export const TIP: Vector = vector(0, -stem.length / 2 - CENTRE, 0);

/** The point of light sits just beyond it. */
export const LIGHT: Vector = vector(0, TIP.y - 0.016, 0);

/**
 * Principal moments of inertia about the centre of mass, kg·m².
 * Sources: m·l²/12 of a rod, Steiner's parallel axes, and I_z = I_x + I_y of a flat body (Goldstein, Poole, Safko 2002, §5.3).
 * @param apart distance of either weight from the stem, m
 */
export function inertiaOf(apart: number): Vector {
  const alongStem = (bar.mass * bar.length ** 2) / 12 + 2 * weight.mass * apart ** 2;
  const alongBar =
    (stem.mass * stem.length ** 2) / 12 +
    stem.mass * CENTRE ** 2 +
    ON_THE_BAR * (stem.length / 2 - CENTRE) ** 2;
  return vector(alongBar, alongStem, alongBar + alongStem);
}

/** Which of the three moments of inertia a spin about `axis` meets. */
export function rankOf(axis: Axis, { x, y }: Vector): 'least' | 'middle' | 'most' {
  if (axis === 'flat') return 'most';
  return (axis === 'bar') === x < y ? 'least' : 'middle';
}
