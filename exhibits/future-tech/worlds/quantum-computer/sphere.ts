/**
 * The arrow of the globe. All that happens in a search lies between two directions: “the marked card”, up, and “what is
 * left of the beginning without it”, down. That is a qubit, and this is its sphere: a look turns the arrow twice by half a
 * circle, first about the pole, then about where it began. With one qubit it is that qubit’s own sphere, marked card up.
 */
import { progressOf, type QuantumState } from './model.ts';
import { type Amplitudes, prepare } from './register.ts';

/** x to the right, y up, z to the eye; of length 1. */
export interface Arrow {
  readonly x: number;
  readonly y: number;
  readonly z: number;
}

/** Where the arrow stands while nothing turns, in the plane of x and y. */
export function arrowOf(amplitudes: Amplitudes, marked: number, beginning: Amplitudes): Arrow {
  const up = amplitudes[marked] ?? 0;
  const rest = Math.sqrt(Math.max(0, 1 - (beginning[marked] ?? 0) ** 2));
  let along = 0;
  if (rest > 0)
    for (const [card, amplitude] of amplitudes.entries())
      if (card !== marked) along += (amplitude * (beginning[card] ?? 0)) / rest;
  const length = Math.hypot(up, along);
  // A measurement that has shown another card: not the marked one, that is all this sphere can say.
  if (length < 1e-9) return { x: 0, y: -1, z: 0 };
  const [sine, cosine] = [up / length, along / length];
  return { x: 2 * sine * cosine, y: sine ** 2 - cosine ** 2, z: 0 };
}

/** Rodrigues’ rotation. @param axis of length 1 @param angle radians */
function turned(arrow: Arrow, axis: Arrow, angle: number): Arrow {
  const [sine, cosine] = [Math.sin(angle), Math.cos(angle)];
  const along = (arrow.x * axis.x + arrow.y * axis.y + arrow.z * axis.z) * (1 - cosine);
  return {
    x: arrow.x * cosine + (axis.y * arrow.z - axis.z * arrow.y) * sine + axis.x * along,
    y: arrow.y * cosine + (axis.z * arrow.x - axis.x * arrow.z) * sine + axis.y * along,
    z: arrow.z * cosine + (axis.x * arrow.y - axis.y * arrow.x) * sine + axis.z * along,
  };
}

const POLE: Arrow = { x: 0, y: 1, z: 0 };

/** Where the arrow stands now. */
export function drawnArrow(state: QuantumState): Arrow {
  const { phase, before, after, marked, values } = state;
  const beginning = prepare(values.qubits, values.angle);
  const end = arrowOf(after, marked, beginning);
  if (phase === 'still') return end;
  const progress = progressOf(state);
  const start = arrowOf(before, marked, beginning);
  if (phase === 'turning') return turned(start, POLE, Math.PI * progress);
  if (phase === 'mirroring') return turned(start, arrowOf(beginning, marked, beginning), Math.PI * progress);
  return swung(start, end, progress);
}

/** From one place in the plane to another, the short way round. */
function swung(from: Arrow, to: Arrow, share: number): Arrow {
  const [start, end] = [Math.atan2(from.x, from.y), Math.atan2(to.x, to.y)];
  const way = Math.atan2(Math.sin(end - start), Math.cos(end - start));
  const angle = start + way * share;
  return { x: Math.sin(angle), y: Math.cos(angle), z: 0 };
}
