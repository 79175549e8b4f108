/** What hangs above the meadow. Pure. */
import type { Stage } from './space.ts';

/** Dust as a full moon of fine light, denser at its edge as a globe is: pairs of px. */
export function moonDust(stage: Stage, amount: number): Float32Array {
  const room = stage.bottom - stage.top;
  const wide = stage.width > stage.height;
  const radius = Math.min(stage.width * 0.2, room * (wide ? 0.2 : 0.14));
  const middleX = stage.width * (wide ? 0.76 : 0.62);
  const middleY = stage.top + room * (wide ? 0.22 : 0.2);
  const points = new Float32Array(amount * 2);
  for (let index = 0; index < amount; index++) {
    // Points spread evenly over a globe (Fibonacci lattice), seen from the front.
    const height = 1 - (2 * (index + 0.5)) / amount;
    const ring = Math.sqrt(1 - height * height);
    points[index * 2] = middleX + Math.cos(index * 2.399963) * ring * radius;
    points[index * 2 + 1] = middleY + height * radius;
  }
  return points;
}
